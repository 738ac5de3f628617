//! [`Gen`], the type that every `gen fn` and generator block returns.

use core::future::Ready;
use core::marker::PhantomData;
use core::mem::{self, ManuallyDrop, MaybeUninit};
#[cfg(feature = "alloc")]
use core::pin::{Pin, pin};
use core::ptr;

use crate::body::co::Co;
use crate::body::lend::{lend, promised};
use crate::body::tokens::{BuildToken, tokens};
use crate::engine::code::Code;
#[cfg(feature = "alloc")]
use crate::engine::code::is_large;
#[cfg(feature = "alloc")]
use crate::engine::frame::Frame as _;
#[cfg(feature = "alloc")]
use crate::engine::type_id::unit;
use crate::generator::body::{Body, HasNamedBody, Leaf, Tree};
use crate::generator::on_stack::OnStack;
use crate::protocol::coroutine::GenState;
use crate::protocol::debug::debug_opaque;

#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
#[cfg(feature = "alloc")]
use crate::protocol::coroutine::{Advanced, CoroutineState};
#[cfg(feature = "alloc")]
use crate::protocol::misuse::started;

/// A generator: the type that every `gen fn`, `gen` block and [`gen_block!`](crate::gen_block)
/// returns.
///
/// `Y` is the type of the items, `B` the [body](Body): [`Leaf`] or
/// [`Tree`] of the function's own [`Code`], whose type has no name.
///
/// A `Gen` is an [`Iterator`]. Nothing of the body runs before the first `next`, which moves the
/// body to the heap, so that the generator can be moved before and after. That takes one
/// allocation. There are three other ways to run a generator:
///
/// - by value: `for_each`, `fold`, `sum`, `count`, `max` and so on, also behind `map`, `filter` and
///   other adaptors, run the body in place;
/// - [`on_stack`](Gen::on_stack): pinned where it is, without a box;
/// - [`on_heap`](Gen::on_heap): one allocation up front, then the fastest `next`.
///
/// In each of them, a generator that delegates to generators that delegate allocates its frame
/// stack.
///
/// After the end `next` is `None` for ever, also when the body has panicked. It is `Send` when
/// all values that the body holds across its yields are, and always `Unpin`.
///
/// Before it is started, the `Gen` of a `gen fn` holds the arguments, and the `Gen` of a block
/// holds all of the block's state. A large block is best placed on the heap where it is made.
///
/// ```
/// use gen_core::generators;
///
/// generators! {
///     gen fn fibonacci() -> u64 {
///         let (mut a, mut b) = (0, 1);
///         loop {
///             yield a;
///             (a, b) = (b, a + b);
///         }
///     }
/// }
///
/// let mut numbers = fibonacci();
/// assert_eq!(numbers.next(), Some(0));
/// assert_eq!(numbers.skip(5).take(3).collect::<Vec<_>>(), [8, 13, 21]);
/// ```
#[must_use = "generators are lazy and do nothing unless iterated or resumed; in a generator, `yield from` them"]
pub struct Gen<Y, B: Body<Y> = <Y as HasNamedBody>::Body> {
    /// Started, and not at its end. `Gen::drop` drops both fields. These are two fields because the
    /// variants of an `enum` would share their memory: the optimiser could not tell the body's
    /// memory from the box's, and would keep neither in registers.
    #[cfg(feature = "alloc")]
    pub(crate) heap: ManuallyDrop<Option<OnHeap<Y, B>>>,
    /// Not started.
    pub(crate) unstarted: ManuallyDrop<Option<B>>,
    /// Invariant in the item type, as everything is that links a body to its generator.
    _item: PhantomData<fn(Y) -> Y>,
}

// A body that is pinned lies in the box.
impl<Y, B: Body<Y>> Unpin for Gen<Y, B> {}

// SAFETY: a generator holds a body `B`, which was started or not. Both are `Send` if `B` is
// (contract of `Code`, which every body consists of). This is written out, so that the compiler
// does not look into the parts of every generator among the arguments.
unsafe impl<Y, B: Body<Y> + Send> Send for Gen<Y, B> {}
// SAFETY: a generator holds a body `B`, which was started or not. Both are `Sync` if `B` is
// (contract of `Code`, which every body consists of).
unsafe impl<Y, B: Body<Y> + Sync> Sync for Gen<Y, B> {}

impl<Y, C: Code, S> Gen<Y, Leaf<C, S>> {
    /// Makes a generator of a body that does not delegate to trees.
    #[inline(always)]
    pub(crate) fn leaf(_build: BuildToken<Y, S>, code: C) -> Self {
        Gen::from_body(Leaf { code, _resume: PhantomData })
    }
}

impl<Y, C: Code, S> Gen<Y, Tree<C, S>> {
    /// Makes a generator of a body that may delegate to trees.
    #[inline(always)]
    pub(crate) fn tree(_build: BuildToken<Y, S>, code: C) -> Self {
        Gen::from_body(Tree { code, _resume: PhantomData })
    }
}

// On one type, so that `Gen::from_fn` needs no annotation. Beside `Gen`, because the compiler's notes
// name an impl in another file by that file.
impl Gen<(), Leaf<Ready<()>>> {
    /// Makes a generator from an async closure, which yields through the handle that it receives.
    ///
    /// ```
    /// use gen_core::{Co, Gen};
    ///
    /// let countdown = |n: u32| {
    ///     Gen::from_fn(async move |co: &mut Co<u32>| {
    ///         for i in (1..=n).rev() {
    ///             co.yield_(i).await;
    ///         }
    ///     })
    /// };
    /// assert_eq!(countdown(3).collect::<Vec<_>>(), [3, 2, 1]);
    /// ```
    ///
    /// # The closure
    ///
    /// The handle stays in the body, which lends it to the closure, and the generator outlives the
    /// function that makes it:
    ///
    /// | instead of | write | because |
    /// |---|---|---|
    /// | `\|co\| async move { .. }`, `\|co\| { .. }` | `async move \|co: &mut Co<u32>\| { .. }` | only the future of an `async` closure borrows from the arguments of its call |
    /// | `async \|co: Co<u32>\| ..`, `fn part(co: Co<u32>)` | `&mut Co<u32>` | a handle has no size, so nothing moves it |
    /// | `async \|co: &mut Co<u32>\| ..`, where it uses arguments of the function | `async move \|co: &mut Co<u32>\| ..` | the generator needs the arguments after the function has returned |
    /// | `co.yield_(n);` | `co.yield_(n).await;` | the `.await` suspends the body |
    #[inline]
    pub fn from_fn<Y, S, R>(
        body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
    ) -> Gen<Y, Leaf<impl Future<Output = R>, S>> {
        let (start, build) = tokens(promised());
        Gen::<Y, Leaf<_, S>>::leaf(build, lend(start, body))
    }
}

impl<Y, B: Body<Y>> Gen<Y, B> {
    /// Whether a body may be copied once more than it must be. A large block could take more than
    /// is left of a thread's stack.
    const IS_SMALL: bool = size_of::<B>() <= 256;

    /// The heap of a generator that was not started.
    #[cfg(feature = "alloc")]
    const NO_HEAP: ManuallyDrop<Option<OnHeap<Y, B>>> = ManuallyDrop::new(None);

    /// Whether the frame may lie on the native stack, though the generator could be put in a box.
    #[cfg(feature = "alloc")]
    const HAS_SMALL_FRAME: bool = size_of::<OnStack<Y, B>>() <= 1024;

    /// Makes a generator of a body that was not started.
    ///
    /// Writes a large body where it will lie, in a function of its own without optimisation, because
    /// each copy of a large block takes native stack. A small body does not go that way: without
    /// optimisation, each function that the way calls is compiled for each generator.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn from_body(body: B) -> Self {
        if Self::IS_SMALL {
            return Gen {
                #[cfg(feature = "alloc")]
                heap: Self::NO_HEAP,
                unstarted: ManuallyDrop::new(Some(body)),
                _item: PhantomData,
            };
        }
        let mut place = MaybeUninit::<Self>::uninit();
        let generator = place.as_mut_ptr();
        // SAFETY: the fields of the place may be written, and all of them that have a size are. A
        // `ManuallyDrop` lies where its contents lie. The whole is read once, because `place` is
        // not used again.
        unsafe {
            #[cfg(feature = "alloc")]
            (&raw mut (*generator).heap).write(ManuallyDrop::new(None));
            ptr::write((&raw mut (*generator).unstarted).cast::<Option<B>>(), Some(body));
            generator.read()
        }
    }

    /// The generator in a form that is pinned where it is, with `pin!`: see [`OnStack`].
    ///
    /// ```
    /// use core::pin::pin;
    /// use gen_core::gen_block;
    ///
    /// let mut numbers = pin!(gen_block! { yield 1; yield 2; }.on_stack());
    /// assert_eq!(numbers.next(), Some(1));
    /// assert_eq!(numbers.next(), Some(2));
    /// ```
    ///
    /// # Panics
    ///
    /// When it was started before: it is on the heap then and stays there. See
    /// [`try_on_stack`](Gen::try_on_stack).
    #[inline(always)]
    #[track_caller]
    pub fn on_stack(mut self) -> OnStack<Y, B> {
        #[cfg(feature = "alloc")]
        if self.heap.is_some() {
            started();
        }
        OnStack::of_taken(&mut self.unstarted)
    }

    /// Pins a generator like [`on_stack`](Gen::on_stack), but gives a generator that was started
    /// before back as it is.
    ///
    /// ```
    /// use gen_core::gen_block;
    ///
    /// let mut numbers = gen_block! { yield 1; yield 2; };
    /// numbers.next();
    /// let numbers = numbers.try_on_stack().unwrap_err();
    /// assert_eq!(numbers.collect::<Vec<_>>(), [2]);
    /// ```
    ///
    /// # Errors
    ///
    /// When it was started before.
    #[inline(always)]
    pub fn try_on_stack(mut self) -> Result<OnStack<Y, B>, Self> {
        #[cfg(feature = "alloc")]
        if self.heap.is_some() {
            return Err(self);
        }
        Ok(OnStack::of_taken(&mut self.unstarted))
    }

    /// The state of the generator: see [`GenState`].
    ///
    #[doc = include_str!("../doc/state.md")]
    #[must_use]
    pub fn state(&self) -> GenState {
        #[cfg(feature = "alloc")]
        if let Some(generator) = &*self.heap {
            return generator.state();
        }
        if self.unstarted.is_some() { GenState::Created } else { GenState::Done }
    }
}

#[cfg(feature = "alloc")]
impl<Y, B: Body<Y>> Gen<Y, B> {
    /// The generator in a box of its own: see [`OnHeap`]. One allocation, unless it was started
    /// before.
    ///
    /// ```
    /// use gen_core::gen_block;
    ///
    /// let large = gen_block! { let page = [7_u8; 4096]; for byte in &page { yield *byte; } };
    /// assert!(size_of_val(&large) > 4096);
    /// let mut large = large.on_heap();
    /// assert_eq!(size_of_val(&large), size_of::<usize>());
    /// assert_eq!(large.next(), Some(7));
    /// ```
    #[inline]
    pub fn on_heap(mut self) -> OnHeap<Y, B> {
        match self.heap.take() {
            Some(generator) => generator,
            None => OnHeap::new(&mut self.unstarted),
        }
    }

    /// The generator in a box, as a type that can be named: see [`BoxGen`].
    ///
    /// ```
    /// use gen_core::{BoxGen, gen_block};
    ///
    /// fn count(up: bool) -> BoxGen<'static, u32> {
    ///     if up { gen_block! { yield from 0..3; }.boxed() } else { gen_block! { yield 3; }.boxed() }
    /// }
    /// assert!(count(true).chain(count(false)).eq(0..4));
    /// ```
    pub fn boxed<'a>(self) -> BoxGen<'a, Y, B::Resume, B::Return>
    where
        // The compiler shows the line of a bound that is not met, with the comment behind it.
        OnStack<Y, B>: Send + 'a, // `boxed_local` does not ask for `Send`
    {
        self.on_heap().boxed()
    }

    /// The generator in a box, as a type that can be named and need not be `Send`: see
    /// [`LocalBoxGen`].
    ///
    /// ```
    /// use std::rc::Rc;
    /// use gen_core::{LocalBoxGen, gen_block};
    ///
    /// let shared = Rc::new([1, 2]);
    /// let items: LocalBoxGen<'_, i32> = gen_block! { yield from *shared; }.boxed_local();
    /// assert!(items.eq([1, 2]));
    /// ```
    pub fn boxed_local<'a>(self) -> LocalBoxGen<'a, Y, B::Resume, B::Return>
    where
        OnStack<Y, B>: 'a,
    {
        self.on_heap().boxed_local()
    }

    /// See [`OnStack::has_failed`].
    #[inline(always)]
    pub(crate) fn has_failed(&self) -> bool {
        match &*self.heap {
            Some(generator) => generator.has_failed(),
            None => false,
        }
    }

    /// Runs to the next yield or to the end.
    #[inline(always)]
    pub(crate) fn advance(&mut self, arg: Option<B::Resume>) -> Advanced<Y, B::Return> {
        // A refused start leaves the generator where it is.
        if B::NEEDS_VALUE
            && arg.is_none()
            && unit::<B::Resume>().is_none()
            && self.unstarted.is_some()
        {
            return None;
        }
        self.place();
        let ended = FreeEnded(&mut self.heap);
        let generator = ended.0.as_mut()?;
        // SAFETY: a generator that has ended or panicked is taken out of `heap` at once, here and
        // in `next_item`.
        let state = unsafe { generator.advance_present(arg) };
        if !matches!(state, Some(CoroutineState::Complete(_))) {
            mem::forget(ended);
        }
        state
    }

    /// Runs to the next yield, and gives its item, or to the end.
    #[inline(always)]
    pub(crate) fn next_item(&mut self, arg: B::Resume) -> Option<Y> {
        self.place();
        let ended = FreeEnded(&mut self.heap);
        let Some(generator) = ended.0 else { return None };
        // SAFETY: a generator that has ended or panicked is taken out of `heap` at once, here and
        // in `advance`.
        let item = unsafe { generator.next_present(arg) };
        if item.is_some() {
            mem::forget(ended);
        }
        item
    }

    /// Moves the body to a box, if it was not started.
    #[inline(always)]
    fn place(&mut self) {
        // There is no old box to be dropped, which the optimiser cannot know.
        if B::Frame::DROPS_ENDED {
            if self.unstarted.is_some() {
                let placed = OnHeap::new_out_of_line(&mut self.unstarted);
                self.heap = ManuallyDrop::new(Some(placed));
            }
        } else if Self::IS_SMALL && mem::needs_drop::<B>() {
            // The move makes the loop over a stage of a pipeline small enough for the optimiser to
            // take the first round out of it. Without the condition, `take` writes at each item.
            if self.unstarted.is_some() {
                if let Some(body) = self.unstarted.take() {
                    self.heap = ManuallyDrop::new(Some(OnHeap::of(body)));
                }
            }
        } else if self.unstarted.is_some() {
            self.heap = ManuallyDrop::new(Some(OnHeap::new(&mut self.unstarted)));
        }
    }

    /// Consumes it: where it lies does not matter any more.
    #[inline(always)]
    pub(crate) fn fold_items<A, F: FnMut(A, Y) -> A>(mut self, init: A, f: F) -> A
    where
        B: Body<Y, Resume = ()>,
    {
        match self.heap.take() {
            Some(generator) => generator.fold(init, f),
            None if is_large::<B>() => Self::fold_large(&mut self.unstarted, init, f),
            None => Self::fold_small(&mut self.unstarted, init, f),
        }
    }

    /// Folds the items of a body that is passed by value. Without optimisation, this and the next
    /// function are not inlined, because the caller would have room for the copies of both.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn fold_small<A, F: FnMut(A, Y) -> A>(body: &mut Option<B>, init: A, f: F) -> A
    where
        B: Body<Y, Resume = ()>,
    {
        match body.take() {
            Some(body) if OnStack::<Y, B>::MAY_BE_STAGE => Self::fold_stage(body, init, f),
            Some(body) => OnStack::of(Some(body)).fold_in_place(init, f),
            None => init,
        }
    }

    /// Folds the items of a body that is moved from place to place.
    #[inline]
    fn fold_large<A, F: FnMut(A, Y) -> A>(body: &mut Option<B>, init: A, f: F) -> A
    where
        B: Body<Y, Resume = ()>,
    {
        OnStack::of_taken(body).fold_in_place(init, f)
    }

    /// Consumes it: gives a pinned form of it to `consume`. No box is made for a generator that was
    /// not started and whose frame is small.
    #[inline(always)]
    pub(crate) fn in_place<T>(mut self, consume: impl FnOnce(Pin<&mut OnStack<Y, B>>) -> T) -> T {
        match self.heap.take() {
            Some(mut generator) => consume(generator.place()),
            None if Self::HAS_SMALL_FRAME => consume(pin!(OnStack::of_taken(&mut self.unstarted))),
            None => consume(OnHeap::new(&mut self.unstarted).place()),
        }
    }

    /// Folds the items like `fold_items`, for a generator that may be the last stage of a pipeline.
    ///
    /// This is not inlined at once, so that the optimiser goes through the loop twice: before and
    /// after it is inlined. In the first round it finds that the body does nothing wrong. Only then
    /// can it keep the frame of the stage in registers.
    #[inline]
    fn fold_stage<A, F: FnMut(A, Y) -> A>(body: B, init: A, f: F) -> A
    where
        B: Body<Y, Resume = ()>,
    {
        OnStack::of(Some(body)).fold_in_place(init, f)
    }
}

/// Frees the box of a generator that has ended or panicked.
#[cfg(feature = "alloc")]
struct FreeEnded<'a, Y, B: Body<Y>>(&'a mut Option<OnHeap<Y, B>>);

#[cfg(feature = "alloc")]
impl<Y, B: Body<Y>> Drop for FreeEnded<'_, Y, B> {
    #[inline]
    fn drop(&mut self) {
        if let Some(generator) = self.0.take() {
            // SAFETY: the guard is forgotten while the generator goes on. So it has ended, or a
            // panic has come out of the step, and then `EndOnPanic` or `end_misused` has ended it.
            // No step reaches its `unreachable!` arms.
            unsafe { generator.free() };
        }
    }
}

/// Drops the parts out of line, away from where they lie.
///
/// In a pipeline, a generator lies in the frame of another generator. Nothing of that frame stays
/// in registers if the address of a part of it is passed to a call. The destructor of a generator
/// over generators is such a call, because it is too large to be inlined where a panic unwinds. So
/// the parts are moved first, and the call gets the address of the copy.
impl<Y, B: Body<Y>> Drop for Gen<Y, B> {
    #[inline(always)]
    fn drop(&mut self) {
        let is_unstarted = mem::needs_drop::<B>() && self.unstarted.is_some();
        #[cfg(feature = "alloc")]
        if is_unstarted || self.heap.is_some() {
            if Self::IS_SMALL && mem::needs_drop::<B>() {
                drop_parts(self.heap.take(), self.unstarted.take());
                return;
            }
            // SAFETY: the field is dropped once, and is not used again. (To set it to `None` would
            // cost a recursive generator ten instructions per item.)
            unsafe { ManuallyDrop::drop(&mut self.heap) };
        }
        if is_unstarted {
            // SAFETY: the field is dropped once, and is not used again.
            unsafe { ManuallyDrop::drop(&mut self.unstarted) };
        }
    }
}

#[cfg(feature = "alloc")]
#[cold]
#[inline(never)]
fn drop_parts<Y, B: Body<Y>>(heap: Option<OnHeap<Y, B>>, unstarted: Option<B>) {
    drop((heap, unstarted));
}

/// Boxes a generator, as [`Gen::boxed`] does.
///
/// ```
/// use gen_core::{BoxGen, gen_block};
///
/// fn total(numbers: impl Into<BoxGen<'static, u32>>) -> u32 {
///     numbers.into().sum()
/// }
/// assert_eq!(total(gen_block! { yield 1; yield 2; }), 3);
/// ```
#[cfg(feature = "alloc")]
impl<'a, Y, B: Body<Y>> From<Gen<Y, B>> for BoxGen<'a, Y, B::Resume, B::Return>
where
    OnStack<Y, B>: Send + 'a,
{
    fn from(generator: Gen<Y, B>) -> Self {
        generator.boxed()
    }
}

/// Boxes a generator, as [`Gen::boxed_local`] does.
#[cfg(feature = "alloc")]
impl<'a, Y, B: Body<Y>> From<Gen<Y, B>> for LocalBoxGen<'a, Y, B::Resume, B::Return>
where
    OnStack<Y, B>: 'a,
{
    fn from(generator: Gen<Y, B>) -> Self {
        generator.boxed_local()
    }
}

debug_opaque! { [Y, B: Body<Y>] Gen<Y, B>, "Gen", state; }

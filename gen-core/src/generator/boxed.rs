//! Generators in a box: [`OnHeap`] keeps its type, [`BoxGen`] and [`LocalBoxGen`] forget it.

use alloc::boxed::Box;
use core::mem::{self, MaybeUninit};
use core::pin::Pin;

use crate::engine::frame::Frame;
use crate::engine::frame_stack::FrameStack;
use crate::generator::body::Body;
use crate::generator::on_stack::OnStack;
use crate::protocol::coroutine::{Advanced, GenState};
use crate::protocol::debug::debug_opaque;

/// A generator in its own box: movable, the size of a pointer, and with the fastest `next` of the
/// movable generators.
///
/// Made by [`Gen::on_heap`](crate::Gen::on_heap).
///
/// ```
/// use gen_core::generators;
///
/// generators! {
///     gen fn count_up() -> u64 {
///         let mut n = 0;
///         loop { yield n; n += 1; }
///     }
/// }
///
/// let numbers = count_up().on_heap();
/// assert_eq!(size_of_val(&numbers), size_of::<usize>());
/// assert_eq!(numbers.take(3).collect::<Vec<_>>(), [0, 1, 2]);
/// ```
#[must_use = "generators are lazy and do nothing unless iterated or resumed; in a generator, `yield from` them"]
pub struct OnHeap<Y, B: Body<Y>> {
    place: Pin<Box<OnStack<Y, B>>>,
}

/// A boxed generator of any body: a type that can be named, in a struct field or as
/// `type IntoIter = BoxGen<'static, u32>`. `Send`.
///
/// Made by [`Gen::boxed`](crate::Gen::boxed) or `BoxGen::from`, and by every call of a
/// `#[boxed] gen fn`. `'a` bounds the borrows of the body. Because a `BoxGen` is `Send`, a body that
/// borrows a `T` needs `T: Sync`.
///
/// ```
/// use gen_core::{BoxGen, generators};
///
/// generators! {
///     gen fn evens() -> u32 { for n in 0..4 { yield 2 * n; } }
///     gen fn odds() -> u32 { for n in 0..4 { yield 2 * n + 1; } }
/// }
///
/// let chosen: [BoxGen<'static, u32>; 2] = [evens().boxed(), odds().boxed()];
/// assert_eq!(chosen.into_iter().flatten().sum::<u32>(), 28);
/// ```
#[must_use = "generators are lazy and do nothing unless iterated or resumed; in a generator, `yield from` them"]
pub struct BoxGen<'a, Y, S = (), R = ()> {
    place: Pin<Box<dyn Erased<Y, S, R> + Send + 'a>>,
}

/// A [`BoxGen`] that need not be `Send`.
///
/// Made by [`Gen::boxed_local`](crate::Gen::boxed_local) or `LocalBoxGen::from`, and by every
/// `#[boxed(local)] gen fn`.
///
/// ```
/// use std::rc::Rc;
/// use gen_core::{LocalBoxGen, generators};
///
/// generators! {
///     gen fn shared(words: Rc<[String]>) -> String {
///         for word in words.iter() { yield word.clone(); }
///     }
/// }
///
/// struct Reader { words: LocalBoxGen<'static, String> }
///
/// let mut reader = Reader { words: shared(Rc::new([String::from("one")])).boxed_local() };
/// assert_eq!(reader.words.next().as_deref(), Some("one"));
/// ```
#[must_use = "generators are lazy and do nothing unless iterated or resumed; in a generator, `yield from` them"]
pub struct LocalBoxGen<'a, Y, S = (), R = ()> {
    place: Pin<Box<dyn Erased<Y, S, R> + 'a>>,
}

/// A generator in its final place that may be a frame there.
pub trait InPlace<Y, S, R> {
    /// Makes the generator's frame the top of another generator's stack, if it can be: see
    /// [`OnStack::push`].
    ///
    /// # Safety
    ///
    /// If the result is true, the generator stays in place until `stack` has run its frame to its
    /// end (then `take_output` is called once) or dropped the frame, and is not resumed.
    unsafe fn push(self: Pin<&mut Self>, stack: *mut FrameStack<Y, S>) -> bool;

    /// The return value of a pushed frame: see [`OnStack::take_output`].
    ///
    /// # Safety
    ///
    /// The frame was pushed, has ended, and this was not called before.
    unsafe fn take_output(self: Pin<&mut Self>) -> R;
}

impl<Y, B: Body<Y>> InPlace<Y, B::Resume, B::Return> for OnStack<Y, B> {
    unsafe fn push(self: Pin<&mut Self>, stack: *mut FrameStack<Y, B::Resume>) -> bool {
        // SAFETY: the generator stays in place until its frame has ended or was dropped, and is not
        // resumed (contract, which is the contract of the function called).
        unsafe { OnStack::push(self, stack) }
    }

    unsafe fn take_output(self: Pin<&mut Self>) -> B::Return {
        // SAFETY: the frame was pushed, has ended, and its output was not taken (contract, which is
        // the contract of the function called).
        unsafe { OnStack::take_output(self) }
    }
}

/// A generator in its final place, whose body has a type that is not known.
pub trait Erased<Y, S, R>: InPlace<Y, S, R> {
    fn state(&self) -> GenState;

    /// Whether it has ended with an error, which was its last item.
    fn has_failed(&self) -> bool;

    fn advance(self: Pin<&mut Self>, arg: Option<S>) -> Advanced<Y, R>;

    /// Resumes an iterator. The item comes straight, and not in a result as by `advance`.
    fn next(self: Pin<&mut Self>, arg: S) -> Option<Y>;
}

impl<Y, B: Body<Y>> Erased<Y, B::Resume, B::Return> for OnStack<Y, B> {
    fn state(&self) -> GenState {
        OnStack::state(self)
    }

    fn has_failed(&self) -> bool {
        OnStack::has_failed(self)
    }

    #[inline]
    fn advance(self: Pin<&mut Self>, arg: Option<B::Resume>) -> Advanced<Y, B::Return> {
        OnStack::advance(self, arg)
    }

    #[inline]
    fn next(self: Pin<&mut Self>, arg: B::Resume) -> Option<Y> {
        OnStack::next_item(self, arg)
    }
}

// SAFETY: the box holds an `OnStack`, which is `Send` if `B` is.
unsafe impl<Y, B: Body<Y> + Send> Send for OnHeap<Y, B> {}
// SAFETY: the box holds an `OnStack`, which is `Sync` if `B` is.
unsafe impl<Y, B: Body<Y> + Sync> Sync for OnHeap<Y, B> {}

impl<Y, B: Body<Y>> OnHeap<Y, B> {
    /// Moves a body, if it is there, to the heap.
    ///
    /// Inlined, so that the optimiser knows the contents of the box. The box is allocated before
    /// the body is taken: in the other order the allocation's unwind path would hold the body's
    /// address, and the body could not stay in registers. If the allocation unwinds, the body stays
    /// where it was.
    #[inline(always)]
    pub(crate) fn new(body: &mut Option<B>) -> Self {
        let mut place = Box::<OnStack<Y, B>>::new_uninit();
        OnStack::init_taken(&mut place, body);
        // SAFETY: it was just written.
        OnHeap { place: Box::into_pin(unsafe { place.assume_init() }) }
    }

    /// Moves a small body, which was taken out of its place, to the heap. Unlike in `new`, the
    /// optimiser need not ask a second time whether there is a body.
    #[inline(always)]
    pub(crate) fn of(body: B) -> Self {
        let mut place = Box::<OnStack<Y, B>>::new_uninit();
        OnStack::init(&mut place, Some(body));
        // SAFETY: it was just written.
        OnHeap { place: Box::into_pin(unsafe { place.assume_init() }) }
    }

    /// Moves a body that pushes frames to the heap. Not inlined, because no part of such a body
    /// lives in registers: others have the address of its frame stack.
    #[cold]
    #[inline(never)]
    pub(crate) fn new_out_of_line(body: &mut Option<B>) -> Self {
        Self::new(body)
    }

    /// The generator, in the box.
    #[inline(always)]
    pub(crate) fn place(&mut self) -> Pin<&mut OnStack<Y, B>> {
        self.place.as_mut()
    }

    /// See [`OnStack::has_failed`].
    #[inline(always)]
    pub(crate) fn has_failed(&self) -> bool {
        self.place.has_failed()
    }

    #[inline(always)]
    pub(crate) fn advance(&mut self, arg: Option<B::Resume>) -> Advanced<Y, B::Return> {
        self.place.as_mut().advance(arg)
    }

    /// Whether a step is a function of its own, which the optimiser may inline, and not always
    /// inlined.
    ///
    /// Always inlined, a step is a hundred blocks of code before anything is simplified, and several
    /// passes of LLVM take time that grows with the square of a function's blocks: a function with
    /// two hundred loops over generators compiled almost twice as long.
    ///
    /// A generator with destructors may be a stage of a pipeline, and a tree pushes frames: there the
    /// optimiser must see the step and its consumer at once. Without optimisation, the function would
    /// be one more call at each item.
    const IS_STEP_APART: bool =
        !cfg!(debug_assertions) && !mem::needs_drop::<B>() && !B::Frame::DROPS_ENDED;

    /// See [`OnStack::next_present`].
    ///
    /// # Safety
    ///
    /// The generator is not done.
    #[inline(always)]
    pub(crate) unsafe fn next_present(&mut self, arg: B::Resume) -> Option<Y> {
        let place = self.place.as_mut();
        // SAFETY: the generator is not done (contract).
        unsafe { if Self::IS_STEP_APART { place.next_apart(arg) } else { place.next_present(arg) } }
    }

    /// See [`OnStack::advance_present`].
    ///
    /// # Safety
    ///
    /// The generator is not done.
    #[inline(always)]
    pub(crate) unsafe fn advance_present(
        &mut self,
        arg: Option<B::Resume>,
    ) -> Advanced<Y, B::Return> {
        // SAFETY: the generator is not done (contract).
        unsafe { self.place.as_mut().advance_present(arg) }
    }

    /// Frees the box of a generator that is done. Its destructor would do nothing, but the
    /// optimiser does not always know that. It would then pass the box to a call on the way out of
    /// a loop.
    ///
    /// # Safety
    ///
    /// The generator is done.
    #[inline(always)]
    pub(crate) unsafe fn free(self) {
        // SAFETY: nothing is moved out of the box. The generator in it is done (contract), so its
        // destructor would do nothing. The box is freed with the layout that it was made with,
        // because a `MaybeUninit` has the layout of its contents.
        unsafe {
            let place = Box::into_raw(Pin::into_inner_unchecked(self.place));
            drop(Box::from_raw(place.cast::<MaybeUninit<OnStack<Y, B>>>()));
        }
    }

    /// The state of the generator: see [`GenState`].
    ///
    #[doc = include_str!("../doc/state.md")]
    #[must_use]
    pub fn state(&self) -> GenState {
        self.place.state()
    }

    /// Forgets the body's type; costs nothing.
    ///
    /// ```
    /// use gen_core::{BoxGen, gen_block};
    ///
    /// let mut numbers = gen_block! { yield 1; yield 2; }.on_heap();
    /// numbers.next();
    /// let rest: BoxGen<'static, i32> = numbers.boxed();
    /// assert!(rest.eq([2]));
    /// ```
    pub fn boxed<'a>(self) -> BoxGen<'a, Y, B::Resume, B::Return>
    where
        // The compiler shows the line of a bound that is not met, with the comment behind it.
        OnStack<Y, B>: Send + 'a, // `boxed_local` does not ask for `Send`
    {
        BoxGen { place: self.place }
    }

    /// Forgets the body's type, which need not be `Send`; costs nothing.
    ///
    /// ```
    /// use gen_core::{LocalBoxGen, gen_block};
    ///
    /// let numbers = gen_block! { yield 1; }.on_heap();
    /// let numbers: LocalBoxGen<'static, i32> = numbers.boxed_local();
    /// assert!(numbers.eq([1]));
    /// ```
    pub fn boxed_local<'a>(self) -> LocalBoxGen<'a, Y, B::Resume, B::Return>
    where
        OnStack<Y, B>: 'a,
    {
        LocalBoxGen { place: self.place }
    }
}

/// Forgets the body's type; costs nothing.
impl<'a, Y, B: Body<Y>> From<OnHeap<Y, B>> for BoxGen<'a, Y, B::Resume, B::Return>
where
    OnStack<Y, B>: Send + 'a,
{
    fn from(generator: OnHeap<Y, B>) -> Self {
        generator.boxed()
    }
}

/// Forgets the body's type; costs nothing.
impl<'a, Y, B: Body<Y>> From<OnHeap<Y, B>> for LocalBoxGen<'a, Y, B::Resume, B::Return>
where
    OnStack<Y, B>: 'a,
{
    fn from(generator: OnHeap<Y, B>) -> Self {
        generator.boxed_local()
    }
}

/// Forgets that the generator is `Send`; costs nothing.
impl<'a, Y, S, R> From<BoxGen<'a, Y, S, R>> for LocalBoxGen<'a, Y, S, R> {
    fn from(generator: BoxGen<'a, Y, S, R>) -> Self {
        LocalBoxGen { place: generator.place }
    }
}

debug_opaque! {
    [Y, B: Body<Y>] OnHeap<Y, B>, "OnHeap", state;
    [Y, S, R] BoxGen<'_, Y, S, R>, "BoxGen", state;
    [Y, S, R] LocalBoxGen<'_, Y, S, R>, "LocalBoxGen", state;
}

macro_rules! erased {
    ($name:ident, $a:lifetime, $target:ty) => {
        impl<$a, Y, S, R> $name<$a, Y, S, R> {
            /// The generator, in the box.
            #[inline(always)]
            pub(crate) fn place(&mut self) -> Pin<&mut ($target)> {
                self.place.as_mut()
            }
        }

        impl<Y, S, R> $name<'_, Y, S, R> {
            /// See [`OnStack::has_failed`].
            #[inline(always)]
            pub(crate) fn has_failed(&self) -> bool {
                self.place.has_failed()
            }

            #[inline(always)]
            pub(crate) fn advance(&mut self, arg: Option<S>) -> Advanced<Y, R> {
                self.place.as_mut().advance(arg)
            }

            /// The state of the generator: see [`GenState`].
            ///
            #[doc = include_str!("../doc/state.md")]
            #[must_use]
            pub fn state(&self) -> GenState {
                self.place.state()
            }
        }
    };
}

erased!(BoxGen, 'a, dyn Erased<Y, S, R> + Send + 'a);
erased!(LocalBoxGen, 'a, dyn Erased<Y, S, R> + 'a);

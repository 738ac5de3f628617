//! The functions that an expansion calls, and the promise that lets it call them.
//!
//! An expansion runs no unsafe operation. It *implements* an unsafe trait, [`Promise`], for a type
//! of its own that nobody else can name, and turns that into a value, [`Promised`]. From then on it
//! calls safe functions. Each of them takes a token that was made of this value, or of another such
//! token, so whoever has a token has made the promise.
//!
//! `#[generator(crate = path)]` lets anybody name the crate that an expansion calls. That crate may
//! be a fake, which passes some of the genuine items on and has others of its own. An expansion
//! calls nothing of a fake's in an unsafe context, because it has no unsafe context: a fake's
//! function with `#[target_feature]` is an error, and so is its associated constant that is an
//! unsafe function. An expansion implements `Promise<Runtime>`. If `Runtime` is a fake, no genuine
//! function takes that promise. Nobody can pass another unsafe trait off as `Promise`, because the
//! item of `Promise` has a name of our own.
//!
//! All functions are associated with [`Runtime`], which the promise names, and an expansion calls
//! them by that path: `<path::Runtime>::start`.

#[cfg(not(all(feature = "stream", feature = "alloc")))]
use core::convert::Infallible;
use core::marker::PhantomData;
#[cfg(feature = "stream")]
use core::mem::MaybeUninit;
#[cfg(feature = "stream")]
use core::pin::Pin;
#[cfg(feature = "stream")]
use core::ptr;

#[cfg(feature = "stream")]
use futures_core::Stream;

use crate::body::co::{Co, CoParts, CoRef, HandleSite, Register};
use crate::body::deferred::{Deferred, DeferredFirst};
use crate::body::ends::{Done, Ending, Fallible, Wrapping, site};
#[cfg(feature = "stream")]
use crate::body::in_task::{BeginInTask, InSlot, InTask, SuspendedInTask, TaskToken, in_task};
use crate::body::own_yield::{
    Begin, BeginFirst, BeginPlain, BeginPlainFirst, OwnYield, Suspended, SuspendedItem,
};
use crate::body::tokens::{
    BodyToken, BuildToken, Item, Items, Promised, RunningToken, SlotToken, StartToken, Types,
    tokens,
};
use crate::delegate::source::{Entered, RunningFrames, Source, YieldFrom};
use crate::engine::code::NeedsValue;
use crate::engine::frame_stack::Frames;
#[cfg(feature = "alloc")]
use crate::generator::body::Body;
use crate::generator::body::{Leaf, Tree};
#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen};
use crate::generator::for_loop::LoopOperand;
use crate::generator::lazy::Gen;
#[cfg(feature = "alloc")]
use crate::generator::on_stack::OnStack;
#[cfg(feature = "stream")]
use crate::stream::async_gen::AsyncGen;
#[cfg(feature = "stream")]
use crate::stream::awaiting::{Next, TaskFuture};
#[cfg(all(feature = "stream", feature = "alloc"))]
use crate::stream::boxed::{BoxAsyncGen, LocalBoxAsyncGen};
#[cfg(feature = "stream")]
use crate::stream::delegate::{AsyncSource, Place};
#[cfg(feature = "stream")]
use crate::stream::in_place::InPlace;

/// The runtime, as expansions see it. Has no values.
#[derive(Debug)]
pub enum Runtime {}

/// The promise of an expansion, made to the runtime `R`.
///
/// The promise is implemented for a type of the expansion's own. That type is `Self`, and no
/// parameter, because a program can make the compiler guess a parameter. `Self` is sized, because
/// the compiler itself implements a trait for its trait objects.
///
/// # Safety
///
/// If `R` is [`Runtime`], whoever names `Self` uses the value of [`Runtime::promised`] as the
/// expansions of `gen-macros` do:
///
/// - A body is an `async` block. It first awaits the future that [`begin`](Runtime::begin),
///   [`begin_plain`](Runtime::begin_plain) or one of their twins for a first value makes of a
///   `StartToken`. Nobody polls the block before the constructor of its generator receives it, and
///   nobody else receives the block.
/// - A block goes into a constructor such as [`leaf`](Runtime::leaf), with the `BuildToken` that
///   came with the `StartToken`.
/// - The block of a function is the result of a closure, which goes into a constructor such as
///   [`leaf_fn`](Runtime::leaf_fn). Before it makes the block, the closure only makes `Option`s of
///   arguments. It begins the block with the `StartToken` that it receives.
/// - A block may capture such an `Option`, of an argument or of a variable, by value. It passes the
///   `Option` to [`in_place`](Runtime::in_place) at once when it has begun, and nobody else uses it.
/// - The result of [`loop_in_place`](Runtime::loop_in_place) is at once the operand of a `for` loop,
///   which stands directly in the body that the token belongs to, and nobody else uses it.
/// - A body may be surrounded by [`fallible`](Runtime::fallible), with the `BuildToken` that comes
///   with its `StartToken`. The result takes the place of the block.
/// - The body awaits the future of [`register`](Runtime::register) at once, before any code of the
///   user's runs. The handle was made from the same token, stays where it is until the body ends,
///   and is the only handle that is registered.
/// - The body that a token belongs to awaits at once and directly each future of
///   [`yield_`](Runtime::yield_), the future of [`frames`](Runtime::frames), in the body of a
///   [`Tree`], and the future that [`enter`](Runtime::enter) makes of its output.
/// - A body that began with a `SlotToken` has no handle. It awaits at once and directly each future
///   of [`yield_item`](Runtime::yield_item), of [`yield_plain`](Runtime::yield_plain) and of
///   [`enter_plain`](Runtime::enter_plain), in the body of a [`Tree`], and uses no other way to
///   yield or to delegate. From then on it uses the token that this future gives, and never again
///   the token before. In an async generator it does the same with each future of
///   [`enter_async`](Runtime::enter_async) and of [`wait`](Runtime::wait).
/// - A closure that goes to [`enter_operand`](Runtime::enter_operand) calls
///   [`enter_async`](Runtime::enter_async) or [`enter_in_task`](Runtime::enter_in_task) with the
///   arguments that it receives, and does nothing else. The result of `enter_operand` is the future
///   of that call: the body awaits it at once and directly.
/// - A block that begins with the future of [`begin_in_task`](Runtime::begin_in_task) is surrounded
///   by [`in_task`](Runtime::in_task) or [`in_task_tree`](Runtime::in_task_tree), and a block that
///   begins with the future of [`begin_in_task_with_co`](Runtime::begin_in_task_with_co) by
///   [`in_task_with_co`](Runtime::in_task_with_co) or
///   [`in_task_tree_with_co`](Runtime::in_task_tree_with_co), with the `BuildToken` that comes with
///   its `StartToken`. The result takes the place of the block. The body awaits at once and directly each future of
///   [`yield_in_task`](Runtime::yield_in_task) and of [`frames_in_task`](Runtime::frames_in_task),
///   and the future that [`enter_in_task`](Runtime::enter_in_task) makes of the output, and uses no
///   other way to yield or to delegate but a handle of [`co_in_task`](Runtime::co_in_task), which
///   stays where it is until the body ends. Only a body whose function has `tree` in its name uses
///   `frames_in_task` and `enter_in_task`.
/// - Nobody else receives any of these tokens.
///
/// Between the call that makes the future of a `yield` and the await, the body drops the temporaries of
/// the call, and does nothing else.
///
/// For any other `R` it promises nothing.
#[diagnostic::on_unimplemented(
    message = "`crate = ..` must be the path of gen-core itself",
    label = "the runtime at that path, or the trait by which an expansion promises to use it, is another one"
)]
pub unsafe trait Promise<R: ?Sized>: Sized {
    /// No other unsafe trait has an item of this name. The name changes whenever the promise does.
    type GenCorePromise9;
}

impl Runtime {
    /// The promise as a value.
    #[must_use]
    #[inline(always)]
    pub fn promised<H: Promise<Runtime>>() -> Promised {
        // SAFETY: the promise of `H`.
        unsafe { Promised::new() }
    }

    /// The two tokens of a block's generator, which is to be made: its body begins with the first,
    /// the second makes it. The first is not `Copy`, because a block without `move` would capture
    /// it by reference then.
    #[must_use]
    #[inline(always)]
    pub fn start<Y, S>(promised: Promised) -> (StartToken<Y, S>, BuildToken<Y, S>) {
        tokens(promised)
    }

    /// The token by which the generator of a body is made, from the token that the body begins
    /// with.
    #[must_use]
    #[inline(always)]
    pub fn build<Y, S>(start: &StartToken<Y, S>) -> BuildToken<Y, S> {
        start.build()
    }

    /// Surrounds a body that may end with a last item. The result is the body of the generator that
    /// the token makes.
    #[inline(always)]
    pub fn fallible<Y, S, F: Future<Output: Ending<Y>>>(
        build: BuildToken<Y, S>,
        body: F,
    ) -> Fallible<Y, S, F> {
        // (A call of `fallible` would copy the body once more in a build without optimisation.)
        Fallible { block: body, ended: false, site: site(build) }
    }

    /// The value that a body's block returns at an end without a last item.
    #[must_use]
    #[inline(always)]
    pub fn done<E: Done>() -> E {
        E::done()
    }

    /// The types of a body, from its handle.
    #[must_use]
    #[inline(always)]
    pub fn types_of<Y, S>(_co: &Co<Y, S>) -> Types<Y, S> {
        Types::NEW
    }

    /// The item of a `yield` that wraps its value.
    #[inline(always)]
    pub fn wrap<Y: Wrapping>(_items: Items<Y>, value: Item<Y::Value>) -> Item<Y> {
        Item { item: Y::wrap(value.item) }
    }

    /// An item that is never yielded. It gives the items of a block without a `yield` the compiler's
    /// own type for no value, where the block's use does not say another.
    #[inline(always)]
    pub fn yields_nothing<Y>(_items: Items<Y>, _item: impl FnOnce() -> Y) {}

    /// Makes a generator of a block that does not delegate to trees.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn leaf<Y, S, F: Future>(build: BuildToken<Y, S>, body: F) -> Gen<Y, Leaf<F, S>> {
        Gen::<Y, Leaf<F, S>>::leaf(build, body)
    }

    /// Makes a generator of a block that may delegate to trees.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn tree<Y, S, F: Future>(build: BuildToken<Y, S>, body: F) -> Gen<Y, Tree<F, S>> {
        Gen::<Y, Tree<F, S>>::tree(build, body)
    }

    /// Makes a generator that does not delegate to trees, of the closure that makes its body.
    #[inline(always)]
    pub fn leaf_fn<Y, S, F, M>(promised: Promised, make: M) -> Gen<Y, Leaf<Deferred<M, Y, S>, S>>
    where
        M: FnOnce(StartToken<Y, S>) -> F,
        F: Future,
    {
        Gen::from_body(Leaf { code: Deferred::new(promised, make), _resume: PhantomData })
    }

    /// Makes a generator that may delegate to trees, of the closure that makes its body.
    #[inline(always)]
    pub fn tree_fn<Y, S, F, M>(promised: Promised, make: M) -> Gen<Y, Tree<Deferred<M, Y, S>, S>>
    where
        M: FnOnce(StartToken<Y, S>) -> F,
        F: Future,
    {
        Gen::from_body(Tree { code: Deferred::new(promised, make), _resume: PhantomData })
    }

    /// Makes a leaf like [`leaf_fn`](Runtime::leaf_fn), of a body that begins with a value.
    #[inline(always)]
    pub fn leaf_fn_first<Y, S, F, M>(
        promised: Promised,
        make: M,
    ) -> Gen<Y, Leaf<DeferredFirst<M, Y, S>, S>>
    where
        M: FnOnce(StartToken<Y, S>) -> F,
        F: Future,
    {
        let code = NeedsValue(Deferred::new(promised, make));
        Gen::from_body(Leaf { code, _resume: PhantomData })
    }

    /// Makes a tree like [`tree_fn`](Runtime::tree_fn), of a body that begins with a value.
    #[inline(always)]
    pub fn tree_fn_first<Y, S, F, M>(
        promised: Promised,
        make: M,
    ) -> Gen<Y, Tree<DeferredFirst<M, Y, S>, S>>
    where
        M: FnOnce(StartToken<Y, S>) -> F,
        F: Future,
    {
        let code = NeedsValue(Deferred::new(promised, make));
        Gen::from_body(Tree { code, _resume: PhantomData })
    }

    /// Starts the body that is running.
    #[inline(always)]
    pub fn begin<Y, S>(start: StartToken<Y, S>) -> Begin<Y, S> {
        start.begin()
    }

    /// Starts the body that is running, and gives it the value that the generator is first resumed
    /// with.
    #[inline(always)]
    pub fn begin_first<Y, S>(start: StartToken<Y, S>) -> BeginFirst<Y, S> {
        start.begin_first()
    }

    /// Yields, at a place in the body: the expansion passes its label proof as `_proof`.
    #[inline(always)]
    pub fn yield_<Y, S>(generator: BodyToken<Y, S>, _proof: (), value: Item<Y>) -> OwnYield<Y, S> {
        generator.yield_(value)
    }

    /// Starts the body that is running, which yields and delegates through a token of its slot.
    #[inline(always)]
    pub fn begin_plain<Y, S>(start: StartToken<Y, S>) -> BeginPlain<Y, S> {
        start.begin_plain()
    }

    /// Begins a body like [`begin_plain`](Runtime::begin_plain), with the value of the generator's
    /// first `resume`.
    #[inline(always)]
    pub fn begin_plain_first<Y, S>(start: StartToken<Y, S>) -> BeginPlainFirst<Y, S> {
        start.begin_plain_first()
    }

    /// Yields, in a body that has the token of a slot and takes no values. The token comes last,
    /// because the item may itself yield. The label proof stands before the call.
    #[inline(always)]
    pub fn yield_item<Y>(
        _generator: BodyToken<Y, ()>,
        value: Item<Y>,
        slot: SlotToken<Y, ()>,
    ) -> SuspendedItem<Y> {
        slot.yield_item(value)
    }

    /// Yields, in a body that has the token of a slot and takes values. The token comes last,
    /// because the item may itself yield. The label proof stands before the call.
    #[inline(always)]
    pub fn yield_plain<Y, S>(
        _generator: BodyToken<Y, S>,
        value: Item<Y>,
        slot: SlotToken<Y, S>,
    ) -> Suspended<Y, S> {
        slot.yield_(value)
    }

    /// The future that waits for the end of a delegation, in a body that has the token of a slot.
    /// The token comes last, because the operand may itself yield. The label proof stands before
    /// the token.
    #[inline(always)]
    pub fn enter_plain<Y, S, D: Source<Y, S>>(
        _generator: BodyToken<Y, S>,
        child: YieldFrom<Y, S, D>,
        slot: SlotToken<Y, S>,
    ) -> Entered<Y, S, D::Wait> {
        slot.enter(child.source)
    }

    /// The iterable of a `for` loop in the body.
    #[inline(always)]
    pub fn loop_in_place<T: LoopOperand>(_generator: impl RunningToken, operand: T) -> T::Iterable {
        // SAFETY: whoever has the token has made the promise of `Promise`. The result is the operand of
        // a `for` loop in the body, so the iterator is a variable of the body, which is pinned because
        // it runs. Nobody but the loop uses the iterator.
        unsafe { operand.into_iterable() }
    }

    /// The frame stack of the running body.
    #[inline(always)]
    pub fn frames<Y, S>(generator: BodyToken<Y, S>, _proof: ()) -> RunningFrames<Y, S> {
        generator.frames()
    }

    /// The future that waits for the end of a delegation.
    #[inline(always)]
    pub fn enter<Y, S, D: Source<Y, S>>(
        frames: Frames<Y, S>,
        child: YieldFrom<Y, S, D>,
    ) -> D::Wait {
        child.source.enter(frames)
    }

    /// A handle for the body.
    #[must_use]
    #[inline(always)]
    pub fn co<Y, S>(_generator: BodyToken<Y, S>) -> CoParts<Y, S> {
        CoParts::new()
    }

    /// A loan of the handle, which its borrower cannot move.
    #[must_use]
    #[inline(always)]
    pub fn lend<Y, S>(co: &mut CoParts<Y, S>) -> CoRef<'_, Y, S> {
        CoRef::new(co.lend())
    }

    /// Makes a handle the one of the body that is running.
    #[inline(always)]
    pub fn register<Y, S>(generator: BodyToken<Y, S>, co: &mut Co<Y, S>) -> Register<'_, Y, S> {
        generator.register(co)
    }

    /// The types of a handle, at a place of the body's own: the expansion passes its label proof as
    /// `_proof`.
    #[must_use]
    #[inline(always)]
    pub fn at<Y, S>(_co: &Co<Y, S>, _proof: ()) -> HandleSite<Y, S> {
        HandleSite { _types: PhantomData }
    }
}

#[cfg(feature = "alloc")]
impl Runtime {
    /// Boxes a generator that need not be `Send`.
    #[inline]
    pub fn boxed_local<'a, Y, B>(generator: Gen<Y, B>) -> LocalBoxGen<'a, Y, B::Resume, B::Return>
    where
        B: Body<Y>,
        OnStack<Y, B>: 'a,
    {
        generator.boxed_local()
    }
}

/// Boxes the generator of a `#[boxed]` function.
#[derive(Debug)]
pub struct Boxer;

#[cfg(feature = "alloc")]
impl Boxer {
    /// Boxes a generator.
    #[inline]
    pub fn boxed<'a, Y, B>(self, generator: Gen<Y, B>) -> BoxGen<'a, Y, B::Resume, B::Return>
    where
        B: Body<Y>,
        // The compiler shows the line of a bound that is not met, with the comment behind it.
        OnStack<Y, B>: Send + 'a, // `#[boxed(local)]` does not ask for `Send`
    {
        generator.boxed()
    }

    /// Boxes an async generator.
    #[cfg(feature = "stream")]
    #[inline]
    pub fn boxed_async<'a, Y, B>(self, generator: AsyncGen<Y, B>) -> BoxAsyncGen<'a, Y>
    where
        B: Body<Y, Resume = (), Return = ()>,
        // The compiler shows the line of a bound that is not met, with the comment behind it.
        AsyncGen<Y, B>: Send + 'a, // `#[boxed(local)]` does not ask for `Send`
    {
        BoxAsyncGen::from(generator)
    }
}

/// Keeps the generator of a function that promises `Send`.
#[derive(Debug)]
pub struct Keeper;

impl Keeper {
    /// The generator.
    #[inline(always)]
    #[allow(clippy::unused_self, reason = "who has the receiver has asked for the arguments")]
    pub fn keep<G>(self, generator: G) -> G {
        generator
    }
}

/// Defines the trait of an argument that must be `Send`, with its impls and the type behind the last
/// question.
macro_rules! argument {
    ($(#[$attr:meta])* $name:ident, $boxer:ident;) => {
        $(#[$attr])*
        pub trait $name<K> {
            /// The type of the last step, which the compiler does not know of an argument that is not
            /// `Send`.
            type Boxer;

            /// The last step.
            fn boxer(argument: &Self) -> Self::Boxer;

            /// The next step.
            type Then<N>;

            /// Goes on with the next step.
            fn then<N>(argument: &Self, next: N) -> Self::Then<N>;
        }

        #[diagnostic::do_not_recommend]
        impl<T: Send> $name<()> for T {
            type Boxer = $boxer;

            #[inline(always)]
            fn boxer(_argument: &T) -> $boxer {
                $boxer
            }

            type Then<N> = N;

            #[inline(always)]
            fn then<N>(_argument: &T, next: N) -> N {
                next
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Never> $name<ByNever> for T {
            type Boxer = $boxer;

            fn boxer(_argument: &T) -> $boxer {
                $boxer
            }

            type Then<N> = N;

            fn then<N>(_argument: &T, next: N) -> N {
                next
            }
        }
    };
}

argument! {
    /// An argument of a `#[boxed]` function. An expansion asks for it before it boxes the generator.
    ///
    /// The second impl is for no type. With one impl, the compiler would report the part of the
    /// argument that is not `Send`, and would know what boxes the generator. With two, it reports that
    /// the argument has neither.
    #[diagnostic::on_unimplemented(
        message = "`#[boxed]` makes a generator that can be sent to another thread, and this argument cannot be",
        label = "`{Self}` is not `Send`",
        note = "write `#[boxed(local)]` for a generator that stays in its thread, or bound a type parameter by `Send`, and by \
                `Sync` where the argument is a reference"
    )]
    BoxedArgument, Boxer;
}

argument! {
    /// As [`BoxedArgument`], of a function whose bounds have `Send`.
    #[diagnostic::on_unimplemented(
        message = "the bound `Send` promises a generator that can be sent to another thread, and this argument cannot be",
        label = "`{Self}` is not `Send`",
        note = "leave `Send` out of `#[bounds(..)]` or of the return type, in a trait as well, or bound a type parameter by \
                `Send`, and by `Sync` where the argument is a reference"
    )]
    SentArgument, Keeper;
}

/// A trait that no type has.
pub trait Never {}

/// The parameter of the impl for no type.
#[derive(Debug)]
pub enum ByNever {}

/// Without an allocator there are no boxes.
#[cfg(not(feature = "alloc"))]
#[allow(missing_docs, reason = "nobody can call them")]
impl Runtime {
    pub fn boxed_local(_: Infallible) {}
}

impl Runtime {
    /// A value of any type, for code that is never reached.
    ///
    /// # Panics
    ///
    /// Always.
    #[cold]
    #[must_use]
    pub fn never<T>() -> T {
        unreachable!("a dead label proof has run")
    }
}

/// The functions that expansions of async generators call.
#[cfg(feature = "stream")]
impl Runtime {
    /// Makes an async generator of a block that does not delegate to trees.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn async_leaf<Y, F>(build: BuildToken<Y, ()>, body: F) -> AsyncGen<Y, Leaf<F>>
    where
        F: Future<Output = ()>,
    {
        AsyncGen::<Y, Leaf<F>>::leaf(build, body)
    }

    /// Makes an async generator of a block that may delegate to trees.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn async_tree<Y, F>(build: BuildToken<Y, ()>, body: F) -> AsyncGen<Y, Tree<F>>
    where
        F: Future<Output = ()>,
    {
        AsyncGen::<Y, Tree<F>>::tree(build, body)
    }

    /// Makes an async generator that does not delegate to trees, of the closure that makes its
    /// body.
    #[inline(always)]
    pub fn async_leaf_fn<Y, F, M>(
        promised: Promised,
        make: M,
    ) -> AsyncGen<Y, Leaf<Deferred<M, Y, ()>>>
    where
        M: FnOnce(StartToken<Y, ()>) -> F,
        F: Future<Output = ()>,
    {
        AsyncGen::from_body(Leaf { code: Deferred::new(promised, make), _resume: PhantomData })
    }

    /// Makes an async generator that may delegate to trees, of the closure that makes its body.
    #[inline(always)]
    pub fn async_tree_fn<Y, F, M>(
        promised: Promised,
        make: M,
    ) -> AsyncGen<Y, Tree<Deferred<M, Y, ()>>>
    where
        M: FnOnce(StartToken<Y, ()>) -> F,
        F: Future<Output = ()>,
    {
        AsyncGen::from_body(Tree { code: Deferred::new(promised, make), _resume: PhantomData })
    }

    /// Enters an operand like [`enter_plain`](Runtime::enter_plain), in an async generator.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn enter_async<Y, D: AsyncSource<Y>>(
        _generator: BodyToken<Y, ()>,
        child: YieldFrom<Y, (), D>,
        slot: SlotToken<Y, ()>,
    ) -> Entered<Y, (), D::Wait> {
        slot.enter_async(child.source)
    }

    /// Puts the operand of a `yield from` in an async generator into a place of its own, and enters
    /// it from there: the closure calls [`enter_async`](Runtime::enter_async) or
    /// [`enter_in_task`](Runtime::enter_in_task) with the arguments that it receives.
    ///
    /// An async generator has its state from the beginning. Each call that chooses how to delegate
    /// would copy the state, and a build without optimisation has room on the native stack for each
    /// copy. For the same reason this is a function of its own in such a build.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn enter_operand<A, T, B, W>(
        first: A,
        operand: T,
        last: B,
        enter: impl FnOnce(A, Place<'_, T>, B) -> W,
    ) -> W {
        let mut place = MaybeUninit::uninit();
        // SAFETY: the operand is written to the place, and nobody else uses it or drops it.
        let operand = unsafe {
            // (Without optimisation, methods of `MaybeUninit` would copy the operand again.)
            ptr::write(place.as_mut_ptr(), operand);
            Place::new(&mut place)
        };
        enter(first, operand, last)
    }

    /// The future of an `.await`, in a body that has the token of a slot: the expansion passes its
    /// label proof as `_proof`.
    #[inline(always)]
    pub fn wait<Y, F: Future>(
        generator: BodyToken<Y, ()>,
        _proof: (),
        future: F,
    ) -> TaskFuture<Y, F> {
        generator.wait(future)
    }

    /// Surrounds a body that is polled with the context of its task, and has no handle. The result is the
    /// body of the generator that the token makes.
    #[inline(always)]
    pub fn in_task<Y, F: Future>(build: BuildToken<Y, ()>, body: F) -> InTask<Y, F, false, false> {
        in_task(build, body)
    }

    /// Surrounds a body like [`in_task`](Runtime::in_task), which may use
    /// [`frames_in_task`](Runtime::frames_in_task).
    #[inline(always)]
    pub fn in_task_tree<Y, F: Future>(
        build: BuildToken<Y, ()>,
        body: F,
    ) -> InTask<Y, F, true, false> {
        in_task(build, body)
    }

    /// Surrounds a body like [`in_task`](Runtime::in_task), which has a handle.
    #[inline(always)]
    pub fn in_task_with_co<Y, F: Future>(
        build: BuildToken<Y, ()>,
        body: F,
    ) -> InTask<Y, F, false, true> {
        in_task(build, body)
    }

    /// Surrounds a body like [`in_task_tree`](Runtime::in_task_tree), which has a handle.
    #[inline(always)]
    pub fn in_task_tree_with_co<Y, F: Future>(
        build: BuildToken<Y, ()>,
        body: F,
    ) -> InTask<Y, F, true, true> {
        in_task(build, body)
    }

    /// Starts the body that is running, and is surrounded by [`in_task`](Runtime::in_task) or
    /// [`in_task_tree`](Runtime::in_task_tree).
    #[inline(always)]
    pub fn begin_in_task<Y>(start: StartToken<Y, ()>) -> BeginInTask<Y, false> {
        start.begin_in_task()
    }

    /// Starts the body that is running, and is surrounded by
    /// [`in_task_with_co`](Runtime::in_task_with_co) or
    /// [`in_task_tree_with_co`](Runtime::in_task_tree_with_co).
    #[inline(always)]
    pub fn begin_in_task_with_co<Y>(start: StartToken<Y, ()>) -> BeginInTask<Y, true> {
        start.begin_in_task()
    }

    /// As [`yield_`](Runtime::yield_), in a body that is polled with the context of its task.
    #[inline(always)]
    pub fn yield_in_task<Y, const HANDLE: bool>(
        generator: TaskToken<Y, HANDLE>,
        _proof: (),
        value: Item<Y>,
    ) -> SuspendedInTask {
        generator.yield_(value)
    }

    /// As [`frames`](Runtime::frames), in a body that is polled with the context of its task.
    #[inline(always)]
    pub fn frames_in_task<Y, const HANDLE: bool>(
        generator: TaskToken<Y, HANDLE>,
        _proof: (),
    ) -> InSlot<Y, RunningFrames<Y, ()>, HANDLE> {
        generator.check_empty();
        generator.in_slot(BodyToken::<Y, ()>::new().frames())
    }

    /// As [`enter`](Runtime::enter), in a body that is polled with the context of its task. The token
    /// comes last, because the operand may itself yield.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn enter_in_task<Y, D: AsyncSource<Y>, const HANDLE: bool>(
        frames: Frames<Y, ()>,
        child: YieldFrom<Y, (), D>,
        generator: TaskToken<Y, HANDLE>,
    ) -> InSlot<Y, D::Wait, HANDLE> {
        generator.check_empty();
        generator.enter_in_slot(child.source, frames)
    }

    /// A handle for the body, which is polled with the context of its task.
    #[must_use]
    #[inline(always)]
    pub fn co_in_task<Y>(generator: TaskToken<Y, true>) -> CoParts<Y, ()> {
        CoParts::in_task(generator)
    }

    /// The future of the next item of a stream.
    #[inline(always)]
    pub fn next<'a, S: Stream + ?Sized>(stream: &'a mut Pin<&mut S>) -> Next<'a, S> {
        Next { stream: stream.as_mut() }
    }

    /// The variable of an argument that stays in its place.
    #[inline(always)]
    pub fn in_place<T>(generator: impl RunningToken, argument: &mut Option<T>) -> InPlace<'_, T> {
        InPlace::new(generator, argument)
    }

    /// The argument of such a variable.
    #[inline(always)]
    pub fn pinned<'a, T>(variable: &'a mut InPlace<'_, T>) -> Pin<&'a mut T> {
        variable.pinned()
    }
}

#[cfg(all(feature = "stream", feature = "alloc"))]
impl Runtime {
    /// Boxes an async generator that need not be `Send`.
    #[inline]
    pub fn boxed_local_async<'a, Y, B>(generator: AsyncGen<Y, B>) -> LocalBoxAsyncGen<'a, Y>
    where
        B: Body<Y, Resume = (), Return = ()>,
        AsyncGen<Y, B>: 'a,
    {
        LocalBoxAsyncGen::from(generator)
    }
}

#[cfg(not(all(feature = "stream", feature = "alloc")))]
#[allow(missing_docs, reason = "nobody can call them")]
impl Runtime {
    pub fn boxed_local_async(_: Infallible) {}
}

/// These names are reserved without the feature `stream` as well. If only `gen-macros` had its
/// feature on, an extension trait of the user's could supply functions of these names.
#[cfg(not(feature = "stream"))]
#[allow(missing_docs, reason = "nobody can call them")]
impl Runtime {
    pub fn async_leaf(_: Infallible) {}
    pub fn async_tree(_: Infallible) {}
    pub fn async_leaf_fn(_: Infallible) {}
    pub fn async_tree_fn(_: Infallible) {}
    pub fn enter_async(_: Infallible) {}
    pub fn enter_operand(_: Infallible) {}
    pub fn in_task(_: Infallible) {}
    pub fn in_task_tree(_: Infallible) {}
    pub fn in_task_with_co(_: Infallible) {}
    pub fn in_task_tree_with_co(_: Infallible) {}
    pub fn begin_in_task(_: Infallible) {}
    pub fn begin_in_task_with_co(_: Infallible) {}
    pub fn yield_in_task(_: Infallible) {}
    pub fn frames_in_task(_: Infallible) {}
    pub fn enter_in_task(_: Infallible) {}
    pub fn co_in_task(_: Infallible) {}
    pub fn wait(_: Infallible) {}
    pub fn next(_: Infallible) {}
    pub fn in_place(_: Infallible) {}
    pub fn pinned(_: Infallible) {}
}

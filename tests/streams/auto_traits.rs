//! The auto traits of async generators follow from what is held across yields and awaits.

use super::pause;
use gen_core::{AsyncGen, BoxGen, Co, Gen, LocalBoxGen, gen_block, generators};
use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard};

/// The answer where the inherent method of a probe is not there.
trait Otherwise {
    fn answer(&self) -> bool {
        false
    }
}

macro_rules! probe {
    ($($name:ident: $auto:path;)*) => {$(
        struct $name<'v, T>(PhantomData<&'v T>);

        impl<T: $auto> $name<'_, T> {
            fn answer(&self) -> bool {
                true
            }
        }

        impl<T> Otherwise for $name<'_, T> {}

        impl<'v, T> $name<'v, T> {
            fn of(_: &'v T) -> Self {
                $name(PhantomData)
            }
        }
    )*};
}

probe! {
    IsSend: Send;
    IsSync: Sync;
    IsUnpin: Unpin;
}

/// `S`end, `Y` for Sync, `P` for Unpin, each or a dash.
macro_rules! auto_traits {
    ($value:expr) => {{
        let value = &$value;
        let letter = |letter: char, is_there: bool| if is_there { letter } else { '-' };
        String::from_iter([
            letter('S', IsSend::of(value).answer()),
            letter('Y', IsSync::of(value).answer()),
            letter('P', IsUnpin::of(value).answer()),
        ])
    }};
}

generators! {
    async gen fn plain() -> u32 {
        let local = String::new();
        pause().await;
        yield 1;
        drop(local);
    }

    async gen fn recursive(n: u32) -> u32 {
        yield n;
        pause().await;
        if n > 0 {
            yield from recursive(n - 1);
            yield from other(n - 1);
        }
    }

    async gen fn other(n: u32) -> u32 {
        yield from recursive(n);
    }

    async gen fn not_send_across_an_await() -> u32 {
        let local = Rc::new(1);
        pause().await;
        drop(local);
        yield 1;
    }

    async gen fn not_send_across_a_yield() -> u32 {
        let local = Rc::new(1);
        yield 1;
        drop(local);
    }

    async gen fn not_send_before() -> u32 {
        let n = { let local = Rc::new(1); *local };
        pause().await;
        yield n;
    }

    async gen fn not_send_future() -> u32 {
        async { let local = Rc::new(1); pause().await; drop(local); }.await;
        yield 1;
    }

    async gen fn not_send_stream() -> u32 {
        for await n in not_send_across_a_yield() {
            yield n;
        }
    }

    async gen fn not_send_child() -> u32 {
        yield from not_send_tree(Rc::new(1));
    }

    async gen fn not_send_tree(n: Rc<u32>) -> u32 {
        yield *n;
        yield from not_send_tree(n);
    }

    async gen fn not_sync() -> u32 {
        let local = Cell::new(1);
        pause().await;
        yield local.get();
        drop(local);
    }

    async gen fn sync_but_not_send(mutex: &'static Mutex<u32>) -> u32 {
        let guard: MutexGuard<'static, u32> = mutex.lock().unwrap();
        pause().await;
        yield *guard;
        drop(guard);
    }

    async gen fn not_send_item() -> Rc<u32> {
        yield Rc::new(1);
    }

    async gen fn to_a_boxed_one(boxed: BoxGen<'static, u32>) -> u32 {
        yield from boxed;
    }

    async gen fn to_a_local_one(boxed: LocalBoxGen<'static, u32>) -> u32 {
        yield from boxed;
    }
}

#[test]
fn plain_content() {
    assert_eq!(auto_traits!(plain()), "SY-");
    assert_eq!(auto_traits!(gen_block! { async { yield 1; } }), "SY-");
    assert_eq!(auto_traits!(Box::pin(plain())), "SYP");
}

#[test]
fn recursion_adds_nothing() {
    assert_eq!(auto_traits!(recursive(1)), "SY-");
    assert_eq!(auto_traits!(other(1)), "SY-");
}

#[test]
fn what_is_held_across_an_await_or_a_yield_counts() {
    assert_eq!(auto_traits!(not_send_across_an_await()), "---");
    assert_eq!(auto_traits!(not_send_across_a_yield()), "---");
    assert_eq!(auto_traits!(not_send_before()), "SY-");
    assert_eq!(auto_traits!(not_sync()), "S--");
    static MUTEX: Mutex<u32> = Mutex::new(1);
    assert_eq!(auto_traits!(sync_but_not_send(&MUTEX)), "-Y-");
    // The body holds no item across its yield, because an item leaves at once. A handle's yield
    // holds its item.
    assert_eq!(auto_traits!(not_send_item()), "SY-");
    let by_hand = AsyncGen::from_fn(async |co: &mut Co<Rc<u32>>| co.yield_(Rc::new(1)).await);
    assert_eq!(auto_traits!(by_hand), "---");
}

#[test]
fn what_is_awaited_and_delegated_to_counts() {
    assert_eq!(auto_traits!(not_send_future()), "---");
    assert_eq!(auto_traits!(not_send_stream()), "---");
    assert_eq!(auto_traits!(not_send_child()), "---");
    assert_eq!(auto_traits!(not_send_tree(Rc::new(1))), "---");
    let boxed = || Gen::from_fn(async |_: &mut Co<u32>| {});
    assert_eq!(auto_traits!(to_a_boxed_one(boxed().boxed())), "S--");
    assert_eq!(auto_traits!(to_a_local_one(boxed().boxed_local())), "---");
}

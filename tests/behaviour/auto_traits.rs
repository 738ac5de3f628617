//! The auto-trait matrix: the auto traits of a generator follow from the values that it holds across
//! its yields. Negative facts are included.

use gen_core::{BoxGen, LocalBoxGen, generators};
use std::cell::Cell;
use std::marker::{PhantomData, PhantomPinned};
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::pin::pin;
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard};

/// The answer where the inherent method of a probe is not there.
trait Otherwise {
    fn answer(&self) -> bool {
        false
    }
}

/// A type whose `answer` says whether a value's type implements a trait: the inherent method, there
/// if it does, comes before the trait's.
macro_rules! probe {
    ($($name:ident: $auto:path;)*) => {$(
        struct $name<'v, T>(PhantomData<&'v T>);

        impl<'v, T> $name<'v, T> {
            fn of(_: &'v T) -> Self {
                $name(PhantomData)
            }
        }

        impl<T: $auto> $name<'_, T> {
            fn answer(&self) -> bool {
                true
            }
        }

        impl<T> Otherwise for $name<'_, T> {}
    )*};
}

probe! {
    IsSend: Send;
    IsSync: Sync;
    IsUnpin: Unpin;
    IsUnwindSafe: UnwindSafe;
    IsRefUnwindSafe: RefUnwindSafe;
}

/// The auto traits of a value's type: `S`end, `Y` for Sync, `P` for Unpin, `U`nwindSafe and
/// `R`efUnwindSafe, each or a dash.
macro_rules! auto_traits {
    ($value:expr) => {{
        let value = &$value;
        let letter = |letter: char, is_there: bool| if is_there { letter } else { '-' };
        String::from_iter([
            letter('S', IsSend::of(value).answer()),
            letter('Y', IsSync::of(value).answer()),
            letter('P', IsUnpin::of(value).answer()),
            letter('U', IsUnwindSafe::of(value).answer()),
            letter('R', IsRefUnwindSafe::of(value).answer()),
        ])
    }};
}

/// One content in every generator type whose traits follow from it. `Gen` and `OnHeap` are always
/// `Unpin`, `OnStack` never is.
macro_rules! row {
    ($make:expr) => {
        [auto_traits!($make), auto_traits!($make.on_heap()), auto_traits!($make.on_stack())]
    };
}

generators! {
    gen fn plain() -> u32 {
        let local = String::new();
        yield 1;
        drop(local);
    }

    gen fn plain_tree() -> u32 {
        let local = String::new();
        yield from plain();
        drop(local);
    }

    gen fn not_send() -> u32 {
        let local = Rc::new(1);
        yield *local;
        drop(local);
    }

    gen fn not_send_tree() -> u32 {
        let local = Rc::new(1);
        yield from plain();
        drop(local);
    }

    gen fn not_send_before_the_yield() -> u32 {
        let n = {
            let local = Rc::new(1);
            *local
        };
        yield n;
        let _local = Rc::new(2);
    }

    gen fn not_sync() -> u32 {
        let local = Cell::new(1);
        yield local.get();
        drop(local);
    }

    gen fn sync_but_not_send(mutex: &'static Mutex<u32>) -> u32 {
        let guard: MutexGuard<'static, u32> = mutex.lock().unwrap();
        yield *guard;
        drop(guard);
    }

    gen fn not_send_item() -> Rc<u32> {
        yield Rc::new(1);
    }

    gen fn not_sync_item() -> Cell<u32> {
        yield Cell::new(1);
    }

    gen fn not_send_argument(_unused: Rc<u32>) -> u32 {
        yield 1;
    }

    gen fn shared_argument(cell: &Cell<u32>) -> u32 {
        yield cell.get();
    }

    gen fn pinned_content() -> u32 {
        let local = PhantomPinned;
        yield 1;
        let _ = &local;
    }

    gen fn mutable_borrow(list: &mut Vec<u32>) -> u32 {
        list.push(1);
        yield 1;
    }

    gen fn to_a_leaf_that_is_not_send() -> u32 {
        yield from not_send();
    }

    gen fn to_a_tree_that_is_not_send() -> u32 {
        yield from not_send_tree();
    }

    gen fn to_an_iterator_that_is_not_send() -> u32 {
        yield from Rc::new([1]).iter().copied();
    }

    gen fn to_a_boxed_one() -> u32 {
        let boxed: BoxGen<'static, u32> = plain_tree().boxed();
        yield from boxed;
    }

    gen fn to_a_boxed_one_at_once() -> u32 {
        yield from plain_tree().boxed();
    }

    gen fn to_a_local_one_at_once() -> u32 {
        yield from plain_tree().boxed_local();
    }

    gen fn to_a_local_one() -> u32 {
        let boxed: LocalBoxGen<'static, u32> = plain_tree().boxed_local();
        yield from boxed;
    }

    gen fn to_one_on_the_heap() -> u32 {
        yield from plain_tree().on_heap();
    }

    gen fn recursive(n: u32) -> u32 {
        if n > 0 {
            yield from recursive(n - 1);
        }
    }

    gen fn recursive_not_send(n: Rc<u32>) -> u32 {
        yield *n;
        yield from recursive_not_send(n);
    }

    gen fn one_of_two(n: u32) -> u32 {
        yield from other_of_two(n);
    }

    gen fn other_of_two(n: u32) -> u32 {
        if n > 0 {
            yield from one_of_two(n - 1);
        }
    }

    gen fn generic<T>(item: T) -> T {
        yield item;
    }
}

fn mutex() -> &'static Mutex<u32> {
    static MUTEX: Mutex<u32> = Mutex::new(1);
    &MUTEX
}

const ALL: [&str; 3] = ["SYPUR", "SYPUR", "SY-UR"];
/// Neither `Send` nor `Sync`.
const LOCAL: [&str; 3] = ["--PUR", "--PUR", "---UR"];
const NOT_SYNC: [&str; 3] = ["S-PU-", "S-PU-", "S--U-"];

#[test]
fn the_probes_know_both_answers() {
    assert_eq!(auto_traits!(1), "SYPUR");
    assert_eq!(auto_traits!(Rc::new(1)), "--PUR");
    assert_eq!(auto_traits!(Cell::new(1)), "S-PU-");
    assert_eq!(auto_traits!(PhantomPinned), "SY-UR");
    assert_eq!(auto_traits!(&mut 1), "SYP-R");
}

#[test]
fn plain_content() {
    assert_eq!(row!(plain()), ALL);
    assert_eq!(row!(plain_tree()), ALL);
    assert_eq!(row!(generic(1)), ALL);
}

#[test]
fn pinned_content_changes_nothing() {
    assert_eq!(row!(pinned_content()), ALL);
}

#[test]
fn locals_across_a_yield() {
    assert_eq!(row!(not_send()), LOCAL);
    assert_eq!(row!(not_send_tree()), LOCAL);
    assert_eq!(row!(not_sync()), NOT_SYNC);
    assert_eq!(row!(sync_but_not_send(mutex())), ["-YPUR", "-YPUR", "-Y-UR"]);
}

#[test]
fn locals_that_are_gone_before_the_yield_do_not_count() {
    assert_eq!(row!(not_send_before_the_yield()), ALL);
}

/// No yield holds its item, so the items of a generator need not be `Send`.
#[test]
fn items_do_not_count() {
    assert_eq!(row!(not_send_item()), ALL);
    assert_eq!(row!(not_sync_item()), ALL);
    // The argument counts.
    assert_eq!(row!(generic(Rc::new(1))), LOCAL);
}

#[test]
fn arguments_count_used_or_not() {
    assert_eq!(row!(not_send_argument(Rc::new(1))), LOCAL);
    let cell = Cell::new(1);
    assert_eq!(row!(shared_argument(&cell)), ["--P--", "--P--", "-----"]);
    let mut list = Vec::new();
    assert_eq!(row!(mutable_borrow(&mut list)), ["SYP-R", "SYP-R", "SY--R"]);
}

#[test]
fn what_is_delegated_to_counts() {
    assert_eq!(row!(to_a_leaf_that_is_not_send()), LOCAL);
    assert_eq!(row!(to_a_tree_that_is_not_send()), LOCAL);
    assert_eq!(row!(to_an_iterator_that_is_not_send()), LOCAL);
    assert_eq!(row!(to_one_on_the_heap()), ALL);
    assert_eq!(row!(to_a_boxed_one()), ["S-P--", "S-P--", "S----"]);
    assert_eq!(row!(to_a_local_one()), ["--P--", "--P--", "-----"]);
    // Only the delegation holds these.
    assert_eq!(row!(to_a_boxed_one_at_once()), ["S-P--", "S-P--", "S----"]);
    assert_eq!(row!(to_a_local_one_at_once()), ["--P--", "--P--", "-----"]);
}

#[test]
fn recursion_adds_nothing() {
    assert_eq!(row!(recursive(1)), ALL);
    assert_eq!(row!(one_of_two(1)), ALL);
    assert_eq!(row!(other_of_two(1)), ALL);
    assert_eq!(row!(recursive_not_send(Rc::new(1))), LOCAL);
}

#[test]
fn boxed_types_say_what_they_promise() {
    assert_eq!(auto_traits!(plain().boxed()), "S-P--");
    assert_eq!(auto_traits!(not_sync().boxed()), "S-P--");
    assert_eq!(auto_traits!(plain().boxed_local()), "--P--");
    assert_eq!(auto_traits!(not_send().boxed_local()), "--P--");
}

#[test]
fn a_pinned_generator_is_what_its_content_is() {
    assert_eq!(auto_traits!(pin!(plain().on_stack())), "SYP-R");
    assert_eq!(auto_traits!(pin!(not_send().on_stack())), "--P-R");
    assert_eq!(auto_traits!(Box::pin(recursive(1).on_stack())), "SYPUR");
}

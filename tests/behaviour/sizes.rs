//! The type-size table.
//!
//! What the runtime decides is asserted on every compiler: a pointer is a pointer, and a generator
//! adds a fixed number of words to the state of its body. The state's own size is the compiler's
//! business: on the one that the table was recorded with it is asserted to the byte, on others it
//! may be up to a half more.

use gen_core::{BoxGen, LocalBoxGen, generators};
use gen_tests::is_recorded_compiler;

const WORD: usize = size_of::<usize>();

generators! {
    gen fn empty() -> u32 {}

    gen fn constants() -> u32 {
        yield 1;
        yield 2;
    }

    gen fn countdown(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n -= 1;
        }
    }

    gen fn unused_argument(_: [u8; 100]) -> u32 {
        yield 1;
    }

    gen fn used_argument(bytes: [u8; 100]) -> u8 {
        for byte in &bytes {
            yield *byte;
        }
    }

    gen fn large_item() -> [u64; 16] {
        yield [0; 16];
    }

    gen fn slice(list: &[u32]) -> u32 {
        for n in list {
            yield *n;
        }
    }

    gen fn owned_list(list: Vec<u32>) -> u32 {
        for n in list {
            yield n;
        }
    }

    gen fn to_an_array() -> u32 {
        yield from [1, 2];
    }

    gen fn to_a_leaf() -> u32 {
        yield from countdown(3);
    }

    gen fn to_a_larger_leaf() -> u8 {
        yield from used_argument([0; 100]);
    }

    gen fn to_a_tree() -> u32 {
        yield from recursive(3);
    }

    gen fn recursive(n: u32) -> u32 {
        yield n;
        if n > 0 {
            yield from recursive(n - 1);
        }
    }

    gen fn recursive_with_a_list(list: &[u32]) -> &u32 {
        for (n, item) in list.iter().enumerate() {
            yield item;
            yield from recursive_with_a_list(&list[..n]);
        }
    }

    gen fn large_tree(bytes: [u8; 1000]) -> u8 {
        yield from bytes;
    }

    gen fn to_a_large_tree(byte: u8) -> u8 {
        yield from large_tree([byte; 1000]);
    }

    gen fn page(bytes: [u8; 8192]) -> u8 {
        for byte in &bytes {
            yield *byte;
        }
    }

    gen fn stage(items: impl Iterator<Item = u32>, n: u32) -> u32 {
        for item in items {
            yield item * n;
        }
    }

    gen fn to_a_boxed_one(inner: BoxGen<'static, u32>) -> u32 {
        yield from inner;
    }
}

#[test]
fn pointers_are_pointers() {
    assert_eq!(size_of_val(&empty().on_heap()), WORD);
    assert_eq!(size_of_val(&used_argument([0; 100]).on_heap()), WORD);
    assert_eq!(size_of_val(&recursive(1).on_heap()), WORD);
    assert_eq!(size_of::<BoxGen<'static, u32>>(), 2 * WORD);
    assert_eq!(size_of::<LocalBoxGen<'static, [u64; 16], u32, String>>(), 2 * WORD);
    assert_eq!(size_of_val(&std::pin::pin!(recursive(1).on_stack())), WORD);
}

#[test]
fn options_of_pointers_are_pointers() {
    assert_eq!(size_of_val(&Some(recursive(1).on_heap())), WORD);
    assert_eq!(size_of::<Option<BoxGen<'static, u32>>>(), 2 * WORD);
}

#[test]
fn a_fresh_generator_adds_at_most_its_tag_and_room_for_a_pointer() {
    fn state_of<F>(_: &gen_core::Gen<u32, gen_core::Leaf<F>>) -> usize
    where
        F: gen_core::Code<Output = ()>,
    {
        size_of::<F>()
    }
    for (size, state) in [
        (size_of_val(&empty()), state_of(&empty())),
        (size_of_val(&countdown(1)), state_of(&countdown(1))),
        (size_of_val(&slice(&[])), state_of(&slice(&[]))),
        (size_of_val(&owned_list(vec![])), state_of(&owned_list(vec![]))),
    ] {
        assert!(size.max(WORD) <= state.max(WORD) + 2 * WORD, "{size} for a state of {state}");
    }
}

/// Checks the sizes of a generator as `Gen` and as `OnStack`, in bytes.
macro_rules! check_sizes {
    ($($make:expr => $fresh:literal, $on_stack:literal;)*) => {$(
        let sizes = [size_of_val(&$make), size_of_val(&$make.on_stack())];
        check(stringify!($make), sizes, [$fresh, $on_stack]);
    )*};
}

fn check(name: &str, sizes: [usize; 2], recorded: [usize; 2]) {
    if is_recorded_compiler() && WORD == 8 {
        assert_eq!(sizes, recorded, "{name}");
    } else {
        let is_alike = |(size, recorded): (usize, usize)| size <= recorded * 3 / 2;
        assert!(
            sizes.into_iter().zip(recorded).all(is_alike),
            "{name}: {sizes:?}, not {recorded:?}"
        );
    }
}

#[test]
fn the_table() {
    check_sizes! {
        empty() => 16, 16;
        constants() => 16, 16;
        countdown(1) => 16, 24;
        unused_argument([0; 100]) => 112, 112;
        used_argument([0; 100]) => 112, 232;
        large_item() => 16, 16;
        slice(&[]) => 24, 48;
        owned_list(vec![]) => 32, 72;
        to_an_array() => 16, 144;
        to_a_leaf() => 16, 152;
        to_a_tree() => 16, 160;
        recursive(1) => 16, 160;
        recursive_with_a_list(&[]) => 24, 224;
        to_a_boxed_one(empty().boxed()) => 24, 192;
    }
}

/// A generator that was not started holds its arguments, room for a pointer, and nothing of its
/// body.
#[test]
fn a_fresh_generator_is_as_large_as_its_arguments() {
    assert!(size_of_val(&page([0; 8192])) <= 8192 + 2 * WORD);
    assert!(size_of_val(&large_item()) <= 2 * WORD);
    assert!(size_of_val(&to_a_large_tree(0)) <= 2 * WORD);
}

/// Asserts the size of a pipeline of as many stages as there are stars.
macro_rules! check_pipeline {
    ($items:expr, $stages:expr;) => {};
    ($items:expr, $stages:expr; * $($rest:tt)*) => {{
        let (items, stages) = (stage($items, 1), $stages + 1);
        assert!(size_of_val(&items) <= 32 + 16 * stages, "{} bytes", size_of_val(&items));
        check_pipeline!(items, stages; $($rest)*);
    }};
}

/// The items may be an iterator of three words: a range and an adaptor's state.
#[test]
fn a_pipeline_grows_by_two_words_a_stage() {
    check_pipeline!(0..4_u32, 0; ********);
}

#[test]
fn a_recursive_body_does_not_hold_what_it_delegates_to() {
    // The child, an array of more than it, is on the frame stack while it runs.
    assert!(size_of_val(&to_a_tree().on_stack()) < size_of_val(&to_a_larger_leaf().on_stack()));
    assert!(size_of_val(&to_a_large_tree(0).on_stack()) < 400);
}

/// A pipeline of sixteen generators, each of which is an argument of the next.
macro_rules! pipeline {
    ($items:expr; ) => { $items };
    ($items:expr; * $($rest:tt)*) => { pipeline!(stage($items, 1); $($rest)*) };
}

/// The compiler proves it when it checks this function, which nobody calls: rustc takes long to
/// make debug information of so many stages.
#[allow(dead_code)]
fn a_pipeline_of_sixteen_is_send<T>() {
    fn send<T: Send>(_: T) {}
    send(pipeline!(0..4_u32; ****************));
}

/// Without optimisation, too.
#[test]
fn a_pipeline_of_ten_runs_on_a_small_stack() {
    gen_tests::on_stack_of(256, || {
        assert!(pipeline!(0..4_u32; **********).eq(0..4));
        assert_eq!(pipeline!(0..4_u32; **********).sum::<u32>(), 6);
        assert_eq!(pipeline!(0..4_u32; **********).boxed().next(), Some(0));
    });
}

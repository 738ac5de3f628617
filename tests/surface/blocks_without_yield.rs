//! Blocks that yield nothing: their use says which type their items have, and needs not say one.
#![allow(
    clippy::never_loop,
    clippy::drop_non_drop,
    reason = "the blocks do what such a block may do, and it is little"
)]
#![allow(clippy::let_unit_value, reason = "the type of such an item differs between editions")]

use gen_core::{BoxGen, gen_block, generators};
use std::cell::Cell;

#[test]
fn nothing_says_a_type() {
    let runs = Cell::new(0);
    let block = gen_block! { runs.set(runs.get() + 1); };
    for item in block {
        let _: Option<_> = Some(item);
    }
    assert_eq!(runs.get(), 1);
    assert_eq!(gen_block! {}.count(), 0);
    assert_eq!(gen_block! { loop { break; } }.collect::<Vec<_>>().len(), 0);
    let mut moved = gen_block! { move { drop(runs); } };
    assert!(moved.next().is_none());
}

#[test]
fn a_use_says_a_type() {
    fn empty() -> impl Iterator<Item = String> {
        gen_block! {}
    }
    let boxed: BoxGen<'static, u32> = gen_block! {}.boxed();
    assert_eq!(boxed.sum::<u32>(), 0);
    assert_eq!(empty().chain(gen_block! {}).last(), None);
    let of_both: [BoxGen<'static, u8>; 2] =
        [gen_block! {}.boxed(), gen_block! { yield 1; }.boxed()];
    assert!(of_both.into_iter().flatten().eq([1]));
}

#[test]
fn an_end_says_a_type() {
    let mut failing = gen_block! {
        let n: Result<u32, String> = Err("no number".to_owned());
        n?;
    };
    let first: Option<Result<u8, String>> = failing.next();
    assert_eq!(first, Some(Err("no number".to_owned())));
}

#[test]
fn in_the_macro_for_items() {
    generators! {
        fn drain(list: &mut Vec<u32>) {
            let block = gen {
                if list.is_empty() { return; }
                list.clear();
            };
            block.for_each(drop);
        }
    }
    let mut list = vec![1];
    drain(&mut list);
    assert!(list.is_empty());
}

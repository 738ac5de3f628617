//! `yield from`, with each kind of operand.

use gen_core::{BoxGen, LocalBoxGen, gen_block, generators};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::pin::pin;
use std::rc::Rc;

struct Own(Vec<u32>);

impl IntoIterator for Own {
    type Item = u32;
    type IntoIter = BoxGen<'static, u32>;

    fn into_iter(self) -> Self::IntoIter {
        leaf(self.0.len() as u32).boxed()
    }
}

generators! {
    gen fn leaf(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn tree(n: u32) -> u32 {
        yield from leaf(n);
        yield 100;
    }

    gen fn to_a_leaf() -> u32 {
        yield 7;
        yield from leaf(2);
        yield 8;
    }

    gen fn to_a_tree() -> u32 {
        yield 7;
        yield from tree(2);
        yield from tree(1);
        yield 8;
    }

    gen fn to_collections() -> u32 {
        yield from [1, 2];
        yield from vec![3];
        yield from VecDeque::from([4]);
        yield from BTreeMap::from([(5, 6)]).into_values();
        yield from Box::<[u32]>::from([7, 8]);
        yield from Some(9);
        yield from None;
        yield from Ok::<u32, ()>(10);
        yield from Own(vec![0; 2]);
    }

    gen fn to_iterators() -> u32 {
        yield from 0..2;
        yield from 2..=3;
        yield from (4..).take(1);
        yield from std::iter::once(5);
        yield from std::iter::empty();
        yield from std::iter::repeat_n(6, 2);
        yield from "7".chars().filter_map(|c| c.to_digit(10));
        let boxed: Box<dyn Iterator<Item = u32>> = Box::new(8..9);
        yield from boxed;
        let mut partly = 9..20;
        yield from partly.by_ref().take(1);
        yield from &mut partly.by_ref().take(1);
        yield partly.start;
    }

    gen fn to_borrowed_iterables<'a>(list: &'a Vec<u32>, option: &'a Option<u32>) -> &'a u32 {
        yield from list;
        yield from option;
        yield from &list[1..];
    }

    gen fn to_placed_generators() -> u32 {
        yield from leaf(1).on_heap();
        yield from tree(1).on_heap();
        yield from leaf(1).boxed();
        yield from tree(1).boxed();
        yield from leaf(1).boxed_local();
        yield from tree(1).boxed_local();
    }

    gen fn to_pinned_generators() -> u32 {
        yield from pin!(leaf(1).on_stack());
        yield from pin!(tree(1).on_stack());
        let mut pinned = pin!(leaf(2).on_stack());
        yield from pinned.as_mut();
        yield 5;
        yield from pinned.as_mut();
    }

    gen fn to_borrowed_generators() -> u32 {
        let mut generator = leaf(1);
        yield from &mut generator;
        let mut generator = tree(1);
        yield from &mut generator;
        let mut on_heap = tree(1).on_heap();
        yield from &mut on_heap;
        let mut boxed: BoxGen<'_, u32> = leaf(1).boxed();
        yield from &mut boxed;
        let mut local: LocalBoxGen<'_, u32> = tree(1).boxed_local();
        yield from &mut local;
    }

    gen fn to_lent_generators(lent: &mut BoxGen<'_, u32>) -> u32 {
        yield from lent;
        yield 9;
    }

    gen fn to_blocks(n: u32) -> u32 {
        yield from gen { yield n; };
        yield from gen { yield from leaf(n); yield n; };
        let block = gen_block! { yield from tree(1); };
        yield from block;
    }

    gen fn to_adapted_generators() -> u32 {
        yield from leaf(4).map(|n| n * n).skip(1);
        yield from tree(1).chain(leaf(1));
        yield from leaf(3).zip(tree(3)).map(|(a, b)| a + b);
        yield from tree(2).peekable();
    }

    gen fn to_choices(flag: bool) -> u32 {
        yield from if flag { leaf(1).boxed() } else { tree(1).boxed() };
        yield from match flag {
            true => vec![1, 2],
            false => vec![],
        };
        if flag { yield from leaf(1) } else { yield from tree(1) }
    }

    gen fn in_loops(lists: Vec<Vec<u32>>) -> u32 {
        for (n, list) in (0..).zip(lists) {
            yield from list;
            yield from tree(n);
        }
    }

    gen fn several_levels(depth: u32) -> u32 {
        yield from first_level(depth);
        yield depth;
    }

    gen fn first_level(depth: u32) -> u32 {
        yield from second_level(depth);
        yield depth + 1;
    }

    gen fn second_level(depth: u32) -> u32 {
        yield from leaf(depth);
        yield depth + 2;
    }

    gen fn borrows_its_locals() -> u32 {
        let list = vec![1, 2];
        yield from doubled(&list);
        let mut total = 0;
        yield from summed(&mut total, &list);
        yield total;
        yield from doubled(&[total]);
    }

    gen fn doubled(list: &[u32]) -> u32 {
        yield from [];
        for n in list {
            yield n * 2;
        }
    }

    gen fn summed(total: &mut u32, list: &[u32]) -> u32 {
        for n in list {
            *total += n;
            yield from [*n];
        }
    }

    gen fn empty() -> u32 {}

    gen fn empty_tree() -> u32 {
        yield from empty();
    }

    gen fn only_empty_ones() -> u32 {
        yield from empty();
        yield from empty_tree();
        yield from [];
        for _ in 0..1000 {
            yield from empty_tree();
        }
        yield 1;
        yield from empty_tree();
    }

    gen fn of_units() {
        yield;
        yield from [(), ()];
    }

    gen fn of_borrowed_items(text: &str) -> &str {
        yield from text.split(' ').flat_map(|word| word.split('-'));
        yield from of_borrowed_items_once(text);
    }

    gen fn of_borrowed_items_once(text: &str) -> &str {
        yield from Some(text);
    }

    gen fn of_large_items(n: u8) -> [u8; 4096] {
        yield [n; 4096];
        if n > 0 {
            yield from of_large_items(n - 1);
        }
    }

    gen fn through_a_cell(shared: Rc<RefCell<Vec<u32>>>) -> u32 {
        yield from shared.borrow_mut().drain(..);
        yield shared.borrow().len() as u32;
    }

    gen fn as_expressions() -> u32 {
        let ((), ()) = (yield from leaf(1), yield from tree(1));
        let unit = { yield from leaf(1) };
        match unit { () => yield 5 }
        let units = [yield from tree(1); 1];
        match yield from tree(0) {
            () if units.is_empty() => {}
            () => yield from leaf(1),
        }
    }
}

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn leaves() {
    assert_eq!(all(to_a_leaf()), [7, 0, 1, 8]);
}

#[test]
fn trees() {
    assert_eq!(all(to_a_tree()), [7, 0, 1, 100, 0, 100, 8]);
    assert_eq!(all(several_levels(1)), [0, 3, 2, 1]);
}

#[test]
fn collections() {
    assert_eq!(all(to_collections()), [1, 2, 3, 4, 6, 7, 8, 9, 10, 0, 1]);
}

#[test]
fn iterators() {
    assert_eq!(all(to_iterators()), [0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10, 11]);
}

#[test]
fn borrowed_iterables() {
    assert_eq!(all(to_borrowed_iterables(&vec![1, 2], &Some(3))), [&1, &2, &3, &2]);
}

#[test]
fn generators_on_the_heap_and_boxed() {
    assert_eq!(all(to_placed_generators()), [0, 0, 100, 0, 0, 100, 0, 0, 100]);
}

#[test]
fn pinned_generators() {
    assert_eq!(all(to_pinned_generators()), [0, 0, 100, 0, 1, 5]);
}

#[test]
fn borrowed_generators() {
    assert_eq!(all(to_borrowed_generators()), [0, 0, 100, 0, 100, 0, 0, 100]);
    let mut lent = tree(2).boxed();
    assert_eq!(all(to_lent_generators(&mut lent).take(2)), [0, 1]);
    assert_eq!(all(lent), [100]);
}

#[test]
fn blocks() {
    assert_eq!(all(to_blocks(2)), [2, 0, 1, 2, 0, 100]);
}

#[test]
fn adapted_generators() {
    assert_eq!(all(to_adapted_generators()), [1, 4, 9, 0, 100, 0, 0, 2, 4, 0, 1, 100]);
}

#[test]
fn choices() {
    assert_eq!(all(to_choices(true)), [0, 1, 2, 0]);
    assert_eq!(all(to_choices(false)), [0, 100, 0, 100]);
}

#[test]
fn loops() {
    assert_eq!(all(in_loops(vec![vec![5], vec![], vec![6]])), [5, 100, 0, 100, 6, 0, 1, 100]);
}

#[test]
fn generators_that_borrow_from_the_delegating_body() {
    assert_eq!(all(borrows_its_locals()), [2, 4, 1, 2, 3, 6]);
}

#[test]
fn nothing_at_all() {
    assert_eq!(all(empty_tree()), []);
    assert_eq!(all(only_empty_ones()), [1]);
}

#[test]
fn items_of_every_kind() {
    assert_eq!(of_units().count(), 3);
    assert_eq!(all(of_borrowed_items("a-b c")), ["a", "b", "c", "a-b c"]);
    assert_eq!(all(of_large_items(2).map(|item| item[4095])), [2, 1, 0]);
}

#[test]
fn temporaries_of_the_operand_live_until_the_delegation_ends() {
    assert_eq!(all(through_a_cell(Rc::new(RefCell::new(vec![1, 2])))), [1, 2, 0]);
}

#[test]
fn delegations_are_expressions() {
    assert_eq!(all(as_expressions()), [0, 0, 100, 0, 5, 0, 100, 100, 0]);
}

#[test]
fn a_fold_gives_the_same() {
    fn folded<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
        generator.fold(Vec::new(), |mut all, item| {
            all.push(item);
            all
        })
    }
    assert_eq!(folded(to_a_tree()), all(to_a_tree()));
    assert_eq!(folded(to_collections()), all(to_collections()));
    assert_eq!(folded(to_placed_generators()), all(to_placed_generators()));
    assert_eq!(folded(to_pinned_generators()), all(to_pinned_generators()));
    assert_eq!(folded(to_borrowed_generators()), all(to_borrowed_generators()));
    assert_eq!(folded(to_adapted_generators()), all(to_adapted_generators()));
    assert_eq!(folded(borrows_its_locals()), all(borrows_its_locals()));
    assert_eq!(folded(as_expressions()), all(as_expressions()));
}

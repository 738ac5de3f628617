//! Generator blocks: `gen { .. }`, `gen move { .. }` and `gen_block!`.

use gen_core::{BoxGen, gen_block, generators};
use gen_tests::Tracker;

generators! {
    fn captures_by_reference() -> (Vec<u32>, u32) {
        let mut total = 0;
        let base = 10;
        let items = gen {
            for n in 0..3 {
                total += n;
                yield base + n;
            }
        };
        let items = items.collect();
        (items, total)
    }

    fn captures_by_move(text: String) -> impl Iterator<Item = char> {
        gen move {
            for c in text.chars() {
                yield c;
            }
        }
    }

    fn in_statement_position() -> u32 {
        let mut sum = 0;
        gen { yield 1; yield 2; }.map(|n| n * 10).for_each(|n| sum += n);
        sum
    }

    fn as_arguments() -> u32 {
        fn add(a: impl Iterator<Item = u32>, b: impl Iterator<Item = u32>) -> u32 {
            a.chain(b).sum()
        }
        add(gen { yield 1; }, gen move { yield 2; yield 3; })
    }

    fn as_a_tail() -> impl Iterator<Item = &'static str> {
        gen { yield "tail"; }
    }

    fn in_expressions(n: u32) -> u32 {
        let first = (gen { yield n; }).next().unwrap_or(0) + gen { yield n + 1; }.sum::<u32>();
        let chosen = if n > 5 { gen { yield 1; }.boxed() } else { gen { yield 2; }.boxed() };
        let mut total = first;
        for item in gen { yield 100; yield from chosen; } {
            total += item;
        }
        match gen { yield 1000; }.next() {
            Some(item) => total + item,
            None => 0,
        }
    }

    fn in_closures() -> Vec<u32> {
        let make = |n: u32| gen move { for i in 0..n { yield i; } };
        (1..4).flat_map(make).collect()
    }

    fn nested() -> Vec<Vec<u32>> {
        let rows = gen {
            for row in 1..3 {
                yield gen move {
                    for column in 0..row {
                        yield row * 10 + column;
                    }
                };
            }
        };
        rows.map(Iterator::collect).collect()
    }

    gen fn in_a_generator(n: u32) -> u32 {
        let inner = gen {
            yield n;
            return;
        };
        for item in inner {
            yield item + 1;
        }
        let mut count = 0;
        let counted = gen {
            count += 1;
            yield count;
        };
        yield from counted;
        yield count + 100;
    }

    gen fn recursion_through_a_block(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            let below: BoxGen<'static, u32> = boxed_below(depth);
            yield from below;
        }
    }

    fn boxed_below(depth: u32) -> BoxGen<'static, u32> {
        gen move { yield from recursion_through_a_block(depth - 1); }.boxed()
    }

    fn holds(log: &Tracker) -> impl Iterator<Item = u32> {
        let guard = log.guard("captured");
        gen move {
            let _local = guard.name().len();
            yield 1;
        }
    }

    fn returns_and_breaks() -> Vec<u32> {
        let mut all = Vec::new();
        'outer: for limit in 0.. {
            for n in gen { for n in 0.. { if n == limit { return; } yield n; } } {
                if n == 2 {
                    break 'outer;
                }
                all.push(n);
            }
        }
        all
    }

    struct Config {
        depth: u32,
    }

    fn in_fields(config: &Config) -> u32 {
        struct Pair<A, B> {
            left: A,
            right: B,
        }
        let pair = Pair { left: gen { yield config.depth; }, right: gen move { yield 2; } };
        let [a, b] = [pair.left.boxed(), pair.right.boxed()];
        let (c, _) = (gen { yield 4; }, 0);
        a.chain(b).chain(c).sum()
    }
}

#[test]
fn blocks_capture_by_reference() {
    assert_eq!(captures_by_reference(), (vec![10, 11, 12], 3));
}

#[test]
fn move_blocks_own_what_they_capture() {
    assert_eq!(captures_by_move("abc".to_owned()).collect::<String>(), "abc");
}

#[test]
fn a_block_begins_a_statement() {
    assert_eq!(in_statement_position(), 30);
}

#[test]
fn blocks_stand_in_any_expression() {
    assert_eq!(as_arguments(), 6);
    assert_eq!(as_a_tail().next(), Some("tail"));
    assert_eq!(in_expressions(1), 1 + 2 + 100 + 2 + 1000);
    assert_eq!(in_fields(&Config { depth: 1 }), 7);
}

#[test]
fn blocks_stand_in_closures() {
    assert_eq!(in_closures(), [0, 0, 1, 0, 1, 2]);
}

#[test]
fn blocks_nest() {
    assert_eq!(nested(), [vec![10], vec![20, 21]]);
}

#[test]
fn blocks_in_generators_are_generators_of_their_own() {
    assert_eq!(in_a_generator(4).collect::<Vec<_>>(), [5, 1, 101]);
}

#[test]
fn recursion_goes_through_blocks() {
    assert_eq!(recursion_through_a_block(3).collect::<Vec<_>>(), [3, 2, 1, 0]);
}

#[test]
fn return_leaves_the_block_only() {
    assert_eq!(returns_and_breaks(), [0, 0, 1, 0, 1]);
}

#[test]
fn captures_are_dropped_with_the_block() {
    let log = Tracker::new();
    let mut block = holds(&log);
    assert_eq!(block.next(), Some(1));
    assert_eq!(log.live(), 1);
    drop(block);
    assert_eq!(log.take(), ["captured"]);
}

#[test]
fn expression_blocks_capture_like_async_blocks() {
    let text = String::from("ab");
    let chars = gen_block! {
        for c in text.chars() {
            yield c;
        }
    };
    assert_eq!(chars.collect::<String>(), text);
    let moved = gen_block!(move {
        yield from text.chars();
    });
    assert_eq!(moved.collect::<String>(), "ab");
}

#[test]
fn a_mutable_capture_is_free_again_after_the_block() {
    let mut log = Vec::new();
    let mut block = gen_block! {
        log.push(1);
        yield 1;
        log.push(2);
    };
    block.next();
    drop(block);
    log.push(3);
    assert_eq!(log, [1, 3]);
}

#[test]
fn parts_of_a_struct_are_captured_on_their_own() {
    struct Parts {
        list: Vec<u32>,
        name: String,
    }
    let mut parts = Parts { list: vec![1, 2], name: "a".to_owned() };
    let block = gen_block! {
        for n in &parts.list {
            yield *n;
        }
    };
    parts.name.push('b');
    assert_eq!(block.sum::<u32>(), 3);
    assert_eq!(parts.name, "ab");
}

#[test]
fn blocks_delegate() {
    let inner = gen_block! { yield 1; };
    let outer = gen_block!({
        yield from inner;
        yield from [2, 3];
    });
    assert_eq!(outer.collect::<Vec<_>>(), [1, 2, 3]);
}

//! `for item in generator.on_stack()` in a generator: no `pin!`, and else as any `for` loop.

use gen_core::CoroutineState::{Complete, Yielded};
use gen_core::{Body, Coroutine, Gen, gen_block, generators};
use gen_tests::panic_of;
use gen_tests::thread_log::{Logged, log, taken};
use std::pin::pin;

generators! {
    gen fn countdown(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n -= 1;
        }
    }

    /// Delegates, so it has a frame stack.
    gen fn steps_down(n: u32) -> u32 {
        yield n;
        if n > 0 {
            yield from steps_down(n - 1);
        }
    }

    /// Borrows from its own variable over each `yield`.
    gen fn self_referential(n: u32) -> u32 {
        let list: Vec<_> = (0..n).collect();
        let all = list.as_slice();
        for item in all {
            yield *item;
        }
    }

    gen fn doubled(items: Gen<u32, impl Body<u32, Resume = ()>>) -> u32 {
        for item in items.on_stack() {
            yield 2 * item;
        }
    }

    gen fn odd(items: Gen<u32, impl Body<u32, Resume = ()>>) -> u32 {
        for item in items.on_stack() {
            if item % 2 == 1 {
                yield item;
            }
        }
    }
}

#[test]
fn a_loop_takes_all_items() {
    assert!(doubled(countdown(3)).eq([6, 4, 2]));
    assert!(doubled(steps_down(3)).eq([6, 4, 2, 0]));
    assert!(doubled(self_referential(3)).eq([0, 2, 4]));
    assert!(doubled(countdown(0)).eq([]));
    assert!(doubled(doubled(odd(countdown(5)))).eq([20, 12, 4]));
}

#[test]
fn each_way_to_run_the_outer_generator() {
    let expected = [2, 6, 10];
    let make = || doubled(odd(self_referential(6)));
    assert_eq!(make().collect::<Vec<_>>(), expected);
    assert_eq!(make().on_heap().collect::<Vec<_>>(), expected);
    assert_eq!(make().boxed().collect::<Vec<_>>(), expected);
    assert_eq!(pin!(make().on_stack()).collect::<Vec<_>>(), expected);
    assert_eq!(make().fold(0, |sum, item| sum + item), expected.iter().sum());
    let mut moved = make();
    let mut items = vec![moved.next().unwrap()];
    let mut moved = Box::new(moved);
    items.extend(moved.by_ref());
    assert_eq!(items, expected);
}

/// A body with a loop over `items` and another with a loop over `items.on_stack()`, run by the
/// same consumers, do and drop the same things at the same times.
macro_rules! done_alike {
    ($($test:ident: $label:lifetime $pat:pat => { $($body:tt)* };)*) => {$(
        #[test]
        #[allow(unused_labels, clippy::never_loop, clippy::needless_continue)]
        fn $test() {
            generators! {
                gen fn items() -> (u32, Logged) {
                    let _first = Logged("first");
                    for n in 0..4 {
                        log(format!("item {n}"));
                        yield (n, Logged("item"));
                    }
                    let _last = Logged("last");
                }

                gen fn boxed(items: Gen<(u32, Logged), impl Body<(u32, Logged), Resume = ()>>) -> u32 {
                    let _before = Logged("before");
                    $label: for $pat in items { $($body)* }
                    let _after = Logged("after");
                    yield 100;
                }

                gen fn in_place(items: Gen<(u32, Logged), impl Body<(u32, Logged), Resume = ()>>) -> u32 {
                    let _before = Logged("before");
                    $label: for $pat in items.on_stack() { $($body)* }
                    let _after = Logged("after");
                    yield 100;
                }
            }
            for steps in 0..8 {
                for item in boxed(items()).take(steps) {
                    log(format!("took {item}"));
                }
                let expected = taken();
                for item in in_place(items()).take(steps) {
                    log(format!("took {item}"));
                }
                assert_eq!(taken(), expected, "{steps} steps");
                for item in pin!(in_place(items()).on_stack()).take(steps) {
                    log(format!("took {item}"));
                }
                assert_eq!(taken(), expected, "{steps} steps on the stack");
            }
        }
    )*};
}

done_alike! {
    plain: 'a (n, _logged) => { yield n; };
    nothing_is_bound: 'a _ => { log("body"); yield 1; };
    a_part_is_bound: 'a (n, _) => { log("body"); yield n; };
    a_whole_is_bound: 'a item => { yield item.0; log("body"); };
    a_part_is_moved: 'a item => { let _kept = item.1; yield 1; log("body"); };
    alternatives: 'a (n @ 0..2, _) | (n, _) => { yield n; };
    by_reference: 'a (ref n, ref mut _logged) => { yield *n; log("body"); };
    broken: 'a (n, _logged) => { if n == 2 { break; } yield n; };
    broken_by_label: 'a (n, _logged) => {
        loop { if n == 2 { break 'a; } yield n; break; }
    };
    continued: 'a (n, _logged) => { if n == 1 { continue; } yield n; };
    continued_by_label: 'a (n, _logged) => {
        for m in 0..3 { if m == n { continue 'a; } yield m; }
    };
    returned: 'a (n, _logged) => { yield n; if n == 1 { return; } };
    never_yielding: 'a (n, _logged) => { log(n); };
}

#[test]
fn a_child_that_panics() {
    generators! {
        gen fn panics() -> u32 {
            let _local = Logged("local");
            yield 1;
            panic!("in the child");
        }
        gen fn outer() -> u32 {
            let _outer = Logged("outer");
            for item in panics().on_stack() {
                yield item;
            }
        }
    }
    let mut generator = outer();
    assert_eq!(generator.next(), Some(1));
    assert_eq!(panic_of(|| generator.next()), "in the child");
    assert_eq!(taken(), ["local", "outer"]);
    assert_eq!(generator.next(), None);
}

#[test]
fn a_body_that_panics() {
    generators! {
        gen fn outer() -> u32 {
            for item in items().on_stack() {
                yield item;
                assert_ne!(item, 2);
            }
        }
        gen fn items() -> u32 {
            let _local = Logged("local");
            yield from 1..5;
        }
    }
    let mut generator = pin!(outer().on_stack());
    assert_eq!((generator.next(), generator.next()), (Some(1), Some(2)));
    panic_of(|| generator.as_mut().next());
    assert_eq!(taken(), ["local"]);
    assert_eq!(generator.next(), None);
}

#[test]
fn a_generator_that_was_started() {
    let mut started = countdown(3);
    started.next();
    let mut outer = doubled(started);
    let message = panic_of(|| outer.next());
    let mut started = countdown(3);
    started.next();
    assert_eq!(message, panic_of(|| drop(started.on_stack())));
    assert_eq!(outer.next(), None);
}

#[test]
fn a_generator_that_has_ended() {
    let mut ended = self_referential(1);
    ended.by_ref().for_each(drop);
    assert!(doubled(ended).eq([]));
}

#[test]
fn one_loop_in_another() {
    generators! {
        gen fn pairs(n: u32) -> (u32, u32) {
            'outer: for x in countdown(n).on_stack() {
                for y in self_referential(x).on_stack() {
                    if x == 2 {
                        continue 'outer;
                    }
                    yield (x, y);
                }
            }
        }
    }
    assert!(pairs(3).eq([(3, 0), (3, 1), (3, 2), (1, 0)]));
}

#[test]
fn in_blocks_and_coroutines() {
    let block = gen_block! {
        for item in countdown(2).on_stack() {
            yield item;
        }
    };
    assert!(block.eq([2, 1]));
    generators! {
        gen fn scaled() -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let mut scale = 1;
            for item in countdown(2).on_stack() {
                scale = yield scale * item;
            }
            scale
        }
    }
    let mut scaled = pin!(scaled().on_stack());
    assert_eq!(scaled.as_mut().start(), Yielded(2));
    assert_eq!(scaled.as_mut().resume(5), Yielded(5));
    assert_eq!(scaled.as_mut().resume(7), Complete(7));
}

/// Types of the user's with a method of the same name.
mod others {
    pub(super) struct Shelf(pub(super) Vec<u32>);

    impl Shelf {
        pub(super) fn on_stack(self) -> std::vec::IntoIter<u32> {
            self.0.into_iter()
        }
    }

    pub(super) struct Pile;

    impl Pile {
        pub(super) fn on_stack(&self) -> [u32; 2] {
            [4, 5]
        }
    }
}

#[test]
fn another_method_of_that_name() {
    generators! {
        gen fn all(shelf: others::Shelf) -> u32 {
            for item in shelf.on_stack() {
                yield item;
            }
            for item in others::Pile.on_stack() {
                yield item;
            }
        }
    }
    assert!(all(others::Shelf(vec![1, 2])).eq([1, 2, 4, 5]));
}

#[test]
fn the_operand_lives_as_long_as_the_loop() {
    struct Source(Logged);

    impl Source {
        fn items(&self) -> Gen<u32, impl Body<u32, Resume = ()> + use<'_>> {
            gen_block! {
                log(self.0.0);
                yield from 1..3;
            }
        }
    }

    generators! {
        gen fn of_a_temporary() -> u32 {
            for item in Source(Logged("source")).items().on_stack() {
                log(item);
                yield item;
            }
            log("after");
        }
    }
    assert!(of_a_temporary().eq([1, 2]));
    assert_eq!(taken(), ["source", "1", "2", "source", "after"]);
}

#[test]
fn a_yield_in_the_operand() {
    generators! {
        gen fn chosen() -> impl Coroutine<u32, Yield = u32> {
            for item in countdown(yield 0).on_stack() {
                yield item;
            }
        }
    }
    let mut chosen = pin!(chosen().on_stack());
    assert_eq!(chosen.as_mut().start(), Yielded(0));
    assert_eq!(chosen.as_mut().resume(2), Yielded(2));
    assert_eq!(chosen.as_mut().resume(0), Yielded(1));
}

#[test]
fn a_generator_is_sent_while_it_loops() {
    let mut outer = doubled(self_referential(4));
    assert_eq!(outer.next(), Some(0));
    let rest = std::thread::spawn(move || outer.collect::<Vec<_>>()).join().unwrap();
    assert_eq!(rest, [2, 4, 6]);
}

/// A closure is other code than the body, and another macro may see a loop in its tokens: there, `pin!`
/// is needed.
#[test]
fn other_code_in_the_body() {
    generators! {
        gen fn sums() -> u32 {
            let sum = || {
                let mut sum = 0;
                for item in pin!(countdown(3).on_stack()) {
                    sum += item;
                }
                for item in others::Pile.on_stack() {
                    sum += item;
                }
                sum
            };
            yield sum();
            fn in_an_item() -> u32 {
                others::Pile.on_stack().iter().sum()
            }
            yield in_an_item();
            let units = vec![{
                for item in others::Pile.on_stack() {
                    yield item;
                }
            }];
            yield u32::try_from(units.len()).unwrap();
        }
    }
    assert!(sums().eq([15, 9, 4, 5, 1]));
}

/// The body of a loop is a block of its own, around which the pattern's variables are.
#[test]
#[allow(clippy::items_after_statements, unused_variables)]
fn names_in_the_body() {
    mod places {
        pub(super) struct Place {
            pub(super) x: u32,
        }
    }

    struct Place {
        x: u32,
    }

    generators! {
        gen fn of_places() -> Place {
            yield Place { x: 1 };
        }

        gen fn all() -> u32 {
            for n in countdown(1).on_stack() {
                fn n() -> u32 {
                    7
                }
                yield n();
            }
            for Place { x } in of_places().on_stack() {
                use places::Place;
                yield Place { x }.x;
            }
            for item in countdown(2).on_stack() {
                #[allow(non_upper_case_globals)]
                static __item: u32 = 77;
                yield item + __item;
            }
        }
    }
    assert!(all().eq([7, 1, 79, 78]));
}

//! Bodies: control flow around `yield`, and `yield` in every expression.
//!
//! Each test cites the test of the compiler that has its scenario; `tests/README.md` says what
//! differs.

use gen_core::generators;

fn all<T>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    items.into_iter().collect()
}

/// As `control-flow`: no `yield` on the way that is taken, a loop, a `match`, a `return`.
#[test]
fn control_flow() {
    generators! {
        gen fn maybe(n: u32) -> u32 {
            if n % 2 == 0 { yield n; }
        }

        gen fn looped() -> u32 {
            let mut n = 0;
            while n < 3 {
                yield n;
                n += 1;
            }
        }

        gen fn matched(n: u32) -> u32 {
            match n {
                0 => {}
                1 => yield 1,
                n if n > 5 => return,
                _ => {
                    for _ in 0..n { yield n; }
                }
            }
            yield 100;
        }
    }

    assert_eq!((all(maybe(1)), all(maybe(2))), (vec![], vec![2]));
    assert_eq!(all(looped()), [0, 1, 2]);
    assert_eq!(
        (all(matched(0)), all(matched(1)), all(matched(9))),
        (vec![100], vec![1, 100], vec![])
    );
    assert_eq!(all(matched(2)), [2, 2, 100]);
}

/// As `addassign-yield`: the value `()` of a `yield` in the operands of operators and assignments.
#[test]
fn yields_in_compound_assignments() {
    generators! {
        gen fn f() -> &'static str {
            let mut x = String::new();
            x = x + { yield "s1"; "s2" } + { yield "s3"; "s4" };
            yield if x == "s2s4" { "right" } else { "wrong" };
            let mut total = 1;
            let mut array = [2, 3];
            total += { yield "n"; 5 };
            array[{ yield "index"; 1 }] += total;
            yield if array == [2, 9] { "right" } else { "wrong" };
        }
    }

    assert_eq!(all(f()), ["s1", "s3", "right", "n", "index", "right"]);
}

/// As `yield-in-args-rev`: a `yield` in the arguments of a call, with references beside it.
#[test]
fn yields_in_arguments() {
    generators! {
        fn add(a: &mut u32, (): (), b: u32) -> u32 {
            *a += b;
            *a
        }

        gen fn f() -> u32 {
            let mut b = 1;
            let c = 10;
            let sum = { let with = c; yield 0; add(&mut b, (), with) };
            yield sum;
            yield [yield 5, yield 6].len().try_into().unwrap_or(0);
        }
    }

    assert_eq!(all(f()), [0, 11, 5, 6, 2]);
}

/// As `yield-in-initializer` and `yield-in-box`.
#[test]
fn yields_in_initializers() {
    generators! {
        gen fn f() -> u32 {
            let opt = { yield 0; true };
            let boxed: Box<u32> = Box::new({ yield 1; 17 });
            if opt { yield *boxed; }
            let tuple = (yield 2, { yield 3; 4 });
            yield tuple.1;
        }
    }

    assert_eq!(all(f()), [0, 1, 17, 2, 3, 4]);
}

/// As `issue-64620-yield-array-element`: an element of an array that goes out of scope.
#[test]
fn an_element_of_a_temporary_array() {
    generators! {
        gen fn f() -> u32 { yield [11, 22, 33][{ yield 0; 2 }]; }
    }

    assert_eq!(all(f()), [0, 33]);
}

/// As `match-bindings`: what an arm has bound is there after the `yield`.
#[test]
fn match_bindings_live_across_yields() {
    generators! {
        enum Kind {
            A(String),
            B,
            C { left: u32, right: u32 },
        }

        gen fn f(kinds: Vec<Kind>) -> String {
            for kind in kinds {
                match kind {
                    Kind::A(s) if !s.is_empty() => {
                        yield s.len().to_string();
                        yield s;
                    }
                    Kind::C { left, right: r @ 1..=9 } => {
                        yield left.to_string();
                        yield r.to_string();
                    }
                    Kind::A(_) | Kind::C { .. } => yield String::from("other"),
                    Kind::B => yield String::from("B"),
                }
            }
        }
    }

    let kinds = vec![
        Kind::A("some".to_owned()),
        Kind::B,
        Kind::C { left: 1, right: 2 },
        Kind::C { left: 1, right: 20 },
        Kind::A(String::new()),
    ];
    assert_eq!(all(f(kinds)), ["4", "some", "B", "1", "2", "other", "other"]);
}

/// As `issue-69039` and `issue-69017`: a `yield` in the head of a `match`, and between calls.
#[test]
fn yields_in_the_head_of_a_match() {
    generators! {
        fn below(n: u32) -> Option<u32> { n.checked_sub(1) }

        gen fn f(mut n: u32) -> u32 {
            while let Some(less) = { yield n; below(n) } { n = less; }
            match ({ yield 10; below(2) }, { yield 20; below(0) }) {
                (Some(n), None) => yield n,
                _ => return,
            }
        }
    }

    assert_eq!(all(f(2)), [2, 1, 0, 10, 20, 1]);
}

/// As `too-live-local` and `live-upvar-across-yield`: a closure is called around yields.
#[test]
fn closures_live_across_yields() {
    generators! {
        gen fn f(of: u32) -> u32 {
            let times = move |n: u32| n * of;
            yield times(1);
            let mut calls = 0;
            let mut counted = move || { calls += 1; calls };
            yield counted();
            yield times(counted());
        }
    }

    assert_eq!(all(f(10)), [10, 1, 20]);
}

/// As `iterator-count`: a generator driven by what stands above it.
#[test]
fn a_generator_over_an_iterator() {
    generators! {
        gen fn windows<I: Iterator<Item = u32>>(mut items: I) -> (u32, u32) {
            let Some(mut last) = items.next() else { return };
            for item in items {
                yield (last, item);
                last = item;
            }
        }
    }

    assert_eq!(all(windows(1..4)), [(1, 2), (2, 3)]);
    assert_eq!(windows([5].into_iter()).count(), 0);
}

/// As `partial-initialization-across-yield`, the part that compiles: a later initialization.
#[test]
fn initialization_across_yields() {
    generators! {
        gen fn f(flag: bool) -> u32 {
            let x;
            yield 0;
            if flag { yield 1; x = 10; } else { x = 20; yield 2; }
            yield x;
        }
    }

    assert_eq!((all(f(true)), all(f(false))), (vec![0, 1, 10], vec![0, 2, 20]));
}

/// As `uninhabited-field` and `issue-93161`: a branch that never ends is no trouble.
#[test]
fn branches_that_diverge() {
    generators! {
        fn fails(n: u32) -> ! {
            panic!("{n}")
        }

        gen fn f(n: u32) -> u32 {
            let value: u32 = match n {
                0..10 => { yield n; n }
                10 => return,
                _ => fails(n),
            };
            yield value + 1;
            loop {
                yield 7;
                if value > 0 { break }
            }
        }
    }

    assert_eq!((all(f(3)), all(f(10))), (vec![3, 4, 7], vec![]));
    assert!(std::panic::catch_unwind(|| all(f(11))).is_err());
}

/// As `borrowing`, the part that compiles there: a borrow that ends before the `yield`.
#[test]
fn borrows_that_end_before_the_yield() {
    generators! {
        gen fn f(mut list: Vec<u32>) -> usize {
            for n in 0..3 {
                { let list = &mut list; list.push(n); }
                yield list.len();
            }
        }
    }

    assert_eq!(all(f(vec![9])), [2, 3, 4]);
}

/// As `reborrow-mut-upvar`: what a block captures by `&mut` can be used through it again and again.
#[test]
fn captured_mutable_references_are_reborrowed() {
    generators! {
        fn f(bar: &mut u32) -> Vec<u32> {
            let items = gen {
                *bar += 1;
                yield *bar;
                let inner = &mut *bar;
                *inner += 10;
                yield *bar;
                *bar += 100;
            };
            items.collect()
        }
    }

    let mut n = 1;
    assert_eq!(f(&mut n), [2, 12]);
    assert_eq!(n, 112);
}

/// As `yield-subtype`: a longer lifetime where a shorter one is the item's.
#[test]
fn items_of_longer_lifetimes() {
    generators! {
        gen fn f<'a>(a: &'a str, s: &'static str) -> &'a str {
            yield a;
            yield s;
            yield "literal";
        }
    }

    let local = String::from("local");
    assert_eq!(all(f(&local, "static")), ["local", "static", "literal"]);
}

/// As `unsized-locals-across-yield`, the part that compiles: slices behind a box.
#[test]
fn boxed_slices_live_across_yields() {
    generators! {
        gen fn f(b: Box<[u8]>) -> u8 {
            yield b[0];
            let text: Box<str> = String::from_utf8_lossy(&b).into();
            yield b[1];
            yield u8::try_from(text.len()).unwrap_or(0);
        }
    }

    assert_eq!(all(f(b"abc".to_vec().into())), [97, 98, 3]);
}

/// As `const` blocks and items in coroutines: nested items are not part of the body.
#[test]
fn items_and_constants_in_a_body() {
    generators! {
        gen fn f() -> usize {
            const N: usize = 3;
            static WORDS: [&str; N] = ["a", "bc", "def"];
            fn len(s: &str) -> usize { s.len() }
            struct Wrap(usize);
            for word in WORDS { yield Wrap(len(word)).0; }
            yield const { N * 2 };
        }
    }

    assert_eq!(all(f()), [1, 2, 3, 6]);
}

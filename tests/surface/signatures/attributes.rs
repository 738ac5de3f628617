//! Attributes that the caller or the compiler sees: each does what it does on a function.

use super::all;
use gen_core::{Coroutine, CoroutineState::Yielded, generators};
use std::panic::Location;

generators! {
    /// A generator with links: see [`tracked`], [`Documented`] and [`Documented::method`].
    ///
    /// | a | table |
    /// |---|-------|
    #[doc(alias = "documented")]
    #[doc = concat!("And ", "a macro.")]
    #[inline]
    gen fn linked(n: u32) -> u32 {
        //! Inside, too: [`linked`].
        yield n;
    }

    /// Its method is [`method`](Self::method).
    struct Documented;

    impl Documented {
        /// Back to [`Self`] and [`linked`].
        #[inline(never)]
        gen fn method(&self) -> u32 { yield 2; }
    }

    #[track_caller]
    gen fn tracked() -> u32 { yield Location::caller().line(); }

    #[track_caller]
    gen fn tracked_eagerly(line: u32) -> u32 { yield line; }

    #[must_use = "it is the reason"]
    gen fn needed() -> u32 { yield 1; }

    #[deprecated(since = "1.0.0", note = "for the test")]
    gen fn old() -> u32 { yield 1; }

    #[cold]
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "that is what is tested")]
    gen fn hinted() -> u32 { yield 1; }

    #[expect(unused_variables, reason = "that is what is tested")]
    gen fn expected(unused: u32) -> u32 {
        let also_unused = 1;
        yield 2;
    }

    #[expect(unreachable_code, reason = "that is what is tested")]
    gen fn unreachable() -> u32 {
        yield 1;
        return;
        yield 2;
    }

    #[allow(non_snake_case, clippy::needless_pass_by_value)]
    gen fn Allowed(Text: String) -> usize { yield Text.len(); }

    #[cfg_attr(all(), doc = "Documented.", must_use)]
    #[cfg_attr(any(), no_such_attribute)]
    gen fn conditional() -> u32 { yield 1; }
}

#[test]
fn documentation_and_hints() {
    assert_eq!(all(linked(1).chain(Documented.method())), [1, 2]);
    assert_eq!(all(hinted().chain(conditional())), [1, 1]);
    assert_eq!(all(expected(0).chain(unreachable())), [2, 1]);
    assert_eq!(all(Allowed("abc".to_owned())), [3]);
}

/// Every generator must be used; the attribute gives the reason.
#[test]
fn unused_generators_are_warned_of() {
    #[expect(unused_must_use, reason = "that is what is tested")]
    fn unused() {
        linked(1);
    }

    #[expect(unused_must_use, reason = "that is what is tested")]
    fn unused_with_a_reason() {
        needed();
    }

    unused();
    unused_with_a_reason();
    assert_eq!(needed().count(), 1);
}

#[test]
#[expect(deprecated, reason = "that is what is tested")]
fn deprecation_warns() {
    assert_eq!(old().count(), 1);
}

/// The body runs in `next`, which is not called from where the function was.
#[test]
fn track_caller_is_allowed() {
    assert!(tracked().next().is_some());
    assert_eq!(tracked_eagerly(Location::caller().line()).next(), Some(line!()));
}

/// `#[cfg]` on everything that can be left out of a signature or of a body.
#[test]
fn configured_parts() {
    generators! {
        trait Configured {
            #[cfg(any())]
            gen fn left_out(&self) -> Missing;

            #[cfg(all())]
            gen fn kept(&self, #[cfg(any())] missing: Missing, #[cfg(all())] n: u32) -> u32 {
                #[cfg(any())]
                yield missing;
                #[cfg(all())]
                yield n;
                #[cfg(any())]
                yield from missing();
                #[cfg(any())]
                {
                    yield missing;
                }
                #[cfg(all())]
                {
                    yield n + 1;
                }
                #[cfg(any())]
                let missing = yield missing;
                #[cfg(all())]
                let m = { yield n + 2; n + 3 };
                let array = [
                    #[cfg(any())]
                    missing,
                    #[cfg(all())]
                    m,
                ];
                let part = Part {
                    #[cfg(any())]
                    missing: yield missing,
                    #[cfg(all())]
                    kept: array[0],
                };
                match part {
                    #[cfg(any())]
                    Part { missing, .. } => yield missing,
                    #[cfg(all())]
                    Part { kept, .. } => yield kept,
                }
                pick(
                    #[cfg(any())]
                    missing,
                    #[cfg(all())]
                    { yield n + 4; 1 },
                );
            }
        }

        #[cfg(any())]
        impl Configured for Missing {}

        #[cfg(all())]
        impl Configured for () {}

        #[derive(Clone)]
        struct Part {
            #[cfg(any())]
            missing: Missing,
            kept: u32,
        }

        gen fn of_types<#[cfg(any())] Missing, #[cfg(all())] T>(#[cfg(all())] t: T) -> T { yield t; }

        gen fn first(#[resume] n: u32, #[cfg(any())] m: Missing) -> impl Coroutine<u32, Yield = u32> { yield n; }

        #[cfg(any())]
        gen fn chosen() -> Missing {}

        #[cfg(all())]
        gen fn chosen() -> u32 { yield 5; }
    }

    fn pick(n: u32) -> u32 {
        n
    }

    assert_eq!(all(().kept(1)), [1, 2, 3, 4, 5]);
    assert_eq!(all(of_types(1)), [1]);
    assert_eq!(first().resume(7), Yielded(7));
    assert_eq!(all(chosen()), [5]);
}

/// An `unsafe` generator is unsafe to call, and to name as a function.
#[test]
fn unsafe_is_a_part_of_the_type() {
    generators! {
        gen fn safe(n: u32) -> u32 { yield n; }
    }

    let risky: unsafe fn(*const u32, usize) -> _ = gen_tests::raw_items;
    let safe: fn(u32) -> _ = safe;
    assert_eq!(all(safe(1)), [1]);
    assert_eq!(size_of_val(&risky), size_of_val(&safe));
    assert_eq!(gen_tests::items_behind(&[1, 2]), [1, 2]);
}

/// Functions are values: passed on, stored, called by others.
#[test]
fn functions_are_values() {
    assert_eq!(all((0..3).flat_map(linked)), [0, 1, 2]);
    let maker: fn(u32) -> _ = linked;
    assert_eq!(all([maker(1), maker(2)].into_iter().flatten()), [1, 2]);
    let methods = [Documented, Documented];
    assert_eq!(methods.iter().flat_map(Documented::method).sum::<u32>(), 4);
}

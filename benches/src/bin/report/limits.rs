//! What must be reached, and whether it is.

use crate::part::Results;

/// A figure with its limit.
pub struct Limit {
    pub what: &'static str,
    pub bound: Bound,
    /// The worst figure that it is about, of the processors on which all of them were measured.
    pub measured: Option<Measured>,
}

/// A figure, and where it was measured.
pub struct Measured {
    pub value: f64,
    /// The name of the processor's folder.
    pub processor: String,
}

/// How far a figure may go.
#[derive(Clone, Copy)]
pub enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Bound {
    /// Whether a figure is nearer to the bound, or further beyond it, than another.
    fn is_worse(self, one: &Measured, other: &Measured) -> bool {
        match self {
            Bound::AtMost(_) => one.value > other.value,
            Bound::AtLeast(_) => one.value < other.value,
        }
    }
}

impl Limit {
    /// Whether it is kept, as far as the two digits that are printed tell.
    pub fn is_kept(&self) -> Option<bool> {
        let measured = (self.measured.as_ref()?.value * 100.0).round() / 100.0;
        Some(match self.bound {
            Bound::AtMost(most) => measured <= most,
            Bound::AtLeast(least) => measured >= least,
        })
    }
}

const LIST: &str = "list 100x100x100";
const TREE: &str = "tree, depth 9, fan 4";
const DEEP_TREE: &str = "tree, depth 19, fan 2";
const SMALL: &str = "small generators";
const RC: &str = "genawaiter rc";
const RC_BOXED: &str = "genawaiter rc, boxed";
const MUTUAL: [&str; 2] = ["mutual recursion, depth 9, fan 4", "mutual recursion, 1000 levels"];
const WALK: &str = "walk of a binary tree";
const DELEGATION: [&str; 2] = ["delegation, 100 items a child", "delegation, 3 items a child"];

/// The table of what must be reached, with the worst figures of all processors.
pub fn limits(all: &[Results]) -> Vec<Limit> {
    let mut limits: Vec<Limit> = Vec::new();
    for results in all {
        let here = limits_on(results);
        if limits.is_empty() {
            limits = here;
            continue;
        }
        // The same rows in the same order.
        for (limit, here) in limits.iter_mut().zip(here) {
            if let Some(measured) = here.measured {
                if limit
                    .measured
                    .as_ref()
                    .is_none_or(|other| limit.bound.is_worse(&measured, other))
                {
                    limit.measured = Some(measured);
                }
            }
        }
    }
    limits
}

/// The table with the figures of a processor.
fn limits_on(results: &Results) -> Vec<Limit> {
    let limit = |what, bound, value: Option<f64>| {
        let measured = value.map(|value| Measured { value, processor: results.processor.clone() });
        Limit { what, bound, measured }
    };
    let at_most = |what, most, value| limit(what, Bound::AtMost(most), value);
    let at_least = |what, least, value| limit(what, Bound::AtLeast(least), value);
    // To the program that it is compared with.
    let ratios = |programs: &[(&str, &str)]| {
        worst(programs.iter().map(|(group, program)| results.ratio("ratios", group, program)))
    };
    // Of two programs of a group.
    let of = |part: &str, group: &str, one: &str, other: &str| {
        Some(results.timed(part, group, one)?.best / results.timed(part, group, other)?.best)
    };
    let of_two = |group: &str, one: &str, other: &str| of("ratios", group, one, other);
    let by_next = [LIST, TREE, DEEP_TREE].map(|group| (group, "next"));
    let by_fold = [LIST, TREE, DEEP_TREE].map(|group| (group, "fold"));
    let (long, short) =
        (["next, 1000 levels", "fold, 1000 levels"], ["next, 10 levels", "fold, 10 levels"]);
    let deep =
        |group| worst(long.into_iter().zip(short).map(|(long, short)| of_two(group, long, short)));
    let mutual = MUTUAL.into_iter().flat_map(|group| [(group, "next"), (group, "fold")]);
    let walks = ["method, next", "method, fold", "trait, next", "trait, fold"];
    let indirect: Vec<_> = mutual.chain(walks.map(|program| (WALK, program))).collect();
    let delegation = DELEGATION
        .map(|group| ratios(&[(group, "to a generator, next"), (group, "to a generator, fold")]));
    vec![
        at_most(
            "flat loop: on the stack, on the heap, by `fold`, `map` + `filter` + `sum`",
            1.05,
            ratios(&[
                ("flat", "on_stack"),
                ("flat", "on_heap"),
                ("flat", "fold"),
                ("flat, map filter sum", "by value"),
                ("flat, map filter sum", "on_stack"),
            ]),
        ),
        at_most("flat loop: default, `next`", 1.5, ratios(&[("flat", "next")])),
        at_most("boxed `dyn`, to a hand-written `dyn`", 1.5, ratios(&[("flat, dyn", "boxed")])),
        at_most("trees and lists by `next`", 2.0, ratios(&by_next)),
        at_most("trees and lists by `fold`", 1.8, ratios(&by_fold)),
        at_most("chain of 1,000 levels to 10 levels, per item", 1.1, deep("chains")),
        at_most("mutual recursion, methods, methods of traits", 3.0, ratios(&indirect)),
        at_most("the same through `dyn` and `BoxGen`: 1,000 levels to 10", 1.2, deep("dyn chains")),
        at_most("all checks, to the same code without them", 1.05, checks(results)),
        at_most("delegation to a flat generator, to the same loop inline", 1.3, worst(delegation)),
        at_most(
            "small generators in a hot loop: `fold`, on the stack",
            1.1,
            ratios(&[(SMALL, "fold"), (SMALL, "on_stack")]),
        ),
        at_most(
            "small generators: default `for`, to genawaiter rc",
            0.33,
            of_two(SMALL, "next", RC),
        ),
        at_most(
            "coroutine `resume`, to a hand-written `enum`",
            1.3,
            ratios(&[("resume", "resume"), ("resume", "on_stack"), ("resume", "on_heap")]),
        ),
        at_least("times faster than genawaiter rc: flat", 2.5, of_two("flat", RC, "next")),
        at_least(
            "times faster than genawaiter rc: trees",
            8.0,
            least([TREE, DEEP_TREE].map(|group| of_two(group, RC_BOXED, "next"))),
        ),
        at_least(
            "times faster than nightly's `gen` in boxes: trees",
            4.0,
            least(
                [TREE, DEEP_TREE].map(|group| of("nightly", group, "nightly gen, boxed", "next")),
            ),
        ),
        at_most(
            "clean build, to async-stream's",
            1.0,
            results.figure(
                "compile",
                "Clean build of a crate with one generator",
                "gen-core",
                "to async-stream",
            ),
        ),
        at_most(
            "expansion and type check of a `gen fn`, to an `async` block by hand",
            1.5,
            worst(["short", "long"].map(|size| {
                let table = format!("A {size} function, one of 1000");
                results.figure("compile", &table, "gen fn", "check, to by hand")
            })),
        ),
    ]
}

/// The checks' ratio, over all programs: one alone differs from build to build by more.
fn checks(results: &Results) -> Option<f64> {
    let table = results.part("unchecked")?.tables.first()?;
    let ratios: Vec<f64> = table
        .rows
        .iter()
        .filter(|row| !row.name.ends_with("hand-written"))
        .filter_map(|row| table.get(&row.name, "ratio"))
        .collect();
    let count = u32::try_from(ratios.len()).ok().filter(|count| *count > 0)?;
    let logarithms: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    Some((logarithms / f64::from(count)).exp())
}

/// The greatest, unless one is missing.
fn worst(figures: impl IntoIterator<Item = Option<f64>>) -> Option<f64> {
    figures.into_iter().try_fold(0.0, |worst, figure| Some(f64::max(worst, figure?)))
}

/// The least, unless one is missing.
fn least(figures: impl IntoIterator<Item = Option<f64>>) -> Option<f64> {
    figures.into_iter().try_fold(f64::INFINITY, |least, figure| Some(f64::min(least, figure?)))
}

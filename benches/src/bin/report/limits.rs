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
const ITEMS: [&str; 7] = [
    "items of 1 word",
    "items of 2 words",
    "items of 3 words",
    "items of 4 words",
    "items of 3 f64s",
    "items of 3 i32s",
    "items of Result and String",
];
const IN_CACHE: [&str; 2] = ["argument, binary tree in cache", "argument, fan 4 in cache"];
const OUT_OF_CACHE: [&str; 2] =
    ["argument, binary tree out of cache", "argument, fan 4 out of cache"];
/// The programs of these groups.
const ARGUMENTS: [&str; 8] = [
    "next, 1 word",
    "fold, 1 word",
    "next, 2 words",
    "fold, 2 words",
    "next, 3 words",
    "fold, 3 words",
    "next, 4 words",
    "fold, 4 words",
];
const KNOWN: [&str; 13] = [
    "known, words",
    "known, char_indices",
    "known, chunk_by",
    "known, tuple_windows",
    "known, dedup",
    "known, dedup_with_count",
    "known, merge",
    "known, interleave",
    "known, tuple_combinations",
    "known, cartesian_product",
    "known, ones of a bit set",
    "known, depth first",
    "known, breadth first",
];
const LEVELS: [u32; 6] = [1, 10, 100, 1000, 10_000, 100_000];

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
            let Some(measured) = here.measured else { continue };
            let other = limit.measured.as_ref();
            if other.is_none_or(|other| limit.bound.is_worse(&measured, other)) {
                limit.measured = Some(measured);
            }
        }
    }
    limits
}

/// The table with the figures of a processor.
fn limits_on(results: &Results) -> Vec<Limit> {
    let on = On(results);
    [on.loops(), on.items(), on.recursion(), on.delegation(), on.others(), on.compilation()]
        .into_iter()
        .flatten()
        .collect()
}

/// Makes the rows of the table from the figures of a processor. A figure is missing if one of the
/// programs that it is about was not measured.
struct On<'a>(&'a Results);

impl On<'_> {
    fn loops(&self) -> Vec<Limit> {
        let in_sight = self.ratio("flat", &["on_stack", "on_heap", "fold"]);
        let adaptors = self.ratio("flat, map filter sum", &["by value", "on_stack"]);
        vec![
            self.at_most(
                "flat loop: on the stack, on the heap, by `fold`, `map` + `filter` + `sum`",
                1.05,
                worst([in_sight, adaptors]),
            ),
            self.at_most("flat loop: default, `next`", 1.5, self.ratio("flat", &["next"])),
            self.at_most(
                "pipeline of 3, each stage on the stack",
                1.2,
                self.ratio("pipeline of 3", &["on_stack"]),
            ),
            self.at_most(
                "pipeline of 10, each stage on the stack",
                2.0,
                self.ratio("pipeline of 10", &["on_stack"]),
            ),
            self.at_most(
                "pipeline of 3, stages that loop `on_stack`: on the stack, `fold`",
                1.2,
                self.ratio("pipeline of 3", &["in place, on_stack", "in place, fold"]),
            ),
            self.at_most(
                "pipeline of 3, stages that loop `on_stack`: `next`",
                1.2,
                self.ratio("pipeline of 3", &["in place, next"]),
            ),
            self.at_most(
                "pipeline of 10, stages that loop `on_stack`: on the stack, `fold`",
                2.0,
                self.ratio("pipeline of 10", &["in place, on_stack", "in place, fold"]),
            ),
            self.at_most(
                "pipeline of 10, stages that loop `on_stack`: `next`",
                2.0,
                self.ratio("pipeline of 10", &["in place, next"]),
            ),
        ]
    }

    fn items(&self) -> Vec<Limit> {
        vec![
            self.at_most(
                "boxed `dyn`, to a hand-written `dyn`",
                1.5,
                self.ratio("flat, dyn", &["boxed"]),
            ),
            self.at_most(
                "items of 1 to 4 words through `BoxGen`, to a hand-written `dyn`",
                1.6,
                self.ratios(&ITEMS, &["boxed", "boxed, argument"]),
            ),
        ]
    }

    fn recursion(&self) -> Vec<Limit> {
        let recursive = [LIST, TREE, DEEP_TREE];
        let chains = |consumer| {
            let programs = LEVELS.map(|levels| format!("{consumer}, {levels} levels"));
            worst(programs.map(|program| self.0.ratio("ratios", "chains", &program)))
        };
        let long = ["next, 1000 levels", "fold, 1000 levels"];
        let short = ["next, 10 levels", "fold, 10 levels"];
        let deep = |group| {
            let both = long.into_iter().zip(short);
            worst(both.map(|(long, short)| self.of_two(group, long, short)))
        };
        let mutual = self.ratios(&MUTUAL, &["next", "fold"]);
        let walks =
            self.ratio(WALK, &["method, next", "method, fold", "trait, next", "trait, fold"]);
        vec![
            self.at_most("trees and lists by `next`", 1.7, self.ratios(&recursive, &["next"])),
            self.at_most("trees and lists by `fold`", 1.5, self.ratios(&recursive, &["fold"])),
            self.at_most("chains of any depth by `next`", 2.0, chains("next")),
            self.at_most("chains of any depth by `fold`", 1.5, chains("fold")),
            self.at_most("chain of 1,000 levels to 10 levels, per item", 1.1, deep("chains")),
            self.at_most(
                "mutual recursion, methods, methods of traits",
                3.0,
                worst([mutual, walks]),
            ),
            self.at_most(
                "chain of nodes behind `dyn`, by `BoxGen`: 1,000 levels to 10 levels, per item",
                1.2,
                deep("dyn chains"),
            ),
            self.at_most(
                "recursion with an argument of 1 to 4 words, in cache",
                3.0,
                self.ratios(&IN_CACHE, &ARGUMENTS),
            ),
            self.at_most(
                "recursion with an argument of 1 to 4 words, out of cache",
                2.0,
                self.ratios(&OUT_OF_CACHE, &ARGUMENTS),
            ),
            self.at_most("all checks, to the same code without them", 1.05, checks(self.0)),
        ]
    }

    fn delegation(&self) -> Vec<Limit> {
        let groups = ["delegation, 100 items a child", "delegation, 3 items a child"];
        let in_sight = ["to a generator, next", "to a generator, fold"];
        let arguments = [
            "to a generator, argument, next",
            "to a generator, argument, fold",
            "to a generator, Gen argument, next",
            "to a generator, Gen argument, fold",
            "to a generator, Gen argument, on_stack",
        ];
        vec![
            self.at_most(
                "delegation to a flat generator, to the same loop inline",
                1.15,
                self.ratios(&groups, &in_sight),
            ),
            self.at_most(
                "delegation to a flat generator in a generator that is an argument, to the same \
                 loop inline",
                1.15,
                self.ratios(&groups, &arguments),
            ),
        ]
    }

    /// Rows on small generators and on coroutines, and on other generators.
    fn others(&self) -> Vec<Limit> {
        let trees = [TREE, DEEP_TREE];
        vec![
            self.at_most(
                "generators that do the same as iterators of the standard library and of crates",
                1.3,
                self.ratios(&KNOWN, &["next", "fold", "argument, next"]),
            ),
            self.at_most(
                "small generators in a hot loop: `fold`, on the stack",
                1.1,
                self.ratio(SMALL, &["fold", "on_stack"]),
            ),
            self.at_most(
                "small generators: default `for`, to genawaiter rc",
                0.33,
                self.of_two(SMALL, "next", RC),
            ),
            self.at_most(
                "coroutine `resume`, to a hand-written `enum`",
                1.3,
                self.ratio("resume", &["resume", "on_stack", "on_heap"]),
            ),
            self.at_most(
                "coroutine `resume` in a box, to a hand-written `dyn`",
                1.6,
                self.of_two("resume", "boxed", "hand-written dyn"),
            ),
            self.at_least(
                "times faster than genawaiter rc: flat",
                2.5,
                self.of_two("flat", RC, "next"),
            ),
            self.at_least(
                "times faster than genawaiter rc: trees",
                8.0,
                least(trees.map(|group| self.of_two(group, RC_BOXED, "next"))),
            ),
            self.at_least(
                "times faster than nightly's `gen` in boxes: trees",
                4.0,
                least(trees.map(|group| self.of("nightly", group, "nightly gen, boxed", "next"))),
            ),
        ]
    }

    fn compilation(&self) -> Vec<Limit> {
        let clean = "Clean build of a crate with one generator";
        let checks = ["short", "long"].map(|size| {
            let table = format!("A {size} function, one of 1000");
            self.0.figure("compile", &table, "gen fn", "check, to by hand")
        });
        let unoptimised = ["next", "on_stack", "fold"].map(|program| {
            let groups = ["flat", TREE];
            worst(groups.map(|group| self.0.ratio("debug", group, program)))
        });
        vec![
            self.at_most("flat loop and tree without optimisation", 5.0, worst(unoptimised)),
            self.at_most(
                "clean build, to async-stream's",
                1.0,
                self.0.figure("compile", clean, "gen-core", "to async-stream"),
            ),
            self.at_most(
                "expansion and type check of a `gen fn`, to an `async` block by hand",
                1.5,
                worst(checks),
            ),
        ]
    }

    fn at_most(&self, what: &'static str, most: f64, value: Option<f64>) -> Limit {
        self.limit(what, Bound::AtMost(most), value)
    }

    fn at_least(&self, what: &'static str, least: f64, value: Option<f64>) -> Limit {
        self.limit(what, Bound::AtLeast(least), value)
    }

    fn limit(&self, what: &'static str, bound: Bound, value: Option<f64>) -> Limit {
        let processor = self.0.processor.clone();
        Limit { what, bound, measured: value.map(|value| Measured { value, processor }) }
    }

    /// The worst ratio of some programs of a group, each to the program that it is compared with.
    fn ratio(&self, group: &str, programs: &[&str]) -> Option<f64> {
        worst(programs.iter().map(|program| self.0.ratio("ratios", group, program)))
    }

    /// The worst ratio of the same programs in several groups.
    fn ratios(&self, groups: &[&str], programs: &[&str]) -> Option<f64> {
        worst(groups.iter().map(|group| self.ratio(group, programs)))
    }

    /// The time of a program, divided by the time of another program of its group.
    fn of_two(&self, group: &str, one: &str, other: &str) -> Option<f64> {
        self.of("ratios", group, one, other)
    }

    fn of(&self, part: &str, group: &str, one: &str, other: &str) -> Option<f64> {
        let (one, other) = (self.0.timed(part, group, one)?, self.0.timed(part, group, other)?);
        Some(one.best / other.best)
    }
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

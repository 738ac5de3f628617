//! The report as Markdown.

use std::fmt::Write as _;

use gen_benches::measure::TimedGroup;
use gen_benches::table::{Table, figure};

use crate::limits::{Bound, Measured, limits};
use crate::part::{PYTHON, Part, Results, is_timed, newest};

/// The titles of the parts, and a line on each.
const TITLES: [(&str, &str, &str); 9] = [
    (
        "ratios",
        "Time",
        "Programs of a group take turns; the best round of each counts, by the time that its thread was running, of three \
         passes over all groups. Nanoseconds per item, and the ratio to the program written by hand or, where it says so, to another.",
    ),
    ("nightly", "Nightly's native generators", "Built by a nightly compiler, ours as well."),
    ("python", "CPython", "The same programs, on fewer items."),
    ("unchecked", "Without the checks", "What the run-time checks of every `yield` cost."),
    (
        "instructions",
        "Instructions",
        "Of one run, divided by its items: what a busy machine cannot change.",
    ),
    ("debug", "Without optimisation", "The same as above, built with the `dev` profile."),
    ("memory", "Memory", "Counted by an allocator of our own."),
    ("compile", "Compile time and code size", "With the dependencies' versions of this workspace."),
    (
        "growth",
        "Growth",
        "What one more stage, function, block or loop adds to a program: from each row to the next, divided by the \
         steps between them.",
    ),
];

const WRITTEN: &str = "Written by `cargo run --release -p gen-benches --bin report`.";

const PLOT: &str = "Time per item, relative to an iterator written by hand";

/// The report on all processors: what must be reached, and the figures that do not depend on the
/// processor.
pub fn overview(all: &[Results]) -> String {
    let mut report = format!("# Figures\n\n{WRITTEN}\n\n");
    report += "Each processor has a report of its times.\n\n";
    for Results { processor, .. } in all.iter().filter(|results| results.has_times()) {
        _ = writeln!(report, "- [`{processor}`]({processor}/report.md)");
    }
    _ = write!(report, "\n{}", must_reach(all));
    for processor in all.iter().filter(|results| results.has_plot()) {
        let processor = &processor.processor;
        _ = write!(report, "\n## Ratios on `{processor}`\n\n![{PLOT}]({processor}/ratios.svg)\n");
    }
    for (name, title, about) in TITLES.into_iter().filter(|(name, ..)| !is_timed(name)) {
        if let Some((results, part)) = newest(all, name) {
            report += &section(title, about, part, results);
        }
    }
    report += "\n## Where and when\n\n";
    report
        + &taken(all.iter().flat_map(|results| {
            results.parts().iter().map(|(name, part)| (results.processor.as_str(), *name, part))
        }))
}

/// The report on a processor's times.
pub fn times(results: &Results) -> String {
    let processor = &results.processor;
    let mut report = format!("# Times on `{processor}`\n\n{WRITTEN}\n");
    report += "[The report on all processors](../report.md) has what must be reached, instructions \
               and memory.\n\n";
    let timed = results.parts().iter().filter(|(name, _)| is_timed(name));
    report += &taken(timed.map(|(name, part)| (processor.as_str(), *name, part)));
    if results.has_plot() {
        _ = write!(report, "\n![{PLOT}](ratios.svg)\n");
    }
    for (name, title, about) in TITLES.into_iter().filter(|(name, ..)| is_timed(name)) {
        if let Some(part) = results.part(name) {
            report += &section(title, about, part, results);
        }
    }
    report
}

/// The section of a part. `results` are the results of the same processor.
fn section(title: &str, about: &str, part: &Part, results: &Results) -> String {
    let mut section = format!("\n## {title}\n\n");
    if let Some(reason) = &part.skipped {
        _ = writeln!(section, "SKIPPED: {reason}.");
        return section;
    }
    _ = writeln!(section, "{about}");
    for group in &part.groups {
        _ = write!(section, "\n{}", timed(group));
    }
    for table in &part.tables {
        let is_python = table.title == PYTHON;
        let table = if is_python { beside_rust(table, results) } else { table.clone() };
        _ = write!(section, "\n{table}");
    }
    section
}

/// Where and when each part was measured: the processor's folder, the part's name, and the part.
fn taken<'a>(parts: impl Iterator<Item = (&'a str, &'a str, &'a Part)>) -> String {
    let mut table = "| folder | part | date | machine | compiler | commit |\n\
                     |---|---|---|---|---|---|\n"
        .to_owned();
    for (processor, name, Part { environment, .. }) in parts {
        let row = environment.as_ref().map_or("SKIPPED | | |".to_owned(), |taken| {
            [taken.date.as_str(), &taken.machine, &taken.toolchain, &taken.commit].join(" | ")
        });
        _ = writeln!(table, "| `{processor}` | {name} | {row} |");
    }
    table
}

fn must_reach(all: &[Results]) -> String {
    let mut table = "## What must be reached\n\n\
                     | what | must be | is | on | |\n|---|---:|---:|---|---|\n"
        .to_owned();
    for limit in limits(all) {
        let bound = match limit.bound {
            Bound::AtMost(most) => format!("at most {most}"),
            Bound::AtLeast(least) => format!("at least {least}"),
        };
        let verdict = match limit.is_kept() {
            Some(true) => "pass",
            Some(false) => "miss",
            None => "not measured",
        };
        let (is, on) =
            limit.measured.map_or(Default::default(), |Measured { value, processor }| {
                (figure(value), format!("`{processor}`"))
            });
        _ = writeln!(table, "| {} | {bound} | {is} | {on} | {verdict} |", limit.what);
    }
    table
        + "\nEach figure is the worst of the programs that the row names, on the processor where it is \
             worst. The checks are the exception: their figure is the geometric mean, since two builds \
             differ by more for one program. A row is not measured as long as no processor has figures \
             of all its programs.\n"
}

fn timed(group: &TimedGroup) -> String {
    let first = group.programs.first().map_or("", |first| first.program.as_str());
    let mut table =
        format!("### {}\n\n| | ns/item | median | ratio |\n|---|---:|---:|---:|\n", group.group);
    for program in &group.programs {
        let ratio = group.ratio(&program.program).map(figure).unwrap_or_default();
        let is_its_own = program.against == program.program;
        let against = if program.against == first || is_its_own {
            String::new()
        } else {
            format!(" to {}", program.against)
        };
        let (best, median) = (figure(program.best), figure(program.median));
        _ = writeln!(table, "| {} | {best} | {median} | {ratio}{against} |", program.program);
    }
    table
}

/// Python's figures, with those of this crate.
fn beside_rust(table: &Table, results: &Results) -> Table {
    let mut beside = Table::new(&table.title, &["ns/item", "`next`, ns/item", "ratio"]);
    beside.set_note(&table.note);
    for row in &table.rows {
        let ours = ["next", "method, next", "to a generator, next", "resume", "generators"];
        let ours = ours.into_iter().find_map(|program| results.timed("ratios", &row.name, program));
        let (python, ours) = (row.values[0], ours.map(|ours| ours.best));
        let ratio = python.zip(ours).map(|(python, ours)| python / ours);
        beside.row(row.name.clone(), [python, ours, ratio]);
    }
    beside
}

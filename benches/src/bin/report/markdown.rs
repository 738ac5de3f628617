//! The report as Markdown.

use std::fmt::Write as _;

use gen_benches::measure::TimedGroup;
use gen_benches::table::{Table, figure};

use crate::limits::{Bound, limits};
use crate::part::{Part, Results};

/// The titles of the parts, and a line on each.
const TITLES: [(&str, &str, &str); 8] = [
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
];

/// The report.
pub fn report(results: &Results) -> String {
    let mut report =
        "# Figures\n\nWritten by `cargo run --release -p gen-benches --bin report`.\n\n".to_owned();
    report += &taken(results);
    report += "\n![Time per item, relative to an iterator written by hand](ratios.svg)\n\n";
    report += &must_reach(results);
    for (name, title, about) in TITLES {
        let Some(part) = results.part(name) else { continue };
        _ = write!(report, "\n## {title}\n\n");
        if let Some(reason) = &part.skipped {
            _ = writeln!(report, "SKIPPED: {reason}.");
            continue;
        }
        _ = writeln!(report, "{about}");
        for group in &part.groups {
            _ = write!(report, "\n{}", timed(group));
        }
        for table in &part.tables {
            let table = if name == "python" { beside_rust(table, results) } else { table.clone() };
            _ = write!(report, "\n{table}");
        }
    }
    report
}

/// Where and when each part was measured.
fn taken(results: &Results) -> String {
    let mut table =
        "| part | date | machine | compiler | commit |\n|---|---|---|---|---|\n".to_owned();
    for (name, Part { environment, .. }) in results.parts() {
        let row = environment.as_ref().map_or("SKIPPED | | |".to_owned(), |taken| {
            [taken.date.as_str(), &taken.machine, &taken.toolchain, &taken.commit].join(" | ")
        });
        _ = writeln!(table, "| {name} | {row} |");
    }
    table
}

fn must_reach(results: &Results) -> String {
    let mut table =
        "## What must be reached\n\n| what | must be | is | |\n|---|---:|---:|---|\n".to_owned();
    for limit in limits(results) {
        let bound = match limit.bound {
            Bound::AtMost(most) => format!("at most {most}"),
            Bound::AtLeast(least) => format!("at least {least}"),
        };
        let verdict = match limit.is_kept() {
            Some(true) => "pass",
            Some(false) => "miss",
            None => "SKIPPED",
        };
        let measured = limit.measured.map(figure).unwrap_or_default();
        _ = writeln!(table, "| {} | {bound} | {measured} | {verdict} |", limit.what);
    }
    table
        + "\nEach is the worst of the figures that it is about, but for the checks: those are the geometric \
             mean, since two builds differ by more for one program.\n"
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

//! The figures in the README, in the book and in the crate's documentation, held to the committed
//! results in `benches/results`.
//!
//! # How a figure is marked
//!
//! An HTML comment directly behind a number names the rows of the results that it comes from:
//!
//! ```text
//! 1.4 to 1.7<!-- ratios / list 100x100x100; tree, * / next; fold -->
//! ```
//!
//! The parts of a mark are a file (`ratios.json` of every processor), its groups, and their
//! programs; or a file, its tables, their rows and their columns. Names are separated by
//! semicolons, and a `*` at the end of a name stands for any rest. A `+` between two marks takes
//! the values of both.
//!
//! The smallest and the largest of these values, rounded to the decimals that the figure has, must
//! be the figure. A single number must be both. Before the file may stand:
//!
//! - `amd-epyc /` or another folder: the values of this processor only;
//! - `max`: the figure is the largest value;
//! - `over`: the figure is a number that the values exceed. `mutants` in place of a file is the
//!   number of mutants in `.ci/mutants`.
//!
//! # Which figures need a mark
//!
//! - a cell that consists of figures, in a table that has a mark;
//! - in prose, a number with a decimal point, unless it is a version or has a unit behind it. Pages
//!   in [`OTHER_NUMBERS`] have numbers of other kinds.
#![forbid(unsafe_code)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Pages on which marks are checked, but none is required: their decimals are sections, versions, or
/// results of experiments that nobody has committed.
const OTHER_NUMBERS: [&str; 4] =
    ["docs/soundness.md", "docs/migrating.md", "docs/editors.md", "benches/README.md"];

/// Words before which a number is a version.
const VERSIONS: [&str; 5] = ["apache", "rustc", "rust", "cpython", "python"];

/// Words behind a number that is measured by a test, or quoted with its source.
const UNITS: [&str; 8] = ["s", "ms", "ns", "kib", "mib", "mb", "gb", "words"];

/// A measured value, and where it is in the results.
struct Measured {
    folder: String,
    file: String,
    /// A group and a program, or a table, a row and a column.
    names: Vec<String>,
    value: f64,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The names of the entries of a folder.
fn entries(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string());
    let mut names: Vec<_> = names.map(|name| name.expect("a name in UTF-8")).collect();
    names.sort();
    names
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|it| it == extension)
}

fn pages() -> Vec<String> {
    let mut pages = vec!["README.md".to_owned(), "benches/README.md".to_owned()];
    for folder in ["docs", "gen-core/src/doc"] {
        let names = entries(folder).into_iter().filter(|name| has_extension(name, "md"));
        pages.extend(names.map(|name| format!("{folder}/{name}")));
    }
    pages
}

fn results() -> Vec<Measured> {
    let mut all = Vec::new();
    for folder in entries("benches/results") {
        if !root().join("benches/results").join(&folder).is_dir() {
            continue;
        }
        for file in entries(&format!("benches/results/{folder}")) {
            if let Some(part) = file.strip_suffix(".json") {
                let text = read(&format!("benches/results/{folder}/{file}"));
                let json = serde_json::from_str(&text).expect("JSON");
                for (names, value) in values_of(&json) {
                    let (folder, file) = (folder.clone(), part.to_owned());
                    all.push(Measured { folder, file, names, value });
                }
            }
        }
    }
    let mutants = read(".ci/mutants").lines().filter(|line| line.starts_with("== ")).count();
    all.push(Measured {
        folder: ".ci".to_owned(),
        file: "mutants".to_owned(),
        names: vec![],
        value: f64::from(u16::try_from(mutants).expect("a small number")),
    });
    all
}

fn text(value: &Value) -> String {
    value.as_str().expect("a string").to_owned()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

/// The values of a file: ratios of the programs in its groups, and the cells of its tables.
fn values_of(json: &Value) -> Vec<(Vec<String>, f64)> {
    let mut values = Vec::new();
    for group in list(json, "groups") {
        let programs = list(group, "programs");
        let best = |name: &Value| {
            let program = programs.iter().find(|program| program["program"] == *name);
            program.and_then(|program| program["best"].as_f64()).expect("a time")
        };
        for program in programs {
            let ratio = best(&program["program"]) / best(&program["against"]);
            values.push((vec![text(&group["group"]), text(&program["program"])], ratio));
        }
    }
    for table in list(json, "tables") {
        for row in list(table, "rows") {
            for (column, value) in list(table, "columns").iter().zip(list(row, "values")) {
                if let Some(value) = value.as_f64() {
                    values.push((
                        vec![text(&table["title"]), text(&row["name"]), text(column)],
                        value,
                    ));
                }
            }
        }
    }
    values
}

/// The values that a mark names, without its qualifier. Each name that it has must exist.
fn named(mark: &str, results: &[Measured]) -> Result<Vec<f64>, String> {
    let mut values = Vec::new();
    for place in mark.split(" + ") {
        let mut parts: Vec<&str> = place.split(" / ").map(str::trim).collect();
        let is_folder = |name: &str| results.iter().any(|it| it.folder == name);
        let folder = if is_folder(parts[0]) { Some(parts.remove(0)) } else { None };
        let Some((file, names)) = parts.split_first() else {
            return Err(format!("nothing behind {folder:?}"));
        };
        let mut found: Vec<&Measured> = results.iter().collect();
        found.retain(|it| it.file == *file && folder.is_none_or(|folder| it.folder == folder));
        for (at, alternatives) in names.iter().enumerate() {
            let alternatives: Vec<&str> = alternatives.split(';').map(str::trim).collect();
            for alternative in &alternatives {
                if !found.iter().any(|it| it.names.get(at).is_some_and(|it| fits(it, alternative)))
                {
                    return Err(format!("nothing in the results is called `{alternative}`"));
                }
            }
            found.retain(|it| alternatives.iter().any(|name| fits(&it.names[at], name)));
        }
        if found.is_empty() {
            return Err(format!("there are no results `{place}`"));
        }
        values.extend(found.iter().map(|it| it.value));
    }
    Ok(values)
}

fn fits(name: &str, pattern: &str) -> bool {
    pattern.strip_suffix('*').map_or(name == pattern, |begin| name.starts_with(begin))
}

/// Whether a word is a number, such as `1.4` or `1,024`.
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
}

fn decimals(number: &str) -> usize {
    number.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

/// The figure at the end of a text: its first and its last number, which may be the same.
fn figure_at_end(text: &str) -> Option<(&str, &str)> {
    let words = text.rsplit(|c: char| c.is_whitespace() || "(|".contains(c));
    let mut words = words.filter(|word| !word.is_empty());
    let last = words.next().filter(|word| is_number(word))?;
    let first = match (words.next(), words.next()) {
        (Some("to"), Some(first)) if is_number(first) => first,
        _ => last,
    };
    Some((first, last))
}

/// Compares a figure with the results that its mark names.
fn compare((first, last): (&str, &str), mark: &str, results: &[Measured]) -> Result<(), String> {
    let (qualifier, place) = match mark.split_once(' ') {
        Some((word @ ("max" | "over"), rest)) => (word, rest),
        _ => ("", mark),
    };
    let values = named(place, results)?;
    let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let rounded = |value: f64, like: &str| format!("{value:.*}", decimals(like));
    let plain = |number: &str| number.replace(',', "");
    let is_right = match qualifier {
        "over" => plain(last).parse::<f64>().is_ok_and(|number| number < lowest),
        "max" => rounded(highest, last) == plain(last),
        _ => rounded(lowest, first) == plain(first) && rounded(highest, last) == plain(last),
    };
    if is_right {
        return Ok(());
    }
    Err(format!("the results are {} to {}", rounded(lowest, "0.000"), rounded(highest, "0.000")))
}

/// The text of a page outside its programs.
fn prose(page: &str) -> String {
    page.split("```").step_by(2).collect()
}

/// Everything that is wrong with the figures of a page.
fn mistakes(page: &str, results: &[Measured], must_mark: bool) -> Vec<String> {
    let mut mistakes = Vec::new();
    let prose = prose(page);
    let mut rest = prose.as_str();
    while let Some((before, behind)) = rest.split_once("<!--") {
        let (mark, behind) = behind.split_once("-->").expect("the end of a comment");
        let mark = mark.split_whitespace().collect::<Vec<_>>().join(" ");
        match figure_at_end(before) {
            None => mistakes.push(format!("`{mark}` has no figure before it")),
            Some(figure) => {
                if let Err(reason) = compare(figure, &mark, results) {
                    let (first, last) = figure;
                    mistakes.push(format!("{first} to {last}, `{mark}`: {reason}"));
                }
            }
        }
        rest = behind;
    }
    if must_mark {
        mistakes.extend(unmarked_cells(&prose));
        mistakes.extend(unmarked_decimals(&prose));
    }
    mistakes
}

/// Cells that consist of figures without a mark, in tables that have marks.
fn unmarked_cells(prose: &str) -> Vec<String> {
    let mut mistakes = Vec::new();
    for block in
        prose.split("\n\n").filter(|block| block.starts_with('|') && block.contains("<!--"))
    {
        for row in block.lines().skip(2) {
            let figures = row.split(" | ").flat_map(|cell| cell.split("; "));
            for figure in figures.map(|figure| figure.trim_matches(['|', ' '])) {
                if figure.split_whitespace().all(|word| word == "to" || is_number(word))
                    && !figure.is_empty()
                {
                    mistakes.push(format!("{figure} has no mark, in the row {row}"));
                }
            }
        }
    }
    mistakes
}

/// Numbers with a decimal point that have no mark, and are neither versions nor have a unit.
fn unmarked_decimals(prose: &str) -> Vec<String> {
    // Code, links and marks have numbers of their own; the end of a mark stays.
    let text: String = prose.split('`').step_by(2).collect::<Vec<_>>().join("code");
    let text = without(&without(&text, "](", ")"), "<!--", "-->");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut mistakes = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let number = word.trim_matches(|c: char| !c.is_ascii_digit());
        let is_marked = word.contains(MARKED) || words.get(at + 1) == Some(&"to");
        let before = at.checked_sub(1).map_or("", |before| words[before]).to_lowercase();
        let before = before.trim_matches(|c: char| !c.is_alphanumeric());
        let behind = words
            .get(at + 1)
            .map_or("", |behind| behind.trim_end_matches([',', '.', ':', ';', ')']));
        if number.matches('.').count() == 1
            && is_number(number)
            && !is_marked
            && !VERSIONS.contains(&before)
            && !UNITS.contains(&behind.to_lowercase().as_str())
        {
            mistakes.push(format!("{before} {word} {behind}: no mark"));
        }
    }
    mistakes
}

/// Stands where a mark was.
const MARKED: char = '§';

/// The text without the parts from `begin` to `end`, which [`MARKED`] replaces.
fn without(text: &str, begin: &str, end: &str) -> String {
    let mut parts = text.split(begin);
    let mut left = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        left.push(MARKED);
        left.push_str(part.split_once(end).map_or(part, |(_, behind)| behind));
    }
    left
}

#[test]
fn figures_are_those_of_the_results() {
    let results = results();
    let mut report = String::new();
    let mut marks = 0;
    for page in pages() {
        let text = read(&page);
        marks += prose(&text).matches("<!--").count();
        let must_mark = !OTHER_NUMBERS.contains(&page.as_str());
        for mistake in mistakes(&text, &results, must_mark) {
            let _ = writeln!(report, "{page}: {mistake}");
        }
    }
    assert!(report.is_empty(), "\n{report}");
    assert!(marks >= 100, "there are {marks} marks");
}

/// Nobody has taken the marks off the README.
#[test]
fn the_front_page_has_marks() {
    assert!(prose(&read("README.md")).matches("<!--").count() >= 15);
}

#[test]
fn wrong_figures_are_found() {
    let results = [("flat", "next", 1.004), ("flat", "fold", 1.26), ("tree, fan 4", "next", 1.5)]
        .map(|(group, program, value)| Measured {
            folder: "some-processor".to_owned(),
            file: "ratios".to_owned(),
            names: vec![group.to_owned(), program.to_owned()],
            value,
        });
    for right in [
        "It takes 1.0<!-- ratios / flat / next -->.",
        "It takes 1.0 to 1.3<!-- ratios / flat / next; fold --> times as long.",
        "1.00 to 1.5<!-- ratios / flat / next + ratios / tree, * / next -->",
        "At most 1.5<!-- max ratios / flat; tree, * / next -->",
        "More than 1<!-- over some-processor / ratios / flat / fold -->",
        "rustc 1.95 takes 1.3 s.",
        "| | a |\n|---|---|\n| b of 3 | 1.3<!-- ratios / flat / fold --> |",
    ] {
        assert_eq!(mistakes(right, &results, true), Vec::<String>::new(), "{right}");
    }
    for wrong in [
        "It takes 1.1<!-- ratios / flat / next -->.",
        "It takes 1.0<!-- ratios / flat / next; fold -->.",
        "1.0 to 1.2<!-- ratios / flat / next; fold -->",
        "At most 1.6<!-- max ratios / flat; tree, * / next -->",
        "More than 2<!-- over ratios / flat / fold -->",
        "1.0<!-- ratios / flat / last -->",
        "1.0<!-- ratios / round / next -->",
        "1.0<!-- ratio / flat / next -->",
        "1.0<!-- other-processor / ratios / flat / next -->",
        "A loop <!-- ratios / flat / next -->",
        "A loop takes 1.0 times as long.",
        "| | a |\n|---|---|\n| b | 1 to 2 |\n| c | 1.3<!-- ratios / flat / fold --> |",
    ] {
        assert_eq!(mistakes(wrong, &results, true).len(), 1, "{wrong}");
    }
}

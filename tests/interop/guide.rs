//! `docs/migrating.md`. Its programs run as documentation tests of this crate; here its table is held to
//! them.

use std::collections::{BTreeMap, BTreeSet};

const GUIDE: &str = include_str!("../../docs/migrating.md");

/// The anchors that the rows lead to.
fn rows() -> Vec<&'static str> {
    let lines = GUIDE.lines().filter(|line| line.starts_with('|'));
    lines.filter_map(|line| Some(line.split_once("](#")?.1.split_once(')')?.0)).collect()
}

/// The text below each heading of the third level, by the heading's anchor.
fn sections() -> BTreeMap<String, &'static str> {
    let sections = GUIDE.split("\n### ").skip(1);
    let sections = sections.filter_map(|section| section.split_once('\n'));
    sections.map(|(heading, text)| (heading.to_lowercase().replace(' ', "-"), text)).collect()
}

#[test]
fn every_row_leads_to_a_program() {
    let sections = sections();
    let rows = rows();
    assert!(rows.len() > 30);
    for anchor in rows {
        let section =
            sections.get(anchor).unwrap_or_else(|| panic!("there is no section `{anchor}`"));
        assert!(anchor == "streams" || section.contains("```rust\n"), "no program in `{anchor}`");
    }
}

#[test]
fn every_section_is_in_the_table() {
    let rows = rows().into_iter().collect::<BTreeSet<_>>();
    let about_all = ["what-is-different", "piece-by-piece"];
    for anchor in sections().keys().map(String::as_str) {
        assert!(rows.contains(anchor) || about_all.contains(&anchor), "no row for `{anchor}`");
    }
}

/// A program that is not compiled says nothing.
#[test]
fn every_program_is_run() {
    let fences = GUIDE.lines().filter(|line| line.starts_with("```"));
    for fence in fences {
        assert!(["```", "```rust", "```toml"].contains(&fence), "{fence}");
    }
}

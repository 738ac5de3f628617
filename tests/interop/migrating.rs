//! `docs/migrating.md`. Its programs run as documentation tests of this crate; here its tables are
//! held to them.

use std::collections::{BTreeMap, BTreeSet};

const GUIDE: &str = include_str!("../../docs/migrating.md");

/// The peers that have a table.
const PEERS: [&str; 2] = ["genawaiter", "async_stream"];

/// The anchors that the rows of the tables lead to.
fn rows() -> Vec<&'static str> {
    let lines =
        GUIDE.lines().filter(|line| line.starts_with("| ") && !line.ends_with("| program |"));
    let anchor = |line: &'static str| Some(line.split_once("](#")?.1.split_once(')')?.0);
    lines.map(|line| anchor(line).unwrap_or_else(|| panic!("no program for {line}"))).collect()
}

/// The text below each heading of the third level, by the heading's anchor.
fn sections() -> BTreeMap<String, &'static str> {
    let sections = GUIDE.split("\n### ").skip(1);
    let sections = sections.filter_map(|section| section.split_once('\n'));
    sections.map(|(heading, text)| (heading.to_lowercase().replace(' ', "-"), text)).collect()
}

#[test]
fn every_row_leads_to_a_program_of_both() {
    let sections = sections();
    for anchor in rows() {
        let section =
            sections.get(anchor).unwrap_or_else(|| panic!("there is no section `{anchor}`"));
        let programs = section.split("```rust\n").skip(1).collect::<String>();
        assert!(programs.contains("gen_core::"), "not our way in `{anchor}`");
        let is_theirs = PEERS.iter().any(|peer| programs.contains(&format!("use {peer}")));
        assert!(is_theirs, "not their way in `{anchor}`");
    }
}

#[test]
fn every_section_is_in_a_table() {
    let rows = rows().into_iter().collect::<BTreeSet<_>>();
    let about_all = ["differences", "piece-by-piece"];
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

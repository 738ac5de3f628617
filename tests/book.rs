//! The book in `docs` and the README. Their programs in Rust run as documentation tests of this
//! crate; here those in Python are run, and pages, programs and links are held to each other.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What `cargo test` compiles: it has a line for every page with programs.
const PAGES: &str = include_str!("src/lib.rs");

/// The fences of programs that are run.
const RUN: [&str; 2] = ["rust", "rust,should_panic"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(page: &str) -> String {
    let text = fs::read_to_string(root().join(page));
    text.unwrap_or_else(|error| panic!("{page}: {error}"))
}

/// The README and the pages in `docs`, as paths from the root.
fn pages() -> Vec<String> {
    let files = fs::read_dir(root().join("docs")).expect("a directory");
    let names = files.map(|file| file.expect("a file").file_name().into_string().expect("text"));
    let pages = names.filter(|name| Path::new(name).extension().is_some_and(|it| it == "md"));
    pages.map(|name| format!("docs/{name}")).chain(["README.md".to_owned()]).collect()
}

/// The language and the text of each program of a page.
fn programs(text: &str) -> Vec<(&str, &str)> {
    let fences = text.split("```").skip(1).step_by(2);
    fences.map(|fence| fence.split_once('\n').expect("a line after the fence")).collect()
}

#[test]
fn every_program_in_rust_is_run() {
    for page in pages() {
        let text = read(&page);
        let languages = programs(&text).into_iter().map(|(language, _)| language);
        for language in languages.clone() {
            // A fence without a language is taken for Rust, and `rust,ignore` is not run.
            // `tests/expansion.rs` checks the programs of its page.
            let is_clear = RUN.contains(&language)
                || page == "docs/expansion.md"
                || !(language.is_empty() || language.starts_with("rust"));
            assert!(is_clear, "{page}: ```{language}");
        }
        if languages.clone().any(|language| RUN.contains(&language)) {
            assert!(PAGES.contains(&format!("../../{page}")), "{page} is not compiled");
        }
    }
}

#[test]
fn every_program_in_python_has_one_in_rust_beside_it() {
    for page in pages() {
        let text = read(&page);
        let languages: Vec<&str> = programs(&text).iter().map(|(language, _)| *language).collect();
        for (at, _) in languages.iter().enumerate().filter(|(_, language)| **language == "python") {
            assert_eq!(languages.get(at + 1), Some(&"rust"), "{page}: program {at}");
        }
    }
}

#[test]
fn every_program_in_python_runs() {
    if Command::new("python3").arg("--version").output().is_err() {
        println!("SKIPPED: there is no python3");
        return;
    }
    for page in pages() {
        for (_, program) in
            programs(&read(&page)).iter().filter(|(language, _)| *language == "python")
        {
            let output = Command::new("python3").args(["-c", program]).output().expect("output");
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{page}:\n{program}\n{errors}");
        }
    }
}

/// The program, its price and the way in come before the first heading, within 40 lines.
#[test]
fn the_first_screen_of_the_readme_is_short() {
    let readme = read("README.md");
    let (screen, _) = readme.split_once("\n## ").expect("a heading");
    assert!(screen.trim_end().lines().count() <= 40, "{screen}");
    for part in ["```rust", "cargo add gen-core", "docs/from-python.md", "docs/from-iterators.md"] {
        assert!(screen.contains(part), "{part} is not on the first screen");
    }
}

#[test]
fn every_page_is_in_the_summary() {
    let summary = read("docs/SUMMARY.md");
    for page in pages().iter().filter_map(|page| page.strip_prefix("docs/")) {
        assert!(page == "SUMMARY.md" || summary.contains(&format!("({page})")), "{page}");
    }
}

/// The anchor of a heading, as code hosts and mdBook make it.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
    text.chars().filter(|c| c.is_alphanumeric() || "-_".contains(*c)).collect()
}

/// The address of the repository, of a file and of a folder in it.
const REPOSITORY: [&str; 2] = [
    "https://github.com/gen-core/gen-core/blob/main/",
    "https://github.com/gen-core/gen-core/tree/main/",
];

/// Where the links in a text lead: `[text](here)`, and lines with `[text]: here`.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let prose = text.split("```").step_by(2);
    let inline = prose.clone().flat_map(|prose| prose.split("](").skip(1));
    let inline = inline.filter_map(|link| Some(link.split_once(')')?.0));
    let lines = prose.flat_map(str::lines).map(|line| line.trim_start_matches("//! "));
    let lines = lines.filter(|line| line.starts_with('[') && !line.starts_with("[^"));
    let named = lines.filter_map(|line| Some(line.split_once("]: ")?.1));
    inline.chain(named)
}

/// The file of the repository to which a link in a page leads, as a path from the root, and the
/// heading in that file. No file is meant by a link to another host, and none by a link to an item in
/// the crate's documentation.
fn target<'a>(page: &str, link: &'a str) -> Option<(PathBuf, &'a str)> {
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    if let Some(path) = REPOSITORY.iter().find_map(|address| file.strip_prefix(address)) {
        return Some((path.into(), heading));
    }
    if link.contains("://") || page.starts_with("gen-core/") {
        return None;
    }
    let folder = Path::new(page).parent().expect("a directory");
    Some((if file.is_empty() { page.into() } else { folder.join(file) }, heading))
}

#[test]
fn every_link_leads_somewhere() {
    let others = [
        "CONTRIBUTING.md",
        "SECURITY.md",
        "benches/README.md",
        "fuzz/README.md",
        "tests/README.md",
        "gen-core/src/lib.rs",
        "gen-core/src/doc/crate.md",
    ];
    let mut leading = 0;
    for page in pages().into_iter().chain(others.map(str::to_owned)) {
        for link in links(&read(&page)) {
            let Some((target, heading)) = target(&page, link) else { continue };
            leading += 1;
            assert!(root().join(&target).exists(), "{page}: {link}");
            if !heading.is_empty() {
                let text = fs::read_to_string(root().join(&target)).expect("a page");
                let headings = text.lines().filter(|line| line.starts_with('#'));
                assert!(headings.map(anchor).any(|it| it == heading), "{page}: {link}");
            }
        }
    }
    assert!(leading > 150, "there are {leading} links");
}

/// mdBook makes pages of the files in `docs` only, so a relative link to another file would lead
/// nowhere in the book. The address of the repository leads there from everywhere.
#[test]
fn a_page_of_the_book_leads_out_of_it_by_address() {
    for page in pages().iter().filter(|page| page.starts_with("docs/")) {
        for link in links(&read(page)) {
            assert!(!link.starts_with("../"), "{page}: {link}");
        }
    }
}

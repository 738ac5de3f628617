//! The layers of the two crates. A file imports from its own folder and from the folders below it,
//! each item by the path of the file that defines it, and no imports go in a circle.
//!
//! `lib.rs` is for users: nothing inside a crate is imported through it, nor through the `mod.rs`
//! of a folder. The paths are read from the tokens, so a path in an expression counts as an import
//! does.
#![forbid(unsafe_code)]

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A crate, or the part of it that has layers.
struct House {
    /// The path that all modules begin with.
    root: &'static [&'static str],
    /// The folders and the single files, from the ground up.
    layers: &'static [&'static str],
    /// Arrows between files that may run upwards, each with the reason that stands at the import.
    allowed: &'static [(&'static str, &'static str, &'static str)],
}

const CORE: House = House {
    root: &["crate"],
    layers: &[
        "protocol",
        "engine",
        "body",
        "generator",
        "delegate",
        "stream",
        "genawaiter",
        "expansion",
        "lib",
    ],
    allowed: &[],
};

const MACROS: House = House {
    root: &["crate", "pipeline"],
    layers: &["syntax", "naming", "generator", "body", "item", "form", "mod"],
    allowed: &[("body/visit", "item/expand", "// The grammar's own circle:")],
};

#[test]
fn gen_core_imports_downwards() {
    check(&CORE, &sources("../gen-core/src"));
}

#[test]
fn gen_macros_imports_downwards() {
    check(&MACROS, &sources("../gen-macros/src/pipeline"));
}

#[test]
fn a_wrong_import_is_found() {
    const PLANTED: House = House {
        root: &["crate"],
        layers: &["low", "high", "lib"],
        allowed: &[("low/sky", "high/roof", "// A lift:")],
    };
    let violations = |name: &str, source: &str| {
        let mut files = BTreeMap::from([
            ("lib".to_owned(), "pub use crate::high::roof::Tile; pub struct Door;".to_owned()),
            ("low/mod".to_owned(), "pub mod floor; pub mod sky; pub mod wall;".to_owned()),
            ("low/floor".to_owned(), "use super::wall::Wall; use core::fmt;".to_owned()),
            ("low/wall".to_owned(), "/// crate::high::roof\npub(crate) struct Wall;".to_owned()),
            (
                "low/sky".to_owned(),
                "// A lift: it goes up.\nuse crate::high::roof::Tile;".to_owned(),
            ),
            ("high/mod".to_owned(), "pub mod roof;".to_owned()),
            ("high/roof".to_owned(), "use crate::low::{floor, wall::{self, Wall}};".to_owned()),
        ]);
        files.insert(name.to_owned(), source.to_owned());
        PLANTED.violations(&files)
    };
    assert_eq!(violations("high/roof", "use crate::low::floor::Floor;"), [""; 0]);
    for (name, source, message) in [
        (
            "low/wall",
            "use crate::high::roof::Tile;",
            "low/wall imports high/roof, which lies above it",
        ),
        (
            "low/wall",
            "fn f() { crate::high::roof::f(); }",
            "low/wall imports high/roof, which lies above it",
        ),
        (
            "low/wall",
            "mod tests { use super::super::super::high::roof; }",
            "low/wall imports high/roof, which lies above it",
        ),
        (
            "low/wall",
            "use super::floor::Floor;",
            "these files import each other: low/floor, low/wall",
        ),
        (
            "high/roof",
            "use crate::Door;",
            "high/roof imports `crate::Door`, which no file is the path of",
        ),
        (
            "high/roof",
            "use crate::low::Wall;",
            "high/roof imports `crate::low::Wall`, which no file is the path of",
        ),
        (
            "high/roof",
            "use crate::{low::*};",
            "high/roof imports `crate::low`, which no file is the path of",
        ),
        (
            "low/sky",
            "use crate::high::roof::Tile;",
            "low/sky imports high/roof without the comment `// A lift:`",
        ),
        (
            "low/sky",
            "// A lift: unused.",
            "low/sky does not import high/roof any more, which is allowed",
        ),
        ("attic/box", "", "attic/box is in no layer"),
    ] {
        assert!(
            violations(name, source).contains(&message.to_owned()),
            "{name}: {source}: {:?}",
            violations(name, source)
        );
    }
}

fn check(house: &House, files: &BTreeMap<String, String>) {
    let violations = house.violations(files);
    assert!(violations.is_empty(), "\n{}", violations.join("\n"));
}

impl House {
    /// What is wrong with the imports of files, which are named by their paths without `.rs`.
    fn violations(&self, files: &BTreeMap<String, String>) -> Vec<String> {
        let mut violations = Vec::new();
        let mut arrows = BTreeMap::<&str, BTreeSet<&str>>::new();
        for (file, source) in files {
            let Some(layer) = self.layer(file) else {
                violations.push(format!("{file} is in no layer"));
                continue;
            };
            // The root may import everything, and a folder's `mod.rs` imports nothing.
            let is_root = layer + 1 == self.layers.len();
            let tokens = source.parse().unwrap_or_else(|error| panic!("{file}: {error}"));
            let mut paths = Vec::new();
            collect(tokens, &self.module(file), &mut paths);
            for path in paths {
                let Some(target) = self.file_of(&path, files) else {
                    if !is_root {
                        let path = path.join("::");
                        violations
                            .push(format!("{file} imports `{path}`, which no file is the path of"));
                    }
                    continue;
                };
                if target == file {
                    continue;
                }
                if let Some((.., comment)) =
                    self.allowed.iter().find(|(from, to, _)| from == file && *to == target)
                {
                    if !source.contains(comment) {
                        violations.push(format!(
                            "{file} imports {target} without the comment `{comment}`"
                        ));
                    }
                } else {
                    if self.layer(target) > Some(layer) {
                        violations.push(format!("{file} imports {target}, which lies above it"));
                    }
                    arrows.entry(file).or_default().insert(target);
                }
            }
        }
        violations.extend(self.unused(files));
        violations.extend(circle(&arrows));
        violations.sort();
        violations.dedup();
        violations
    }

    /// The allowed arrows that no import needs.
    fn unused(&self, files: &BTreeMap<String, String>) -> Vec<String> {
        let is_used = |from: &str, to: &str| {
            let mut paths = Vec::new();
            let tokens = files[from].parse().expect("tokens");
            collect(tokens, &self.module(from), &mut paths);
            paths.iter().any(|path| self.file_of(path, files) == Some(to))
        };
        let unused = self.allowed.iter().filter(|(from, to, _)| !is_used(from, to));
        unused
            .map(|(from, to, _)| format!("{from} does not import {to} any more, which is allowed"))
            .collect()
    }

    fn layer(&self, file: &str) -> Option<usize> {
        let folder = file.split('/').next();
        self.layers.iter().position(|layer| Some(*layer) == folder)
    }

    /// The path of the module that a file is.
    fn module(&self, file: &str) -> Vec<String> {
        let names = file.split('/').filter(|name| !["lib", "mod"].contains(name));
        self.root.iter().copied().chain(names).map(str::to_owned).collect()
    }

    /// The file that a path leads into. There is none if the path leads to an item of a folder or
    /// of the root.
    fn file_of<'f>(&self, path: &[String], files: &'f BTreeMap<String, String>) -> Option<&'f str> {
        let names = path.strip_prefix(
            &self.root.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()[..],
        )?;
        (1..=names.len()).rev().find_map(|end| {
            let (file, _) = files.get_key_value(&names[..end].join("/"))?;
            Some(file.as_str())
        })
    }
}

/// Collects the paths in `tokens` that begin with `crate`, `self` or `super`, from the module
/// `here`.
fn collect(tokens: TokenStream, here: &[String], paths: &mut Vec<Vec<String>>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        let inner_module = match &tokens[at..] {
            [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(body), ..]
                if word == "mod" =>
            {
                Some((name.to_string(), body.stream()))
            }
            _ => None,
        };
        if let Some((name, body)) = inner_module {
            collect(body, &[here, &[name]].concat(), paths);
            at += 3;
            continue;
        }
        match &tokens[at] {
            TokenTree::Ident(word)
                if ["crate", "self", "super"].iter().any(|start| word == start)
                    && is_separator(&tokens[at + 1..])
                    && !at.checked_sub(1).is_some_and(|before| is_punct(&tokens[before], '$')) =>
            {
                at = path(&tokens, at, here, Vec::new(), paths);
            }
            TokenTree::Group(group) => {
                collect(group.stream(), here, paths);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Collects the path, or the tree of paths, that begins at a token. Returns the place of the token
/// after it.
fn path(
    tokens: &[TokenTree],
    mut at: usize,
    here: &[String],
    mut prefix: Vec<String>,
    paths: &mut Vec<Vec<String>>,
) -> usize {
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(name)) => match name.to_string().as_str() {
                "crate" => prefix = vec!["crate".to_owned()],
                "self" if prefix.is_empty() => prefix = here.to_vec(),
                "self" => {}
                "super" => {
                    if prefix.is_empty() {
                        prefix = here.to_vec();
                    }
                    prefix.pop();
                }
                name => prefix.push(name.to_owned()),
            },
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let inner: Vec<_> = group.stream().into_iter().collect();
                for branch in inner.split(|token| is_punct(token, ',')) {
                    if !branch.is_empty() {
                        path(branch, 0, here, prefix.clone(), paths);
                    }
                }
                return at + 1;
            }
            // `*`, or generic arguments.
            _ => {
                paths.push(prefix);
                return at;
            }
        }
        at += 1;
        if !is_separator(&tokens[at..]) {
            paths.push(prefix);
            return at;
        }
        at += 2;
    }
}

fn is_punct(token: &TokenTree, punct: char) -> bool {
    matches!(token, TokenTree::Punct(token) if token.as_char() == punct)
}

/// Whether tokens begin with `::`.
fn is_separator(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [first, second, ..] if is_punct(first, ':') && is_punct(second, ':'))
}

/// The files that import each other, if there are any.
fn circle(arrows: &BTreeMap<&str, BTreeSet<&str>>) -> Option<String> {
    let mut rest = arrows.clone();
    loop {
        // A file that imports nothing of the rest, or that nothing of the rest imports, is in no
        // circle.
        let sources: BTreeSet<&str> = rest.keys().copied().collect();
        let targets: BTreeSet<&str> = rest.values().flatten().copied().collect();
        let before = rest.len();
        rest.retain(|file, targets_of_file| {
            targets_of_file.retain(|target| sources.contains(target));
            targets.contains(file) && !targets_of_file.is_empty()
        });
        if rest.is_empty() {
            return None;
        }
        if rest.len() == before {
            let files: Vec<_> = rest.into_keys().collect();
            return Some(format!("these files import each other: {}", files.join(", ")));
        }
    }
}

/// The sources under a folder of the repository, by their paths without `.rs`.
fn sources(folder: &str) -> BTreeMap<String, String> {
    fn add(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            let name = path.file_stem().expect("a name").to_str().expect("UTF-8");
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                add(&path, &format!("{name}/"), files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.insert(name, fs::read_to_string(&path).expect("a source"));
            }
        }
    }
    let mut files = BTreeMap::new();
    add(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), "", &mut files);
    assert!(files.len() > 20, "the sources are not in {folder}");
    files
}

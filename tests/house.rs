//! Lists that people keep by hand, held to the sources that they describe: the table of every
//! `unsafe` in `docs/soundness.md`, and the map of the tests in `tests/README.md`.
//!
//! # How `unsafe` is counted
//!
//! The table has an entry for each place where somebody gives a reason or keeps a contract:
//!
//! - an `unsafe` block;
//! - an `unsafe impl` and an `unsafe trait`;
//! - an `unsafe fn` whose body has no `unsafe` block, because its entry says why it needs none;
//! - a type `unsafe fn(..)`, because a function must keep the contract to become such a pointer.
//!
//! An `unsafe fn` with blocks has the entries of its blocks. A method without a body has none,
//! because its implementations have theirs. Unit tests have none. A row has one entry, or several
//! with commas between them if one reason holds for all.
#![forbid(unsafe_code)]

use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Block, ExprUnsafe, ImplItemFn, ItemFn, ItemImpl, ItemMod, ItemTrait, Macro, Meta,
    Safety, Signature, TraitItemFn, Type, TypeFnPtr,
};

const TESTS: &str = env!("CARGO_MANIFEST_DIR");

/// A row of the table of every `unsafe`.
struct Row {
    /// The path of the source file, from `gen-core/src`.
    file: String,
    /// The first cell, without the file: one entry or several.
    place: String,
    /// The last cell: names of tests.
    tests: String,
}

/// The rows of section 9 of `docs/soundness.md`.
fn rows() -> Vec<Row> {
    let page = read(&root().join("docs/soundness.md"));
    let section = page.split("\n## ").find(|section| section.starts_with("9. "));
    let lines = section.expect("section 9").lines().filter(|line| line.starts_with("| "));
    // The first line is the head of the table.
    let rows = lines.skip(1).map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [place, _, _, tests] = cells[..] else { panic!("four cells, not: {line}") };
        let (file, place) = place.split_once(' ').expect("a file and a place in it");
        Row { file: file.to_owned(), place: place.to_owned(), tests: tests.to_owned() }
    });
    rows.collect()
}

#[test]
fn every_unsafe_has_its_row() {
    let rows = rows();
    let mut report = String::new();
    let sources = root().join("gen-core/src");
    let mut files: BTreeSet<String> = rows.iter().map(|row| row.file.clone()).collect();
    files.extend(rust_files(&sources, ""));
    for file in files {
        let rows = rows.iter().filter(|row| row.file == file);
        let entries: Vec<_> = rows.flat_map(|row| row.place.split(", ")).collect();
        let Ok(text) = fs::read_to_string(sources.join(&file)) else {
            let _ = writeln!(report, "{file} has rows, but is not in gen-core/src");
            continue;
        };
        let places = Places::of(&text);
        if places.found.len() != entries.len() {
            let (places, entries) = (places.found.join("\n    "), entries.join("\n    "));
            let _ = writeln!(report, "{file} has\n    {places}\nbut its rows say\n    {entries}");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn rows_name_what_is_there() {
    let mut report = String::new();
    let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Row { file, place, tests } in rows() {
        // Without the file there are no words in it.
        let words = words.entry(file.clone()).or_insert_with(|| {
            let mut words = BTreeSet::new();
            let text = fs::read_to_string(root().join("gen-core/src").join(&file));
            collect_words(text.unwrap_or_default().parse().expect("tokens"), &mut words);
            words
        });
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        for word in in_ticks(&place).flat_map(|(_, code)| code.split(|c| !is_word(c))) {
            if !word.is_empty() && !words.contains(word) {
                let _ = writeln!(report, "{file} {place}: there is no `{word}` in the file");
            }
        }
        // A prefix holds up to the next prefix or semicolon.
        let mut binary = "soundness";
        for (before, name) in in_ticks(&tests) {
            binary = match before.rsplit([' ', ',', ';']).find(|it| it.ends_with(':')) {
                Some("b:") => "behaviour",
                Some(prefix) => prefix.trim_end_matches(':'),
                None if before.contains(';') => "soundness",
                None => binary,
            };
            if !is_test(binary, name) {
                let _ = writeln!(report, "{file} {place}: there is no test {binary} {name}");
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// Every binary is in the list of `tests/README.md`.
#[test]
fn every_binary_is_on_the_map() {
    let map = read(&Path::new(TESTS).join("README.md"));
    let manifest = read(&Path::new(TESTS).join("Cargo.toml"));
    for target in manifest.split("[[test]]\nname = \"").skip(1) {
        let (name, _) = target.split_once('"').expect("a name in quotes");
        assert!(map.contains(&format!("\n| `{name}` |")), "tests/README.md: where is {name}?");
    }
}

/// Whether a module, a test or a case of this name exists: `module`, `module::test`, or a case of
/// `ui`.
fn is_test(binary: &str, name: &str) -> bool {
    let tests = Path::new(TESTS).join(binary);
    if binary == "ui" {
        return tests.join("fail").join(name).with_extension("rs").exists();
    }
    let file = |module: &str| tests.join(module.replace("::", "/")).with_extension("rs");
    file(name).exists()
        || name.rsplit_once("::").is_some_and(|(module, test)| {
            let text = fs::read_to_string(file(module));
            text.is_ok_and(|text| text.contains(&format!("#[test]\nfn {test}()")))
        })
}

/// What stands in backticks, each with the text between it and the one before.
fn in_ticks(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts: Vec<&str> = text.split('`').collect();
    (1..parts.len()).step_by(2).map(move |at| (parts[at - 1], parts[at]))
}

/// The identifiers of a source file, in macros too.
fn collect_words(tokens: TokenStream, words: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(word) => drop(words.insert(word.to_string())),
            TokenTree::Group(group) => collect_words(group.stream(), words),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The places in a file that have an entry each.
#[derive(Default)]
struct Places {
    found: Vec<String>,
    /// The names of the items around the visitor.
    around: Vec<String>,
}

impl Places {
    fn of(text: &str) -> Self {
        let mut places = Places::default();
        places.visit_file_mut(&mut syn::parse_str(text).expect("a file of Rust"));
        places
    }

    fn found(&mut self, kind: &str) {
        self.found.push(format!("{}: {kind}", self.around.join("::")));
    }

    fn within(&mut self, name: &str, visit: impl FnOnce(&mut Self)) {
        self.around.push(name.to_owned());
        visit(self);
        self.around.pop();
    }

    /// Visits a function with a body.
    fn function(&mut self, Signature { safety, ident, .. }: &Signature, body: &mut Block) {
        self.within(&ident.to_string(), |places| {
            let before = places.found.len();
            places.visit_block_mut(body);
            if matches!(safety, Safety::Unsafe(_)) && places.found.len() == before {
                places.found("unsafe fn without an unsafe block");
            }
        });
    }
}

impl VisitMut for Places {
    fn visit_expr_unsafe_mut(&mut self, block: &mut ExprUnsafe) {
        self.found("unsafe block");
        visit_mut::visit_expr_unsafe_mut(self, block);
    }

    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        let last = |path: &syn::Path| path.segments.last().map(|it| it.ident.to_string());
        let name = match &*item.self_ty {
            Type::Path(path) => last(&path.path),
            _ => None,
        };
        self.within(&name.unwrap_or_default(), |places| {
            if item.unsafety.is_some() {
                let name = item.trait_.as_ref().and_then(|(path, _)| last(path));
                places.found(&format!("unsafe impl {}", name.unwrap_or_default()));
            }
            visit_mut::visit_item_impl_mut(places, item);
        });
    }

    fn visit_item_trait_mut(&mut self, item: &mut ItemTrait) {
        self.within(&item.ident.to_string(), |places| {
            if item.unsafety.is_some() {
                places.found("unsafe trait");
            }
            visit_mut::visit_item_trait_mut(places, item);
        });
    }

    fn visit_item_fn_mut(&mut self, item: &mut ItemFn) {
        self.function(&item.sig, &mut item.block);
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut ImplItemFn) {
        self.function(&item.sig, &mut item.block);
    }

    fn visit_trait_item_fn_mut(&mut self, item: &mut TraitItemFn) {
        if let Some(body) = &mut item.default {
            self.function(&item.sig, body);
        }
    }

    fn visit_type_fn_ptr_mut(&mut self, ty: &mut TypeFnPtr) {
        if ty.unsafety.is_some() {
            self.found("type unsafe fn");
        }
        visit_mut::visit_type_fn_ptr_mut(self, ty);
    }

    fn visit_item_mod_mut(&mut self, item: &mut ItemMod) {
        let is_test = |attr: &Attribute| match &attr.meta {
            Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
            _ => false,
        };
        if !item.attrs.iter().any(is_test) {
            visit_mut::visit_item_mod_mut(self, item);
        }
    }

    /// Tokens of a macro are no syntax tree. They have nothing unsafe today, so nothing is counted
    /// there.
    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        let mut words = BTreeSet::new();
        collect_words(mac.tokens.clone(), &mut words);
        assert!(!words.contains("unsafe"), "count the `unsafe` in macros, too");
    }
}

fn root() -> PathBuf {
    Path::new(TESTS).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The Rust files in a folder and below, as paths from `sources` with `/`.
fn rust_files(sources: &Path, folder: &str) -> Vec<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(sources.join(folder)).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("a name in UTF-8");
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        if entry.file_type().expect("a type").is_dir() {
            files.extend(rust_files(sources, &path));
        } else if Path::new(&path).extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
    files
}

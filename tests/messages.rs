//! Messages of the compiler, as `ui/fail/*.stderr` records them, in the user's words: what a user
//! has not written and cannot look up is not in them, one mistake is one error, and no warning
//! stands beside it.
//!
//! A message that does worse is in a list below, with the reason. The lists only shrink: what they
//! allow and no message needs is an error, too.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use syn::{Attribute, Item, ItemMod, Meta, UseTree};

const TESTS: &str = env!("CARGO_MANIFEST_DIR");

/// The folders of the library, in a message: a place in them is none of the user's.
const SOURCES: [&str; 2] = ["gen-core/src", "gen-macros/src"];

/// A reason, and the files that have it: each with what it shows.
type Shown = (&'static str, &'static [(&'static str, &'static [&'static str])]);

/// What messages show of the library's own: hidden names, names that begin with `__`, [`SOURCES`],
/// and the private modules of the crate, such as `gen_core::body`.
///
/// A program that writes a hidden name itself needs no entry for this name, nor for places and
/// modules: its author has read the sources.
const SHOWN: &[Shown] = &[
    (
        "a public item of the library is shown where it is declared, as rustc shows any \
         library's",
        &[
            ("body_is_sealed", &["gen-core/src", "gen_core::generator"]),
            ("async_generator_as_an_iterator", &["gen-core/src"]),
            ("boxed_in_its_own_body", &["gen-core/src"]),
            ("boxed_needs_send", &["gen-core/src"]),
            ("coroutine_as_an_iterator", &["gen-core/src"]),
            ("coroutine_in_adaptor", &["gen-core/src"]),
            ("handle_by_value", &["gen-core/src"]),
            ("handle_is_not_clone", &["gen-core/src"]),
            ("handle_is_not_send", &["gen-core/src"]),
            ("handles_swapped", &["gen-core/src"]),
            ("generator_has_no_len", &["gen-core/src"]),
            ("generator_is_not_clone", &["gen-core/src"]),
            ("methods_of_generators_in_python", &["gen-core/src"]),
            ("on_stack_of_async_generator", &["gen-core/src"]),
            ("resume_without_argument", &["gen-core/src"]),
            ("start_with_argument", &["gen-core/src"]),
        ],
    ),
    (
        "an attack on what is hidden: rustc explains it by what stands beside it",
        &[
            ("begin_needs_the_promise", &["StartToken"]),
            ("constructor_needs_the_promise", &["BuildToken"]),
            ("crate_path_shadows", &["YieldFrom"]),
            ("frames_need_the_promise", &["BodyToken"]),
            ("promise_by_a_safe_trait", &["Runtime", "__Expansion"]),
            ("promise_by_another_trait", &["Runtime", "__Expansion"]),
            ("promise_is_not_inferred", &["Promise", "__Expansion"]),
            ("promise_is_not_inferred_by_a_function", &["__Expansion"]),
            ("promise_of_no_expansion", &["Promise"]),
            ("promise_to_a_fake_runtime_demanded", &["__Expansion"]),
            ("registration_needs_the_promise", &["BodyToken"]),
            ("token_shadowed_by_an_extern_static", &["SlotToken"]),
            ("token_shadowed_by_an_item", &["SlotToken"]),
            ("yield_needs_the_promise", &["BodyToken", "Item"]),
        ],
    ),
    ("the word stands for the user's own type in a text of ours", &[("gen_without_fn", &["Item"])]),
    (
        "a macro puts a `yield` outside of its body, where its label is not",
        &[
            ("yield_from_in_async_block_made_by_macro", &["__generator"]),
            ("yield_in_async_block_made_by_macro", &["__generator"]),
            ("yield_in_closure_made_by_macro", &["__generator"]),
            ("yield_in_item_made_by_macro", &["__generator"]),
            ("yield_in_local_macro_used_in_closure", &["__generator"]),
        ],
    ),
    (
        "the operand of a `yield from` is checked by functions and traits of the \
         expansion",
        &[
            (
                "yield_from_question_mark_of_iterable_of_other_error",
                &["IntoTrySource", "__private", "gen-core/src"],
            ),
            (
                "yield_from_question_mark_of_other_error",
                &["IntoTrySource", "__private", "gen-core/src"],
            ),
            (
                "yield_from_question_mark_of_other_values",
                &["IntoTrySource", "__private", "gen-core/src"],
            ),
            (
                "yield_from_question_mark_of_plain_generator",
                &["IntoTrySource", "__private", "gen-core/src"],
            ),
            (
                "yield_from_question_mark_of_coroutine_of_other_error",
                &["IntoTrySource", "__private", "gen-core/src"],
            ),
        ],
    ),
    (
        "whether a generator is `Send` is a question of the types of its parts, which \
         rustc lists",
        &[
            ("boxed_borrows_no_sync", &["gen-core/src", "gen_core::body"]),
            ("not_send_by_propagation", &["gen_core::delegate"]),
            ("opened_error_is_not_send", &["CoRef", "__private", "gen_core::delegate"]),
        ],
    ),
];

/// A reason, and the files that have it: each with the number of its errors.
type Errors = (&'static str, &'static [(&'static str, usize)]);

/// Messages with more than one error.
const ERRORS: &[Errors] = &[
    (
        "the program has as many mistakes",
        &[
            ("block_borrows_a_variable", 2),
            ("body_is_not_contravariant", 4),
            ("body_is_not_covariant", 4),
            ("borrow_is_not_extended", 7),
            ("boxed_argument_is_not_send", 4),
            ("boxed_hides_an_rc", 4),
            ("boxed_with_a_bound", 3),
            ("bounds_of_an_argument", 2),
            ("methods_of_generators_in_python", 5),
            ("functions_with_a_star", 3),
            ("operators_of_python", 7),
            ("await_of_async_generator", 2),
            ("break_outside_of_a_loop", 4),
            ("async_generator_as_an_iterator", 4),
            ("coroutine_as_an_iterator", 4),
            ("parameter_without_size", 3),
            ("yield_from_variable_of_unknown_type", 3),
            ("items_in_disorder", 7),
            ("semicolon_behind_an_item", 7),
            ("statements_of_other_languages", 20),
            ("types_of_other_languages", 18),
            ("yield_from_unknown_type", 2),
            ("yield_as_a_macro", 2),
            ("decrement_and_membership", 5),
            ("item_is_not_contravariant", 6),
            ("item_is_not_covariant", 6),
            ("source_by_hand", 3),
            ("capture_in_genexpr", 3),
            ("coroutine_parts_without_names", 2),
            ("field_assigned_through_a_shared_self", 2),
            ("field_moved_out_of_self", 2),
            ("gen_fn_without_arrow", 3),
            ("genexpr_as_a_comprehension", 15),
            ("habits_of_other_languages", 33),
            ("item_type_is_a_sequence", 6),
            ("item_type_without_size", 3),
            ("parameter_not_mut_for_a_method", 4),
            ("parameter_without_type", 6),
            ("refutable_pattern_in_genexpr", 2),
            ("generator_without_return_type", 2),
            ("clauses_that_cannot_be", 3),
            ("exceptions_of_other_languages", 9),
            ("two_mistakes", 2),
            ("genexpr_over_a_literal", 2),
            ("list_of_values_without_size", 2),
            ("number_at_the_end", 4),
            ("value_at_the_end", 3),
            ("value_received_in_a_plain_generator", 5),
            ("value_returned_from_a_coroutine_of_nothing", 2),
            ("yield_without_value_in_a_head", 5),
            ("yield_from_future", 2),
            ("yield_from_string", 3),
            ("yield_from_async_generator_in_plain_one", 2),
            ("yield_is_not_contravariant", 4),
            ("yield_is_not_covariant", 4),
        ],
    ),
    (
        "the program claims two things, and neither is so: that each of two lifetimes outlives the \
         other, or that a trait is unsafe and is the promise",
        &[("contexts_swapped", 2), ("promise_by_a_safe_trait", 2)],
    ),
    (
        "rustc says it of an implementation and of a function in it, of a method and of the `.await` \
         behind it, or of a parameter and of the variable in an `async fn`, with any library",
        &[("body_is_sealed", 3), ("handle_by_value", 2), ("stream_without_pin", 2)],
    ),
    (
        "an attack: a `yield` uses the token several times, and each use is refused",
        &[
            ("token_named_by_a_macro", 3),
            ("token_shadowed_by_an_extern_static", 2),
            ("token_shadowed_by_an_item", 2),
        ],
    ),
    (
        "a `yield` has a label, a `break` and an `.await`; where a macro puts it outside of its \
         body, rustc refuses each, and the macros cannot see it",
        &[
            ("yield_from_in_async_block_made_by_macro", 2),
            ("yield_in_async_block_made_by_macro", 2),
            ("yield_in_closure_made_by_macro", 3),
            ("yield_in_item_made_by_macro", 8),
            ("yield_in_local_macro_used_in_closure", 3),
        ],
    ),
    (
        "a type that is wrong in a signature or a field is wrong where a program uses it, too",
        &[("gen_type_without_body", 7)],
    ),
    (
        "a macro that rustc does not find makes nothing, and what it would make is missing, too",
        &[
            ("generator_as_a_macro", 2),
            ("generators_as_an_attribute", 3),
            ("generators_not_imported", 2),
        ],
    ),
    (
        "rustc itself knows the syntax: outside of the macros, it refuses each part",
        &[
            ("for_await_outside_generators", 5),
            ("gen_fn_outside_generators", 2),
            ("yield_in_macro_defined_outside", 2),
        ],
    ),
    (
        "rustc says it at each use of the name, or of an argument and of the call around it, with \
         any function",
        &[("iterable_of_references", 3), ("undeclared_type_parameter", 2)],
    ),
    (
        "rustc itself refuses the prefix of a text, before the macro is asked",
        &[("formatted_text_of_python", 2)],
    ),
    (
        "rustc itself refuses the keyword, before the attribute is asked",
        &[("generator_on_gen_fn", 3), ("yield_keyword_in_generator", 2)],
    ),
    (
        "without a generator, the function returns `()`, which is no iterator either",
        &[("yield_macro_outside_generator", 2)],
    ),
];

#[test]
fn messages_have_the_users_words() {
    let hidden = hidden_names();
    let mut report = String::new();
    let mut allowed = BTreeMap::new();
    for (name, shown) in SHOWN.iter().flat_map(|(_, files)| *files) {
        let twice = allowed.insert(*name, shown.iter().map(|it| (*it).to_owned()).collect());
        assert!(twice.is_none(), "{name} has two entries");
    }
    for Message { name, text, program } in messages() {
        let own: BTreeSet<_> = words(&program).map(|(_, word)| word).collect();
        let is_insider = !names_in(&program, &hidden).is_empty();
        let mut shown = shown_by(&text, &hidden);
        shown.retain(|it| !(own.contains(&**it) || is_insider && is_place(it)));
        let allowed: BTreeSet<String> = allowed.remove(&*name).unwrap_or_default();
        for it in shown.difference(&allowed) {
            let _ = writeln!(report, "{name} shows {it}");
        }
        for it in allowed.difference(&shown) {
            let _ = writeln!(report, "{name} does not show {it} any more: shorten the list");
        }
    }
    for name in allowed.keys() {
        let _ = writeln!(report, "there is no {name}: shorten the list");
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn one_mistake_is_one_error() {
    let mut report = String::new();
    let all = ERRORS.iter().flat_map(|(_, files)| *files);
    let mut listed: BTreeMap<_, _> = all.copied().collect();
    assert!(listed.values().all(|count| *count > 1), "one error needs no entry");
    for Message { name, text, .. } in messages() {
        let is_error = |line: &&str| line.starts_with("error:") || line.starts_with("error[");
        let errors = text.lines().filter(is_error).filter(|line| !line.contains("aborting"));
        let (found, expected) = (errors.count(), listed.remove(&*name).unwrap_or(1));
        if found != expected {
            let _ = writeln!(report, "{name} has {found} errors, not {expected}");
        }
    }
    for name in listed.keys() {
        let _ = writeln!(report, "there is no {name}: shorten the list");
    }
    assert!(report.is_empty(), "\n{report}");
}

/// Whoever reads the error must not look for it among warnings.
#[test]
fn no_warning_stands_beside_an_error() {
    let is_warning = |line: &&str| line.starts_with("warning:") || line.starts_with("warning[");
    let mut report = String::new();
    for Message { name, text, .. } in messages() {
        for warning in text.lines().filter(is_warning) {
            let _ = writeln!(report, "{name}: {warning}");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// The table of messages in the reference quotes them.
#[test]
fn the_reference_quotes_messages() {
    let reference = read(&Path::new(TESTS).join("../docs/reference.md"));
    let (_, table) = reference.split_once("| the compiler says |").expect("the table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let texts: Vec<_> = messages().into_iter().map(|message| message.text).collect();
    let mut quotes = 0;
    for row in rows {
        let (says, _) = row[1..].split_once(" | ").expect("a cell");
        for quote in quoted(says) {
            quotes += 1;
            assert!(texts.iter().any(|text| text.contains(quote)), "no message says: {quote}");
        }
    }
    assert!(quotes >= 14, "the table quotes {quotes} messages");
}

/// The pieces of code in a line of Markdown, between one backtick or two.
fn quoted(line: &str) -> Vec<&str> {
    let mut quotes = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find('`') {
        let fence = if rest[at..].starts_with("``") { "``" } else { "`" };
        let begin = at + fence.len();
        let len = rest[begin..].find(fence).expect("the end of a quotation");
        quotes.push(rest[begin..begin + len].trim());
        rest = &rest[begin + len + fence.len()..];
    }
    quotes.retain(|quote| !["yield", "yield from", "gen_block!", "genexpr!"].contains(quote));
    quotes
}

/// A recorded message, and the program that it is about.
struct Message {
    name: String,
    text: String,
    program: String,
}

fn messages() -> Vec<Message> {
    let files = fs::read_dir(Path::new(TESTS).join("ui/fail")).expect("a folder of cases");
    let paths = files.map(|file| file.expect("a file").path());
    let mut messages: Vec<_> = paths
        .filter(|path| path.extension() == Some(OsStr::new("stderr")))
        .map(|path| {
            let name = path.file_stem().and_then(OsStr::to_str).expect("a name in UTF-8");
            let program = read(&path.with_extension("rs"));
            Message { name: name.to_owned(), text: read(&path), program }
        })
        .collect();
    messages.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(messages.len() >= 165, "there are {} messages", messages.len());
    messages
}

/// What a message shows of the library's own.
fn shown_by(text: &str, hidden: &BTreeSet<String>) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    shown.extend(SOURCES.iter().filter(|it| text.contains(**it)).map(|it| (*it).to_owned()));
    for line in text.lines() {
        for (before, word) in words(line) {
            if is_internal(word) {
                shown.insert(word.to_owned());
            } else if before.ends_with("gen_core::") && line[end(line, word)..].starts_with("::") {
                // No public module is in the crate.
                shown.insert(format!("gen_core::{word}"));
            }
        }
        // Every other part is code. In prose, such a name may be a plain word.
        for code in line.split('`').skip(1).step_by(2) {
            shown.extend(names_in(code, hidden));
        }
    }
    shown
}

/// The hidden names in a piece of code.
fn names_in(code: &str, hidden: &BTreeSet<String>) -> Vec<String> {
    let is_ours = |(before, word): &(&str, &str)| {
        // `Iterator::Item` and `Item = u32` are of another trait.
        let is_in_another = before.ends_with("::")
            && !["gen_core::", "__private::"].iter().any(|it| before.ends_with(it));
        let is_bound = code[end(code, word)..].starts_with(" =");
        hidden.contains(*word) && !is_in_another && !is_bound
    };
    words(code).filter(is_ours).map(|(_, word)| word.to_owned()).collect()
}

/// Where a word ends in the text that it is a part of.
fn end(text: &str, word: &str) -> usize {
    word.as_ptr() as usize - text.as_ptr() as usize + word.len()
}

/// The words of a text, each with all of the text before it.
fn words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let words = text.split(move |c| !is_part(c)).filter(|word| !word.is_empty());
    words.map(|word| (&text[..end(text, word) - word.len()], word))
}

/// Whether a name is one of those that an expansion keeps for itself. (Underscores alone are lines
/// that the compiler draws.)
fn is_internal(word: &str) -> bool {
    word.starts_with("__") && word.contains(char::is_alphabetic)
}

/// Whether something that is shown is no name, but a place in the library.
fn is_place(shown: &str) -> bool {
    SOURCES.contains(&shown) || shown.starts_with("gen_core::")
}

/// The items of gen-core that its documentation does not have: those with `#[doc(hidden)]`, and
/// those that only `__private` exports.
fn hidden_names() -> BTreeSet<String> {
    let mut hidden = BTreeSet::new();
    let mut documented = BTreeSet::new();
    for path in rust_files(&Path::new(TESTS).join("../gen-core/src")) {
        let is_root = path.ends_with("lib.rs");
        let file = syn::parse_file(&read(&path)).expect("a file of Rust");
        collect(&file.items, is_root, &mut hidden, &mut documented);
    }
    for name in ["BodyToken", "CoRef", "IntoSource", "Runtime", "YieldFrom", "__private"] {
        assert!(hidden.contains(name), "{name} counts as documented");
    }
    hidden.retain(|name| !documented.contains(name));
    for name in ["Coroutine", "Future", "Gen", "generators"] {
        assert!(!hidden.contains(name), "{name} counts as hidden");
    }
    hidden
}

/// Sorts the names of items into hidden ones and, of the crate's root, documented ones.
fn collect(
    items: &[Item],
    is_root: bool,
    hidden: &mut BTreeSet<String>,
    documented: &mut BTreeSet<String>,
) {
    for item in items {
        let Some((name, attrs)) = name_and_attrs(item) else { continue };
        let is_hidden = attrs.iter().any(is_doc_hidden);
        match item {
            Item::Use(item) if is_hidden => exported(&item.tree, hidden),
            Item::Use(item) if is_root => exported(&item.tree, documented),
            Item::Mod(ItemMod { content: Some((_, items)), .. }) if is_hidden => {
                hidden.insert(name);
                for item in items {
                    if let Item::Use(item) = item {
                        exported(&item.tree, hidden);
                    }
                }
            }
            Item::Mod(ItemMod { content: Some((_, items)), .. }) => {
                collect(items, is_root, hidden, documented);
            }
            Item::Macro(_) if is_root && !is_hidden => drop(documented.insert(name)),
            _ if is_hidden => drop(hidden.insert(name)),
            _ => {}
        }
    }
}

/// The name of an item, and its attributes. A `use` has many names, or none.
fn name_and_attrs(item: &Item) -> Option<(String, &[Attribute])> {
    let (ident, attrs) = match item {
        Item::Use(item) => return Some((String::new(), &item.attrs)),
        Item::Const(item) => (&item.ident, &item.attrs),
        Item::Enum(item) => (&item.ident, &item.attrs),
        Item::Fn(item) => (&item.sig.ident, &item.attrs),
        Item::Macro(item) => (item.ident.as_ref()?, &item.attrs),
        Item::Mod(item) => (&item.ident, &item.attrs),
        Item::Static(item) => (&item.ident, &item.attrs),
        Item::Struct(item) => (&item.ident, &item.attrs),
        Item::Trait(item) => (&item.ident, &item.attrs),
        Item::Type(item) => (&item.ident, &item.attrs),
        Item::Union(item) => (&item.ident, &item.attrs),
        _ => return None,
    };
    Some((ident.to_string(), attrs))
}

fn is_doc_hidden(attr: &Attribute) -> bool {
    match &attr.meta {
        Meta::List(list) => list.path.is_ident("doc") && list.tokens.to_string() == "hidden",
        _ => false,
    }
}

/// The names that a `use` makes, but for those of the standard library.
fn exported(tree: &UseTree, names: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) if path.ident == "core" => {}
        UseTree::Path(path) => exported(&path.tree, names),
        UseTree::Name(name) => drop(names.insert(name.ident.to_string())),
        UseTree::Rename(rename) => drop(names.insert(rename.rename.to_string())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| exported(tree, names)),
        UseTree::Glob(_) => panic!("a glob hides what it exports"),
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The Rust files in a folder and below.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension() == Some(OsStr::new("rs")) {
            files.push(path);
        }
    }
    files
}

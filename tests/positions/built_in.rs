//! Attributes that gen-core's macros take for built-in ones, so that what they stand on is shown to
//! nobody: no macro of the same name may take their place.

use std::fmt::Write as _;

use super::{Program, look};

/// Each way to bring a macro of the name `NAME` into scope.
const SHADOWS: &[(&str, &str)] = &[
    ("use", "use eye::look as NAME; BODY"),
    ("use of all", "mod macros { pub use eye::look as NAME; } use macros::*; BODY"),
    ("use in a block", "fn f() { use eye::look as NAME; BODY }"),
    (
        "use of all in a block",
        "mod macros { pub use eye::look as NAME; } fn f() { use macros::*; BODY }",
    ),
    ("use around a block", "use eye::look as NAME; fn f() { BODY }"),
    (
        "use in the macro",
        "gen_core::generators! { use eye::look as NAME; mod inner { use super::NAME; BODY } }",
    ),
];

/// A generator with hidden names, under the attribute.
const BODY: &str = "gen_core::generators! { #[NAME] gen fn g((n, _): (u32, u32)) -> u32 { yield n; yield from [n]; } }";

/// The names of the list in `attrs.rs`.
fn names() -> Vec<&'static str> {
    let source = include_str!("../../gen-macros/src/pipeline/syntax/attrs.rs");
    let (_, list) = source.split_once("const BUILT_IN").expect("the list");
    let (list, _) = list.split_once("];").expect("its end");
    list.split('"').skip(1).step_by(2).collect()
}

/// Programs with the names in `NAME`.
fn programs(names: &[&'static str], shadows: &[(&'static str, &'static str)]) -> Vec<Program> {
    let mut programs = Vec::new();
    for &name in names {
        for &(way, text) in shadows {
            programs.push(Program {
                position: name.to_owned(),
                payload: "a generator",
                host: way,
                text: text.replace("BODY", BODY).replace("NAME", name),
            });
        }
    }
    programs
}

#[test]
fn no_macro_takes_the_place_of_a_built_in_attribute() {
    let names = names();
    assert!(names.len() >= 20, "{names:?}");
    // The eye has macros of some of these names, so that each of them is a macro everywhere.
    for (file, item, shadows) in [
        ("built-in", "", SHADOWS),
        ("macro-use", "#[macro_use] extern crate eye;", &[("macro_use", "BODY")]),
    ] {
        let programs = programs(&names, shadows);
        let mut report = String::new();
        for (program, sight) in programs.iter().zip(look(file, item, &programs)) {
            if sight.is_seen {
                let (name, way) = (&program.position, program.host);
                let _ = writeln!(report, "{name}, by {way}: {:?}", sight.leaks);
            }
        }
        assert!(report.is_empty(), "built-in attributes that a macro can shadow:\n{report}");
    }
}

/// The same with other names, where the macro is called.
#[test]
fn other_attributes_are_macros_in_each_of_these_ways() {
    let programs = programs(&["other", "test"], SHADOWS);
    for (program, sight) in programs.iter().zip(look("not-built-in", "", &programs)) {
        assert!(sight.leaks.is_empty(), "{}: {:?}", program.text, sight.leaks);
        // A macro of the prelude is ambiguous with one of all names in a module.
        let is_clear = program.position == "other" || !program.host.contains("all");
        assert!(sight.is_seen || !is_clear, "{} is not seen", program.text);
    }
}

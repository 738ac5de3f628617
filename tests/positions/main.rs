//! Shows what the macros emit to a macro that looks at every token, in each position of the
//! grammar.
//!
//! A hidden name is hidden by its syntax context. A macro that is given a token of such a context
//! can make hidden names of its own, so no macro and no attribute may be given one. This test
//! writes programs: each has a macro call or an attribute in one position ([`cases::POSITIONS`])
//! with one payload in a host, all of which gen-core's macros lower. The macro is an *eye*
//! (`eye/src/lib.rs`), which logs the context of each token that it is given; gen-core's macros,
//! compiled with `--cfg gen_core_eyes`, log their own contexts. One compilation expands all
//! programs. Most of them have errors, which do not matter: the compiler expands every macro before
//! it gives up, and code that is emitted beside an error is looked at, too.
//!
//! Two things fail the test: a token of a hidden context that an eye was shown; and a position that
//! no eye is called in any more, since the test would be blind there. The positions where the
//! compiler takes no macro are recorded in `unreached.txt` (`BLESS=1` records them).
//!
//! [`built_in`] has the same look at attributes that are believed to be no macros.
#![forbid(unsafe_code)]

mod built_in;
mod cases;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::{env, fs, thread};

use cases::{
    ATTRIBUTE_HOSTS, ATTRIBUTE_PAYLOADS, HOSTS, ITEM_HOSTS, PAYLOADS, POSITIONS, Positions, Shown,
};

const TESTS: &str = env!("CARGO_MANIFEST_DIR");

/// One call of an eye.
struct Program {
    /// The kind of the eye and the position.
    position: String,
    payload: &'static str,
    host: &'static str,
    /// A module, on one line.
    text: String,
}

/// What was seen of a program.
#[derive(Default)]
struct Sight {
    /// An eye was called.
    is_seen: bool,
    /// What it must not have seen.
    leaks: Vec<String>,
}

#[test]
fn no_macro_is_shown_a_hidden_name() {
    let programs = programs();
    let sights = look("part", "", &programs);
    let mut report = String::new();
    let mut leaks = BTreeMap::<&str, Vec<(&Program, &Sight)>>::new();
    for (program, sight) in
        programs.iter().zip(&sights).filter(|(_, sight)| !sight.leaks.is_empty())
    {
        leaks.entry(&program.position).or_default().push((program, sight));
    }
    let count: usize = leaks.values().map(Vec::len).sum();
    for (position, programs) in &leaks {
        let (program, sight) = programs[0];
        let _ = writeln!(
            report,
            "{:4} programs: {position}\n      e.g. {:?} in {:?} shows {}\n      {}",
            programs.len(),
            program.payload,
            program.host,
            sight.leaks.join("; "),
            program.text,
        );
    }
    let seen = sights.iter().filter(|sight| sight.is_seen).count();
    println!("{} programs, {seen} of them seen, {count} with a leak", programs.len());
    assert!(report.is_empty(), "{count} programs show what is hidden:\n{report}");
    assert!(programs.len() >= 25_000, "there are only {} programs", programs.len());
    assert!(seen >= 18_000, "only {seen} programs are seen");
    every_payload_and_host_is_seen(&programs, &sights);
    unreached_positions_are_as_recorded(&programs, &sights);
}

/// docs/soundness.md and docs/how-it-works.md say how many programs there are, at how many positions.
#[test]
fn the_book_says_how_many() {
    let programs = programs();
    let positions: BTreeSet<&str> =
        programs.iter().map(|program| program.position.as_str()).collect();
    let count = programs.len();
    let count = format!("{},{:03} programs", count / 1000, count % 1000);
    let positions = format!("{} positions", positions.len());
    for (page, figures) in [
        ("soundness.md", &[count.as_str(), positions.as_str()][..]),
        ("how-it-works.md", &[count.as_str()]),
    ] {
        let text = fs::read_to_string(Path::new(TESTS).join("../docs").join(page)).expect("a page");
        for figure in figures {
            assert!(text.contains(figure), "docs/{page} does not say {figure}");
        }
    }
}

fn every_payload_and_host_is_seen(programs: &[Program], sights: &[Sight]) {
    let seen = programs.iter().zip(sights).filter(|(_, sight)| sight.is_seen);
    let (mut payloads, mut hosts) = (BTreeSet::new(), BTreeSet::new());
    for (program, _) in seen {
        payloads.insert(program.payload);
        hosts.insert(program.host);
    }
    for program in programs {
        assert!(payloads.contains(program.payload), "{} is never seen", program.payload);
        assert!(hosts.contains(program.host), "nothing is seen in {}", program.host);
    }
}

fn unreached_positions_are_as_recorded(programs: &[Program], sights: &[Sight]) {
    let mut all = BTreeMap::<&str, bool>::new();
    for (program, sight) in programs.iter().zip(sights) {
        *all.entry(&program.position).or_default() |= sight.is_seen;
    }
    let unreached = all.iter().filter(|(_, is_reached)| !**is_reached);
    let unreached: BTreeSet<&str> = unreached.map(|(position, _)| *position).collect();
    println!("{} positions, {} never reached", all.len(), unreached.len());
    let path = Path::new(TESTS).join("positions/unreached.txt");
    if env::var_os("BLESS").is_some() {
        let lines = Vec::from_iter(unreached).join("\n") + "\n";
        fs::write(path, lines).expect("a place for the record");
        return;
    }
    if !gen_tests::is_recorded_compiler() {
        println!("not compared: another compiler may take macros in other positions");
        return;
    }
    let recorded = fs::read_to_string(path).expect("the record");
    let recorded: BTreeSet<&str> = recorded.lines().collect();
    let lost: Vec<_> = unreached.difference(&recorded).collect();
    let found: Vec<_> = recorded.difference(&unreached).collect();
    assert!(
        lost.is_empty() && found.is_empty(),
        "not reached any more, so nothing is looked at there: {lost:#?}\n\
         recorded as unreached, but reached or gone (record anew with `BLESS=1`): {found:#?}"
    );
}

/// All programs.
fn programs() -> Vec<Program> {
    let mut all = Vec::new();
    for positions in POSITIONS {
        let in_bodies = || positions.in_bodies.iter().chain(positions.as_items);
        let everything = match positions.kind {
            "expression" => Shown::AsExpression,
            _ => Shown::Everywhere,
        };
        for (at, &host) in HOSTS.iter().enumerate() {
            let shown = if at == 0 { everything } else { Shown::InEachHost };
            add(&mut all, positions, in_bodies(), host, shown);
        }
        for (at, &host) in ITEM_HOSTS.iter().enumerate() {
            let shown = if at == 0 { Shown::Everywhere } else { Shown::AmongItems };
            add(&mut all, positions, positions.as_items.iter(), host, shown);
        }
        add(&mut all, positions, positions.programs.iter(), ("program", "BODY"), everything);
        for position in in_bodies().chain(positions.programs) {
            let tokens = position.parse::<proc_macro2::TokenStream>();
            assert!(tokens.is_ok() && !position.contains('\n'), "no line of tokens: {position}");
        }
        let plain = |position: &&&str| {
            !["gen ", "yield", "await", "builtin"].iter().any(|word| position.contains(word))
        };
        for &(host, around) in ATTRIBUTE_HOSTS {
            for position in in_bodies().filter(plain) {
                for &payload in ATTRIBUTE_PAYLOADS {
                    let program = program(positions, position, payload, (host, around), "{}");
                    // The compiler parses it before any macro sees it.
                    if syn::parse_file(&program.text).is_ok() {
                        all.push(program);
                    }
                }
            }
        }
    }
    all
}

/// Adds the programs of some positions in a host, with the payloads that are shown in at least so
/// many places.
fn add<'a>(
    all: &mut Vec<Program>,
    positions: &Positions,
    templates: impl Iterator<Item = &'a &'static str>,
    host: (&'static str, &'static str),
    least: Shown,
) {
    for position in templates {
        for &(name, payload, shown) in PAYLOADS.iter().filter(|(.., shown)| *shown >= least) {
            all.push(program(positions, position, (name, payload), host, "{}"));
            // Which delimiters a macro has matters where braces could be taken for a body.
            let is_first = least < Shown::AmongItems && shown == Shown::AmongItems;
            if is_first && positions.kind != "attribute" {
                for delimiters in ["()", "[]"] {
                    all.push(program(positions, position, (name, payload), host, delimiters));
                }
            }
        }
    }
}

fn program(
    positions: &Positions,
    position: &'static str,
    (payload, tokens): (&'static str, &'static str),
    (host, around): (&'static str, &'static str),
    delimiters: &str,
) -> Program {
    let body = if positions.kind == "attribute" {
        position.replace("EYE", positions.eye).replace("PAY", tokens)
    } else {
        let (open, close) = delimiters.split_at(1);
        let end = if positions.kind == "item" && delimiters != "{}" { ";" } else { "" };
        position.replace("EYE", &format!("{} {open}{tokens}{close}{end}", positions.eye))
    };
    Program {
        position: format!("{}: {position}", positions.kind),
        payload,
        host,
        text: around.replace("BODY", &body),
    }
}

/// Compiles the programs behind an item, in a few files of this name at a time, and gives what was
/// seen of each.
fn look(name: &str, item: &str, programs: &[Program]) -> Vec<Sight> {
    static LIBRARIES: OnceLock<Vec<String>> = OnceLock::new();
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("positions");
    let libraries = LIBRARIES.get_or_init(|| build_libraries(&project));
    let parts = thread::available_parallelism().map_or(1, |n| n.get().min(4));
    let part_len = programs.len().div_ceil(parts);
    let compilations: Vec<_> = programs
        .chunks(part_len)
        .enumerate()
        .map(|(n, part)| {
            let path = project.join(format!("{name}-{n}.rs"));
            fs::write(&path, source(item, part)).expect("a place for the programs");
            (compile(&path, libraries), path, part.len())
        })
        .collect();
    let mut sights = Vec::new();
    for (mut compilation, path, len) in compilations {
        let status = compilation.wait().expect("the compiler runs");
        let errors = path.with_extension("errors");
        // It ends with 1 because of the errors in the programs, and with another code if it
        // crashed.
        assert!(matches!(status.code(), Some(0 | 1)), "{status}: see {}", errors.display());
        let log = fs::read_to_string(path.with_extension("log")).unwrap_or_default();
        assert!(log.contains("SEEN"), "no macro was expanded: see {}", errors.display());
        sights.extend(read(&log, len));
    }
    sights
}

/// The lines in front of the first program's.
const HEADER: &str = "#![allow(warnings)]\n\
    #![feature(stmt_expr_attributes, proc_macro_hygiene, custom_inner_attributes)]\n\
    ITEM struct S;\n\
    mod planted { eye::planted!(); }\n";

/// The number of the line of the program that leaks on purpose.
const PLANTED: usize = 4;

/// A crate, with a line a program.
fn source(item: &str, programs: &[Program]) -> String {
    let mut source = HEADER.replace("ITEM", item);
    for (n, program) in programs.iter().enumerate() {
        let _ = writeln!(source, "mod m{n} {{ use super::S; {} }}", program.text);
    }
    source
}

/// Builds the macros and gives the arguments by which the compiler finds them.
fn build_libraries(project: &Path) -> Vec<String> {
    fs::create_dir_all(project).expect("a directory for the project");
    // Literal strings of TOML take backslashes as they are. The macros expand much, so they are
    // optimised.
    let manifest = format!(
        "[workspace]\n\
         [package]\n\
         name = \"positions\"\n\
         edition = \"2024\"\n\
         [lib]\n\
         path = \"empty.rs\"\n\
         [dependencies]\n\
         gen-core = {{ path = '{}', features = ['stream'] }}\n\
         gen-eye = {{ path = '{}' }}\n\
         [profile.dev]\n\
         debug = false\n\
         [profile.dev.build-override]\n\
         opt-level = 1\n",
        Path::new(TESTS).with_file_name("gen-core").display(),
        Path::new(TESTS).join("positions/eye").display(),
    );
    fs::write(project.join("Cargo.toml"), manifest).expect("a place for the manifest");
    fs::write(project.join("empty.rs"), "").expect("a place for the library");
    // The same versions of the same dependencies; without a lock file, any that can be had.
    let _ = fs::copy(Path::new(TESTS).with_file_name("Cargo.lock"), project.join("Cargo.lock"));
    let run = |more: &[&str]| {
        Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["build", "--message-format=json"])
            .args(more)
            .current_dir(project)
            .env("CARGO_TARGET_DIR", project.join("target"))
            .env("RUSTFLAGS", "--cfg gen_core_eyes")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("CARGO_BUILD_TARGET")
            .env_remove("RUSTC_BOOTSTRAP")
            .output()
            .expect("cargo runs")
    };
    let mut output = run(&["--offline"]);
    if !output.status.success() {
        output = run(&[]);
    }
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the macros do not build:\n{message}");
    let messages = String::from_utf8(output.stdout).expect("JSON in UTF-8");
    let mut arguments = Vec::new();
    for name in ["gen_core", "eye"] {
        let file = artifact(&messages, name);
        arguments.extend(["--extern".to_owned(), format!("{name}={}", file.display())]);
        let folder = file.parent().expect("a folder of libraries");
        arguments.extend(["-L".to_owned(), format!("dependency={}", folder.display())]);
    }
    arguments
}

/// The library that cargo says it has built under this name.
fn artifact(messages: &str, name: &str) -> PathBuf {
    let extensions = ["rlib", "so", "dylib", "dll"];
    let is_library = |path: &PathBuf| {
        extensions.iter().any(|extension| path.extension() == Some(OsStr::new(extension)))
    };
    for line in messages.lines() {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else { continue };
        if message["reason"] == "compiler-artifact" && message["target"]["name"] == name {
            let files = message["filenames"].as_array().expect("the files of an artifact");
            let mut paths = files.iter().filter_map(|file| Some(PathBuf::from(file.as_str()?)));
            return paths.find(is_library).expect("a library among the files");
        }
    }
    panic!("cargo has not built {name}");
}

/// Begins to compile a file. The macros log beside it; so does the compiler.
fn compile(source: &Path, libraries: &[String]) -> Child {
    let log = source.with_extension("log");
    let _ = fs::remove_file(&log);
    let errors = fs::File::create(source.with_extension("errors")).expect("a place for the errors");
    Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "--error-format=short"])
        .args(libraries)
        .arg("-o")
        .arg(source.with_extension("rmeta"))
        .arg(source)
        .env("EYES_LOG", log)
        // Attributes of one's own on expressions and in modules are unstable.
        .env("RUSTC_BOOTSTRAP", "1")
        .stdout(Stdio::null())
        .stderr(errors)
        .spawn()
        .expect("the compiler runs")
}

/// What a log says of each of `len` programs.
fn read(log: &str, len: usize) -> Vec<Sight> {
    let lines = || log.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    // The contexts of hidden names, and the ones of all else that is emitted.
    let (mut hidden, mut shown) = (BTreeSet::new(), BTreeSet::new());
    for line in lines() {
        if let ["OURS", mixed_site, call_site] = line[..] {
            assert!(mixed_site.starts_with('#'), "a context is written in another way: {line:?}");
            hidden.insert(mixed_site);
            shown.insert(call_site);
        }
    }
    assert!(hidden.len() > len / 2, "our macros tell {} contexts only", hidden.len());
    assert!(hidden.is_disjoint(&shown), "contexts cannot be told apart");
    let mut sights: Vec<Sight> = Vec::new();
    sights.resize_with(len, Sight::default);
    let mut planted = false;
    for line in lines() {
        let ["SEEN", line, context, tokens] = line[..] else { continue };
        let line: usize = line.parse().expect("the number of a line");
        // The promise is for nobody else, either.
        let promises = shown.contains(context) && tokens.split(' ').any(|token| token == "unsafe");
        let leaks = hidden.contains(context) || promises;
        if line == PLANTED {
            planted |= leaks;
            continue;
        }
        let sight = line.checked_sub(HEADER.lines().count() + 1).and_then(|n| sights.get_mut(n));
        let sight = sight.expect("a line with a program");
        sight.is_seen = true;
        if leaks {
            sight.leaks.push(format!("`{tokens}`"));
        }
    }
    assert!(planted, "the name that was shown on purpose is not found");
    sights
}

//! The project that new programs are tried in.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use crate::ast::Program;
use crate::files::{self, Trace};

const TESTS: &str = env!("CARGO_MANIFEST_DIR");

/// How many programs are compiled as one module.
const PROGRAMS: usize = 25;

/// The trace of a program in one way of consuming it. The trace takes the place of the checksum.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) trace: Trace,
    /// After how many steps it was dropped, if that was before the end.
    pub(crate) steps: Option<usize>,
}

/// Compiles and runs programs; what each does in each way.
pub(crate) fn run(programs: &[Program]) -> Vec<Run> {
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("differential");
    let source = project.join("src");
    fs::create_dir_all(&source).expect("a directory for the project");
    let runtime = Path::new(TESTS).with_file_name("gen-core");
    let manifest = format!(
        "[workspace]\n\
         [package]\n\
         name = \"differential\"\n\
         edition = \"2024\"\n\
         [dependencies]\n\
         gen-core = {{ path = '{}' }}\n\
         [profile.dev]\n\
         debug = false\n\
         incremental = false\n",
        runtime.display()
    );
    files::write(&project.join("Cargo.toml"), &manifest);
    // The same versions of the same dependencies; without a lock file, any that can be had.
    let _ = fs::copy(Path::new(TESTS).with_file_name("Cargo.lock"), project.join("Cargo.lock"));
    let harness = Path::new(TESTS).join("differential/harness.rs");
    let mut main =
        format!("#![allow(warnings)]\n#[path = r\"{}\"]\nmod harness;\n", harness.display());
    let mut runs = String::new();
    for (at, programs) in programs.chunks(PROGRAMS).enumerate() {
        files::write(&source.join(format!("c{at}.rs")), &files::module(programs));
        let _ = writeln!(main, "mod c{at};");
        let _ = writeln!(runs, "    print(c{at}::PROGRAMS);");
    }
    main.push_str(PRINT);
    let _ = write!(main, "fn main() {{\n{runs}}}\n");
    files::write(&source.join("main.rs"), &main);
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet"])
        .current_dir(&project)
        .env("CARGO_TARGET_DIR", project.join("target"))
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the programs do not compile, or crash:\n{said}");
    let traces = files::parse(&String::from_utf8(output.stdout).expect("UTF-8"));
    let runs = traces.into_iter().map(|trace| {
        let steps = trace.checksum.rsplit(' ').next().and_then(|steps| steps.parse().ok());
        Run { trace, steps }
    });
    runs.collect()
}

const PRINT: &str = r#"
fn print(programs: &[harness::Program]) {
    for program in programs {
        harness::traces(program, |way, steps, events| {
            let steps = steps.map_or(String::from("all"), |steps| steps.to_string());
            println!("== {} {way:?} {steps}", program.seed);
            for event in events {
                println!("{event}");
            }
        });
    }
}
"#;

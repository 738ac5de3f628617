//! Compile time of pipelines, by their number of stages. It must grow by a constant per stage.

use gen_benches::table::Table;

use crate::Outcome;
use crate::package::{Package, Scratch, best, ours};

/// The numbers of stages.
const STAGES: [usize; 7] = [1, 2, 4, 6, 8, 10, 12];

/// A pipeline of so many stages as a crate.
fn lib(kind: &str, stages: usize) -> String {
    let pipeline = format!("{}0..n{}", "stage(".repeat(stages), ")".repeat(stages));
    match kind {
        "iterators" => format!(
            "fn stage(items: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {{ items.map(|x| x + 1) }}\n\
             pub fn run(n: u64) -> u64 {{ {pipeline}.sum() }}\n"
        ),
        "generators" => format!(
            "gen_core::generators! {{\n\
                 gen fn stage(items: impl Iterator<Item = u64>) -> u64 {{ for x in items {{ yield x + 1; }} }}\n\
             }}\n\
             pub fn run(n: u64) -> u64 {{ {pipeline}.sum() }}\n"
        ),
        _ => streams(kind, &pipeline.replace("0..n", "source(n)")),
    }
}

/// A pipeline of streams as a crate.
fn streams(kind: &str, pipeline: &str) -> String {
    let stages = if kind == "async-stream" {
        "use async_stream::stream;\n\
         fn source(n: u64) -> impl Stream<Item = u64> { stream! { for x in 0..n { yield x; } } }\n\
         fn stage(items: impl Stream<Item = u64>) -> impl Stream<Item = u64> {\n\
             stream! { for await x in items { yield x + 1; } }\n\
         }\n"
    } else {
        "gen_core::generators! {\n\
             async gen fn source(n: u64) -> u64 { for x in 0..n { yield x; } }\n\
             async gen fn stage(items: impl Stream<Item = u64>) -> u64 {\n\
                 for await x in items { yield x + 1; }\n\
             }\n\
         }\n"
    };
    format!(
        // A layout of twelve stages may be deeper than rustc goes unasked.
        "#![recursion_limit = \"256\"]\n\
         use futures_core::Stream;\n\
         use std::{{pin::pin, task::{{Context, Poll, Waker}}}};\n\
         {stages}\
         pub fn run(n: u64) -> u64 {{\n\
             let mut items = pin!({pipeline});\n\
             let mut sum = 0;\n\
             loop {{\n\
                 let mut context = Context::from_waker(Waker::noop());\n\
                 match items.as_mut().poll_next(&mut context) {{\n\
                     Poll::Ready(Some(x)) => sum += x,\n\
                     Poll::Ready(None) => return sum,\n\
                     Poll::Pending => {{}}\n\
                 }}\n\
             }}\n\
         }}\n"
    )
}

/// The table of compile times, by the number of stages.
pub fn pipelines(scratch: &Scratch, rounds: usize) -> Outcome<Table> {
    let ours = ours();
    let streams =
        format!("{}\nfutures-core = \"0.3\"", ours.replace(" }", ", features = [\"stream\"] }"));
    let peers = "async-stream = \"0.3\"\nfutures-core = \"0.3\"";
    let kinds = [
        ("iterators", ""),
        ("generators", &*ours),
        ("async generators", &*streams),
        ("async-stream", peers),
    ];
    let mut rows = STAGES.map(|_| Vec::new());
    for (kind, dependency) in kinds {
        let name = format!("pipeline-{}", kind.replace(' ', "-"));
        for (stages, row) in STAGES.into_iter().zip(&mut rows) {
            let lib = lib(kind, stages);
            let package = [Package::write(scratch, &name, dependency, &lib, "fn main() {}\n")?];
            for args in [&["build", "--lib"][..], &["build", "--lib", "--release"]] {
                // Builds the dependencies, too.
                package[0].cargo(args)?;
                let [cost] = best(rounds, &package, |package| {
                    package.touch()?;
                    package.cargo(args)
                })?;
                row.push(Some(cost.work));
            }
        }
    }
    let columns =
        kinds.map(|(kind, _)| [format!("{kind}, debug, s"), format!("{kind}, release, s")]);
    let columns: Vec<_> = columns.iter().flatten().map(String::as_str).collect();
    let mut table = Table::new("Compile time of a pipeline", &columns);
    for (stages, row) in STAGES.into_iter().zip(rows) {
        table.row(format!("{stages} stages"), row);
    }
    table.set_note(
        "CPU time of a library with a function that runs a pipeline to its end. A stage adds 1 to each item: by \
         `map`, by a `for` loop, by a `for await` loop over any stream.",
    );
    Ok(table)
}

//! Memory: the size of generators, what one takes from the heap, and the peak of recursive walks.
//! `--json FILE` writes the figures to a file, too.

use std::env;
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::io::{self, Write as _};
use std::iter;
use std::path::Path;
use std::pin::pin;
use std::process::Command;

use gen_benches::coroutines::mixer;
use gen_benches::flat::{Fibonacci, fibonacci, peers};
use gen_benches::pipelines::scale;
use gen_benches::recursion::{self, Flatten, Nested, flatten};
use gen_benches::scratch::Scratch;
use gen_benches::small::{Grid, Neighbours};
use gen_benches::table::Table;
use gen_benches::{by_fold, by_next, streams};
use gen_core::generators;
use gen_tests::counting::{Counting, Usage, measure};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

generators!({
    gen fn buffered(seed: u8) -> u8 {
        let mut buffer = [seed; 1024];
        loop {
            buffer.rotate_left(1);
            yield buffer[0];
        }
    }
});

#[allow(clippy::cast_precision_loss, reason = "far less than 2^52")]
#[allow(clippy::unnecessary_wraps, reason = "as the rows of a table have it")]
fn bytes(count: usize) -> Option<f64> {
    Some(count as f64)
}

fn peak(usage: Usage) -> Option<f64> {
    bytes(usage.peak.unsigned_abs())
}

/// The size of a generator before it is started and of one that is pinned, and what `on_heap`
/// allocates.
macro_rules! sizes {
    ($table:ident, $name:literal, $locals:expr, $hand:expr, $make:expr) => {
        $table.row(
            $name,
            [
                bytes($locals),
                $hand,
                bytes(size_of_val(&$make)),
                bytes(size_of_val(&$make.on_stack())),
                peak(measure(|| black_box($make.on_heap())).1),
            ],
        )
    };
}

/// What is live across the yields of each, added up by hand.
fn sizes() -> Table {
    let columns = ["live locals", "hand-written", "`Gen`", "`OnStack`", "heap of `OnHeap`"];
    let mut table = Table::new("Bytes of a generator", &columns);
    let nested = Nested::tree(2, 2);
    let of = |hand: usize| bytes(hand);
    let word = size_of::<usize>();
    // Two numbers and a range.
    sizes!(table, "`fibonacci`", 2 * 8 + 8, of(size_of::<Fibonacci>()), fibonacci(9));
    // The grid and a cell.
    let grid = Grid::LARGE;
    let by_hand = of(size_of::<Neighbours>());
    sizes!(table, "`neighbours`", size_of::<Grid>() + 8, by_hand, grid.neighbours((1, 1)));
    // The iterator below it.
    sizes!(table, "`scale` of a range", 16, of(16), scale(0..9));
    // The sum.
    sizes!(table, "`mixer`, a coroutine", 8, of(16), mixer());
    sizes!(table, "1 KiB of buffer", 1024, of(1024), buffered(1));
    // A slice iterator; the frames of its children are not in it.
    let by_hand = of(size_of::<Flatten<'_>>());
    sizes!(table, "`flatten`, recursive", 2 * word, by_hand, flatten(&nested));
    table.set_note("The heap of `OnHeap` is what one allocates when it is made.");
    table
}

/// A generator made and advanced once: its own size, what it has on the heap, how often it
/// allocated.
fn live<I: Iterator<Item = u64>>(table: &mut Table, name: &str, make: impl FnOnce() -> I) {
    let (items, usage) = measure(|| {
        let mut items = make();
        black_box(items.next());
        items
    });
    let heap = bytes(usage.live.unsigned_abs());
    table.row(name, [bytes(size_of_val(&items)), heap, bytes(usage.allocations)]);
}

fn live_generators() -> Table {
    const N: u32 = 9;
    let columns = ["bytes itself", "bytes on the heap", "allocations"];
    let mut table = Table::new("A live generator, advanced once", &columns);
    live(&mut table, "`fibonacci`, hand-written", || Fibonacci::new(N));
    live(&mut table, "as it comes", || fibonacci(N));
    let (pinned, usage) = measure(|| {
        let mut items = pin!(fibonacci(N).on_stack());
        black_box(items.next());
        size_of_val(&*items)
    });
    table.row("`on_stack`, pinned", [bytes(pinned), bytes(0), bytes(usage.allocations)]);
    live(&mut table, "`on_heap`", || fibonacci(N).on_heap());
    live(&mut table, "`boxed`", || fibonacci(N).boxed());
    live(&mut table, "genawaiter rc", || peers::genawaiter_rc(N));
    live(&mut table, "genawaiter sync", || peers::genawaiter_sync(N));
    live(&mut table, "fauxgen, boxed", || peers::fauxgen_boxed(N));
    live(&mut table, "async-stream, boxed", || {
        let mut items = Box::pin(peers::async_stream(N));
        iter::from_fn(move || streams::poll_once(items.as_mut()))
    });
    let itself = bytes(size_of_val(&peers::corosensei(N)));
    table.row("corosensei (its stack, as far as resident)", [itself, resident_stack(), bytes(1)]);
    let nested = Nested::tree(9, 4);
    live(&mut table, "`flatten` of depth 9, hand-written", || Flatten::new(&nested));
    live(&mut table, "as it comes, nine frames deep", || flatten(&nested));
    live(&mut table, "`on_heap`, nine frames deep", || flatten(&nested).on_heap());
    live(&mut table, "std, boxed, nine deep", || recursion::peers::std_boxed(&nested));
    live(&mut table, "genawaiter rc, boxed, nine deep", || {
        recursion::peers::genawaiter_rc(&nested)
    });
    live(&mut table, "fauxgen, boxed, nine deep", || recursion::peers::fauxgen(&nested));
    table
}

/// What a live coroutine of corosensei keeps resident, from a thousand of them.
fn resident_stack() -> Option<f64> {
    const LIVE: u32 = 1_000;
    let before = resident()?;
    let mut live: Vec<_> = (0..LIVE).map(|_| peers::corosensei(9)).collect();
    black_box(live.iter_mut().map(|items| items.next().unwrap_or_default()).sum::<u64>());
    Some((resident()? - before) / f64::from(LIVE))
}

/// The bytes of this process that are in memory, where the system tells.
fn resident() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024.0)
}

/// A complete walk: the most that it has on the heap at once, and how often it allocates.
fn walk(table: &mut Table, name: &str, expected: u64, run: impl FnOnce() -> u64) {
    let (sum, usage) = measure(run);
    assert_eq!(sum, expected, "{name}");
    table.row(name, [peak(usage), bytes(usage.allocations)]);
}

fn walks() -> Vec<Table> {
    let inputs = [
        ("Peak of a walk: tree, depth 9, fan 4", Nested::tree(9, 4), true),
        ("Peak of a walk: chain of 1,000 levels", Nested::chain(1_000, 10), true),
        ("Peak of a walk: chain of 100,000 levels", Nested::chain(100_000, 10), false),
    ];
    let tables = inputs.iter().map(|(title, nested, peers_can)| {
        let mut table = Table::new(title, &["peak bytes on the heap", "allocations"]);
        let expected = by_next(Flatten::new(nested));
        let mut walk = |name: &str, run: &dyn Fn() -> u64| walk(&mut table, name, expected, run);
        walk("hand-written", &|| by_next(Flatten::new(nested)));
        walk("`next`", &|| by_next(flatten(nested)));
        walk("`on_stack`", &|| by_next(pin!(flatten(nested).on_stack())));
        walk("`fold`", &|| by_fold(flatten(nested)));
        if *peers_can {
            walk("std, boxed", &|| by_next(recursion::peers::std_boxed(nested)));
            walk("genawaiter rc, boxed", &|| by_next(recursion::peers::genawaiter_rc(nested)));
            walk("genawaiter sync, boxed", &|| by_next(recursion::peers::genawaiter_sync(nested)));
            walk("fauxgen, boxed", &|| by_next(recursion::peers::fauxgen(nested)));
            walk("async-stream, boxed", &|| {
                streams::by_poll(streams::recursion::async_stream(nested))
            });
            table.set_note(
                "The peers recurse on the native stack as well, which is not counted. \
                 corosensei has nothing on the heap: its stack is mapped, 1 MiB by default.",
            );
        } else {
            table.set_note("The peers overflow the native stack at this depth.");
        }
        table
    });
    tables.collect()
}

/// A log file of so many bytes at least: the examples' own, again and again.
fn log(bytes: usize) -> io::Result<Scratch> {
    let mut sample = Vec::new();
    for entry in fs::read_dir(root().join("examples/data/access"))? {
        sample.extend(fs::read(entry?.path())?);
    }
    let copies = bytes.div_ceil(sample.len());
    Scratch::write("access.log", |file| (0..copies).try_for_each(|_| file.write_all(&sample)))
}

/// The repository.
fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// What the example says that it had on the heap.
fn log_analyser() -> Result<Table, Box<dyn Error>> {
    let mut table = Table::new("Peak of the example `log_analyser`", &["peak bytes on the heap"]);
    for (name, bytes) in [("1 MB of logs", 1_000_000), ("1 GB of logs", 1_000_000_000)] {
        let log = log(bytes)?;
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(["run", "--quiet", "--release", "--example", "log_analyser", "--"]);
        let output = command.arg(log.path()).current_dir(root()).output()?;
        let text = String::from_utf8(output.stdout)?;
        let line = text.lines().find_map(|line| line.strip_prefix("~ most memory at once: "));
        let kilobytes = line.and_then(|line| line.strip_suffix(" KB")).ok_or("no figure")?;
        table.row(name, [Some(kilobytes.parse::<f64>()? * 1024.0)]);
    }
    Ok(table)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut tables = vec![sizes(), live_generators()];
    tables.extend(walks());
    tables.push(log_analyser()?);
    for table in &tables {
        println!("{table}");
    }
    let args: Vec<_> = std::env::args().skip(1).collect();
    match args.as_slice() {
        [] => Ok(()),
        [option, file] if option == "--json" => {
            Ok(fs::write(file, serde_json::to_string_pretty(&tables)?)?)
        }
        _ => Err("the only option is --json FILE".into()),
    }
}

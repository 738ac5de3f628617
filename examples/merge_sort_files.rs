//! Sorts a file that need not fit into memory: `cargo run --example merge_sort_files -- FILE`.
//!
//! Pieces that do fit are sorted and written to temporary files; then these are merged, with one line of
//! each in memory. Without an argument, it puts a week's earthquakes, which are listed newest first, in the
//! order of their times.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::env;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, BufWriter, Seek as _, Write as _};
use std::path::Path;

use gen_core::generators;
use itertools::Itertools as _;

/// A line, ordered by its key, then by itself.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    key: String,
    line: String,
}

/// What the rows are sorted by.
type Key = fn(&str) -> &str;

generators!({
    gen fn rows(file: File, key: Key) -> io::Result<Row> {
        for line in BufReader::new(file).lines() {
            let line = line?;
            yield Ok(Row { key: key(&line).to_owned(), line });
        }
    }

    /// Sorted pieces of the rows, in files that are gone when they are closed.
    gen fn sorted_pieces(
        rows: impl Iterator<Item = io::Result<Row>>,
        size: usize,
    ) -> io::Result<File> {
        let mut rows = rows.peekable();
        while rows.peek().is_some() {
            let mut piece: Vec<Row> = rows.by_ref().take(size).try_collect()?;
            piece.sort();
            let mut file = BufWriter::new(tempfile::tempfile()?);
            for Row { line, .. } in piece {
                writeln!(file, "{line}")?;
            }
            let mut file = file.into_inner()?;
            file.rewind()?;
            yield Ok(file);
        }
    }

    /// The items of sorted sequences, as one sorted sequence.
    gen fn merged<T: Ord>(mut pieces: Vec<impl Iterator<Item = io::Result<T>>>) -> io::Result<T> {
        let mut heads = BinaryHeap::new();
        for (at, piece) in pieces.iter_mut().enumerate() {
            heads.extend(piece.next().transpose()?.map(|head| Reverse((head, at))));
        }
        while let Some(Reverse((least, at))) = heads.pop() {
            yield Ok(least);
            heads.extend(pieces[at].next().transpose()?.map(|head| Reverse((head, at))));
        }
    }
});

/// The rows of a file in order, with `size` of them in memory at most.
fn sorted(file: File, key: Key, size: usize) -> io::Result<impl Iterator<Item = io::Result<Row>>> {
    let pieces = sorted_pieces(rows(file, key), size).map_ok(|piece| rows(piece, key));
    Ok(merged(pieces.try_collect()?))
}

/// The last field but two. (The place, before it, may have commas in it.)
fn time(line: &str) -> &str {
    line.rsplit(',').nth(2).unwrap_or_default()
}

fn main() -> io::Result<()> {
    if let Some(path) = env::args_os().nth(1) {
        let mut out = BufWriter::new(io::stdout().lock());
        for row in sorted(File::open(path)?, |line| line, 1_000_000)? {
            writeln!(out, "{}", row?.line)?;
        }
        return out.flush();
    }

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/earthquakes.csv");
    let pieces = sorted_pieces(rows(File::open(&path)?, time), 200);
    println!("pieces of 200: {}", pieces.process_results(|pieces| pieces.count())?);

    // The header comes last: its letters are greater than digits.
    let all: Vec<Row> = sorted(File::open(&path)?, time, 200)?.try_collect()?;
    println!("{} rows, in order: {}", all.len(), all.is_sorted());
    for Row { line, .. } in all[..3].iter().chain(&all[all.len() - 3..]) {
        println!("{line}");
    }
    Ok(())
}

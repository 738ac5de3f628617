//! `tour -- FILE.csv`: a summary of the user's own file, in constant memory.

use std::error::Error;
use std::path::Path;

use csv::ErrorKind;
use indexmap::IndexMap;

use crate::patterns::read_large_csv;
use crate::{heap, lines};

/// How many rows are shown in full.
const SHOWN: usize = 3;

/// What is kept of the file.
#[derive(Default)]
struct Summary {
    rows: usize,
    columns: IndexMap<String, Column>,
}

#[derive(Default)]
struct Column {
    filled: usize,
    longest: usize,
}

/// Prints the first rows, how many there are, and a few words on each column.
pub fn summarize(path: &Path) -> Result<(), Box<dyn Error>> {
    let (summary, bytes) = heap::peak(|| read(path));
    let Summary { rows, columns } = summary.map_err(|error| explain(path, &error))?;
    if let Some(line) = lines::of_unclosed_quote(path)? {
        return Err(format!("{}, line {line}: this quote is never closed", path.display()).into());
    }

    println!("rows: {rows}");
    for (name, Column { filled, longest }) in columns {
        println!("{name}: {filled} filled, the longest has {longest} characters");
    }
    println!("~ peak heap: {bytes} bytes");
    Ok(())
}

fn read(path: &Path) -> csv::Result<Summary> {
    let mut summary = Summary::default();
    for row in read_large_csv(path) {
        let row = row?;
        if summary.rows < SHOWN {
            println!("{row:?}");
        }
        summary.rows += 1;
        for (name, value) in row {
            let column = summary.columns.entry(name).or_default();
            column.filled += usize::from(!value.is_empty());
            column.longest = column.longest.max(value.chars().count());
        }
    }
    Ok(summary)
}

/// Says what is wrong with the file, and in which line.
fn explain(path: &Path, error: &csv::Error) -> String {
    let place = match error.position() {
        Some(start) => format!("{}, line {}", path.display(), lines::of_record(path, start)),
        None => path.display().to_string(),
    };
    match error.kind() {
        ErrorKind::Io(error) => format!("{place}: {error}"),
        ErrorKind::Utf8 { err, .. } => format!("{place}: field {} is not UTF-8", err.field() + 1),
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("{place}: {len} instead of {expected_len} fields")
        }
        _ => format!("{place}: {error}"),
    }
}

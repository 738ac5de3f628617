//! Large files, infinite sequences, pipelines: one item at a time, whatever the size.

use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::iter::zip;
use std::path::Path;

use csv::StringRecord;
use gen_core::generators;
use indexmap::IndexMap;
use itertools::Itertools;

use crate::data;

pub fn run() -> Result<(), Box<dyn Error>> {
    large_file()?;
    infinite_sequence();
    pipeline()
}

/// A row by the names of its columns, in their order: Python's `dict`.
pub type Row = IndexMap<String, String>;

generators!({
    /// Reads a CSV file one row at a time, no matter how large.
    pub gen fn read_large_csv(path: &Path) -> csv::Result<Row> {
        match open(path) {
            Ok((header, records)) => {
                for record in records {
                    yield record.map(|values| dict(zip(&header, &values)));
                }
            }
            Err(error) => yield Err(error),
        }
    }
});

fn open(path: &Path) -> csv::Result<(StringRecord, csv::StringRecordsIntoIter<File>)> {
    let mut file = csv::Reader::from_path(path)?;
    Ok((file.headers()?.clone(), file.into_records()))
}

fn dict<'a>(items: impl IntoIterator<Item = (&'a str, &'a str)>) -> Row {
    items.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn large_file() -> csv::Result<()> {
    for row in read_large_csv(&data("earthquakes.csv")) {
        let row = row?;
        if row["status"] == "automatic" && row["type"] != "earthquake" {
            println!("{}", repr(&row));
        }
    }
    Ok(())
}

generators!({
    /// The Fibonacci sequence, without an end.
    pub gen fn fibonacci() -> u64 {
        let (mut a, mut b) = (0, 1);
        loop {
            yield a;
            (a, b) = (b, a + b);
        }
    }

    /// The first `n` items. Every iterator has this as a method: `fibonacci().take(10)`.
    gen fn take<I: Iterator>(mut items: I, n: usize) -> I::Item {
        for _ in 0..n {
            let Some(item) = items.next() else { return };
            yield item;
        }
    }
});

fn infinite_sequence() {
    let mut fib = fibonacci();
    println!("{:?}", take(&mut fib, 10).collect_vec());
}

generators!({
    gen fn parse_records(input: impl Read) -> csv::Result<StringRecord> {
        for record in csv::Reader::from_reader(input).into_records() {
            yield record;
        }
    }

    /// The open cases: no human has reviewed them yet.
    gen fn filter_active(records: impl Iterator<Item = StringRecord>) -> StringRecord {
        for record in records {
            if &record[2] == "automatic" {
                yield record;
            }
        }
    }

    gen fn format_output(records: impl Iterator<Item = StringRecord>) -> Row {
        for record in records {
            yield dict([("id", &record[0]), ("name", &record[1])]);
        }
    }
});

fn pipeline() -> Result<(), Box<dyn Error>> {
    let file = File::open(data("earthquakes.csv"))?;
    // The first error ends the pipeline and comes out of `process_results`.
    parse_records(file).process_results(|records| {
        for record in format_output(filter_active(records)).take(5) {
            println!("{}", repr(&record));
        }
    })?;
    Ok(())
}

/// A row as Python prints a `dict`.
fn repr(row: &Row) -> String {
    format!("{{{}}}", row.iter().map(|(name, value)| format!("'{name}': '{value}'")).join(", "))
}

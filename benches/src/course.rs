//! The programs of a course page on generators: a list of all values against a generator of them,
//! generator expressions, and a large file.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Lines, Write as _};
use std::path::{Path, PathBuf};

use gen_core::{generators, genexpr};

use crate::scratch::Scratch;
use crate::{Group, add, by_fold, by_next};

generators!({
    /// On demand: one value at a time.
    gen fn generate_numbers(n: u64) -> u64 {
        for i in 0..n {
            yield i * 2;
        }
    }

    gen fn squares(n: u64) -> u64 {
        for i in 0..n {
            yield i * i;
        }
    }

    gen fn lines(path: PathBuf) -> io::Result<String> {
        for line in BufReader::new(File::open(path)?).lines() {
            yield Ok(line?);
        }
    }

    gen fn parse_records(lines: impl Iterator<Item = io::Result<String>>) -> io::Result<Record> {
        for line in lines {
            yield Ok(parse(&line?));
        }
    }

    gen fn filter_active(records: impl Iterator<Item = io::Result<Record>>) -> io::Result<Record> {
        for record in records {
            let record = record?;
            if is_active(&record) {
                yield Ok(record);
            }
        }
    }

    gen fn format_output(records: impl Iterator<Item = io::Result<Record>>) -> io::Result<Output> {
        for record in records {
            yield Ok(output(record?));
        }
    }
});

type Record = Vec<String>;

/// The number and the name of a record.
type Output = (String, String);

fn parse(line: &str) -> Record {
    line.trim_end().split(',').map(str::to_owned).collect()
}

fn is_active(record: &Record) -> bool {
    record[2] == "active"
}

fn output(record: Record) -> Output {
    let mut fields = record.into_iter();
    (fields.next().unwrap_or_default(), fields.next().unwrap_or_default())
}

/// Memory-hungry: all values at once.
fn get_all_numbers(n: u64) -> Vec<u64> {
    (0..n).map(|i| i * 2).collect()
}

/// The numbers, by hand.
struct Numbers {
    next: u64,
    n: u64,
}

impl Iterator for Numbers {
    type Item = u64;

    #[inline]
    fn next(&mut self) -> Option<u64> {
        let i = self.next;
        (i < self.n).then(|| {
            self.next += 1;
            i * 2
        })
    }
}

/// The pipeline, by hand.
struct Active {
    lines: Lines<BufReader<File>>,
}

impl Iterator for Active {
    type Item = io::Result<Output>;

    fn next(&mut self) -> Option<io::Result<Output>> {
        loop {
            match self.lines.next()?.map(|line| parse(&line)) {
                Ok(record) if is_active(&record) => return Some(Ok(output(record))),
                Ok(_) => {}
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

/// A file of records.
fn records(rows: u64) -> io::Result<Scratch> {
    Scratch::write("records.csv", |file| {
        (0..rows).try_for_each(|row| {
            let status = if row % 3 == 0 { "active" } else { "done" };
            writeln!(file, "{row},name of {row},{status},{}", row * 7 % 1000)
        })
    })
}

fn sum(outputs: impl Iterator<Item = io::Result<Output>>) -> io::Result<u64> {
    let mut sum = 0;
    for output in outputs {
        let (id, name) = output?;
        sum = add(sum, (id.len() + name.len()) as u64);
    }
    Ok(sum)
}

fn read_by_hand(path: &Path) -> io::Result<u64> {
    sum(Active { lines: BufReader::new(File::open(path)?).lines() })
}

fn read_all_at_once(path: &Path) -> io::Result<u64> {
    let lines: Vec<String> =
        BufReader::new(File::open(path)?).lines().collect::<io::Result<_>>()?;
    let records: Vec<Record> = lines.iter().map(|line| parse(line)).collect();
    sum(records.into_iter().filter(is_active).map(|record| Ok(output(record))))
}

fn read(path: &Path) -> io::Result<u64> {
    sum(format_output(filter_active(parse_records(lines(path.to_owned())))))
}

fn run(records: &io::Result<Scratch>, program: fn(&Path) -> io::Result<u64>) -> u64 {
    let records = records.as_ref().expect("the records can be written");
    program(records.path()).expect("the records can be read")
}

/// A file of about `megabytes`, written when it is first read.
///
/// # Panics
///
/// Its programs panic when the file can be neither written nor read.
#[must_use]
pub fn file(megabytes: u64) -> Group {
    // A row has about 35 bytes.
    let rows = megabytes * 1_000_000 / 35;
    Group::of(format!("course, {megabytes} MB of csv"), rows, move || records(rows))
        .twin("hand-written", |records| run(records, read_by_hand))
        .ours("generators", |records| run(records, read))
        .peer("list", |records| run(records, read_all_at_once))
        .done()
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    const ITEMS: u64 = 10_000_000;
    let numbers = Group::of("course, list or generator", ITEMS, || ITEMS)
        .twin("hand-written", |&n| by_next(Numbers { next: 0, n }))
        .ours("next", |&n| by_next(generate_numbers(n)))
        .ours("fold", |&n| by_fold(generate_numbers(n)))
        .peer("list", |&n| by_next(get_all_numbers(n)));
    let squares = Group::of("course, squares", ITEMS, || ITEMS)
        .twin("hand-written", |&n| by_next((0..n).map(|i| i * i)))
        .ours("genexpr", |&n| by_next(genexpr!(i * i for i in 0..n)))
        .ours("next", |&n| by_next(squares(n)))
        .ours("fold", |&n| by_fold(squares(n)))
        .peer("list", |&n| by_next((0..n).map(|i| i * i).collect::<Vec<_>>()));
    vec![numbers.done(), squares.done()]
}

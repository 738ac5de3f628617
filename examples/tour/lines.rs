//! Line numbers that the `csv` crate does not give, for messages about a file that was just read.

use std::fs::File;
use std::io::{self, BufReader, Bytes, Read};
use std::path::Path;

use csv::Position;

/// The line that a record begins in. The position's own line is the one in which the record before
/// it ends: too low after `\r\n` and after empty lines, but all there is for a pipe.
pub fn of_record(path: &Path, position: &Position) -> u64 {
    let counted = if path.is_file() { count(path, position.byte()).ok() } else { None };
    counted.unwrap_or(position.line())
}

/// Counts up to the first character, from `start` on, that does not end a line.
fn count(path: &Path, start: u64) -> io::Result<u64> {
    let mut line = 1;
    for (at, byte) in (0..).zip(bytes(path)?) {
        match byte? {
            b'\n' => line += 1,
            b'\r' => {}
            _ if at >= start => break,
            _ => {}
        }
    }
    Ok(line)
}

/// The line of a quote that is never closed. The `csv` crate takes all that follows as one field.
pub fn of_unclosed_quote(path: &Path) -> io::Result<Option<u64>> {
    enum At {
        FieldStart,
        Plain,
        Quoted {
            since: u64,
        },
        /// After a quote in a quoted field: its end, or the first of two that stand for one.
        Quote {
            since: u64,
        },
    }
    if !path.is_file() {
        return Ok(None);
    }
    let mut line = 1;
    let mut at = At::FieldStart;
    for byte in bytes(path)? {
        let byte = byte?;
        at = match (at, byte) {
            (At::FieldStart, b'"') => At::Quoted { since: line },
            (At::Quoted { since }, b'"') => At::Quote { since },
            (At::Quote { since }, b'"') | (At::Quoted { since }, _) => At::Quoted { since },
            (_, b',' | b'\r' | b'\n') => At::FieldStart,
            _ => At::Plain,
        };
        line += u64::from(byte == b'\n');
    }
    Ok(if let At::Quoted { since } = at { Some(since) } else { None })
}

fn bytes(path: &Path) -> io::Result<Bytes<BufReader<File>>> {
    Ok(BufReader::new(File::open(path)?).bytes())
}

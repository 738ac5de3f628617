//! A large file, line by line: `cargo run --example large_file`.
//!
//! Each step is a stream over the one before it, as in a pipe of the shell. A line is read when the
//! last step wants one, so no more than a buffer of the file is in memory at any time.

use std::io;
use std::path::{Path, PathBuf};
use std::pin::pin;

use futures::{Stream, StreamExt as _};
use gen_core::generators;
use peak_alloc::PeakAlloc;
use tokio::fs::{self, File};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, BufWriter};

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// How often the week is written to the file.
const WEEKS: usize = 100;

generators! {
    /// The lines of a file.
    async gen fn lines(path: PathBuf) -> io::Result<String> {
        let mut lines = BufReader::new(File::open(path).await?).lines();
        while let Some(line) = lines.next_line().await? {
            yield Ok(line);
        }
    }

    /// The lines that report an earthquake of at least this magnitude, numbered.
    async gen fn strong(
        lines: impl Stream<Item = io::Result<String>>,
        least: f64,
    ) -> io::Result<(usize, String)> {
        let mut number = 0;
        for await line in lines {
            let line = line?;
            number += 1;
            if magnitude(&line).is_some_and(|magnitude| magnitude >= least) {
                yield Ok((number, line));
            }
        }
    }
}

fn magnitude(line: &str) -> Option<f64> {
    // From the end, since the place may have commas in it.
    line.rsplit(',').nth(5)?.parse().ok()
}

/// Writes the rows of the week again and again; gives the size of the file in bytes.
async fn write_large(path: &Path) -> io::Result<u64> {
    let week = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/earthquakes.csv");
    let week = fs::read_to_string(week).await?;
    let (_, rows) = week.split_once('\n').unwrap_or_default();
    let mut file = BufWriter::new(File::create(path).await?);
    for _ in 0..WEEKS {
        file.write_all(rows.as_bytes()).await?;
    }
    file.flush().await?;
    Ok(fs::metadata(path).await?.len())
}

async fn report(path: &Path) -> io::Result<()> {
    let size = write_large(path).await?;
    println!("a file of {} lines", lines(path.to_owned()).count().await);

    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let mut count = 0;
    let mut strongest = pin!(strong(lines(path.to_owned()), 6.0));
    while let Some(event) = strongest.next().await {
        let (number, line) = event?;
        count += 1;
        if count <= 5 {
            println!("line {number}: {line}");
        }
    }
    println!("{count} in all");
    println!("~ size of the file: {} KB", size / 1024);
    println!("~ most memory at once: {} KB", (HEAP.peak_usage() - before) / 1024);

    println!("Two of them: the rest of the file is not read.");
    let mut read = 0;
    let counted = lines(path.to_owned()).inspect(|_| read += 1);
    let two = strong(counted, 6.0).take(2).count().await;
    println!("{two} after {read} lines");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let folder = std::env::temp_dir().join(format!("large-file-{}", std::process::id()));
    fs::create_dir(&folder).await?;
    let outcome = report(&folder.join("earthquakes.csv")).await;
    fs::remove_dir_all(&folder).await?;

    let mut missing = pin!(lines(folder.join("earthquakes.csv")));
    if let Some(Err(error)) = missing.next().await {
        println!("Once it is gone: {:?}", error.kind());
    }
    outcome
}

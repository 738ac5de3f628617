//! What the log files of a web server say: `cargo run --example log_analyser`.
//!
//! Takes files and folders (`-- /var/log/apache2`), or else reads a sample. The lines of all files are one
//! sequence, and one of them is in memory at a time: what grows is only the table of counts, with the number
//! of different pages. On a terminal, a bar shows how far it has got.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fmt::Display;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};

use gen_core::generators;
use indicatif::{ProgressBar, ProgressStyle};
use itertools::Itertools as _;
use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// How many lines each list has.
const TOP: usize = 5;

generators!({
    /// The files that are meant by `paths`: those in a folder, by name.
    gen fn files(paths: Vec<PathBuf>) -> io::Result<PathBuf> {
        for path in paths {
            if path.is_dir() {
                let entries = fs::read_dir(path)?.map_ok(|entry| entry.path());
                let mut inside: Vec<_> = entries.try_collect()?;
                inside.retain(|path| path.is_file());
                inside.sort();
                yield from(inside.into_iter().map(Ok));
            } else {
                yield Ok(path);
            }
        }
    }

    /// The lines of all files, one after another.
    gen fn lines(files: &[PathBuf], progress: &ProgressBar) -> io::Result<String> {
        for path in files {
            let file = File::open(path).map_err(|error| about(path, &error))?;
            yield from(BufReader::with_capacity(1 << 16, progress.wrap_read(file)).lines());
        }
    }

    /// What the lines say; `None` for one that is not in the format.
    gen fn requests(
        lines: impl Iterator<Item = io::Result<String>>,
    ) -> io::Result<Option<Request>> {
        for line in lines {
            yield Ok(Request::parse(&line?));
        }
    }
});

/// An error that names the file.
fn about(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// What is kept of a line in the Common Log Format.
struct Request {
    /// `17/May/2015:10`
    hour: String,
    path: String,
    status: u16,
    bytes: u64,
}

impl Request {
    /// Reads `host - user [17/May/2015:10:05:03 +0000] "GET /path?query HTTP/1.1" 200 2326 ..`.
    fn parse(line: &str) -> Option<Request> {
        let (time, rest) = line.split_once('[')?.1.split_once("] \"")?;
        let (request, rest) = rest.split_once("\" ")?;
        let target = request.split(' ').nth(1)?;
        let (path, _) = target.split_once('?').unwrap_or((target, ""));
        let mut numbers = rest.split(' ');
        let status = numbers.next()?.parse().ok()?;
        let bytes = match numbers.next()? {
            "-" => 0,
            bytes => bytes.parse().ok()?,
        };
        Some(Request { hour: time.get(..14)?.to_owned(), path: path.to_owned(), status, bytes })
    }

    /// A page, rather than what a page is made of.
    fn is_page(&self) -> bool {
        let extension = self.path.rsplit_once('.').map_or("", |(_, extension)| extension);
        !["css", "gif", "ico", "jpg", "js", "png"].contains(&extension)
    }
}

#[derive(Default)]
struct Report {
    requests: u64,
    malformed: u64,
    classes: BTreeMap<u16, u64>,
    hours: HashMap<String, u64>,
    pages: HashMap<String, u64>,
    bytes: HashMap<String, u64>,
    missing: HashMap<String, u64>,
}

impl Report {
    fn add(&mut self, request: &Request) {
        self.requests += 1;
        *self.classes.entry(request.status / 100).or_default() += 1;
        count(&mut self.hours, &request.hour, 1);
        count(&mut self.bytes, &request.path, request.bytes);
        match request.status {
            200..300 if request.is_page() => count(&mut self.pages, &request.path, 1),
            404 => count(&mut self.missing, &request.path, 1),
            _ => {}
        }
    }

    fn print(&self) {
        println!("{} requests, {} malformed lines", self.requests, self.malformed);
        for (class, requests) in &self.classes {
            println!("{requests:10}  answered with {class}xx");
        }
        print_top("Most requested pages", &self.pages);
        print_top("Most bytes", &self.bytes);
        print_top("Most often missing", &self.missing);
        print_top("Busiest hours", &self.hours);
    }
}

/// Adds to a count. The key is copied only when it is a new one.
fn count(counts: &mut HashMap<String, u64>, key: &str, more: u64) {
    match counts.get_mut(key) {
        Some(count) => *count += more,
        None => drop(counts.insert(key.to_owned(), more)),
    }
}

fn print_top(title: impl Display, counts: &HashMap<String, u64>) {
    println!("{title}:");
    // Of equal counts, the first by name.
    for (name, count) in counts.iter().k_largest_by_key(TOP, |&(name, &n)| (n, Reverse(name))) {
        println!("{count:10}  {name}");
    }
}

fn progress_bar(files: &[PathBuf]) -> Result<ProgressBar, Box<dyn Error>> {
    let sizes = files.iter().map(|file| fs::metadata(file).map(|file| file.len()));
    let total = sizes.sum::<io::Result<u64>>()?;
    let style = ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {eta} left")?;
    Ok(ProgressBar::new(total).with_style(style))
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if paths.is_empty() {
        paths.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/access"));
    }
    let files: Vec<PathBuf> = files(paths).try_collect()?;
    let progress = progress_bar(&files)?;

    let mut report = Report::default();
    for request in requests(lines(&files, &progress)) {
        match request? {
            Some(request) => report.add(&request),
            None => report.malformed += 1,
        }
    }
    progress.finish_and_clear();
    report.print();
    println!("~ most memory at once: {} KB", HEAP.peak_usage() / 1024);
    Ok(())
}

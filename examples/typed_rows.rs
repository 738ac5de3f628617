//! CSV as typed rows, with errors by `?`: `cargo run --example typed_rows`.
//!
//! A row that is not as it should be ends the pipeline: `?` in a generator yields the error as the last item,
//! and whoever takes the items has it. The generators are written with the attribute: plain Rust, in which
//! `yield_!` stands for `yield`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use gen_core::generator;
use itertools::Itertools as _;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Event {
    place: String,
    #[serde(rename = "type")]
    kind: Kind,
    #[serde(rename = "mag")]
    magnitude: Option<f64>,
    /// In kilometres.
    depth: f64,
    /// As in ISO 8601, in UTC.
    time: String,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Earthquake,
    Explosion,
    #[serde(rename = "quarry blast")]
    QuarryBlast,
}

/// The rows of a file.
#[generator]
fn events(input: impl Read) -> impl Iterator<Item = csv::Result<Event>> {
    yield_from!(csv::Reader::from_reader(input).deserialize());
}

/// The earthquakes of at least this magnitude.
#[generator]
fn strong(
    events: impl Iterator<Item = csv::Result<Event>>,
    least: f64,
) -> impl Iterator<Item = csv::Result<Event>> {
    for event in events {
        let event = event?;
        if event.kind == Kind::Earthquake && event.magnitude.is_some_and(|m| m >= least) {
            yield_!(Ok(event));
        }
    }
}

/// The number, and the mean depth, of the events of each kind.
fn by_kind(
    events: impl Iterator<Item = csv::Result<Event>>,
) -> csv::Result<BTreeMap<Kind, (u32, f64)>> {
    let mut kinds = BTreeMap::new();
    for event in events {
        let event = event?;
        let (count, mean) = kinds.entry(event.kind).or_insert((0, 0.0));
        *count += 1;
        *mean += (event.depth - *mean) / f64::from(*count);
    }
    Ok(kinds)
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/earthquakes.csv");

    for (kind, (count, depth)) in by_kind(events(File::open(&path)?))? {
        println!("{count:5} {kind:?}, at {depth:.1} km on average");
    }

    println!("The strongest:");
    let strongest: Vec<Event> = strong(events(File::open(&path)?), 6.0).try_collect()?;
    for Event { place, magnitude, depth, time, .. } in &strongest {
        println!("{time} {:.1} {place}, {depth} km deep", magnitude.unwrap_or_default());
    }

    println!("A row that is not as it should be:");
    let broken = "place,type,mag,depth,time\n\
                  Hilo,earthquake,2.5,31.5,2018-02-07T01:26:13Z\n\
                  Hilo,tsunami,,0,2018-02-07T01:27:00Z\n\
                  Hilo,earthquake,2.1,30,2018-02-07T01:28:51Z\n";
    for event in strong(events(broken.as_bytes()), 2.0) {
        match event {
            Ok(event) => println!("{} {}", event.time, event.place),
            Err(error) => println!("error: {error}"),
        }
    }
    Ok(())
}

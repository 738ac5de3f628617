//! The parts of the report, each with a file of figures of its own, so that you can run a part
//! again without the others. A processor has a folder of such files.

use std::fs;
use std::path::{Path, PathBuf};

use gen_benches::measure::{Timed, TimedGroup};
use gen_benches::table::Table;
use serde::{Deserialize, Serialize};

use crate::Outcome;
use crate::environment::Environment;

/// The parts, in the order in which they run.
pub const NAMES: [&str; 9] = [
    "ratios",
    "nightly",
    "python",
    "unchecked",
    "instructions",
    "debug",
    "memory",
    "compile",
    "growth",
];

/// The title of the table with the times that Python takes.
pub const PYTHON: &str = "CPython";

/// The parts whose figures do not depend on the processor, so that any processor's will do.
const COUNTED: [&str; 3] = ["instructions", "memory", "growth"];

/// Whether the figures of a part are times, which differ between processors.
pub fn is_timed(name: &str) -> bool {
    !COUNTED.contains(&name)
}

/// The folder with the results of all processors.
pub fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("results")
}

/// The figures of a part.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Part {
    /// Where and when they were taken.
    pub environment: Option<Environment>,
    /// Why there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skipped: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<TimedGroup>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
}

impl Part {
    pub fn skipped(reason: &str) -> Part {
        Part { skipped: Some(reason.to_owned()), ..Part::default() }
    }

    pub fn of_groups(groups: Vec<TimedGroup>) -> Part {
        Part { groups, ..Part::default() }
    }

    pub fn of_tables(tables: Vec<Table>) -> Part {
        Part { tables, ..Part::default() }
    }

    pub fn write(&self, directory: &Path, name: &str) -> Outcome<()> {
        let json = serde_json::to_string_pretty(self)? + "\n";
        Ok(fs::write(directory.join(name).with_extension("json"), json)?)
    }

    /// Reads a part from its file, if there is one.
    fn read(directory: &Path, name: &str) -> Outcome<Option<Part>> {
        let file = directory.join(name).with_extension("json");
        if !file.exists() {
            return Ok(None);
        }
        Ok(Some(serde_json::from_str(&fs::read_to_string(file)?)?))
    }

    /// When it was measured, as a text whose order is the order in time.
    fn date(&self) -> Option<&str> {
        self.environment.as_ref().map(|taken| taken.date.as_str())
    }
}

/// The figures of all parts that were run on a processor.
pub struct Results {
    /// The name of the processor's folder.
    pub processor: String,
    parts: Vec<(&'static str, Part)>,
}

impl Results {
    /// Reads the results of each processor that has a folder in `directory`, in the order of their
    /// names.
    pub fn read_all(directory: &Path) -> Outcome<Vec<Results>> {
        let mut all = Vec::new();
        for entry in fs::read_dir(directory)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                let processor = entry.file_name().to_string_lossy().into_owned();
                all.push(Results::read(&entry.path(), processor)?);
            }
        }
        all.sort_by(|one, other| one.processor.cmp(&other.processor));
        Ok(all)
    }

    fn read(directory: &Path, processor: String) -> Outcome<Results> {
        let mut parts = Vec::new();
        for name in NAMES {
            parts.extend(Part::read(directory, name)?.map(|part| (name, part)));
        }
        Ok(Results { processor, parts })
    }

    pub fn parts(&self) -> &[(&'static str, Part)] {
        &self.parts
    }

    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|(candidate, _)| *candidate == name).map(|(_, part)| part)
    }

    /// Whether any times were taken on this processor.
    pub fn has_times(&self) -> bool {
        self.parts.iter().any(|(name, _)| is_timed(name))
    }

    /// Whether there are ratios that a plot can show.
    pub fn has_plot(&self) -> bool {
        self.part("ratios").is_some_and(|part| !part.groups.is_empty())
    }

    /// The group of a part.
    pub fn group(&self, part: &str, group: &str) -> Option<&TimedGroup> {
        self.part(part)?.groups.iter().find(|timed| timed.group == group)
    }

    /// What was measured of a program.
    pub fn timed(&self, part: &str, group: &str, program: &str) -> Option<&Timed> {
        self.group(part, group)?.get(program)
    }

    /// A program's time, divided by that of the one it is compared with.
    pub fn ratio(&self, part: &str, group: &str, program: &str) -> Option<f64> {
        self.group(part, group)?.ratio(program)
    }

    /// A figure of a table.
    pub fn figure(&self, part: &str, table: &str, row: &str, column: &str) -> Option<f64> {
        let table = self.part(part)?.tables.iter().find(|candidate| candidate.title == table)?;
        table.get(row, column)
    }
}

/// The newest run of a part on any processor, which beats a part that was skipped.
pub fn newest<'a>(all: &'a [Results], name: &str) -> Option<(&'a Results, &'a Part)> {
    let runs = all.iter().filter_map(|results| Some((results, results.part(name)?)));
    runs.max_by_key(|(_, part)| part.date())
}

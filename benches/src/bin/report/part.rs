//! The parts of the report, each with a file of figures of its own, so that one can be run again
//! without the others.

use std::fs;
use std::path::{Path, PathBuf};

use gen_benches::measure::{Timed, TimedGroup};
use gen_benches::table::Table;
use serde::{Deserialize, Serialize};

use crate::Outcome;
use crate::environment::Environment;

/// The parts, in the order in which they run.
pub const NAMES: [&str; 8] =
    ["ratios", "nightly", "python", "unchecked", "instructions", "debug", "memory", "compile"];

/// Where the results are.
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

    fn read(directory: &Path, name: &str) -> Part {
        let json = fs::read_to_string(directory.join(name).with_extension("json"));
        let part = json.ok().and_then(|json| serde_json::from_str(&json).ok());
        part.unwrap_or_else(|| Part::skipped("it was not run"))
    }
}

/// The figures of all parts.
pub struct Results(Vec<(&'static str, Part)>);

impl Results {
    pub fn read(directory: &Path) -> Results {
        Results(NAMES.into_iter().map(|name| (name, Part::read(directory, name))).collect())
    }

    pub fn parts(&self) -> &[(&'static str, Part)] {
        &self.0
    }

    pub fn part(&self, name: &str) -> Option<&Part> {
        self.0.iter().find(|(candidate, _)| *candidate == name).map(|(_, part)| part)
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

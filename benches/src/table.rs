//! Tables of figures, as files and as Markdown.

use core::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};

/// A table of figures.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Table {
    /// What stands above it.
    pub title: String,
    /// What stands below it; may be empty.
    pub note: String,
    /// The names of the columns, but for the first, which has the names of the rows.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// One for each column; `None` where there is nothing to tell.
    pub values: Vec<Option<f64>>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(title: &str, columns: &[&str]) -> Table {
        Table {
            title: title.to_owned(),
            columns: columns.iter().map(|&column| column.to_owned()).collect(),
            ..Table::default()
        }
    }

    /// Sets what stands below it.
    pub fn set_note(&mut self, note: &str) {
        note.clone_into(&mut self.note);
    }

    /// Adds a row.
    pub fn row(&mut self, name: impl Into<String>, values: impl IntoIterator<Item = Option<f64>>) {
        self.rows.push(Row { name: name.into(), values: values.into_iter().collect() });
    }

    /// The figure in a row and a column.
    #[must_use]
    pub fn get(&self, row: &str, column: &str) -> Option<f64> {
        let at = self.columns.iter().position(|name| name == column)?;
        *self.rows.iter().find(|candidate| candidate.name == row)?.values.get(at)?
    }
}

/// As Markdown.
impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "### {}\n\n| | {} |", self.title, self.columns.join(" | "))?;
        writeln!(f, "|---|{}", "---:|".repeat(self.columns.len()))?;
        for row in &self.rows {
            let mut line = format!("| {} |", row.name);
            for value in &row.values {
                write!(line, " {} |", value.map_or(String::new(), figure))?;
            }
            writeln!(f, "{line}")?;
        }
        if !self.note.is_empty() {
            writeln!(f, "\n{}", self.note)?;
        }
        Ok(())
    }
}

/// A figure with about three digits.
#[must_use]
pub fn figure(value: f64) -> String {
    if value.fract() == 0.0 || value.abs() >= 100.0 {
        format!("{value:.0}")
    } else if value.abs() >= 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    }
}

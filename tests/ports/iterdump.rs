//! `sqlite3`'s `iterdump`: methods that borrow a database and its rows across each `yield`.
//!
//! An error in a row or an index leaves each method by `?`, and is the last line. Tables refer to
//! each other, so `dump_table` recurs. `dump_system` delegates to a generator expression.

use super::compare;
use gen_core::{generators, genexpr};
use std::collections::{BTreeMap, BTreeSet};

struct Corrupt(String);

enum Value {
    Null,
    Int(i64),
    Text(&'static str),
}
use Value::{Int, Null, Text};

#[derive(Default)]
struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Vec<Value>>,
    references: Vec<&'static str>,
}

#[derive(Default)]
struct Database {
    tables: BTreeMap<&'static str, Table>,
    indexes: Vec<(&'static str, &'static str, &'static str)>,
}

generators!({
    impl Database {
        gen fn iterdump(&self) -> Result<String, Corrupt> {
            yield Ok("BEGIN TRANSACTION;".to_owned());
            let mut done = BTreeSet::new();
            for name in self.tables.keys() {
                if name.starts_with("sys_") {
                    yield from(self.dump_system(name))?;
                } else {
                    yield from(self.dump_table(name, &mut done))?;
                }
            }
            for (name, table, column) in &self.indexes {
                if !self.tables.contains_key(table) {
                    return Err(Corrupt(format!("index {name} without table {table}")));
                }
                let (name, table, column) = (ident(name), ident(table), ident(column));
                yield Ok(format!("CREATE INDEX {name} ON {table} ({column});"));
            }
            yield Ok("COMMIT;".to_owned());
        }

        /// Yields the tables to which this table refers, then the table itself.
        gen fn dump_table<'a>(
            &self,
            name: &'a str,
            done: &mut BTreeSet<&'a str>,
        ) -> Result<String, Corrupt> {
            if !done.insert(name) {
                return;
            }
            let table = &self.tables[name];
            for other in &table.references {
                if !self.tables.contains_key(other) {
                    return Err(Corrupt(format!("{name} refers to {other}")));
                }
                yield from(self.dump_table(other, done))?;
            }
            yield Ok(format!("CREATE TABLE {} ({});", ident(name), columns(table)));
            for row in self.select(name) {
                yield Ok(insert(name, row?));
            }
        }

        gen fn dump_system(&self, name: &str) -> Result<String, Corrupt> {
            yield Ok(format!("DELETE FROM {};", ident(name)));
            yield from(genexpr!(Ok(insert(name, row)) for row in &self.tables[name].rows));
        }

        gen fn select(&self, name: &str) -> Result<&[Value], Corrupt> {
            let Table { columns, rows, .. } = &self.tables[name];
            for (number, row) in rows.iter().enumerate() {
                if row.len() != columns.len() {
                    let values = row.len();
                    return Err(Corrupt(format!("row {number} of {name} has {values} values")));
                }
                yield Ok(row);
            }
        }
    }

    gen fn show(db: &Database) -> String {
        for line in db.iterdump() {
            yield line.unwrap_or_else(|Corrupt(error)| format!("error: {error}"));
        }
    }

    gen fn lines() -> String {
        yield from(show(&example()));
        yield "--".to_owned();
        let mut db = example();
        db.insert("people", [Int(3), Text("Eve")]);
        db.insert("people", [Int(4), Text("Zoe"), Int(50)]);
        yield from(show(&db));
        yield "--".to_owned();
        let mut db = example();
        db.indexes.push(("lost", "nowhere", "x"));
        db.indexes.push(("later", "people", "id"));
        yield from(show(&db));
        yield "--".to_owned();
        let mut db = example();
        db.refer("empty", ["nothing"]);
        yield from(show(&db));
        yield "--".to_owned();
        let db = example();
        let length: usize = db.iterdump().flatten().map(|line| line.len()).sum();
        let longest = db.iterdump().flatten().max_by_key(String::len);
        yield format!("{length} {}", longest.unwrap_or_default());
    }
});

impl Database {
    fn create<const N: usize>(&mut self, name: &'static str, columns: [&'static str; N]) {
        self.tables.insert(name, Table { columns: columns.to_vec(), ..Table::default() });
    }

    fn insert<const N: usize>(&mut self, name: &'static str, row: [Value; N]) {
        self.tables.entry(name).or_default().rows.push(row.into());
    }

    fn refer<const N: usize>(&mut self, name: &'static str, others: [&'static str; N]) {
        self.tables.entry(name).or_default().references.extend(others);
    }
}

fn columns(table: &Table) -> String {
    table.columns.iter().map(|name| ident(name)).collect::<Vec<_>>().join(", ")
}

fn insert(name: &str, row: &[Value]) -> String {
    let values: Vec<_> = row.iter().map(literal).collect();
    format!("INSERT INTO {} VALUES({});", ident(name), values.join(","))
}

fn ident(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_alphanumeric() || c == '_');
    if plain { name.to_owned() } else { format!("\"{name}\"") }
}

fn literal(value: &Value) -> String {
    match value {
        Null => "NULL".to_owned(),
        Int(value) => value.to_string(),
        Text(text) => format!("'{}'", text.replace('\'', "''")),
    }
}

fn example() -> Database {
    let mut db = Database::default();
    db.create("people", ["id", "full name", "age"]);
    db.insert("people", [Int(1), Text("O'Brien"), Int(40)]);
    db.insert("people", [Int(2), Text("Ada"), Null]);
    db.create("sys_sequence", ["name", "seq"]);
    db.insert("sys_sequence", [Text("people"), Int(2)]);
    db.create("cities", ["id", "mayor"]);
    db.refer("cities", ["people", "empty", "cities"]);
    db.create("empty", ["x"]);
    db.refer("empty", ["people"]);
    db.indexes.push(("by age", "people", "age"));
    db
}

#[test]
fn dumps_as_python_does() {
    compare(lines, include_str!("python/iterdump.txt"));
}

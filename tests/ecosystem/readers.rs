//! `csv`, `serde_json` and the readers of the standard library as sources: records are read as they
//! are asked for, an error is the last item, and what was read from is closed by then.

use csv::StringRecord;
use gen_core::{BoxGen, generators};
use gen_tests::{Guard, Tracker};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};
use std::error::Error;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::pin::pin;

type AnyError = Box<dyn Error + Send + Sync>;

/// A file that notes each line that is read and its end, and when it is closed.
struct File<'a> {
    text: &'a [u8],
    log: &'a Tracker,
    _open: Guard,
}

impl<'a> File<'a> {
    fn new(text: &'a str, log: &'a Tracker) -> Self {
        File { text: text.as_bytes(), log, _open: log.guard("close") }
    }
}

impl Read for File<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let line = self.text.split_inclusive(|byte| *byte == b'\n').next().unwrap_or_default();
        let len = { line }.read(buffer)?;
        if len == line.len() {
            self.log.note(if len > 0 { "line" } else { "end" });
        }
        self.text = &self.text[len..];
        Ok(len)
    }
}

/// A file that cannot be read.
struct Unreadable;

impl Read for Unreadable {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the disk is on fire"))
    }
}

#[derive(Deserialize, Serialize, PartialEq, Clone, Debug)]
struct City {
    name: String,
    people: u32,
}

#[derive(Deserialize, PartialEq, Debug)]
struct Borrowed<'a> {
    name: &'a str,
}

generators! {
    /// The reader and the iterator that borrows it live in one body.
    gen fn cities<R: Read>(file: R) -> csv::Result<City> {
        let mut reader = csv::Reader::from_reader(file);
        for city in reader.deserialize() {
            yield Ok(city?);
        }
    }

    /// Where each record ends, and how long its fields are. One record serves for all.
    gen fn lengths<R: Read>(file: R) -> Result<(u64, usize), AnyError> {
        let mut reader = csv::Reader::from_reader(file);
        let columns = reader.headers()?.len();
        let mut record = StringRecord::new();
        while reader.read_record(&mut record)? {
            let line = record.position().ok_or("no position")?.line();
            yield Ok((line, record.iter().take(columns).map(str::len).sum()));
        }
    }

    /// One JSON value after the other.
    gen fn values<R: Read>(file: R) -> serde_json::Result<Value> {
        for value in serde_json::Deserializer::from_reader(file).into_iter() {
            yield Ok(value?);
        }
    }

    /// A JSON value in each line.
    gen fn json_lines<R: Read>(file: R) -> Result<City, AnyError> {
        for (number, line) in (1..).zip(BufReader::new(file).lines()) {
            let city = serde_json::from_str(&line?);
            yield Ok(city.map_err(|error| format!("line {number}: {error}"))?);
        }
    }

    /// Items that borrow what they are read from.
    gen fn borrowed(text: &str) -> serde_json::Result<Borrowed<'_>> {
        for line in text.lines() {
            yield Ok(serde_json::from_str(line)?);
        }
    }

    /// The cities of all files, of whatever kind. An error in one file does not keep the next from
    /// being read; a file of no known kind does.
    gen fn all_cities(files: &[(&str, &str)], log: &Tracker) -> Result<City, AnyError> {
        for (name, text) in files {
            let (_, kind) = name.rsplit_once('.').ok_or_else(|| format!("{name} is of no kind"))?;
            let file = File::new(text, log);
            match kind {
                "csv" => yield from cities(file).map(|city| Ok(city?)),
                "jsonl" => yield from json_lines(file),
                _ => yield from json_cities(file),
            }
        }
    }

    gen fn json_cities<R: Read>(file: R) -> Result<City, AnyError> {
        for value in values(file) {
            yield Ok(serde_json::from_value(value?)?);
        }
    }

    /// What is in a JSON value, with the way to it.
    gen fn walk(path: String, value: &Value) -> (String, &Value) {
        match value {
            Value::Array(values) => {
                for (at, value) in values.iter().enumerate() {
                    yield from walk(format!("{path}/{at}"), value);
                }
            }
            Value::Object(values) => {
                for (key, value) in values {
                    yield from walk(format!("{path}/{key}"), value);
                }
            }
            _ => yield (path, value),
        }
    }
}

const CITIES: &str = "name,people\nBern,134000\nChur,37000\nUri,36000\n";
const BROKEN: &str = "name,people\nBern,134000\nChur,many\nUri,36000\n";
const JSON: &str =
    "{\"name\": \"Bern\", \"people\": 134000}\n{\"name\": \"Chur\", \"people\": 37000}\n";

fn bern() -> City {
    City { name: "Bern".to_owned(), people: 134_000 }
}

/// The items, and the message of the error that is the last one.
fn until_error<T, E: ToString>(items: impl Iterator<Item = Result<T, E>>) -> (Vec<T>, String) {
    let (mut good, mut message) = (Vec::new(), String::new());
    for item in items {
        assert!(message.is_empty(), "nothing follows an error");
        match item {
            Ok(item) => good.push(item),
            Err(error) => message = error.to_string(),
        }
    }
    (good, message)
}

#[test]
fn csv_is_read_record_by_record() {
    fn check(mut cities: impl Iterator<Item = csv::Result<City>>, log: &Tracker) {
        assert!(log.take().is_empty());
        assert_eq!(cities.next().and_then(Result::ok), Some(bern()));
        assert_eq!(log.take(), ["line", "line"]);
        assert_eq!(cities.next().and_then(Result::ok).map(|city| city.people), Some(37_000));
        assert_eq!(log.take(), ["line"]);
        assert_eq!(cities.by_ref().count(), 1);
        assert_eq!(log.take(), ["line", "end", "close"]);
        assert!(cities.next().is_none());
        assert!(log.take().is_empty());
    }

    let log = Tracker::new();
    check(cities(File::new(CITIES, &log)), &log);
    check(cities(File::new(CITIES, &log)).on_heap(), &log);
    check(cities(File::new(CITIES, &log)).boxed(), &log);
    check(cities(File::new(CITIES, &log)).boxed_local(), &log);
    check(pin!(cities(File::new(CITIES, &log)).on_stack()), &log);
}

#[test]
fn what_is_left_early_is_closed() {
    let log = Tracker::new();
    assert_eq!(cities(File::new(CITIES, &log)).take(1).count(), 1);
    assert_eq!(log.take(), ["line", "line", "close"]);
    drop(cities(File::new(CITIES, &log)));
    assert_eq!(log.take(), ["close"]);
}

/// The file is closed before the error is seen, and what follows it is not read.
#[test]
fn an_error_in_a_record_is_the_last_item() {
    let log = Tracker::new();
    let mut items = cities(File::new(BROKEN, &log));
    assert_eq!(items.next().and_then(Result::ok), Some(bern()));
    let error = items.next().and_then(Result::err).expect("an error");
    assert!(error.to_string().contains("line: 3"), "{error}");
    assert_eq!(log.take(), ["line", "line", "line", "close"]);
    assert!(items.next().is_none());
    let all: csv::Result<Vec<_>> = cities(File::new(BROKEN, &log)).collect();
    assert!(all.is_err());
    assert_eq!(log.take(), ["line", "line", "line", "close"]);
}

#[test]
fn one_record_serves_for_all_rows() {
    let log = Tracker::new();
    let (all, error) = until_error(lengths(File::new("a,b\nc,dd\neee,f\ng\nh,i\n", &log)));
    assert_eq!(all, [(2, 3), (3, 4)]);
    assert!(error.contains("found record with 1 fields"), "{error}");
    assert_eq!(log.take(), ["line", "line", "line", "line", "close"]);
    assert_eq!(until_error(lengths(io::empty())), (vec![], String::new()));
}

#[test]
fn json_values_are_read_one_by_one() {
    let log = Tracker::new();
    let text = "[1,\n2]\n{\"a\":\nnull}\n\"b\" tru \n3\n";
    let mut items = values(File::new(text, &log)).boxed();
    assert_eq!(items.next().and_then(Result::ok), Some(json!([1, 2])));
    assert_eq!(log.take(), ["line"]);
    assert_eq!(items.next().and_then(Result::ok), Some(json!({"a": null})));
    assert_eq!(log.take(), ["line", "line"]);
    let (rest, error) = until_error(items);
    assert_eq!(rest, [json!("b")]);
    assert_eq!(error, "expected ident at line 5 column 8");
    assert_eq!(log.take(), ["line", "close"]);
    assert_eq!(
        until_error(values("1 2 [3".as_bytes())).1,
        "EOF while parsing a list at line 1 column 6"
    );
}

#[test]
fn errors_of_the_file_itself() {
    let good = || JSON.as_bytes().chain(Unreadable);
    let (items, error) = until_error(json_lines(good()));
    assert_eq!((items.len(), error.as_str()), (2, "the disk is on fire"));
    let last = values(good()).last().expect("an item");
    assert!(last.is_err_and(|error| error.is_io()));
    let last = cities(CITIES.as_bytes().chain(Unreadable)).last().expect("an item");
    assert!(matches!(last.map_err(csv::Error::into_kind), Err(csv::ErrorKind::Io(_))));
    let last = lengths(Unreadable).last().and_then(Result::err).expect("an error");
    assert!(last.downcast::<csv::Error>().is_ok_and(|error| error.is_io_error()));
}

/// `yield from` hands on an error as it hands on any item. A file is closed before the next is
/// opened.
#[test]
fn an_error_of_one_file_does_not_end_the_others() {
    let log = Tracker::new();
    let files = [
        ("a.csv", BROKEN),
        ("b.jsonl", JSON),
        ("c.json", "{\"name\": 1}"),
        ("d", ""),
        ("e.csv", CITIES),
    ];
    let items: Vec<_> =
        all_cities(&files, &log).map(|item| item.map_err(|error| error.to_string())).collect();
    let errors: Vec<_> = items.iter().filter_map(|item| item.as_ref().err()).collect();
    assert_eq!((items.len(), errors.len()), (6, 3));
    assert!(errors[0].contains("line: 3"), "{errors:?}");
    assert!(errors[1].contains("expected a string"), "{errors:?}");
    assert_eq!((errors[2].as_str(), &items[5]), ("d is of no kind", &Err(errors[2].clone())));
    let closed = log.take();
    assert_eq!(closed.join(" "), "line line line close line line end close line close");
}

#[test]
fn errors_say_where_they_are() {
    let text = format!("{JSON}{{\"name\": \"Uri\"}}\n");
    let (items, error) = until_error(json_lines(text.as_bytes()));
    assert_eq!(items[0], bern());
    assert_eq!(error, "line 3: missing field `people` at line 1 column 15");
}

#[test]
fn items_borrow_what_they_are_read_from() {
    let text = JSON.replace(": ", ":");
    let names: Vec<&str> = borrowed(&text).filter_map(Result::ok).map(|city| city.name).collect();
    assert_eq!(names, ["Bern", "Chur"]);
    assert!(text.as_bytes().as_ptr_range().contains(&names[1].as_ptr()));
}

/// A reader with a name for its type.
#[test]
fn a_field_holds_a_reader() {
    struct Import {
        rows: BoxGen<'static, csv::Result<City>>,
        people: u32,
    }

    let file = Cursor::new(CITIES.to_owned());
    let mut import = Import { rows: cities(file).boxed(), people: 0 };
    for city in import.rows.by_ref() {
        import.people += city.expect("it is well formed").people;
    }
    assert_eq!(import.people, 207_000);
}

#[test]
fn every_leaf_of_a_json_value_is_found_by_its_path() {
    let text = r#"{"a": [1, {"b": [true, [], ["x", null]]}], "c": {"d": {}, "e": 2.5}}"#;
    let value: Value = serde_json::from_str(text).expect("it is well formed");
    let leaves: Vec<_> = walk(String::new(), &value).collect();
    assert_eq!(leaves.len(), 5);
    assert!(leaves.iter().all(|(path, leaf)| value.pointer(path) == Some(*leaf)));
    let deep = (0..100).fold(json!(1), |inner, _| json!([inner]));
    assert_eq!(walk(String::new(), &deep).map(|(path, _)| path.len()).collect::<Vec<_>>(), [200]);
}

/// A generator writes, too: as a sequence of `serde`'s, and row by row.
#[test]
fn generators_are_written() {
    struct Leaves<'a>(&'a Value);

    impl Serialize for Leaves<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(walk(String::new(), self.0).map(|(_, leaf)| leaf))
        }
    }

    let value = json!([1, [2, [3, "x"]]]);
    assert_eq!(json!({ "leaves": Leaves(&value) }), json!({ "leaves": [1, 2, 3, "x"] }));
    assert_eq!(serde_json::to_string(&Leaves(&json!([]))).ok().as_deref(), Some("[]"));
    let mut writer = csv::Writer::from_writer(Vec::new());
    for city in cities(CITIES.as_bytes()) {
        writer.serialize(city.expect("it is well formed")).expect("it has fields");
    }
    assert_eq!(writer.into_inner().ok().as_deref(), Some(CITIES.as_bytes()));
}

/// A file of some size, against the loop that one would write.
#[test]
fn a_real_file() {
    const EARTHQUAKES: &str = include_str!("../../examples/data/earthquakes.csv");

    #[derive(Deserialize, PartialEq, Debug)]
    struct Earthquake {
        place: String,
        mag: Option<f64>,
        depth: f64,
    }

    generators! {
        gen fn earthquakes<R: Read>(file: R) -> csv::Result<Earthquake> {
            for earthquake in csv::Reader::from_reader(file).deserialize() {
                yield Ok(earthquake?);
            }
        }
    }

    let mut expected = Vec::new();
    for row in csv::Reader::from_reader(EARTHQUAKES.as_bytes()).into_deserialize() {
        expected.push(row.expect("it is well formed"));
    }
    let all: csv::Result<Vec<_>> = earthquakes(EARTHQUAKES.as_bytes()).boxed().collect();
    assert_eq!(all.expect("it is well formed"), expected);
    assert_eq!(expected.len(), 1707);
    let strong = earthquakes(EARTHQUAKES.as_bytes())
        .filter_map(Result::ok)
        .filter(|earthquake| earthquake.mag > Some(6.0));
    assert_eq!(strong.count(), 3);
}

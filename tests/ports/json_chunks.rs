//! The encoder of `json`: mutual recursion, and delegation to a generator that `match` chooses.
//!
//! In Python `chunks` is one variable for three generators. Here `#[boxed]` gives them one type.
//! `#[try_yield]` makes a chunk of each value that they yield.

use super::compare;
use gen_core::generators;
use std::borrow::Cow;

enum Json {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(&'static str),
    List(Vec<Json>),
    Dict(Vec<(&'static str, Json)>),
}
use Json::{Bool, Dict, Float, Int, List, Null, Text};

struct NotANumber;

/// A chunk borrows the value where it can.
type Chunk<'a> = Result<Cow<'a, str>, NotANumber>;

generators!({
    #[try_yield]
    #[boxed]
    gen fn iterencode(value: &Json, indent: Option<usize>, level: usize) -> Chunk<'_> {
        match value {
            List(items) => {
                yield from(iterencode_list(items, indent, level))?;
            }
            Dict(entries) => {
                yield from(iterencode_dict(entries, indent, level))?;
            }
            value => yield scalar(value)?,
        }
    }

    #[try_yield]
    #[boxed]
    gen fn iterencode_list(items: &[Json], indent: Option<usize>, level: usize) -> Chunk<'_> {
        if items.is_empty() {
            yield "[]".into();
            return;
        }
        yield "[".into();
        let mut separator = newline(indent, level + 1);
        for item in items {
            yield separator.into();
            separator = ",".to_owned() + &newline(indent, level + 1);
            let chunks = match item {
                List(items) => iterencode_list(items, indent, level + 1),
                Dict(entries) => iterencode_dict(entries, indent, level + 1),
                item => iterencode(item, indent, level + 1),
            };
            yield from(chunks)?;
        }
        yield newline(indent, level).into();
        yield "]".into();
    }

    #[try_yield]
    #[boxed]
    gen fn iterencode_dict<'a>(
        entries: &'a [(&str, Json)],
        indent: Option<usize>,
        level: usize,
    ) -> Chunk<'a> {
        if entries.is_empty() {
            yield "{}".into();
            return;
        }
        yield "{".into();
        let mut separator = newline(indent, level + 1);
        for (key, value) in entries {
            yield separator.into();
            separator = ",".to_owned() + &newline(indent, level + 1);
            yield quote(key);
            yield ": ".into();
            let chunks = match value {
                List(items) => iterencode_list(items, indent, level + 1),
                Dict(entries) => iterencode_dict(entries, indent, level + 1),
                value => iterencode(value, indent, level + 1),
            };
            for chunk in chunks {
                yield chunk?;
            }
        }
        yield newline(indent, level).into();
        yield "}".into();
    }

    gen fn lines(values: &[Json]) -> String {
        for value in values {
            for indent in [None, Some(2)] {
                let mut seen = vec![];
                for chunk in iterencode(value, indent, 0) {
                    seen.push(chunk.unwrap_or("<NaN is not JSON>".into()));
                }
                yield seen.len().to_string();
                yield seen.concat();
            }
        }
        let chunks = iterencode(&values[4], Some(4), 0);
        yield chunks.flatten().map(|chunk| chunk.len()).sum::<usize>().to_string();
    }
});

fn newline(indent: Option<usize>, level: usize) -> String {
    indent.map_or(String::new(), |indent| "\n".to_owned() + &" ".repeat(indent * level))
}

fn scalar(value: &Json) -> Chunk<'_> {
    Ok(match value {
        Null => "null".into(),
        Bool(value) => if *value { "true" } else { "false" }.into(),
        Int(value) => value.to_string().into(),
        Float(value) if value.is_nan() => return Err(NotANumber),
        Float(value) => value.to_string().into(),
        Text(text) => quote(text),
        List(_) | Dict(_) => unreachable!("a collection is no scalar"),
    })
}

fn quote(text: &str) -> Cow<'_, str> {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"").into()
}

#[test]
fn encodes_as_python_does() {
    let deep = List(vec![Text("x"), List(vec![List(vec![Text("deep")])])]);
    let size = Dict(vec![("w", Int(2)), ("h", Float(0.5))]);
    let bad = Dict(vec![("bad", List(vec![Float(0.25), Float(f64::NAN), Int(2)]))]);
    let values = [
        List(vec![]),
        Dict(vec![]),
        Text("a \"quoted\" line\n"),
        List(vec![Int(1), Int(-2), Null, Bool(true), List(vec![]), Dict(vec![]), deep]),
        Dict(vec![
            ("name", Text("gen")),
            ("tags", List(vec![Text("a"), Text("b")])),
            ("size", size),
            ("none", Null),
        ]),
        Dict(vec![("ok", List(vec![Int(1), bad])), ("never", Int(1))]),
    ];
    compare(|| lines(&values), include_str!("python/json_chunks.txt"));
}

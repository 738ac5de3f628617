//! A tokenizer: generators that yield each other's tokens, and an error that ends them all.
//!
//! In Python a `LexError` that is raised in a template passes all generators around it. Here an
//! error passes a `yield from` with `?`. The tokens borrow the source.

use super::compare;
use gen_core::generators;

struct LexError(String);

/// A kind, and a part of the source.
type Token<'a> = (&'static str, &'a str);

const SOURCES: [&str; 6] = [
    "let x = 1\nif x:\n  print('a b')\n  if y:\n    go(10, z)\nend",
    "greet('dear {name}, {n + 1} of {f('a{b}')} done')",
    "a = 'open\nb = 1",
    "a\n    b\n  c",
    "x = 'a {b ? c} d'",
    "(1 + [2)",
];

generators!({
    #[try_yield]
    gen fn tokenize(source: &str) -> Result<Token<'_>, LexError> {
        let mut depths = vec![0];
        for (row, line) in (1..).zip(source.split('\n')) {
            let text = line.trim_start_matches(' ');
            yield from(indentation(&mut depths, line.len() - text.len(), row))?;
            yield from(scan(text, row))?;
            yield ("newline", "");
        }
        while depths.pop() > Some(0) {
            yield ("dedent", "");
        }
        yield ("end", "");
    }

    #[try_yield]
    gen fn indentation<'a>(
        depths: &mut Vec<usize>,
        depth: usize,
        row: usize,
    ) -> Result<Token<'a>, LexError> {
        if Some(&depth) > depths.last() {
            depths.push(depth);
            yield ("indent", "");
        }
        while Some(&depth) < depths.last() {
            depths.pop();
            yield ("dedent", "");
        }
        if Some(&depth) != depths.last() {
            return Err(LexError(format!("line {row}: unindent to {depth} spaces")));
        }
    }

    /// Yields the tokens of a line, or of an expression in a template.
    #[try_yield]
    gen fn scan(mut text: &str, row: usize) -> Result<Token<'_>, LexError> {
        let mut closers = vec![];
        loop {
            text = text.trim_start_matches(' ');
            let Some(first) = text.chars().next() else { return };
            let (kind, end) = match first {
                '0'..='9' => ("number", span(text, |c| c.is_ascii_digit())),
                'a'..='z' => ("name", span(text, char::is_alphanumeric)),
                '\'' => {
                    let end = quoted(text, row)?;
                    yield from(template(&text[1..end - 1], row))?;
                    text = &text[end..];
                    continue;
                }
                '+' | '-' | '*' | '/' | '=' | '<' | '>' | ':' | ',' => ("op", 1),
                '(' | '[' => {
                    closers.push(if first == '(' { ')' } else { ']' });
                    ("op", 1)
                }
                ')' | ']' => {
                    if closers.pop() != Some(first) {
                        return Err(LexError(format!("line {row}: unmatched {first}")));
                    }
                    ("op", 1)
                }
                _ => return Err(LexError(format!("line {row}: unexpected {first}"))),
            };
            yield (kind, &text[..end]);
            text = &text[end..];
        }
    }

    /// Yields the parts of a template: its text, and the tokens between braces.
    #[try_yield]
    gen fn template(mut text: &str, row: usize) -> Result<Token<'_>, LexError> {
        while let Some(start) = text.find('{') {
            if start > 0 {
                yield ("text", &text[..start]);
            }
            let end = start + braced(&text[start..], row)?;
            yield ("open", "{");
            yield from(scan(&text[start + 1..end - 1], row))?;
            yield ("close", "}");
            text = &text[end..];
        }
        if !text.is_empty() {
            yield ("text", text);
        }
    }

    gen fn lines() -> String {
        for source in SOURCES {
            yield "--".to_owned();
            for token in tokenize(source) {
                match token {
                    Ok((kind, text)) => yield format!("{kind} {text}").trim_end().to_owned(),
                    Err(LexError(error)) => yield format!("error: {error}"),
                }
            }
        }
    }
});

fn span(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Finds the end of a text in quotes. It may have quotes in braces.
fn quoted(text: &str, row: usize) -> Result<usize, LexError> {
    let mut depth = 0;
    for (at, char) in text.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            '\'' if depth == 0 && at > 0 => return Ok(at + 1),
            _ => {}
        }
    }
    Err(LexError(format!("line {row}: open quote")))
}

fn braced(text: &str, row: usize) -> Result<usize, LexError> {
    let mut depth = 0;
    for (at, char) in text.char_indices() {
        match char {
            '{' => depth += 1,
            '}' if depth == 1 => return Ok(at + 1),
            '}' => depth -= 1,
            _ => {}
        }
    }
    Err(LexError(format!("line {row}: open brace")))
}

#[test]
fn tokenizes_as_python_does() {
    compare(lines, include_str!("python/tokens.txt"));
}

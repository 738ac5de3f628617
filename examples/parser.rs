//! A calculator: a tokenizer that is a generator, and a parser that pulls tokens from it:
//! `cargo run --example parser -- "2 * (3 + 4)"`, or without an argument for a few expressions.
//!
//! The parser asks for a token when it needs one, so nothing is read after the first mistake.

use std::f64::consts::PI;
use std::fmt;
use std::iter::Peekable;

use gen_core::{LocalBoxGen, generators};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'a> {
    Number(f64),
    Name(&'a str),
    Symbol(char),
}

/// A mistake, and where it is: the number of bytes before it.
#[derive(Debug)]
struct Mistake {
    at: usize,
    message: String,
}

type Result<T> = std::result::Result<T, Mistake>;

fn mistake<T>(at: usize, message: impl Into<String>) -> Result<T> {
    Err(Mistake { at, message: message.into() })
}

generators!({
    /// The tokens of a text, each with its place.
    gen fn tokens(text: &str) -> Result<(usize, Token<'_>)> {
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let rest = &text[at..];
            let token = match first {
                ' ' => &rest[..1],
                '0'..='9' | '.' => {
                    let number = leading(rest, |c| c.is_ascii_digit() || c == '.');
                    match number.parse() {
                        Ok(value) => yield Ok((at, Token::Number(value))),
                        Err(_) => mistake(at, format!("`{number}` is no number"))?,
                    }
                    number
                }
                'a'..='z' => {
                    let name = leading(rest, |c| c.is_ascii_lowercase());
                    yield Ok((at, Token::Name(name)));
                    name
                }
                '+' | '-' | '*' | '/' | '^' | '(' | ')' => {
                    yield Ok((at, Token::Symbol(first)));
                    &rest[..1]
                }
                other => mistake(at, format!("`{other}` has no meaning"))?,
            };
            at += token.len();
        }
    }
});

/// The longest beginning of `text` whose characters are all accepted.
fn leading(text: &str, accept: impl Fn(char) -> bool) -> &str {
    text.split_once(|c| !accept(c)).map_or(text, |(head, _)| head)
}

struct Parser<'a> {
    tokens: Peekable<LocalBoxGen<'a, Result<(usize, Token<'a>)>>>,
    /// Where the text ends.
    end: usize,
}

/// Computes the value of an expression.
fn evaluate(text: &str) -> Result<f64> {
    let mut parser = Parser { tokens: tokens(text).boxed_local().peekable(), end: text.len() };
    let value = parser.sum()?;
    match parser.next()? {
        (_, None) => Ok(value),
        (at, Some(token)) => mistake(at, format!("{token} after the end")),
    }
}

impl<'a> Parser<'a> {
    /// Takes a token, and its place.
    fn next(&mut self) -> Result<(usize, Option<Token<'a>>)> {
        let token = self.tokens.next().transpose()?;
        Ok(token.map_or((self.end, None), |(at, token)| (at, Some(token))))
    }

    /// Takes a symbol if it comes next.
    fn take(&mut self, symbol: char) -> bool {
        let is_next =
            |token: &Result<_>| matches!(token, Ok((_, token)) if *token == Token::Symbol(symbol));
        self.tokens.next_if(is_next).is_some()
    }

    /// `product { ("+" | "-") product }`
    fn sum(&mut self) -> Result<f64> {
        let mut value = self.product()?;
        loop {
            if self.take('+') {
                value += self.product()?;
            } else if self.take('-') {
                value -= self.product()?;
            } else {
                return Ok(value);
            }
        }
    }

    /// `power { ("*" | "/") power }`
    fn product(&mut self) -> Result<f64> {
        let mut value = self.power()?;
        loop {
            if self.take('*') {
                value *= self.power()?;
            } else if self.take('/') {
                value /= self.power()?;
            } else {
                return Ok(value);
            }
        }
    }

    /// `"-" power | atom [ "^" power ]`
    fn power(&mut self) -> Result<f64> {
        if self.take('-') {
            return Ok(-self.power()?);
        }
        let base = self.atom()?;
        if self.take('^') { Ok(base.powf(self.power()?)) } else { Ok(base) }
    }

    /// `NUMBER | "pi" | "sqrt" atom | "(" sum ")"`
    fn atom(&mut self) -> Result<f64> {
        match self.next()? {
            (_, Some(Token::Number(value))) => Ok(value),
            (_, Some(Token::Name("pi"))) => Ok(PI),
            (_, Some(Token::Name("sqrt"))) => Ok(self.atom()?.sqrt()),
            (at, Some(Token::Name(name))) => mistake(at, format!("`{name}` is unknown")),
            (open, Some(Token::Symbol('('))) => {
                let value = self.sum()?;
                if self.take(')') {
                    return Ok(value);
                }
                match self.next()? {
                    (_, None) => mistake(open, "this is never closed"),
                    (at, Some(token)) => mistake(at, format!("{token} instead of `)`")),
                }
            }
            (at, Some(token)) => mistake(at, format!("{token} instead of a number")),
            (at, None) => mistake(at, "a number is missing"),
        }
    }
}

impl fmt::Display for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Token::Number(value) => write!(f, "`{value}`"),
            Token::Name(name) => write!(f, "`{name}`"),
            Token::Symbol(symbol) => write!(f, "`{symbol}`"),
        }
    }
}

fn show(text: &str) {
    println!("{text}");
    match evaluate(text) {
        Ok(value) => println!("= {value}"),
        Err(Mistake { at, message }) => println!("{:at$}^ {message}", ""),
    }
}

fn main() {
    let mut texts: Vec<String> = std::env::args().skip(1).collect();
    if texts.is_empty() {
        let few = [
            "1 + 2 * 3",
            "2 ^ 3 ^ 2 - 12 / 4 / 3",
            "-(1.5 + sqrt 16) * 2",
            "2 * pi * 6371",
            "2 * (3 + 4",
            "2 * (3 4)",
            "1.2.3 + 1",
            "7 / ",
            "speed * 2",
            "1 + 2) $ 3",
            "1 + $ 3)",
        ];
        texts.extend(few.map(String::from));
    }
    for text in &texts {
        show(text);
    }
}

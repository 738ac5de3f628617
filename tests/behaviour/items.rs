//! Items: their types, the inference and coercions of these, and no item at all.

use gen_core::{gen_block, generators};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::{Debug, Display};

#[derive(Debug, PartialEq)]
enum Token {
    Word(String),
    Number(f64),
}

type Callback = fn(u32) -> u32;

fn increment(n: u32) -> u32 {
    n + 1
}

generators! {
    gen fn nothing() {}

    gen fn no_items() -> u32 {}

    gen fn no_items_after_work(log: &mut Vec<u32>) -> String {
        log.push(1);
        for n in 2..4 {
            log.push(n);
        }
    }

    gen fn returns_only() -> u32 {
        return;
    }

    gen fn small_integers() -> u8 {
        yield 255;
        yield b'a';
    }

    gen fn floats() -> f32 {
        yield 0.5;
    }

    gen fn tokens(text: &str) -> Token {
        for word in text.split(' ') {
            match word.parse() {
                Ok(number) => yield Token::Number(number),
                Err(_) => yield Token::Word(word.to_owned()),
            }
        }
    }

    gen fn coerced_strs(string: &String) -> &str {
        yield string;
        yield &string[1..];
        yield "literal";
    }

    gen fn coerced_slices() -> &'static [u32] {
        yield &[1, 2, 3];
        yield &[];
    }

    gen fn coerced_objects() -> Box<dyn Display> {
        yield Box::new(1);
        yield Box::new("two");
        if true {
            yield Box::new('3');
        }
    }

    gen fn coerced_borrowed_objects<'a>(text: &'a String, n: &'a u32) -> &'a dyn Debug {
        yield text;
        yield n;
    }

    gen fn coerced_functions() -> Callback {
        yield increment;
        yield |n| n * 2;
    }

    gen fn cows(words: &[&'static str]) -> Cow<'static, str> {
        for word in words {
            if word.is_empty() {
                yield Cow::Owned("-".repeat(3));
            } else {
                yield (*word).into();
            }
        }
    }

    gen fn tuples() -> (u32, Option<&'static str>) {
        yield (1, None);
        yield (2, Some("b"));
    }

    gen fn results(texts: &[&str]) -> Result<u32, std::num::ParseIntError> {
        for text in texts {
            yield text.parse();
        }
    }

    gen fn arrays() -> [u32; 3] {
        yield [1, 2, 3];
        yield [0; 3];
    }

    gen fn collected(words: &[&'static str]) -> HashMap<char, usize> {
        for word in words {
            yield word.chars().map(|c| (c, 1)).collect();
        }
    }

    gen fn empty_type() -> std::convert::Infallible {}

    gen fn large() -> [u64; 512] {
        for n in 0..3 {
            yield [n; 512];
        }
    }

    gen fn zero_sized() -> () {
        for _ in 0..3 {
            yield ();
        }
    }
}

#[test]
fn a_body_need_not_yield() {
    assert_eq!(nothing().count(), 0);
    assert_eq!(no_items().next(), None);
    assert_eq!(returns_only().next(), None);
    assert!(empty_type().next().is_none());
}

#[test]
fn a_body_without_a_yield_runs() {
    let mut log = Vec::new();
    let items: Vec<String> = no_items_after_work(&mut log).collect();
    assert!(items.is_empty());
    assert_eq!(log, [1, 2, 3]);
}

#[test]
fn the_declared_type_drives_inference() {
    assert_eq!(small_integers().collect::<Vec<_>>(), [255, 97]);
    assert_eq!(floats().collect::<Vec<_>>(), [0.5]);
    let parsed: Vec<_> = results(&["1", "x"]).map(|result| result.ok()).collect();
    assert_eq!(parsed, [Some(1), None]);
    let counts: Vec<_> = collected(&["aab"]).map(|map| map.len()).collect();
    assert_eq!(counts, [2]);
}

#[test]
fn items_can_be_of_any_type() {
    let tokens: Vec<_> = tokens("a 1.5").collect();
    assert_eq!(tokens, [Token::Word("a".to_owned()), Token::Number(1.5)]);
    assert_eq!(tuples().collect::<Vec<_>>(), [(1, None), (2, Some("b"))]);
    assert_eq!(arrays().collect::<Vec<_>>(), [[1, 2, 3], [0, 0, 0]]);
    assert_eq!(zero_sized().count(), 3);
    assert_eq!(large().map(|item| item[511]).collect::<Vec<_>>(), [0, 1, 2]);
}

#[test]
fn references_coerce_to_the_item_type() {
    let string = "abc".to_owned();
    assert_eq!(coerced_strs(&string).collect::<Vec<_>>(), ["abc", "bc", "literal"]);
    assert_eq!(coerced_slices().map(<[u32]>::len).collect::<Vec<_>>(), [3, 0]);
    let shown: Vec<_> = coerced_borrowed_objects(&string, &5).map(|it| format!("{it:?}")).collect();
    assert_eq!(shown, ["\"abc\"", "5"]);
}

#[test]
fn boxes_coerce_to_the_item_type() {
    let shown: Vec<_> = coerced_objects().map(|it| it.to_string()).collect();
    assert_eq!(shown, ["1", "two", "3"]);
}

#[test]
fn functions_coerce_to_the_item_type() {
    assert_eq!(coerced_functions().map(|f| f(20)).collect::<Vec<_>>(), [21, 40]);
}

#[test]
fn cows_hold_what_they_like() {
    assert_eq!(cows(&["a", ""]).collect::<Vec<_>>(), ["a", "---"]);
}

#[test]
fn the_item_type_of_a_block_is_inferred() {
    let from_the_yield = gen_block! { yield 1_u8; };
    assert_eq!(from_the_yield.collect::<Vec<_>>(), [1_u8]);
    let from_the_use: Vec<u64> = gen_block! { yield 1; yield 2; }.collect();
    assert_eq!(from_the_use, [1_u64, 2]);
    let mut none = gen_block! { if false { yield "x"; } };
    assert_eq!(none.next(), None);
}

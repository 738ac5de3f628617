//! Programs: recursion by delegation, and a parser of coroutines.

use gen_core::{
    BoxGen, Coroutine,
    CoroutineState::{Complete, Yielded},
    generators,
};

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

/// Hanoi's moves, `yield from` on both sides of a `yield`.
#[test]
fn recursion_on_both_sides() {
    generators! {
        gen fn hanoi(n: u32, from_peg: char, to: char, by: char) -> (char, char) {
            if n > 0 {
                yield from hanoi(n - 1, from_peg, by, to);
                yield (from_peg, to);
                yield from hanoi(n - 1, by, to, from_peg);
            }
        }
    }

    let moves: Vec<String> = hanoi(3, 'a', 'c', 'b').map(|(f, t)| format!("{f}{t}")).collect();
    assert_eq!(moves.join(" "), "ac ab cb ac ba bc ac");
    assert_eq!(hanoi(10, 'a', 'c', 'b').count(), 1023);
}

/// Lists within lists, to any depth: Python needs a larger recursion limit for this one.
#[test]
fn a_flattened_list() {
    enum Nested {
        Leaf(u32),
        List(Vec<Nested>),
    }
    use Nested::{Leaf, List};

    generators! {
        gen fn flatten(nested: Vec<Nested>) -> u32 {
            for item in nested {
                match item {
                    List(list) => yield from flatten(list),
                    Leaf(n) => yield n,
                }
            }
        }
    }

    let list = vec![Leaf(1), List(vec![Leaf(2), List(vec![Leaf(3)]), List(vec![])]), Leaf(4)];
    assert_eq!(all(flatten(list)), [1, 2, 3, 4]);
    let deep = (0..500).fold(vec![Leaf(0)], |inner, n| vec![List(inner), Leaf(n)]);
    assert_eq!(flatten(deep).skip(1).collect::<Vec<_>>(), (0..500).collect::<Vec<_>>());
}

/// Inorder: the left subtree, the label, the right subtree.
#[test]
fn a_tree_in_order() {
    struct Tree {
        left: Option<Box<Tree>>,
        label: char,
        right: Option<Box<Tree>>,
    }

    fn tree(labels: &[char]) -> Option<Box<Tree>> {
        let (left, rest) = labels.split_at(labels.len() / 2);
        let (label, right) = rest.split_first()?;
        Some(Box::new(Tree { left: tree(left), label: *label, right: tree(right) }))
    }

    generators! {
        gen fn inorder(t: &Option<Box<Tree>>) -> char {
            if let Some(t) = t {
                yield from inorder(&t.left);
                yield t.label;
                yield from inorder(&t.right);
            }
        }
    }

    let labels: Vec<char> = ('A'..='Z').collect();
    let t = tree(&labels);
    assert_eq!(all(inorder(&t)), labels);
    assert_eq!(t.as_ref().map(|t| t.label), Some('N'));
}

/// A recursive-descent parser that is fed token by token: every rule is a coroutine.
#[test]
fn a_parser_of_delegating_rules() {
    generators! {
        /// Each rule takes the look-ahead and gives its value with the next one.
        gen fn sum(first: char) -> impl Coroutine<char, Return = (i64, char)> {
            let (mut value, mut c) = yield from product(first);
            while c == '+' || c == '-' {
                let sign = if c == '+' { 1 } else { -1 };
                let begin = yield;
                let (term, next) = yield from product(begin);
                (value, c) = (value + sign * term, next);
            }
            (value, c)
        }

        gen fn product(first: char) -> impl Coroutine<char, Return = (i64, char)> {
            let (mut value, mut c) = yield from atom(first);
            while c == '*' {
                let begin = yield;
                let (factor, next) = yield from atom(begin);
                (value, c) = (value * factor, next);
            }
            (value, c)
        }

        gen fn atom(first: char) -> impl Coroutine<char, Return = (i64, char)> {
            if first == '(' {
                let begin = yield;
                let (value, close) = yield from sum(begin);
                assert_eq!(close, ')');
                return (value, yield);
            }
            let mut value = 0;
            let mut c = first;
            while let Some(digit) = c.to_digit(10) {
                value = value * 10 + i64::from(digit);
                c = yield;
            }
            (value, c)
        }

        gen fn parser(#[resume] first: char) -> impl Coroutine<char, Return = i64> {
            let (value, end) = yield from sum(first);
            assert_eq!(end, '=');
            value
        }
    }

    fn parse(mut parser: BoxGen<'_, (), char, i64>, text: &str) -> Option<i64> {
        text.chars().find_map(|c| match parser.resume(c) {
            Yielded(()) => None,
            Complete(value) => Some(value),
        })
    }

    assert_eq!(parse(parser().boxed(), "1+2*(3+4)-5*6="), Some(-15));
    assert_eq!(parse(parser().boxed(), "((((7))))*12="), Some(84));
    assert_eq!(parse(parser().boxed(), "1+2"), None);
}

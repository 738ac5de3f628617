//! `difflib.ndiff`: methods that delegate to each other, and recursion around the best match.
//!
//! All generators borrow slices of the lines. `matches` is generic: it compares texts by lines,
//! and lines by bytes.

use super::compare;
use gen_core::generators;

const BEFORE: &str = "\
def walk(tree):
    if tree:
        yield tree.value
        walk(tree.left)
    return
# the end
one
";
const AFTER: &str = "\
def walk(tree):
    if tree is not None:
        for item in walk(tree.left):
            yield item
        yield tree.valeu
        walk(tree.right)
# the very end
two
one
";

#[derive(Clone, Copy, PartialEq)]
enum Tag {
    Replace,
    Delete,
    Insert,
    Equal,
}
use Tag::{Delete, Equal, Insert, Replace};

struct Differ {
    cutoff: f64,
}

generators!({
    /// Yields the longest common runs of `a` and `b` as (start, start, length).
    gen fn matches<T: PartialEq>(a: &[T], b: &[T], at: usize, bt: usize) -> (usize, usize, usize) {
        let (mut i, mut j, length) = longest(a, b);
        if length > 0 {
            yield from(matches(&a[..i], &b[..j], at, bt));
            yield (at + i, bt + j, length);
            i += length;
            j += length;
            for run in matches(&a[i..], &b[j..], at + i, bt + j) {
                yield run;
            }
        }
    }

    gen fn opcodes<T: PartialEq>(a: &[T], b: &[T]) -> (Tag, usize, usize, usize, usize) {
        let (mut i, mut j) = (0, 0);
        for (x, y, length) in matches(a, b, 0, 0).chain([(a.len(), b.len(), 0)]) {
            match (i < x, j < y) {
                (true, true) => yield (Replace, i, x, j, y),
                (true, false) => yield (Delete, i, x, j, y),
                (false, true) => yield (Insert, i, x, j, y),
                (false, false) => {}
            }
            (i, j) = (x + length, y + length);
            if length > 0 {
                yield (Equal, x, i, y, j);
            }
        }
    }

    impl Differ {
        gen fn compare(&self, a: &[&str], b: &[&str]) -> String {
            for (tag, i, x, j, y) in opcodes(a, b) {
                let g = match tag {
                    Replace => self.fancy_replace(&a[i..x], &b[j..y]),
                    Delete => self.dump('-', &a[i..x]),
                    Insert => self.dump('+', &b[j..y]),
                    Equal => self.dump(' ', &a[i..x]),
                };
                yield from(g);
            }
        }

        #[boxed]
        gen fn dump(&self, tag: char, lines: &[&str]) -> String {
            for line in lines {
                yield format!("{tag} {line}");
            }
        }

        /// Yields all lines of both, the shorter list first.
        gen fn plain_replace(&self, a: &[&str], b: &[&str]) -> String {
            let (first, second) = if b.len() < a.len() {
                (self.dump('+', b), self.dump('-', a))
            } else {
                (self.dump('-', a), self.dump('+', b))
            };
            for g in [first, second] {
                yield from(g);
            }
        }

        /// Marks changes in the most similar pair of lines, and compares the lines around it.
        #[boxed]
        gen fn fancy_replace(&self, a: &[&str], b: &[&str]) -> String {
            let (mut best, mut at, mut bt) = (0.0, 0, 0);
            for (i, x) in a.iter().enumerate() {
                for (j, y) in b.iter().enumerate() {
                    let similar = ratio(x, y);
                    if similar > best {
                        (best, at, bt) = (similar, i, j);
                    }
                }
            }
            if best < self.cutoff {
                yield from(self.plain_replace(a, b));
                return;
            }
            yield from(self.fancy_helper(&a[..at], &b[..bt]));
            yield from(self.question(a[at], b[bt]));
            yield from(self.fancy_helper(&a[at + 1..], &b[bt + 1..]));
        }

        gen fn fancy_helper(&self, a: &[&str], b: &[&str]) -> String {
            let g = match (a, b) {
                ([], []) => return,
                (a, []) => self.dump('-', a),
                ([], b) => self.dump('+', b),
                (a, b) => self.fancy_replace(a, b),
            };
            yield from(g);
        }

        gen fn question(&self, a: &str, b: &str) -> String {
            if a == b {
                yield format!("  {a}");
                return;
            }
            let (mut below_a, mut below_b) = (String::new(), String::new());
            for (tag, i, x, j, y) in opcodes(a.as_bytes(), b.as_bytes()) {
                let (mark_a, mark_b) = match tag {
                    Replace => ("^", "^"),
                    Delete => ("-", " "),
                    Insert => (" ", "+"),
                    Equal => (" ", " "),
                };
                below_a += &mark_a.repeat(x - i);
                below_b += &mark_b.repeat(y - j);
            }
            for (tag, line, below) in [('-', a, below_a), ('+', b, below_b)] {
                yield format!("{tag} {line}");
                let below = below.trim_end();
                if !below.is_empty() {
                    yield format!("? {below}");
                }
            }
        }
    }

    /// Yields one of the two texts, which it finds in their difference.
    gen fn restore(delta: impl IntoIterator<Item = String>, which: u32) -> Result<String, String> {
        let tag = match which {
            1 => "- ",
            2 => "+ ",
            _ => return Err(format!("no text {which}")),
        };
        for line in delta {
            match line.split_at(line.len().min(2)) {
                ("  ", rest) => yield Ok(rest.to_owned()),
                (sign, rest) if sign == tag => yield Ok(rest.to_owned()),
                ("- " | "+ " | "? ", _) => {}
                _ => return Err(format!("no difference: {line}")),
            }
        }
    }

    gen fn lines(a: &[&str], b: &[&str]) -> String {
        for cutoff in [0.75, 0.5, 1.1] {
            yield format!("== {cutoff}");
            yield from(Differ { cutoff }.compare(a, b));
        }
        for (which, text) in [(1, a), (2, b)] {
            let restored: Result<Vec<String>, String> =
                restore(Differ { cutoff: 0.75 }.compare(a, b), which).collect();
            yield if restored.is_ok_and(|restored| restored == text) { "True" } else { "False" }
                .to_owned();
        }
        let delta = ["  a", "- b", "+ c", "x"].map(str::to_owned);
        for (delta, which) in [(&delta[..], 2), (&[], 3)] {
            for line in restore(delta.to_vec(), which) {
                yield line.unwrap_or_else(|error| format!("error: {error}"));
            }
        }
    }
});

fn longest<T: PartialEq>(a: &[T], b: &[T]) -> (usize, usize, usize) {
    let mut best = (0, 0, 0);
    let mut ending = vec![0; b.len() + 1];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![0];
        for (j, y) in b.iter().enumerate() {
            let length = if x == y { ending[j] + 1 } else { 0 };
            row.push(length);
            if length > best.2 {
                best = (i + 1 - length, j + 1 - length, length);
            }
        }
        ending = row;
    }
    best
}

#[expect(clippy::cast_precision_loss, reason = "lines are short")]
fn ratio(a: &str, b: &str) -> f64 {
    let total = a.len() + b.len();
    let matching: usize =
        matches(a.as_bytes(), b.as_bytes(), 0, 0).map(|(_, _, length)| length).sum();
    if total == 0 { 1.0 } else { 2.0 * matching as f64 / total as f64 }
}

#[test]
fn differs_as_python_does() {
    let (a, b): (Vec<_>, Vec<_>) = (BEFORE.lines().collect(), AFTER.lines().collect());
    compare(|| lines(&a, &b), include_str!("python/ndiff.txt"));
}

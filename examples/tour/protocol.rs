//! A generator is an iterator. So is a struct with a `next`; and a struct that can make a generator
//! is something to iterate over.

use gen_core::{BoxGen, generators};

/// An iterator by hand, like the built-in range.
struct Range {
    current: i32,
    stop: i32,
    step: i32,
}

impl Range {
    fn new(start: i32, stop: i32, by: i32) -> Self {
        Range { current: start, stop, step: by }
    }
}

impl Iterator for Range {
    type Item = i32;

    fn next(&mut self) -> Option<i32> {
        if self.current >= self.stop {
            return None;
        }
        let value = self.current;
        self.current += self.step;
        Some(value)
    }
}

/// No iterator, but iterable.
struct NumberRange {
    start: i32,
    stop: i32,
}

generators!({
    impl NumberRange {
        gen fn walk(self) -> i32 {
            let mut current = self.start;
            while current < self.stop {
                yield current;
                current += 1;
            }
        }
    }
});

impl IntoIterator for NumberRange {
    type Item = i32;
    type IntoIter = BoxGen<'static, i32>; // A generator whose type has a name.

    fn into_iter(self) -> Self::IntoIter {
        self.walk().boxed()
    }
}

pub fn run() {
    for n in Range::new(0, 5, 1) {
        println!("{n}");
    }
    for n in (NumberRange { start: 1, stop: 5 }) {
        println!("{n}");
    }
}

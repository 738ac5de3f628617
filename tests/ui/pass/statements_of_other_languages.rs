//! The right program next to `fail/statements_of_other_languages.rs`.

use gen_core::generators;

generators! {
    gen fn for_else(n: u32) -> u32 {
        for i in 0..n { yield i; }
        yield 99;
    }

    gen fn ternary(n: u32) -> u32 {
        yield if n > 2 { 1 } else { 0 };
    }

    gen fn switch(n: u32) -> u32 {
        match n { 1 => yield 2, _ => yield 3 }
    }

    gen fn all(n: u32) -> u32 {
        yield from 0..n;
    }

    gen fn fibonacci() -> u64 {
        let (mut a, mut b) = (0, 1);
        loop { yield a; (a, b) = (b, a + b); }
    }

    gen fn increments(mut n: u32) -> u32 {
        n += 1;
        yield n;
    }

    gen fn cast(n: u64, m: u32) -> u32 {
        if (n as u32) < m && 0 < m && m < 5 { yield 1; }
    }

    gen fn method_arguments(text: &str) -> Vec<&str> {
        yield text.split(' ').collect::<Vec<_>>();
    }

    /// Right statements that look like the habits.
    gen fn others(n: u32, all: u32) -> u32 {
        enum Choice { A, B = 3 }
        for (a, b) in [(1, 2)] { yield a + b; }
        let found = loop { if n > 0 { break Some(n); } else { break None; } };
        yield found.unwrap_or(all);
        if let [a, b] = [1, 2] { yield a + b; } else { yield all; }
        yield Choice::A as u32 + Choice::B as u32;
    }
}

fn main() {
    for_else(1).chain(ternary(2)).chain(switch(1)).chain(all(3)).for_each(drop);
    fibonacci().take(3).for_each(drop);
    increments(3).chain(cast(1, 2)).for_each(drop);
    others(1, 2).for_each(drop);
    method_arguments("a b").for_each(drop);
}

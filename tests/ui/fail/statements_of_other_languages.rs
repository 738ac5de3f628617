//! Statements as Python, C, Java and JavaScript write them, and words that begin with a capital.

use gen_core::generators;

generators! {
    gen fn for_else(n: u32) -> u32 {
        for i in 0..n { yield i; } else { yield 99; }
    }

    gen fn while_else(mut n: u32) -> u32 {
        while n > 0 { n -= 1; yield n; } else { yield 99; }
    }

    gen fn ternary(n: u32) -> u32 {
        yield n > 2 ? 1 : 0;
    }

    gen fn switch(n: u32) -> u32 {
        switch n { 1 => yield 2, _ => yield 3 }
    }

    gen fn capitals(n: u32) -> u32 {
        Yield n;
    }

    gen fn returns(n: u32) -> u32 {
        yield n;
        if n > 2 { Return n; }
    }

    gen fn colon(n: u32) -> u32 {
        yield: n;
    }

    gen fn all(n: u32) -> u32 {
        yield all 0..n;
    }

    gen fn fibonacci() -> u64 {
        let mut a, b = 0, 1;
        loop { yield a; (a, b) = (b, a + b); }
    }

    gen fn fibonacci_again() -> u64 {
        let (mut a, mut b) = (0, 1);
        loop { yield a; a, b = b, a + b; }
    }

    gen fn increments(mut n: u32) -> u32 {
        ++n;
        yield n;
    }

    gen fn cast(n: u64, m: u32) -> u32 {
        if n as u32 < m { yield 1; }
    }

    gen fn counts(n: u32) -> u32 {
        for (let i = 0; i < n; i++) { yield i; }
    }

    gen fn each(list: Vec<u32>) -> u32 {
        for (item : list) { yield item; }
    }

    gen fn each_again(list: Vec<u32>) -> u32 {
        foreach item in list { yield item; }
    }

    gen fn constants(n: u32) -> u32 {
        const m = n + 1;
        yield m;
    }

    gen fn chained(n: u32) -> u32 {
        if 0 < n < 5 { yield n; }
    }

    gen fn method_arguments(text: &str) -> Vec<&str> {
        yield text.split(' ').collect<Vec<_>>();
    }

    gen fn inner() -> u32 {
        function double(n: u32) -> u32 { 2 * n }
        yield double(1);
    }

    gen fn semicolons(n: u32) -> u32 {
        let m = n + 1
        yield m
    }
}

fn main() {
    for_else(1).chain(ternary(2)).chain(increments(3)).for_each(drop);
}

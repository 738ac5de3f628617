//! What users of Python, and of languages in the manner of C, write in bodies.

use gen_core::{gen_block, generators};

generators! {
    gen fn blocks(n: u32) -> u32 {
        for i in 0..n:
            yield i
    }

    gen fn otherwise(n: u32) -> u32 {
        if n > 1 { yield 1; } else: { yield 2; }
    }

    gen fn otherwise_if(n: u32) -> u32 {
        if n > 1 { yield 1; } elif n > 0 { yield 2; }
    }

    gen fn conjunction(n: u32) -> u32 {
        if n > 1 and n < 3 { yield 1; }
    }

    gen fn disjunction(n: u32) -> u32 {
        while (n > 1) or n == 0 { yield 1; }
    }

    gen fn identity(n: Option<u32>) -> u32 {
        if n is not None { yield 1; }
    }

    gen fn membership(n: u32, numbers: Vec<u32>) -> u32 {
        if n in numbers { yield 1; }
    }

    gen fn absence(n: u32, numbers: Vec<u32>) -> u32 {
        if n not in numbers { yield 1; }
    }

    gen fn choice(n: u32) -> u32 {
        yield n if n > 1 else 1;
    }

    gen fn assignment(n: u32) -> u32 {
        while (m := n) { yield m; }
    }

    gen fn pairs(map: Vec<(u32, u32)>) -> u32 {
        for key, value in map { yield key + value; }
    }

    gen fn comprehension(numbers: Vec<u32>) -> usize {
        let doubled = [2 * number for number in numbers];
        yield doubled.len();
    }

    gen fn exceptions(n: u32) -> Result<u32, String> {
        raise ValueError(n);
    }

    gen fn handlers() -> u32 {
        try:
            yield 1
    }

    gen fn contexts() -> u32 {
        with open("file") as file: yield 1
    }

    gen fn functions() -> u32 {
        let twice = lambda x: 2 * x;
        yield twice(1);
    }

    gen fn nested() -> u32 {
        def inner(): return 1
        yield 1
    }

    gen fn statements() -> u32 {
        import math;
        yield 1;
    }

    gen fn assertions(n: u32) -> u32 {
        assert n;
        yield 1;
    }

    gen fn output(n: u32) -> u32 {
        print n;
        yield 1;
    }

    gen fn ends(n: u32) -> u32 {
        del n;
        yield 1;
    }

    gen fn tuples(n: u32) -> (u32, u32) {
        yield n, n;
    }

    gen fn annotations() -> u32 {
        n: u32 = 1;
        yield n;
    }

    gen fn increments(mut n: u32) -> u32 {
        n++;
        yield n;
    }

    gen fn declarations() -> u32 {
        var n = 1;
        yield n;
    }

    @cache
    gen fn decorated() -> u32 {
        yield 1;
    }

    class Numbers {
        gen fn all(&self) -> u32 {
            yield 1;
        }
    }

    gen fn comments() -> u32 {
        # one
        yield 1;
    }

    gen fn typing(n: u32) -> u32 {
        yeild n;
    }

    gen fn typing_of_two(n: u32) -> u32 {
        yield form 0..n;
    }

    async gen fn waiting(futures: Vec<std::future::Ready<u32>>) -> u32 {
        for future in futures { yield await future; }
    }

    async gen fn streaming(items: futures::stream::Empty<u32>) -> u32 {
        async for item in items { yield item; }
    }
}

fn main() {
    let done = false;
    gen_block! { if not done { yield 1; } }.for_each(drop);
    blocks(1).chain(choice(2)).chain(functions()).for_each(drop);
}

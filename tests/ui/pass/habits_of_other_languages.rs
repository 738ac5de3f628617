//! The right program next to `fail/habits_of_other_languages.rs`.

use gen_core::{gen_block, genexpr, generators};

generators! {
    gen fn blocks(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn otherwise(n: u32) -> u32 {
        if n > 1 { yield 1; } else { yield 2; }
    }

    gen fn otherwise_if(n: u32) -> u32 {
        if n > 1 { yield 1; } else if n > 0 { yield 2; }
    }

    gen fn conjunction(n: u32) -> u32 {
        if n > 1 && n < 3 { yield 1; }
    }

    gen fn disjunction(n: u32) -> u32 {
        while (n > 1) || n == 0 { yield 1; }
    }

    gen fn identity(n: Option<u32>) -> u32 {
        if n.is_some() { yield 1; }
    }

    gen fn membership(n: u32, numbers: Vec<u32>) -> u32 {
        if numbers.contains(&n) { yield 1; }
        if !numbers.contains(&n) { yield 2; }
    }

    gen fn choice(n: u32) -> u32 {
        yield if n > 1 { n } else { 1 };
    }

    gen fn assignment(n: u32) -> u32 {
        loop {
            let m = n;
            yield m;
        }
    }

    gen fn pairs(map: Vec<(u32, u32)>) -> u32 {
        for (key, value) in map { yield key + value; }
    }

    gen fn comprehension(numbers: Vec<u32>) -> usize {
        let doubled = genexpr!(2 * number for number in numbers).collect::<Vec<_>>();
        yield doubled.len();
    }

    gen fn exceptions(n: u32) -> Result<u32, String> {
        yield Ok(n);
        return Err(format!("{n}"));
    }

    gen fn tuples(n: u32) -> (u32, u32) {
        yield (n, n);
    }

    gen fn annotations() -> u32 {
        let mut n: u32 = 1;
        n += 1;
        yield n;
        match n { 2 => yield 3, _ => yield 4 }
    }

    #[inline]
    gen fn decorated() -> u32 {
        yield 1;
    }

    struct Numbers { n: u32 }

    impl Numbers {
        gen fn all(&self) -> u32 {
            yield self.n;
        }
    }

    gen fn functions(n: u32) -> u32 {
        // one
        fn inner() -> u32 { 1 }
        let twice = |x| 2 * x;
        assert!(n > 0);
        println!("{n}");
        yield twice(inner());
    }

    // Names that are words of Python are names.
    gen fn names(is: u32, not: u32, or: bool, lambda: f64) -> f64 {
        let and = or && not == is;
        let form = if and { lambda } else { -lambda };
        yield form;
    }

    gen fn delegation(n: u32) -> u32 {
        yield from 0..n;
    }

    async gen fn waiting(futures: Vec<std::future::Ready<u32>>) -> u32 {
        for future in futures { yield future.await; }
    }

    async gen fn streaming(items: futures::stream::Empty<u32>) -> u32 {
        for await item in items { yield item; }
    }
}

fn main() {
    let done = false;
    gen_block! { if !done { yield 1; } }.for_each(drop);
    blocks(1).chain(choice(2)).chain(functions(1)).for_each(drop);
    otherwise(1).chain(otherwise_if(1)).chain(conjunction(1)).chain(disjunction(1)).for_each(drop);
    identity(None).chain(membership(1, vec![])).chain(assignment(1).take(1)).for_each(drop);
    pairs(vec![]).chain(delegation(1)).for_each(drop);
    tuples(1).for_each(drop);
    annotations().chain(decorated()).chain(Numbers { n: 1 }.all()).for_each(drop);
    comprehension(vec![]).for_each(drop);
    exceptions(1).for_each(drop);
    names(1, 2, true, 0.5).for_each(drop);
    drop((waiting(vec![]), streaming(futures::stream::empty())));
}

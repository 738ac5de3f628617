//! Types as Python, C and TypeScript write them, and closures without `impl`.

use gen_core::generators;

generators! {
    gen fn iterator(list: Vec<u32>) -> Iterator[u32] {
        yield from list;
    }

    gen fn generator(n: i32) -> Generator[i32, None, None] {
        yield n;
    }

    gen fn list(n: u32) -> list[u32] {
        yield vec![n];
    }

    gen fn nested(n: u32) -> Vec[Optional[int]] {
        yield vec![Some(i64::from(n))];
    }

    gen fn union(n: u32) -> u32 | None {
        yield Some(n);
    }

    gen fn question(n: u32) -> u32? {
        yield Some(n);
    }

    gen fn closure(n: u32) -> Fn() -> u32 {
        yield Box::new(move || n);
    }

    gen fn parameters(a: list[u32], b: Optional[u32], c: dict[str, u32], d: u32[], e: u32 | None) -> u32 {
        yield 1;
    }

    gen fn items(numbers: Iterable[u32]) -> u32 {
        yield from numbers;
    }

    gen fn closures(f: Fn(u32) -> u32, g: &Fn(u32) -> u32, h: Box<FnMut()>) -> u32 {
        yield f(1);
    }

    gen fn order(u32 n, String name) -> usize {
        yield n as usize + name.len();
    }
}

fn main() {
    for n in iterator(vec![1]) {
        println!("{n}");
    }
    generator(1).for_each(drop);
    list(1).for_each(drop);
    parameters(vec![1], None, (), [], 2).for_each(drop);
    closures(|n| n, &|n| n, Box::new(|| ())).for_each(drop);
    order(1, String::new()).for_each(drop);
}

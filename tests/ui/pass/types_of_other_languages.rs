//! The right program next to `fail/types_of_other_languages.rs`.

use gen_core::generators;
use std::collections::HashMap;

generators! {
    gen fn iterator(list: Vec<u32>) -> u32 {
        yield from list;
    }

    gen fn list(n: u32) -> Vec<u32> {
        yield vec![n];
    }

    gen fn nested(n: u32) -> Vec<Option<i64>> {
        yield vec![Some(i64::from(n))];
    }

    gen fn closure(n: u32) -> Box<dyn Fn() -> u32> {
        yield Box::new(move || n);
    }

    gen fn parameters(a: Vec<u32>, b: Option<u32>, c: HashMap<String, u32>, d: [u32; 2]) -> u32 {
        yield a.len() as u32 + b.unwrap_or(0) + c.len() as u32 + d[0];
    }

    gen fn items(numbers: impl IntoIterator<Item = u32>) -> u32 {
        yield from numbers;
    }

    gen fn closures(f: impl Fn(u32) -> u32, g: &impl Fn(u32) -> u32, mut h: Box<dyn FnMut()>) -> u32 {
        h();
        yield f(g(1));
    }

    gen fn order(n: u32, name: String) -> usize {
        yield n as usize + name.len();
    }
}

fn main() {
    iterator(vec![1]).chain(items([1])).for_each(drop);
    list(1).for_each(drop);
    nested(1).for_each(drop);
    closure(1).for_each(drop);
    parameters(vec![1], None, HashMap::new(), [1, 2]).for_each(drop);
    closures(|n| n, &|n| n, Box::new(|| ())).for_each(drop);
    order(1, String::new()).for_each(drop);
}

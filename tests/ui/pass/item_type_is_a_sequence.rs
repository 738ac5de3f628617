//! The right program next to `fail/item_type_is_a_sequence.rs`.

use gen_core::generators;

generators! {
    gen fn single(n: u32) -> u32 {
        for i in (0..n).rev() {
            yield i * 2;
        }
    }

    // Its items are such sequences.
    gen fn ranges(n: u32) -> impl Iterator<Item = u32> {
        for i in 0..n {
            yield 0..i;
        }
    }

    gen fn boxed(n: u32) -> Box<dyn Iterator<Item = u32>> {
        for i in 0..n {
            yield Box::new(0..i);
        }
    }

    gen fn listed() -> Vec<&'static str> {
        yield vec!["one"];
    }

    // Not the variable of the loop.
    gen fn shadowed(i: Vec<u32>) -> Vec<u32> {
        for i in 0..3 {
            println!("{i}");
        }
        yield i;
    }

    // A generator of generators.
    gen fn in_our_box(n: u32) -> gen_core::BoxGen<'static, u32> {
        for i in 0..n {
            yield single(i).boxed();
        }
    }

    async gen fn streamed() -> bool {
        yield true;
    }
}

fn main() {
    for i in single(3).chain(ranges(3).flatten()).chain(boxed(3).flatten()) {
        println!("{i}");
    }
    let lines: String = listed().flatten().collect();
    println!("{lines}");
    shadowed(vec![1]).for_each(drop);
    drop((streamed(), in_our_box(1)));
}

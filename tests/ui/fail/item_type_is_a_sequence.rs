//! The type of a `gen fn` is that of one item, and not that of the whole generator.

use gen_core::generators;

generators! {
    gen fn of_a_function(n: u32) -> impl Iterator<Item = u32> {
        for i in (0..n).rev() {
            yield i * 2;
        }
    }

    gen fn of_a_trait(n: u32) -> Iterator<Item = u32> {
        yield n;
    }

    gen fn boxed(n: u32) -> Box<dyn Iterator<Item = u32>> {
        for i in 0..n {
            yield i;
        }
    }

    gen fn listed() -> Vec<&'static str> {
        yield "one";
    }

    gen fn in_our_box(n: u32) -> gen_core::BoxGen<'static, u32> {
        for i in 0..n {
            yield i;
        }
    }

    async gen fn streamed() -> impl futures::Stream<Item = bool> {
        yield true;
    }
}

fn main() {
    for i in of_a_function(3).chain(of_a_trait(3)).chain(boxed(3)) {
        println!("{i}");
    }
    let lines: String = listed().collect();
    println!("{lines}");
    drop((streamed(), in_our_box(1)));
}

//! The right program next to `fail/statements_among_items.rs`.

use gen_core::generators;

generators! {
    gen fn count() -> u32 {
        yield 1;
        yield 2;
    }

    fn print_total() {
        let total: u32 = count().sum();
        println!("{total}");
    }

    gen fn twice() -> u32 {
        yield from count();
        yield from count();
    }
}

fn main() {
    print_total();
    twice().for_each(drop);
}

//! A function is an `fn`.

use gen_core::generators;

generators! {
    gen fn one() -> u32 {
        yield 1;
    }

    def count(n):
        for i in n:
            yield i
}

fn main() {
    for i in one().chain(count(3)) {
        println!("{i}");
    }
}

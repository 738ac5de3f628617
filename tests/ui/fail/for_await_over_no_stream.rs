//! `for await` is for streams; a `for` loop is for iterators.

use gen_core::generators;

generators! {
    async gen fn doubled(numbers: Vec<u32>) -> u32 {
        for await n in numbers {
            yield 2 * n;
        }
    }
}

fn main() {
    drop(doubled(vec![1, 2]));
}

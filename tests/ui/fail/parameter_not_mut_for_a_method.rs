//! A method that changes a parameter needs it `mut`, as in any function.

use gen_core::generators;

generators! {
    gen fn popped(stack: Vec<u32>) -> u32 {
        while let Some(top) = stack.pop() {
            yield top;
        }
    }

    gen fn paired(numbers: impl Iterator<Item = u32>) -> (u32, Option<u32>) {
        while let Some(first) = numbers.next() {
            yield (first, numbers.next());
        }
    }
}

fn main() {
    paired(popped(vec![1, 2])).for_each(drop);
}

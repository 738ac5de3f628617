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

    gen fn sorted(levels: Vec<Vec<u32>>) -> u32 {
        levels.dedup();
        levels.rotate_left(1);
        for level in levels {
            yield from level;
        }
    }

    gen fn numbered(numbers: Vec<u32>) -> u32 {
        numbers.dedup();
        numbers.fill_with(Default::default);
        yield from numbers.iter().copied();
    }
}

fn main() {
    paired(popped(vec![1, 2])).for_each(drop);
    sorted(vec![]).chain(numbered(vec![])).for_each(drop);
}

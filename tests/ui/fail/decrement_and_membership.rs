//! `value--`, and an `in` outside of a loop, as in other languages.

use gen_core::generators;

generators! {
    gen fn countdown(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n--;
        }
    }

    gen fn counted(mut n: u32) -> u32 {
        while n-- > 0 {
            yield n;
        }
    }

    gen fn items(n: u32) -> bool {
        yield n in [1, 2];
    }

    gen fn variables(n: u32, numbers: Vec<u32>) -> bool {
        for number in numbers {
            let is_known = (number in [n]);
            yield is_known;
        }
    }

    gen fn loops(numbers: Vec<u32>) -> u32 {
        for (number in numbers) {
            yield number;
        }
    }
}

fn main() {
    countdown(1).chain(counted(2)).chain(loops(vec![3])).for_each(drop);
    items(1).chain(variables(2, vec![3])).for_each(drop);
}

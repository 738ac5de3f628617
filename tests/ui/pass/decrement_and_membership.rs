//! Two signs that are no decrement, and every `in` of a loop.

use gen_core::generators;

generators! {
    gen fn countdown(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n -= 1;
        }
    }

    gen fn counted(mut n: i32) -> u32 {
        while n > 0 {
            n -= 1;
            yield (n - -1).unsigned_abs();
        }
    }

    gen fn items(n: u32) -> bool {
        yield [1, 2].contains(&n);
    }

    gen fn variables(n: u32, numbers: Vec<Result<u32, u32>>) -> bool {
        for Ok(number) | Err(number) in numbers {
            let is_known = [n].contains(&number);
            yield is_known;
        }
    }

    gen fn loops(numbers: Vec<u32>) -> u32 {
        for number in numbers {
            yield number;
        }
    }
}

fn main() {
    countdown(1).chain(counted(2)).chain(loops(vec![3])).for_each(drop);
    items(1).chain(variables(2, vec![Ok(3)])).for_each(drop);
}

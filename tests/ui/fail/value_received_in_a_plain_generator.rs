//! Only a coroutine receives values.

use gen_core::generators;

generators! {
    gen fn totals() -> u32 {
        let mut total = 0;
        loop {
            let received = yield total;
            total += received;
        }
    }

    gen fn lengths(mut length: usize) -> usize {
        while length < 10 {
            let more: usize = (yield length);
            length += more;
        }
    }

    gen fn counts() -> u32 {
        let mut count = 0;
        loop {
            let set = yield count;
            if set != None {
                count = set;
            }
            count += 1;
        }
    }

    gen fn guesses(number: u32) -> &'static str {
        while let Some(guess) = yield "guess" {
            yield if guess == number { "right" } else { "wrong" };
        }
    }
}

fn main() {
    totals().take(1).for_each(drop);
    lengths(1).take(1).for_each(drop);
    counts().take(1).for_each(drop);
    guesses(1).take(1).for_each(drop);
    let block = gen_core::gen_block!({
        let mut number = 1;
        while number < 10 {
            number = yield number;
        }
    });
    block.take(1).for_each(drop);
}

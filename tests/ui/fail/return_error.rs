//! A `return` with an error makes a last item, so the item type must be able to hold it.

use gen_core::generators;

generators! {
    gen fn digits(text: &str) -> u32 {
        for c in text.chars() {
            let Some(digit) = c.to_digit(10) else {
                return Err("no digit");
            };
            yield digit;
        }
    }
}

fn main() {
    digits("1").for_each(drop);
}

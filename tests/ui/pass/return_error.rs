//! A `return` with an error makes a last item of a generator of `Result`s.

use gen_core::generators;

generators! {
    gen fn digits(text: &str) -> Result<u32, &str> {
        for c in text.chars() {
            let Some(digit) = c.to_digit(10) else {
                return Err("no digit");
            };
            yield Ok(digit);
        }
    }
}

fn main() {
    digits("1").for_each(drop);
}

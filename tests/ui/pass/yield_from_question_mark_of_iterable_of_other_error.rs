//! The right program next to `fail/yield_from_question_mark_of_iterable_of_other_error.rs`.

use gen_core::generators;

generators! {
    gen fn parse(text: String) -> Result<u32, String> {
        yield from text.split(' ').map(|word| word.parse::<u32>().map_err(|error| error.to_string()))?;
    }
}

fn main() {
    parse(String::new()).for_each(drop);
}

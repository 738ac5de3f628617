//! The errors of an iterable must convert to that of the generator.

use gen_core::generators;

generators! {
    gen fn parse(text: String) -> Result<u32, String> {
        yield from text.split(' ').map(|word| word.parse::<u32>())?;
    }
}

fn main() {
    parse(String::new()).for_each(drop);
}

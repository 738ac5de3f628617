//! The items of the operand live longer than those of the generator, and `yield from` passes them on
//! as they are.

use gen_core::generators;

generators! {
    gen fn keywords() -> &'static str {
        yield "gen";
    }

    gen fn words(text: &str) -> &str {
        yield from keywords();
        yield from text.split(' ');
    }
}

fn main() {
    words("a b").for_each(drop);
}

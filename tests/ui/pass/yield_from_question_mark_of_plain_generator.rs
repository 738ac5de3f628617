//! The right program next to `fail/yield_from_question_mark_of_plain_generator.rs`.

use gen_core::generators;

generators! {
    gen fn child() -> u32 {
        yield 1;
    }

    gen fn parent() -> Result<u32, String> {
        yield from child().map(Ok);
    }
}

fn main() {
    parent().for_each(drop);
}

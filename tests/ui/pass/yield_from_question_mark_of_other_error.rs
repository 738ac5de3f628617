//! The right program next to `fail/yield_from_question_mark_of_other_error.rs`.

use gen_core::generators;

generators! {
    gen fn child() -> Result<u32, &'static str> {
        yield Ok(1);
        Err("failed")?;
    }

    gen fn parent() -> Result<u32, String> {
        yield from child()?;
    }
}

fn main() {
    parent().for_each(drop);
}

//! The right program next to `fail/yield_from_question_mark_of_other_values.rs`.

use gen_core::generators;

generators! {
    gen fn child() -> Result<u32, String> {
        yield Ok(1);
        Err("failed")?;
    }

    gen fn parent() -> Result<u64, String> {
        for n in child() {
            yield Ok(n?.into());
        }
    }
}

fn main() {
    parent().for_each(drop);
}

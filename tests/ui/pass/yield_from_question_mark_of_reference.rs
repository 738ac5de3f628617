//! The right program next to `fail/yield_from_question_mark_of_reference.rs`.

use gen_core::generators;

generators! {
    gen fn child() -> Result<u32, String> {
        yield Ok(1);
        Err("failed")?;
    }

    gen fn parent() -> Result<u32, String> {
        let mut child = child();
        child.next();
        yield from child.by_ref()?;
    }
}

fn main() {
    parent().for_each(drop);
}

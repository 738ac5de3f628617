//! The `?` belongs to the generator, and not to the reference.

use gen_core::generators;

generators! {
    gen fn child() -> Result<u32, String> {
        yield Ok(1);
        Err("failed")?;
    }

    gen fn parent() -> Result<u32, String> {
        let mut child = child();
        child.next();
        yield from &mut child?;
    }
}

fn main() {
    parent().for_each(drop);
}

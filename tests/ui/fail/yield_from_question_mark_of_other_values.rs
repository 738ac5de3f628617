//! The values of the child must be those of the generator.

use gen_core::generators;

generators! {
    gen fn child() -> Result<u32, String> {
        yield Ok(1);
        Err("failed")?;
    }

    gen fn parent() -> Result<u64, String> {
        yield from child()?;
    }
}

fn main() {
    parent().for_each(drop);
}

//! The error of the child must convert to that of the generator.

use gen_core::generators;

generators! {
    gen fn child() -> Result<u32, u8> {
        yield Ok(1);
        Err(7)?;
    }

    gen fn parent() -> Result<u32, String> {
        yield from child()?;
    }
}

fn main() {
    parent().for_each(drop);
}

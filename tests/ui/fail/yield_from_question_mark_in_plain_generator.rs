//! An error cannot end a generator whose items are no `Result`s.

use gen_core::generators;

generators! {
    gen fn child() -> Result<u32, String> {
        yield Ok(1);
        Err("failed")?;
    }

    gen fn parent() -> u32 {
        yield from child()?;
    }
}

fn main() {
    parent().for_each(drop);
}

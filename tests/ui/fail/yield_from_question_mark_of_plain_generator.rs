//! A child without errors needs no `?`.

use gen_core::generators;

generators! {
    gen fn child() -> u32 {
        yield 1;
    }

    gen fn parent() -> Result<u32, String> {
        yield from child()?;
    }
}

fn main() {
    parent().for_each(drop);
}

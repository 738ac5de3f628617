//! `Ok(())` ends a generator of `Result`s, and no other generator.

use gen_core::generators;

generators! {
    gen fn two() -> u32 {
        yield 1;
        yield 2;
        Ok(())
    }
}

fn main() {
    two().for_each(drop);
}

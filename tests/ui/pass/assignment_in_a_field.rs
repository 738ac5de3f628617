//! The right program next to `fail/assignment_in_a_field.rs`.

use gen_core::generators;

struct Field {
    of: (),
}

generators! {
    gen fn numbers() -> u32 {
        let n;
        let field = Field { of: n = 1 };
        drop(field.of);
        yield n + 1;
    }
}

fn main() {
    numbers().for_each(drop);
}

//! What stands in a field is no statement of another language: the mistake behind it is reported.

use gen_core::generators;

struct Field {
    of: (),
}

generators! {
    gen fn numbers() -> u32 {
        let n;
        let field = Field { of: n = 1 };
        drop(field.of);
        yield n +;
    }
}

fn main() {
    numbers().for_each(drop);
}

//! An item of another type than the declared one.

use gen_core::generators;

generators! {
    gen fn words() -> String {
        yield String::from("one");
        yield "two";
    }
}

fn main() {
    words().for_each(drop);
}

//! The attribute and the keyword do not go together. (The compiler refuses the keyword, too.)

use gen_core::generator;

#[generator]
gen fn count(n: u32) -> u32 {
    yield n;
}

fn main() {
    for i in count(3) {
        println!("{i}");
    }
}

//! Under the attribute, `yield_!` yields. (The compiler refuses the keyword, too.)

use gen_core::generator;

#[generator]
fn count(n: u32) -> impl Iterator<Item = u32> {
    for i in 0..n {
        yield i;
    }
}

fn main() {
    for i in count(3) {
        println!("{i}");
    }
}

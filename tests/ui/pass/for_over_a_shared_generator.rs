//! The right program next to `fail/for_over_a_shared_generator.rs`.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

fn main() {
    let mut squares = squares(3);
    for square in &mut squares {
        if square > 0 {
            break;
        }
    }
    println!("{:?}", squares.next());
}

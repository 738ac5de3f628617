//! A loop over a generator that is kept borrows it by `&mut`.

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
    for square in &squares {
        if square > 0 {
            break;
        }
    }
    println!("{:?}", squares.next());
}

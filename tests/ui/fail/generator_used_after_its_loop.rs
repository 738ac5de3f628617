//! A `for` loop takes the generator.

use gen_core::generators;

generators! {
    gen fn countdown(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n -= 1;
        }
    }
}

fn main() {
    let mut numbers = countdown(3);
    for number in numbers {
        println!("{number}");
        break;
    }
    println!("{:?}", numbers.next());
}

//! The right program next to `fail/generator_is_no_vec.rs`.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

fn sum(numbers: &[u32]) -> u32 {
    numbers.iter().sum()
}

fn main() {
    let list: Vec<u32> = squares(3).collect();
    println!("{}", sum(&list));
}

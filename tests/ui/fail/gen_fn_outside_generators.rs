//! A `gen fn` is inside of `generators!`.

// On one line, for compilers differ in which of its parts they refuse first.
gen fn squares(n: u32) -> u32 { for i in 0..n { yield i * i; } }

fn main() {
    squares(3).for_each(drop);
}

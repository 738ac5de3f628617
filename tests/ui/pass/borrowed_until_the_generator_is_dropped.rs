//! The right program next to `fail/borrowed_until_the_generator_is_dropped.rs`.

use gen_core::generators;

generators! {
    gen fn members(list: &[u32]) -> u32 {
        for member in list {
            yield *member;
        }
    }
}

fn main() {
    let list = vec![1, 2];
    let mut members = members(&list);
    println!("{:?}", members.next());
    drop(members);
    drop(list);
}

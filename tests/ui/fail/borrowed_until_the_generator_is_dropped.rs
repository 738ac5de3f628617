//! A generator has a destructor, so it borrows until it is dropped.

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
    drop(list);
}

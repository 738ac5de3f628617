//! A temporary generator keeps its borrow to the end of the statement.
//! The right program: `pass/list_changed_by_its_own_items.rs`.

use gen_core::generators;

generators! {
    gen fn evens(list: &[u32]) -> u32 {
        for n in list {
            if n % 2 == 0 { yield *n; }
        }
    }
}

fn main() {
    let mut list = vec![1, 2];
    list.push(evens(&list).next().unwrap());
}

//! The right program next to `fail/list_changed_by_its_own_items.rs`.

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
    let first = evens(&list).next().unwrap();
    list.push(first);
    assert_eq!(list, [1, 2, 2]);
}

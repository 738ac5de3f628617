//! The right program next to `fail/boxed_borrows_no_sync.rs`.

use gen_core::{BoxGen, generators};

struct Members<T>(Vec<T>);

generators! {
    impl<T> Members<T> {
        pub gen fn iter(&self) -> &T {
            for member in &self.0 {
                yield member;
            }
        }
    }
}

impl<'a, T: Sync> IntoIterator for &'a Members<T> {
    type Item = &'a T;
    type IntoIter = BoxGen<'a, &'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().boxed()
    }
}

fn main() {
    println!("{}", (&Members(vec![1, 2])).into_iter().count());
}

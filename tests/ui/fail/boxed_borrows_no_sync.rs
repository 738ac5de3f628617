//! A `BoxGen` is `Send`, so it borrows only what threads may share.

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

impl<'a, T> IntoIterator for &'a Members<T> {
    type Item = &'a T;
    type IntoIter = BoxGen<'a, &'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().boxed()
    }
}

fn main() {
    println!("{}", (&Members(vec![1, 2])).into_iter().count());
}

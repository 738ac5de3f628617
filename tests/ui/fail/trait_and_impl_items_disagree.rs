//! An implementation yields the items that the trait declares.

use gen_core::generators;

struct Page(String);

generators! {
    trait Lines {
        gen fn lines(&self) -> &str;
    }

    impl Lines for Page {
        gen fn lines(&self) -> String {
            for line in self.0.lines() {
                yield line.to_owned();
            }
        }
    }
}

fn main() {
    Page(String::new()).lines().for_each(drop);
}

//! A trait object calls a generator method that is boxed.

use gen_core::generators;

struct Page(Vec<String>);

generators! {
    trait Lengths {
        gen fn lengths(&self) -> usize;
    }

    impl Lengths for Page {
        gen fn lengths(&self) -> usize {
            for line in &self.0 {
                yield line.len();
            }
        }
    }
}

fn main() {
    let pages: Vec<Box<dyn Lengths>> = vec![Box::new(Page(vec![]))];
    for page in &pages {
        page.lengths().for_each(drop);
    }
}

//! The right program next to `fail/gen_fn_in_dyn_trait.rs`.

use gen_core::generators;

struct Page(Vec<String>);

generators! {
    trait Lengths {
        #[boxed]
        gen fn lengths(&self) -> usize;
    }

    impl Lengths for Page {
        #[boxed]
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

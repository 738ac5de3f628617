//! The right program next to `fail/field_moved_out_of_self.rs`.

use gen_core::generators;

struct Shelf {
    titles: Vec<String>,
}

generators! {
    impl Shelf {
        gen fn delegating(&self) -> String {
            yield from self.titles.iter().cloned();
        }

        gen fn looping(&self) -> String {
            for title in &self.titles {
                yield title.clone();
            }
        }
    }
}

fn main() {
    let shelf = Shelf { titles: vec![] };
    shelf.delegating().chain(shelf.looping()).for_each(drop);
}

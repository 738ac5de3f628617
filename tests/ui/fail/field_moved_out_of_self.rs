//! A generator that borrows `self` cannot give its fields away.

use gen_core::generators;

struct Shelf {
    titles: Vec<String>,
}

generators! {
    impl Shelf {
        gen fn delegating(&self) -> String {
            yield from self.titles;
        }

        gen fn looping(&self) -> String {
            for title in self.titles {
                yield title;
            }
        }
    }
}

fn main() {
    let shelf = Shelf { titles: vec![] };
    shelf.delegating().chain(shelf.looping()).for_each(drop);
}

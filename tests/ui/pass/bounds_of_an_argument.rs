//! Arguments that are `Send`.

use gen_core::{Coroutine, generators};
use std::sync::Arc;

struct Tree {
    name: Arc<str>,
}

impl Tree {
    generators! {
        #[bounds(Send)]
        gen fn names(&self) -> &str {
            yield &self.name;
        }
    }
}

generators! {
    gen fn bytes(tree: &Tree) -> impl Coroutine<(), Yield = u8> + Send {
        for byte in tree.name.bytes() {
            yield byte;
        }
    }
}

fn main() {
    let tree = Tree { name: "root".into() };
    println!("{} {}", tree.names().count(), bytes(&tree).count());
}

//! Boxes of generators that stay in their thread, and of a generator whose borrows threads may share.

use gen_core::generators;
use std::cell::RefCell;
use std::rc::Rc;

struct Tree {
    name: Rc<str>,
    children: Vec<Tree>,
}

struct Doc {
    text: RefCell<String>,
}

struct Members<T>(Vec<T>);

impl Tree {
    generators! {
        #[boxed(local)]
        gen fn names(&self) -> &str {
            yield &self.name;
            for child in &self.children {
                yield from child.names();
            }
        }

        #[boxed(local)]
        gen fn into_names(self) -> Rc<str> {
            yield self.name;
        }
    }
}

impl<T: Sync> Members<T> {
    generators! {
        #[boxed]
        gen fn iter(&self) -> &T {
            for member in &self.0 {
                yield member;
            }
        }
    }
}

generators! {
    #[boxed(local)]
    gen fn chars(doc: &Doc) -> char {
        for letter in doc.text.take().chars() {
            yield letter;
        }
    }
}

fn main() {
    let tree = Tree { name: "root".into(), children: Vec::new() };
    println!("{}", tree.names().count());
    tree.into_names().for_each(drop);
    chars(&Doc { text: RefCell::default() }).for_each(drop);
    println!("{}", Members(vec![1]).iter().count());
}

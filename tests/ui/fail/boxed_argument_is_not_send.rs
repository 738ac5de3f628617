//! An argument of a `#[boxed]` function must be `Send`, whatever its form.

use gen_core::generators;
use std::cell::Cell;
use std::fmt::Display;
use std::rc::Rc;

generators! {
    #[boxed]
    gen fn generic<T: Display>(items: Vec<T>) -> String {
        for item in items {
            yield item.to_string();
        }
    }

    #[boxed]
    gen fn called(give: impl Fn() -> u32) -> u32 {
        yield give();
    }

    #[boxed]
    gen fn parts((first, _): (Rc<u32>, u32)) -> u32 {
        yield *first;
    }

    #[boxed]
    async gen fn awaited(shared: &Cell<u32>) -> u32 {
        yield std::future::ready(shared.get()).await;
    }
}

fn main() {
    generic(vec![1]).for_each(drop);
    called(|| 1).for_each(drop);
    parts((Rc::new(1), 1)).for_each(drop);
    drop(awaited(&Cell::new(1)));
}

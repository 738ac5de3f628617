//! The right program next to `fail/boxed_argument_is_not_send.rs`.

use gen_core::generators;
use std::cell::Cell;
use std::fmt::Display;
use std::rc::Rc;

generators! {
    #[boxed]
    gen fn generic<T: Display + Send>(items: Vec<T>) -> String {
        for item in items {
            yield item.to_string();
        }
    }

    #[boxed]
    gen fn called(give: impl Fn() -> u32 + Send) -> u32 {
        yield give();
    }

    #[boxed(local)]
    gen fn parts((first, _): (Rc<u32>, u32)) -> u32 {
        yield *first;
    }

    #[boxed(local)]
    async gen fn awaited(shared: &Cell<u32>) -> u32 {
        yield std::future::ready(shared.get()).await;
    }
}

fn main() {
    generic(vec![1]).for_each(drop);
    called(|| 1).for_each(drop);
    parts((Rc::new(1), 1)).for_each(drop);
    let shared = Cell::new(1);
    drop(awaited(&shared));
}

//! A macro that takes the handle out of a `yield` cannot lend it to a child: the delegation needs
//! it.

use gen_core::generators;

macro_rules! find {
    ((& $co:ident $($proof:tt)*) $($rest:tt)*) => { &mut $co };
    ($next:tt $($rest:tt)*) => { find! { $($rest)* } };
}

generators! {
    gen fn child<T>(handle: T) -> u32 {
        drop(handle);
        yield 1;
    }

    gen fn parent() -> u32 {
        yield from child(find!(yield 2));
    }
}

fn main() {
    parent().for_each(drop);
}

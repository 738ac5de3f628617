//! The right program next to `fail/handle_lent_to_child.rs`.

use gen_core::generators;

macro_rules! find {
    ((& $co:ident $($proof:tt)*) $($rest:tt)*) => { drop(&mut $co) };
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

//! The right program next to `fail/handles_swapped_by_macro.rs`.

use gen_core::generators;

macro_rules! name {
    ($name:ident, (& $co:ident $($proof:tt)*) $($rest:tt)*) => { let $name = &mut $co; };
    ($name:ident, match { let $future:ident = $($call:tt)* } $awaits:tt) => { name! { $name, $($call)* } };
    ($name:ident, $next:tt $($rest:tt)*) => { name! { $name, $($rest)* } };
}

macro_rules! rebind {
    ($name:ident, (& $co:ident $($proof:tt)*) $($rest:tt)*) => { let $co = &*$name; drop($co); };
    ($name:ident, match { let $future:ident = $($call:tt)* } $awaits:tt) => { rebind! { $name, $($call)* } };
    ($name:ident, $next:tt $($rest:tt)*) => { rebind! { $name, $($rest)* } };
}

generators! {
    gen fn numbers() -> u32 {
        name!(outer, yield 0);
        let inner = gen {
            yield 1;
            rebind!(outer, yield 0);
        };
        inner.for_each(drop::<u32>);
    }
}

fn main() {
    numbers().for_each(drop);
}

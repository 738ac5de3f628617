//! A macro that swaps the handles of two generators, as if they were its own.

use gen_core::generators;

macro_rules! name {
    ($name:ident, (& $co:ident $($proof:tt)*) $($rest:tt)*) => { let $name = &mut $co; };
    ($name:ident, match { let $future:ident = $($call:tt)* } $awaits:tt) => { name! { $name, $($call)* } };
    ($name:ident, $next:tt $($rest:tt)*) => { name! { $name, $($rest)* } };
}

macro_rules! swap {
    ($name:ident, (& $co:ident $($proof:tt)*) $($rest:tt)*) => { std::mem::swap($name, &mut $co) };
    ($name:ident, match { let $future:ident = $($call:tt)* } $awaits:tt) => { swap! { $name, $($call)* } };
    ($name:ident, $next:tt $($rest:tt)*) => { swap! { $name, $($rest)* } };
}

generators! {
    gen fn numbers() -> u32 {
        name!(outer, yield 0);
        let inner = gen {
            swap!(outer, yield 0);
            yield 1;
        };
        inner.for_each(drop::<u32>);
    }
}

fn main() {
    numbers().for_each(drop);
}

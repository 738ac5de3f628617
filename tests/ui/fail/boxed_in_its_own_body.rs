//! Whether a generator is `Send` is not known in its own body.

use gen_core::generators;

generators! {
    gen fn countdown(n: u32) -> u32 {
        yield n;
        let rest = if n > 0 { Some(countdown(n - 1).boxed()) } else { None };
        for n in rest.into_iter().flatten() {
            yield n;
        }
    }
}

fn main() {
    countdown(3).for_each(drop);
}

//! The right program next to `fail/boxed_in_its_own_body.rs`.

use gen_core::generators;

generators! {
    #[boxed]
    gen fn countdown(n: u32) -> u32 {
        yield n;
        let rest = if n > 0 { Some(countdown(n - 1)) } else { None };
        for n in rest.into_iter().flatten() {
            yield n;
        }
    }
}

fn main() {
    countdown(3).for_each(drop);
}

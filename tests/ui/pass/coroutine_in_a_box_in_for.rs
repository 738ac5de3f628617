//! The right program next to `fail/coroutine_in_a_box_in_for.rs`.

use gen_core::{BoxGen, generators};

generators! {
    #[boxed]
    gen fn lengths() -> impl gen_core::Coroutine<(), Yield = usize, Return = u32> {
        yield 1;
        2
    }
}

fn all<R>(lengths: BoxGen<'static, usize, (), R>) {
    for n in lengths {
        println!("{n}");
    }
}

fn main() {
    all(lengths());
    let inferred: BoxGen<'_, _, _, _> = lengths();
    assert_eq!(inferred.count(), 1);
}

//! The right program next to `fail/value_at_the_end.rs`.

use gen_core::{generator, generators};

generators! {
    gen fn results(n: i32) -> Result<i32, String> {
        yield Ok(n);
        yield Ok(n + 1);
        Ok(())
    }

    gen fn options(n: i32) -> Option<i32> {
        yield Some(n);
        if n > 3 { Some(()) } else { None }
    }
}

#[generator]
fn listed(n: i32) -> impl Iterator<Item = Result<i32, String>> {
    match n {
        0 => Err("zero".to_owned()),
        n => {
            gen_core::yield_!(Ok(n));
            Ok(())
        }
    }
}

fn main() {
    assert!(results(1).eq([Ok(1), Ok(2)]));
    assert!(options(1).eq([Some(1), None]));
    assert!(options(4).eq([Some(4)]));
    assert!(listed(1).eq([Ok(1)]));
}

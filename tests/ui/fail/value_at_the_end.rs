//! The last item is yielded like the others.

use gen_core::{generator, generators};

generators! {
    gen fn results(n: i32) -> Result<i32, String> {
        yield Ok(n);
        Ok(n + 1)
    }

    gen fn options(n: i32) -> Option<i32> {
        yield Some(n);
        if n > 3 { Some(n + 1) } else { None }
    }
}

#[generator]
fn listed(n: i32) -> impl Iterator<Item = Result<i32, String>> {
    match n {
        0 => Err("zero".to_owned()),
        n => Ok(n),
    }
}

fn main() {
    results(1).for_each(drop);
    options(1).for_each(drop);
    listed(1).for_each(drop);
}

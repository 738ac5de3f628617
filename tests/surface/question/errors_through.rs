//! `yield from e?`: an error that ends the child ends the delegating generator, too.

mod drops;
mod forms;
mod iterables;
mod placements;

use gen_core::generators;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

fn assert_send<T: Send>(t: T) -> T {
    t
}

generators! {
    /// A leaf: yields 1, an error that does not end it, and 2. Then it ends, or fails.
    gen fn leaf(fails: bool) -> Result<u32, &'static str> {
        yield Ok(1);
        yield Err("yielded");
        yield Ok(2);
        if fails { return Err("failed"); }
    }

    /// The same as a tree.
    gen fn tree(fails: bool) -> Result<u32, &'static str> {
        yield from leaf(false);
        if fails { Err("failed")?; }
    }

    /// A leaf of options. A `None` that it yields does not end it.
    gen fn options(fails: bool) -> Option<u32> {
        yield Some(1);
        yield None;
        yield Some(2);
        if fails { return None; }
    }
}

/// The items of a body that has delegated to `leaf` or `tree` and goes on with 3.
fn passed() -> [Result<u32, &'static str>; 4] {
    [Ok(1), Err("yielded"), Ok(2), Ok(3)]
}

/// The items of a body that was ended by the error of `leaf` or `tree`.
fn ended() -> [Result<u32, &'static str>; 4] {
    [Ok(1), Err("yielded"), Ok(2), Err("failed")]
}

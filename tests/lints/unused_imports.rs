//! Of the imports, the one that nobody needs is found, and none that an expansion needs.

use std::collections::{BTreeMap, BTreeSet};
//                     ^^^^^^^^ unused_imports

use gen_core::{generator, generators};

generators! {
    gen fn delegating(n: Option<u32>) -> Option<u32> {
        use std::cmp::{max, min};
        //             ^^^ unused_imports
        yield from [n];
        yield from BTreeSet::from([min(n, None)]);
        yield from [n]?;
        yield Some(n?);
    }

    gen fn of_errors(n: u32) -> Result<u32, String> {
        yield from [Ok::<_, String>(n)]?;
        return Err(n.to_string());
    }

    async gen fn of_await() -> u32 { yield 1; }

    async gen fn of_async(n: u32) -> u32 {
        yield from [n];
        for await item in of_await() { yield item; }
    }
}

#[generator]
fn attribute(n: u32) -> impl Iterator<Item = u32> {
    yield_from!([n]);
}

fn main() {
    let _ = (delegating(None), of_errors(1), of_async(1), attribute(1));
}

//! Attack: a type of one's own, which has made no promise.

#![forbid(unsafe_code)]

use gen_core::__private::Runtime;

struct Mine;

fn main() {
    let (_start, _make) = Runtime::start::<u32, ()>(Runtime::promised::<Mine>());
}

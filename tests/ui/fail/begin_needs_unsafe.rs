//! What begins a body is unsafe: a future of anybody's must not pass for one.

use gen_core::__private::Runtime;

fn main() {
    let (start, _) = Runtime::start::<u32, ()>();
    drop(Runtime::gen_core_begin(start));
}

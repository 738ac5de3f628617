//! The right program next to `fail/move_before_async.rs`.

use gen_core::gen_block;

fn main() {
    let n = 3;
    drop(gen_block!(async move { yield n; }));
}

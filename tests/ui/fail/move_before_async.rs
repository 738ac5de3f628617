//! `async` comes before `move`.

use gen_core::gen_block;

fn main() {
    let n = 3;
    drop(gen_block!(move async { yield n; }));
}

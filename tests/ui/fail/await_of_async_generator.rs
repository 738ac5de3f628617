//! An async generator gives many items, so it is awaited item by item.

use gen_core::{BoxAsyncGen, generators};

generators! {
    async gen fn ticks(n: u32) -> u32 {
        for tick in 0..n {
            yield tick;
        }
    }
}

async fn all() {
    let ticked = ticks(3).await;
    println!("{ticked:?}");
}

async fn all_of_a_box(boxed: BoxAsyncGen<'static, u32>) {
    let ticked = boxed.await;
    println!("{ticked:?}");
}

fn main() {
    drop(all());
    drop(all_of_a_box(ticks(3).into()));
}

//! A method of iterators on an async generator, without a trait for streams in scope.

use gen_core::{BoxAsyncGen, generators};

generators! {
    async gen fn ticks() -> u32 {
        yield 1;
    }
}

async fn first(mut boxed: BoxAsyncGen<'static, u32>) -> Option<u32> {
    boxed.next().await
}

fn main() {
    let total: u32 = ticks().sum();
    let ticked: Vec<u32> = ticks().map(|tick| tick + 1).collect();
    println!("{total} {ticked:?}");
    for tick in BoxAsyncGen::from(ticks()) {
        println!("{tick}");
    }
    drop(first(ticks().into()));
}

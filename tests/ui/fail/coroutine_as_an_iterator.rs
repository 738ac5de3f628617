//! A method of iterators, on each type of coroutine: each is one error, with the methods to call.

use gen_core::{Coroutine, generators};

generators! {
    gen fn averages() -> impl Coroutine<f64, Yield = f64> {
        let (mut sum, mut count, mut average) = (0.0, 0.0, 0.0);
        loop {
            sum += yield average;
            count += 1.0;
            average = sum / count;
        }
    }

    #[boxed]
    gen fn boxed() -> impl Coroutine<f64, Yield = f64> {
        yield 1.0;
    }
}

fn main() {
    let mut next = averages();
    println!("{:?}", next.next());
    let first: Vec<f64> = averages().take(3).collect();
    let total: f64 = boxed().sum();
    println!("{first:?} {total}");
    for average in averages().on_heap().map(|average| average + 1.0) {
        println!("{average}");
    }
}

//! The right program next to `fail/coroutine_as_an_iterator.rs`.

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

/// A method of a trait of the user's is found before.
trait Sum: Sized {
    fn sum(self) -> &'static str {
        "the trait's"
    }
}

impl<C: Coroutine<f64>> Sum for C {}

fn main() {
    let mut next = averages();
    println!("{:?} {:?}", next.start(), next.resume(1.0));
    println!("{} {}", averages().sum(), boxed().sum());
}

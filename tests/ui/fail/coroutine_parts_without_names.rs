//! What a coroutine yields and returns have names.

use gen_core::{Coroutine, generators};

generators! {
    gen fn average(mut sum: f64) -> impl Coroutine<f64, f64, u32> {
        for n in 1..=3 {
            sum += yield sum / f64::from(n);
        }
        3
    }

    gen fn of_a_trait() -> Coroutine<f64, Yield = f64> {
        let _ = yield 1.0;
    }
}

fn main() {
    let mut average = average(1.0);
    average.start();
    average.resume(2.0);
    of_a_trait().start();
}

//! The right program next to `fail/guard_held_across_a_yield.rs`.

use gen_core::generators;
use std::sync::{Arc, Mutex};

generators! {
    gen fn entries(log: Arc<Mutex<Vec<String>>>) -> String {
        let copy = log.lock().unwrap().clone();
        for entry in copy {
            yield entry;
        }
    }
}

fn main() {
    let entries = entries(Arc::default());
    std::thread::spawn(move || entries.for_each(drop));
}

//! A lock is not held while a generator that is sent is suspended.

use gen_core::generators;
use std::sync::{Arc, Mutex};

generators! {
    gen fn entries(log: Arc<Mutex<Vec<String>>>) -> String {
        for entry in log.lock().unwrap().iter() {
            yield entry.clone();
        }
    }
}

fn main() {
    let entries = entries(Arc::default());
    std::thread::spawn(move || entries.for_each(drop));
}

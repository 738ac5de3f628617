//! Programs with one fault each. A sanitizer that does not report it does not work, so that its
//! silence about the tests would mean nothing: `.ci/sanitizers` runs them first.

use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::{env, process, thread};

fn main() {
    match env::args().nth(1).as_deref() {
        Some("use-after-free") => use_after_free(),
        Some("out-of-bounds") => out_of_bounds(),
        Some("leak") => leak(),
        Some("race") => race(),
        _ => {
            eprintln!("usage: gen-sanitizers use-after-free|out-of-bounds|leak|race");
            process::exit(2);
        }
    }
}

/// As if a frame were polled after it was popped.
fn use_after_free() {
    let frame = Box::into_raw(Box::new(7_u64));
    // SAFETY: none, that is the fault.
    let read = unsafe {
        drop(Box::from_raw(frame));
        black_box(frame).read_volatile()
    };
    println!("{read}");
}

/// As if a frame were larger than its place in a chunk.
fn out_of_bounds() {
    let chunk = Box::into_raw(Box::new([0_u8; 64])).cast::<u8>();
    // SAFETY: none, that is the fault.
    unsafe { black_box(chunk).add(64).write_volatile(1) };
}

/// As if a frame's chunk were never given back.
fn leak() {
    let chunk = Box::into_raw(Box::new([1_u8; 1024]));
    black_box(chunk);
    // So that no register or stack slot still has the address.
    black_box([0_u8; 4096]);
}

/// As if two threads stepped one generator at once.
fn race() {
    static mut STATE: u64 = 0;
    static STEPS: [AtomicU64; 2] = [AtomicU64::new(0), AtomicU64::new(0)];
    // Neck and neck, without an order between them: the sanitizer remembers few accesses.
    let run = |me: usize| {
        for n in 1..=1000 {
            // SAFETY: none, that is the fault.
            unsafe { *black_box(&raw mut STATE) += 1 };
            STEPS[me].store(n, Ordering::Relaxed);
            while STEPS[1 - me].load(Ordering::Relaxed) < n {
                thread::yield_now();
            }
        }
    };
    let other = thread::spawn(move || run(1));
    run(0);
    other.join().expect("the thread does not panic");
}

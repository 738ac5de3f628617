//! A list holds every value at once; a generator holds the one it is at.

use gen_core::generators;

use crate::heap;

/// Memory-hungry: all values at once.
fn get_all_numbers(n: u64) -> Vec<u64> {
    (0..n).map(|i| i * 2).collect()
}

generators!({
    /// On demand: one value at a time.
    gen fn generate_numbers(n: u64) -> u64 {
        for i in 0..n {
            yield i * 2;
        }
    }
});

pub fn run() {
    let (numbers, bytes) = heap::peak(|| get_all_numbers(10_000_000));
    println!("{}", numbers[0]); // Just wanted the first element!
    println!("~ list: {bytes} bytes");

    let ((first, second), bytes) = heap::peak(|| {
        let mut numbers = generate_numbers(10_000_000); // Instant.
        (numbers.next().unwrap(), numbers.next().unwrap())
    });
    println!("{first}");
    println!("{second}");
    println!("~ generator: {bytes} bytes");
}

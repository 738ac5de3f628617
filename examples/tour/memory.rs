//! The heap that a list takes, and what a generator takes for the same values.

use gen_core::gen_block;
use itertools::Itertools;

use crate::heap;

pub fn run() {
    // List approach.
    let (_, peak) = heap::peak(|| (0..100_000).map(|x: u64| x * x).collect_vec());
    println!("~ List: peak memory = {:.1} KB", heap::kilobytes(peak));

    // Generator approach.
    let result_gen = gen_block!({
        for x in 0..100_000_u64 {
            yield x * x;
        }
    });
    let (total, peak) = heap::peak(|| result_gen.sum::<u64>());
    assert_eq!(total, 333_328_333_350_000);
    println!("~ Generator: peak memory = {:.1} KB", heap::kilobytes(peak));
}

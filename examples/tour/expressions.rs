//! Generators without a function: `gen_block!` where Python writes `(.. for x in ..)`.

use gen_core::gen_block;
use itertools::Itertools;

use crate::heap;

pub fn run() {
    // All in memory, and on demand.
    let (_, bytes) = heap::peak(|| (0..1_000_000).map(|x: u64| x * x).collect_vec());
    println!("~ squares_list: {bytes} bytes");
    let squares = gen_block!({
        for x in 0..1_000_000_u64 {
            yield x * x;
        }
    });
    println!("~ squares_gen: {} bytes", size_of_val(&squares));

    // For operations that need one pass.
    let total: u64 = squares.sum(); // Never stores the list.
    println!("{total}");

    let distances = gen_block!({
        for x in [-3_i32, 1, -7, 4] {
            yield x.abs();
        }
    });
    println!("{}", distances.max().unwrap());

    let mut numbers = 0..200;
    let mut large = gen_block!({
        for x in &mut numbers {
            yield x > 100;
        }
    });
    if large.any(|found| found) {
        drop(large);
        println!("short-circuits before {}", numbers.next().unwrap());
    }

    // Nested.
    let flat = gen_block!({
        for row in [[1, 2], [3, 4]] {
            for x in row {
                yield x;
            }
        }
    });
    println!("{:?}", flat.collect_vec());
}

//! `yield from`: another generator, or any iterator, takes over until it ends.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;

use gen_core::generators;
use itertools::Itertools;

use crate::data;

/// A list whose items are numbers or lists.
enum Nested {
    Leaf(i32),
    List(Vec<Nested>),
}

/// Writes a nested list as Python does.
macro_rules! nested {
    ([$($item:tt),*]) => { Nested::List(vec![$(nested!($item)),*]) };
    ($leaf:expr) => { Nested::Leaf($leaf) };
}

// With braces, `yield from` needs no parentheses; rustfmt leaves the block alone.
generators! {
    /// Flattens a nested list of any depth, at the same cost per item.
    gen fn flatten(nested: &Nested) -> i32 {
        match nested {
            Nested::Leaf(leaf) => yield *leaf,
            Nested::List(list) => {
                for item in list {
                    yield from flatten(item); // Delegates to the recursive call.
                }
            }
        }
    }

    /// The lines of several files, as one sequence.
    gen fn read_all_logs(log_files: Vec<PathBuf>) -> io::Result<String> {
        for path in log_files {
            match File::open(path) {
                Ok(file) => yield from BufReader::new(file).lines(),
                Err(error) => yield Err(error),
            }
        }
    }
}

pub fn run() -> io::Result<()> {
    let deep_list = nested!([1, [2, [3, [4]], 5], 6]);
    println!("{:?}", flatten(&deep_list).collect_vec());

    for line in read_all_logs(vec![data("logs/web.log"), data("logs/worker.log")]) {
        println!("{}", line?);
    }
    Ok(())
}

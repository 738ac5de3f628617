//! Ratios to the hand-written twin, from interleaved runs; the options are those of
//! `gen_benches::cli`.

use std::process::ExitCode;

use gen_benches::{cli, groups};

fn main() -> ExitCode {
    cli::run(groups)
}

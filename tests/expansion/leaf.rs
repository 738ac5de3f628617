/// Counts down from `n` to 1.
pub gen fn countdown(mut n: u32) -> u32 {
    while n > 0 {
        yield n;
        n -= 1;
    }
}

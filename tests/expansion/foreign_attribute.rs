#[foreign::attribute]
gen fn seen(n: u32) -> u32 {
    yield n;
    yield from [n];
}

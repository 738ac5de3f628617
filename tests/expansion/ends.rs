gen fn strict(n: Option<u32>) -> Option<u32> {
    if let Some(0) = n { return; }
    if let Some(1) = n { return yield n; }
    yield Some(n?);
    custom!(n => { return; });
    return None;
}

gen fn hidden(n: u32) -> io::Result<u32> {
    ensure!(n > 0, "zero");
    yield Ok(n);
}

fn in_a_block() {
    gen { return Err("failed"); yield Ok(1); }
}

#[foreign::attribute]
gen fn seen(n: u32) -> Result<u32, Error> {
    yield from [Ok(n)];
    Err(Error)?;
}

gen fn not_hidden(n: Option<u32>) -> u32 {
    macro_rules! optional { ($($n:expr)?) => { $(yield $n;)? }; }
    let first = vec![|| Some(n?)];
    yield 1;
}

gen fn in_macros(n: u32) -> u32 {
    println!("{}", { yield n; n });
    custom!(yield from inner(n) => done);
}

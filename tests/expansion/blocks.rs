fn ordinary(limit: u32) -> u32 {
    let squares = gen { for n in 0..limit { yield n * n; } };
    let cubes = gen move { for n in 0..limit { yield n * n * n; } };
    squares.chain(cubes).sum()
}

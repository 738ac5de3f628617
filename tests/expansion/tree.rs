gen fn flatten(nested: Vec<Nested>) -> i64 {
    for item in nested {
        match item {
            Nested::List(list) => yield from flatten(list),
            Nested::Leaf(leaf) => yield leaf,
        }
    }
}

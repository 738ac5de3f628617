gen fn wrong(items: &[u32]) -> u32 {
    items.iter().for_each(|item| yield *item);
}

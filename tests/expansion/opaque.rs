gen fn opaque(items: impl IntoIterator<Item = u32>) -> impl Display {
    for item in items { yield item; }
}

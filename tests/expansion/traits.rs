trait Walk {
    gen fn walk(&self) -> &u32;

    #[bounds(Send)]
    gen fn twice(&self) -> &u32 {
        yield from self.walk();
        yield from self.walk();
    }
}

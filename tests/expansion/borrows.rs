gen fn named<'a, 'unused>(text: &'a str) -> usize {
    yield text.len();
}

gen fn elided(text: &str) -> usize {
    yield text.len();
}

gen fn perhaps_two(words: Words, limit: &usize) -> usize {
    yield *limit;
}

impl Text {
    gen fn of_self(&self, limit: &usize) -> usize {
        yield *limit;
    }
}

impl Words for Text {
    gen fn of_a_trait(&self) -> usize {
        yield self.len();
    }
}

gen fn of_texts_that_live_on(texts: &[&'static str]) -> usize {
    yield texts.len();
}

//! A `?` in the body needs the same items as `#[try_yield]`.

use gen_core::generators;

generators! {
    #[try_yield]
    gen fn numbers(texts: Vec<&'static str>) -> u32 {
        for text in texts {
            yield text.parse()?;
        }
    }
}

fn main() {
    numbers(vec!["1"]).for_each(drop);
}

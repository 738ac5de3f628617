//! A parameter has a size, too. Each is one error, wherever the function is called.

use gen_core::generators;

generators! {
    gen fn letters(text: str) -> char {
        for letter in text.chars() {
            yield letter;
        }
    }

    gen fn doubled(list: [u32]) -> u32 {
        for n in list.iter() {
            yield 2 * n;
        }
    }

    #[boxed]
    gen fn called(give: dyn Fn() -> u32 + Send) -> u32 {
        yield give();
    }
}

fn main() {
    letters("text").for_each(drop);
    doubled(&[1]).for_each(drop);
    called(|| 1).for_each(drop);
}

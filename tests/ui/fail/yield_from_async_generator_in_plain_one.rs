//! A plain generator has nobody to wait for an async one.

use gen_core::generators;

generators! {
    async gen fn pages() -> u32 {
        yield std::future::ready(1).await;
    }

    async gen fn all_pages(n: u32) -> u32 {
        yield from pages();
        if n > 0 {
            yield from all_pages(n - 1);
        }
    }

    gen fn book() -> u32 {
        yield from pages();
        yield from all_pages(2);
    }
}

fn main() {
    book().for_each(drop);
}

//! A plain generator cannot wait.

use gen_core::generators;

generators! {
    gen fn ready() -> u32 {
        let n = std::future::ready(1).await;
        yield n;
    }
}

fn main() {
    ready().for_each(drop);
}

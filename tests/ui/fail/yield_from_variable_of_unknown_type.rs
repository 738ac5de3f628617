//! A variable must have a type before it is delegated to.

use gen_core::generators;

fn load() -> Vec<u32> {
    vec![1]
}

generators! {
    gen fn evens(list: &[u32]) -> &u32 {
        let evens = list.iter().filter(|n| *n % 2 == 0).collect();
        yield from evens;
    }

    gen fn halves(list: Vec<u32>) -> u32 {
        let (low, _) = list.into_iter().partition(|n| *n < 10);
        yield from low;
    }

    async gen fn awaited() -> u32 {
        yield from load().await;
    }
}

fn main() {
    evens(&[1]).for_each(drop);
    halves(vec![1]).for_each(drop);
    drop(awaited());
}

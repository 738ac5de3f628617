//! The right program next to `fail/yield_from_variable_of_unknown_type.rs`.

use gen_core::generators;

async fn load() -> Option<Vec<u32>> {
    Some(vec![1])
}

fn add(list: &mut Vec<u32>) {
    list.push(1);
}

generators! {
    gen fn evens(list: &[u32]) -> &u32 {
        let evens: Vec<_> = list.iter().filter(|n| *n % 2 == 0).collect();
        yield from evens;
    }

    gen fn halves(list: Vec<u32>) -> u32 {
        let (low, high): (Vec<_>, Vec<_>) = list.into_iter().partition(|n| *n < 10);
        yield from low;
        yield from high;
    }

    /// The type of a variable is known by a use before the delegation.
    gen fn told() -> u32 {
        let mut list = [1].into_iter().collect();
        add(&mut list);
        yield from list;
        let mut list = Default::default();
        add(&mut list);
        yield from list;
    }

    async gen fn awaited() -> Option<u32> {
        let loaded = load().await?;
        yield from loaded.into_iter().map(Some);
        yield from load().await?.into_iter().map(Some);
    }
}

fn main() {
    evens(&[1]).for_each(drop);
    halves(vec![1]).for_each(drop);
    told().for_each(drop);
    drop(awaited());
}

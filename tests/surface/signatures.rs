//! What a signature can be, beyond the plain cases: receivers in traits, `Self` in bounds, raw
//! names, attributes that mean something to the caller, promises for generic code.

mod attributes;
mod bounds;
mod generics;
mod receivers;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

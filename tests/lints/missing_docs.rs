//! A public item without documentation is underlined from its first to its last token.

use gen_core::{generator, generators};

generators! {
    pub gen fn bare() -> u32 { yield 1; }
  //^^^^^^^^^^^^^^^^^^^^^^^^ missing_docs

    /// It has.
    pub gen fn documented() -> u32 { yield 1; }

    pub async gen fn bare_async(n: u32) -> u32 { yield n; }
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing_docs

    /// A trait.
    pub trait Walk {
        gen fn walk(&self) -> u32;
        //  ^^^^^^^^^^^^^^^^^^^^^^ missing_docs

        gen fn twice(&self) -> u32 { yield from self.walk(); yield from self.walk(); }
        //  ^^^^^^^^^^^^^^^^^^^^^^ missing_docs
    }

    // A method of an implementation has the documentation of its trait.
    impl Walk for u32 {
        gen fn walk(&self) -> u32 { yield *self; }
    }
}

/// A module.
pub mod attributes {
    use super::generator;

    #[generator]
    pub fn bare() -> impl Iterator<Item = u32> { yield_!(1); }
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing_docs
}

fn main() {}

//! Every form of generator, in a crate of the 2021 edition that denies all warnings, forbids unsafe
//! code and calls the library by another name.
#![forbid(unsafe_code)]
#![deny(warnings, clippy::all, clippy::pedantic)]
#![deny(missing_docs, rust_2018_idioms, unreachable_pub, unused_qualifications)]

use generate as library;

#[path = "../../forms.rs"]
pub mod forms;

/// In this edition `gen` is an ordinary name.
pub mod gen_is_a_name {
    use generate::generators;

    /// A source of numbers with a method called `gen`.
    #[derive(Debug)]
    pub struct Random(u64);

    impl Random {
        /// The next number.
        pub fn gen(&mut self) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            self.0 >> 33
        }
    }

    generators! {
        /// Numbers from a source.
        pub gen fn random(seed: u64) -> u64 {
            let mut gen = Random(seed);
            loop { yield gen.gen(); }
        }
    }

    #[cfg(test)]
    mod tests {
        #[test]
        fn a_method_called_gen_is_called() {
            let numbers: Vec<u64> = super::random(1).take(2).collect();
            assert_eq!(numbers.len(), 2);
            assert_ne!(numbers[0], numbers[1]);
        }
    }
}

//! Every form of generator, in a crate of the 2021 edition that denies all warnings, forbids unsafe
//! code and calls the library by another name.
#![forbid(unsafe_code)]
#![deny(warnings, dead_code, unused, clippy::all, clippy::pedantic, clippy::nursery)]
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
        pub const fn gen(&mut self) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            self.0 >> 33
        }
    }

    generators! {
        /// A variable of that name in the head of a `match`.
        #[must_use]
        #[allow(clippy::option_if_let_else, reason = "the head of a `match` is what is tested")]
        pub const fn matched(gen: Option<u32>) -> u32 {
            match gen { Some(n) => n + 1, None => 0 }
        }

        /// The same in the heads of conditions.
        #[must_use]
        pub const fn tested(gen: Option<u32>) -> u32 {
            if let Some(n) = gen { return n; }
            let gen = false;
            if gen { 1 } else { 2 }
        }

        /// A loop that ends when the variable does.
        #[must_use]
        pub const fn counted(n: u32) -> u32 {
            let (mut left, mut gen) = (n, n > 0);
            while gen { left -= 1; gen = left > 0; }
            let mut gen = Some(n);
            let mut turns = 0;
            while let Some(n) = gen { turns += 1; gen = n.checked_sub(1); }
            left + turns
        }

        /// In the heads of a generator's body.
        pub gen fn heads(gen: Vec<u32>) -> u32 {
            match gen { ref list if list.is_empty() => { yield 0; } _ => {} }
            let first = gen.first().copied();
            for x in gen { yield x; }
            let gen = first;
            if let Some(n) = gen { yield n * 10; }
            let gen = gen.is_some();
            if gen { yield 7; }
            if gen && first == Some(1) { yield 8; }
            if !gen { yield 9; }
        }

        /// A block of a generator in the head of a loop, because another block follows.
        pub gen fn blocks(n: u32) -> u32 {
            for x in gen { yield 1; yield 2; } { yield x + n; }
            for x in gen move { yield n; } { yield x * 10; }
            for x in gen { yield 3; }.map(|x| x * 100) { yield x; }
            let gen = gen { yield 5; };
            for x in gen { yield x; }
            if gen { yield 6; }.next() == Some(6) { yield 6; }
            match gen { yield 9; }.next() { Some(n) if n > 0 => yield n, _ => {} }
        }

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

        #[test]
        fn a_variable_called_gen_stands_in_heads() {
            assert_eq!((super::matched(Some(3)), super::matched(None)), (4, 0));
            assert_eq!((super::tested(Some(3)), super::tested(None)), (3, 2));
            assert_eq!(super::counted(3), 4);
            assert!(super::heads(vec![1, 2]).eq([1, 2, 10, 7, 8]));
            assert!(super::heads(vec![]).eq([0, 9]));
        }

        #[test]
        fn a_block_stands_in_a_head_before_another() {
            assert!(super::blocks(4).eq([5, 6, 40, 300, 5, 6, 9]));
        }
    }
}

//! `gen` and the names in an expansion leave the user's names alone, and the other way round.

use gen_core::generators;

struct Rng {
    r#gen: u32,
}

impl Rng {
    fn r#gen(&mut self) -> u32 {
        self.r#gen = self.r#gen * 5 % 7;
        self.r#gen
    }
}

generators! {
    gen fn calls_gen(mut rng: Rng) -> u32 {
        for _ in 0..3 {
            yield rng.r#gen();
        }
        yield rng.r#gen;
    }

    gen fn r#gen(r#yield: u32) -> u32 {
        yield r#yield;
    }

    gen fn r#match(r#type: u32) -> u32 {
        yield r#type;
        yield from r#gen(r#type);
    }

    fn passes_through(r#gen: u32) -> u32 {
        let r#yield = r#gen + 1;
        r#yield
    }
}

/// Everything that an expansion mentions, under another meaning.
mod shadowed {
    use ::gen_core::generators;

    #[allow(dead_code)]
    pub mod core {}
    #[allow(dead_code)]
    pub mod std {}
    #[allow(dead_code)]
    pub mod gen_core {}
    #[allow(dead_code)]
    pub struct Gen;
    #[allow(dead_code)]
    pub struct Leaf;
    #[allow(dead_code)]
    pub struct Tree;
    #[allow(dead_code)]
    pub struct Delegate;
    #[allow(dead_code)]
    pub struct Frames;
    #[allow(dead_code)]
    pub struct Option;
    #[allow(dead_code)]
    pub trait Future {}
    #[allow(dead_code)]
    pub trait IntoSource {}
    #[allow(dead_code)]
    pub trait Iterator {}

    generators! {
        pub gen fn leaf(n: u32) -> u32 {
            yield n;
        }

        pub gen fn tree(n: u32) -> u32 {
            yield from leaf(n);
            if n > 0 {
                yield from tree(n - 1);
            }
        }
    }
}

/// Items of such names as local variables have: a pattern of that name would mean the item, also in
/// a macro.
#[allow(non_upper_case_globals, non_camel_case_types, unused_labels, dead_code)]
mod items {
    use gen_core::{Coroutine, generators};

    static generator: u32 = 1;
    static co: u32 = 1;
    const body: u32 = 2;
    const make: u32 = 3;
    const value: u32 = 4;
    const residual: u32 = 5;
    const first: u32 = 6;
    const last: u32 = 7;
    const stream: u32 = 8;

    generators! {
        pub gen fn tries(n: Option<u32>) -> Option<u32> {
            const item: u32 = 9;
            static generator: u32 = 10;
            yield Some(n? + value);
            yield Some(vec![n? + item][0] + generator);
        }

        pub gen fn returns(#[resume] n: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let m = yield n + first;
            m + dbg!(yield m) + value
        }
    }
}

/// Methods of the names that an expansion calls, on every type there is.
mod blanket {
    use gen_core::generators;

    pub trait Meddler: Sized {
        fn source(&self) -> u32 {
            1
        }
        fn enter(self) -> u32 {
            2
        }
        fn at(self) -> u32 {
            3
        }
        fn co(self) -> u32 {
            4
        }
    }

    impl<T> Meddler for T {}

    generators! {
        pub gen fn tree() -> u32 {
            yield 10.source() + ().enter() + "".at() + 'c'.co();
            yield from [20];
            yield from leaf();
            if true {
                return;
            }
            yield from tree();
        }

        gen fn leaf() -> u32 {
            yield 30;
        }
    }
}

#[test]
fn methods_and_fields_named_gen() {
    assert_eq!(calls_gen(Rng { r#gen: 1 }).collect::<Vec<_>>(), [5, 4, 6, 6]);
}

#[test]
fn raw_names() {
    assert_eq!(r#gen(7).collect::<Vec<_>>(), [7]);
    assert_eq!(r#match(7).collect::<Vec<_>>(), [7, 7]);
    assert_eq!(passes_through(1), 2);
}

#[test]
fn items_of_the_names_in_an_expansion() {
    assert_eq!(shadowed::tree(2).collect::<Vec<_>>(), [2, 1, 0]);
}

#[test]
fn items_of_the_names_of_variables_in_an_expansion() {
    assert_eq!(items::tries(Some(1)).collect::<Vec<_>>(), [Some(5), Some(20)]);
    assert_eq!(items::returns().drive_with(1, |n| n), 7 + 7 + 4);
}

#[test]
fn methods_of_the_names_in_an_expansion() {
    assert_eq!(blanket::tree().collect::<Vec<_>>(), [10, 20, 30]);
}

/// Every name that an expansion or this crate's documentation has for a variable or a label, as an
/// item: a pattern of such a name would be compared with it.
#[allow(non_upper_case_globals, non_camel_case_types, unused_labels, dead_code)]
mod items_with_the_names_of_variables {
    use gen_core::{Coroutine, gen_block, generator, generators, genexpr};

    macro_rules! constants {
        ($($name:ident)*) => { $(const $name: u32 = 7;)* };
    }
    constants! {
        arg arg0 arg1 args body child co cond element frames future generator handle item items iterable keep last lent
        make next operand pattern residual result resume slot source start stream token value variable yielded
    }
    static first: u32 = 2;
    struct private;
    struct site;

    generators! {
        gen fn arguments((a, _): (u32, u32), _: u32, mut b: u32, _unused: u32) -> u32 {
            b += a + first;
            yield b + value + item + arg0;
            yield from [generator, body];
            let text = format!("{:?}", yield token);
            yield text.len() as u32;
            'generator: loop {
                'last: loop { break 'generator; }
            }
        }

        gen fn question() -> Option<u32> {
            yield Some(residual);
            let n = Some(last)?;
            yield Some(n);
            None?;
        }

        gen fn coroutine(#[resume] begin: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let sent = yield begin + first;
            sent + resume
        }

        gen fn macros() -> u32 {
            macro_rules! both { ($e:expr) => { yield $e; yield from [$e, co] }; }
            both!(handle);
        }

        async gen fn stream_of_items() -> u32 {
            for await n in inner_stream() { yield n + stream; }
            yield std::future::ready(future).await;
        }
        async gen fn inner_stream() -> u32 { yield slot; }
    }

    #[generator]
    fn attribute((a, b): (u32, u32)) -> impl Iterator<Item = u32> {
        yield_!(a + b + first);
        yield_from!([source]);
    }

    #[test]
    fn do_not_meet_the_variables() {
        assert_eq!(arguments((1, 2), 3, 4, 5).collect::<Vec<_>>(), [28, 7, 7, 7, 2]);
        assert_eq!(question().collect::<Vec<_>>(), [Some(7), Some(7), None]);
        let mut coroutine = coroutine();
        let _ = coroutine.resume(1);
        assert_eq!(coroutine.resume(1), gen_core::CoroutineState::Complete(8));
        assert_eq!(macros().collect::<Vec<_>>(), [7, 7, 7]);
        assert_eq!(attribute((1, 2)).collect::<Vec<_>>(), [5, 7]);
        let pairs: Vec<_> =
            genexpr!((x, y) for x in 0..2 if x < first for y in 0..first if y < keep).collect();
        assert_eq!(pairs, [(0, 0), (0, 1), (1, 0), (1, 1)]);
        let sums: Vec<u32> = genexpr!(x + item for x in [next] if x == first + 5).collect();
        assert_eq!(sums, [14]);
        let block: Vec<u32> =
            gen_block! { yield first; yield from genexpr!(x for x in [make] for _ in 0..1); }
                .collect();
        assert_eq!(block, [2, 7]);
        let (_, _) = (private, site);
    }
}

//! The programs that are mutated, with every form in them, and the words that mean something.

use proc_macro2::TokenStream;

/// Programs to be mutated: with every form in them, and small.
pub(crate) const PROGRAMS: [&str; 15] = [
    "gen fn f(mut n: u32, (a, b): (u8, u8)) -> u32 { while n > 0 { yield n; n -= 1; } return; }",
    "pub(crate) gen unsafe fn f<'a, T: Clone, const N: usize>(t: &'a [T; N]) -> &'a T where T: Send \
     { for x in t { yield x; } yield from t.iter(); yield from(t); }",
    "trait Walk { type T; gen fn walk(&self) -> Self::T; #[bounds(Send + 'static)] gen fn twice(&self) \
     -> Self::T { yield from self.walk(); } }",
    "impl<T> Walk for Tree<T> { const N: u32 = 1; gen fn walk(self: Box<Self>) -> u32 { if let Some(l) \
     = self.l { yield from l.walk()?; } else { yield (yield 1) + 1; } } }",
    "gen fn c(#[resume] first: u32) -> impl Coroutine<u32, Yield = u8, Return = Option<u32>> + Send { \
     let x = (yield 1) + yield 2; match (yield x) { 0 => return None, n if n > (yield 3) => Some(n?), \
     _ => yield from c() } }",
    "fn f() -> impl Iterator<Item = u32> { let g = gen move { yield 1; }; gen { yield from g; } }",
    "gen fn m() -> Result<String, E> { yield Ok(format!(\"{} {x}\", { yield Ok(s); 1 }, x = f()?)); \
     let v = vec![yield Ok(a); 2]; macro_rules! y { ($e:expr) => { yield $e }; } y!(3); }",
    "mod m { #[cfg(all())] /// docs\n gen fn a() { yield; } pub const G: u32 = gen { yield 1; }.count(); \
     static S: [u8; 2] = [0; 2]; use a::b; struct P { gen: u32 } macro_rules! x { () => {} } }",
    "gen fn l() -> u32 { 'out: loop { let c = |x: u32| x + 1; let a = async { 1 }; if a { break 'out; } \
     else if let Some(n) = yield 1 { continue 'out } fn inner() -> u32 { 1 } yield const { 2 } } }",
    "async gen fn s() -> u64 { yield 1; f().await; } gen async fn w() {} gen struct X; extern \"C\" gen fn",
    "#[rustfmt::skip] gen fn k(from: u32, _: (), x @ Some(1 | 2): O) -> u32 { yield from; yield r#from; \
     yield from [from]; yield yield yield; rng.gen(); gen::x(); }",
    "impl S { gen fn a(&mut self) -> impl Iterator<Item = impl Fn(u32) -> u32> { let Some(x) = y else \
     { yield 1; return yield 2 }; x[yield 3] += &yield 4; } }",
    "#[try_yield] gen fn t(e: E) -> Result<u32, X> { yield 1; yield from e?; yield from open()?; yield \
     from open()??; Ok(()) } #[boxed(local)] #[try_yield] async gen fn u() -> Option<u32> { yield f().await?; \
     yield from stream?; None }",
    "impl<'a> IntoIterator for &'a S { type Item = u32; type IntoIter = BoxGen<'a, u32>; #[boxed] gen fn \
     into_iter(self) { yield 1; yield from &self.0; } } trait D { #[boxed] gen fn all(&self) -> u32; }",
    "async fn a() { for await x in s { f(x); } let c = async |s| { for await (x, y) in s {} }; gen_block! \
     { move for x in xs { yield x; } }; tokio::select! { x = y => yield x, else => return } }",
];

/// Generator expressions, to be mutated.
pub(crate) const EXPRESSIONS: [&str; 5] = [
    "move x * x for x in 0..n if x % 2 == 0",
    "(x, y) for (x, [y, ..]) in xs.iter() if let Some(z) = x for w in z if w > 1 if w < 2",
    "{ let a = gen { yield x; }; a.sum() } for Some(x) | Ok(x) in [f()?] for _ in 0..",
    "if x { y } else { z } for x in if a { b } else { c }",
    "P { x, y: 1 } for x in v if x == 1 else 2",
];

/// Words that mean something to the macros, or to the grammar around them.
pub(crate) const WORDS: [&str; 67] = [
    "gen",
    "yield",
    "from",
    "fn",
    "async",
    "unsafe",
    "const",
    "extern",
    "move",
    "return",
    "match",
    "if",
    "else",
    "for",
    "in",
    "while",
    "loop",
    "let",
    "mut",
    "ref",
    "self",
    "Self",
    "impl",
    "trait",
    "mod",
    "pub",
    "where",
    "type",
    "static",
    "use",
    "struct",
    "enum",
    "dyn",
    "break",
    "continue",
    "await",
    "as",
    "crate",
    "super",
    "default",
    "safe",
    "macro_rules",
    "Coroutine",
    "Iterator",
    "Item",
    "Yield",
    "Return",
    "resume",
    "bounds",
    "boxed",
    "local",
    "try_yield",
    "cfg",
    "r#gen",
    "r#yield",
    "r#from",
    "_",
    "__gen_core_block",
    "generators",
    "gen_block",
    "genexpr",
    "stream",
    "format",
    "yield_",
    "yield_from",
    "union",
    "x",
];

pub(crate) const PUNCTUATION: &[u8] = b"!#$%&'*+,-./:;<=>?@^|~";

/// Literals of every kind, that of the marker of a `gen fn` among them.
pub(crate) const LITERALS: [&str; 8] =
    ["1", "2.5", "\"gen fn\"", "'c'", "b\"x\"", "\"{}\"", "0usize", "\"C\""];

/// The inputs of the recorded expansions.
pub(crate) const RECORDED: [&str; 15] = [
    include_str!("../expansion/asynchronous.rs"),
    include_str!("../expansion/blocks.rs"),
    include_str!("../expansion/borrows.rs"),
    include_str!("../expansion/ends.rs"),
    include_str!("../expansion/error.rs"),
    include_str!("../expansion/foreign_attribute.rs"),
    include_str!("../expansion/foreign_macro.rs"),
    include_str!("../expansion/guard.rs"),
    include_str!("../expansion/in_task.rs"),
    include_str!("../expansion/leaf.rs"),
    include_str!("../expansion/on_stack_loop.rs"),
    include_str!("../expansion/opaque.rs"),
    include_str!("../expansion/parameters.rs"),
    include_str!("../expansion/traits.rs"),
    include_str!("../expansion/tree.rs"),
];

/// The texts of all programs, those of the recorded expansions and the expressions included.
pub(crate) fn texts() -> Vec<&'static str> {
    [&PROGRAMS[..], &RECORDED, &EXPRESSIONS].concat()
}

/// The programs.
pub(crate) fn programs() -> Vec<TokenStream> {
    PROGRAMS.iter().chain(&RECORDED).filter_map(|text| text.parse().ok()).collect()
}

/// The generator expressions.
pub(crate) fn expressions() -> Vec<TokenStream> {
    EXPRESSIONS.iter().filter_map(|text| text.parse().ok()).collect()
}

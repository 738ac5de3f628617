//! What the macros expand to: living documentation of every lowering rule.
//!
//! The macros' pipeline works on `proc_macro2` alone, so it is run here in process. Each
//! `expansion/NAME.rs` holds items as they stand in `generators! { .. }`; `NAME.expanded.rs` what
//! becomes of them, formatted. To record them anew, run with `BLESS=1`, and read the difference.

#![forbid(unsafe_code)]

#[allow(dead_code, missing_docs, unreachable_pub, clippy::pedantic)]
#[path = "../gen-macros/src/pipeline/mod.rs"]
mod pipeline;

use std::path::Path;
use std::{env, fs};

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

#[test]
fn expansions_are_as_recorded() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("expansion");
    let mut inputs: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_string_lossy().ends_with(".expanded.rs"))
        .collect();
    inputs.sort();
    assert!(inputs.len() >= 8, "there are {} inputs", inputs.len());
    for input in inputs {
        let items: TokenStream = fs::read_to_string(&input).unwrap().parse().unwrap();
        let expanded = pipeline::generators(quote!((::gen_core) #items));
        let file = syn::parse2(expanded).unwrap();
        let expanded = prettyplease::unparse(&file);
        let recorded = input.with_extension("expanded.rs");
        if env::var_os("BLESS").is_some() {
            fs::write(&recorded, expanded).unwrap();
        } else {
            let recorded = fs::read_to_string(&recorded).unwrap();
            assert_eq!(expanded, recorded, "{}", input.display());
        }
    }
}

/// The expansion in the book is the output of the macros.
#[test]
fn the_documented_expansion_is_the_true_one() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/expansion.md");
    let text = fs::read_to_string(&page).unwrap();
    let parts: Vec<&str> = text.split("```").collect();
    let [before, input, between, expanded, after] = parts[..] else { panic!("two blocks of code") };
    let items: TokenStream = input.trim_start_matches("rust,ignore").parse().unwrap();
    let actual = pipeline::generators(quote!((::gen_core) #items));
    let short = actual.to_string().replace(":: gen_core :: __private :: ", "");
    let short = syn::parse_str(&short.replace(":: gen_core :: ", "")).unwrap();
    let actual = format!("rust,ignore\n{}", prettyplease::unparse(&short));
    if env::var_os("BLESS").is_some() {
        let blessed = [before, input, between, &actual, after].join("```");
        fs::write(&page, blessed).unwrap();
    } else {
        assert_eq!(expanded, actual);
    }
}

/// `::core` may be the user's own crate, so its macros must not see what is emitted for
/// delegations.
#[test]
fn no_macro_call_of_ours_gets_the_users_tokens() {
    fn pinned(tokens: TokenStream, found: &mut Vec<String>) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            let is_call = at >= 2
                && tokens[at - 1].to_string() == "!"
                && matches!(&tokens[at - 2], TokenTree::Ident(name) if name != "local");
            if is_call {
                found.push(group.stream().to_string());
            }
            pinned(group.stream(), found);
        }
    }

    let input = include_str!("expansion/asynchronous.rs").parse::<TokenStream>().unwrap();
    let mut found = Vec::new();
    pinned(pipeline::generators(quote!((::gen_core) #input)), &mut found);
    assert_eq!(found, ["__stream"]);
}

/// A body with a handle must not have a token of its slot, because a yield by the handle gives no
/// token of the next slot. A `yield` inside a `genexpr!` is not one of the body around it.
#[test]
fn no_body_has_a_handle_and_a_slot() {
    for (body, has_slot) in [
        ("yield 1;", true),
        ("f!(2); yield 1;", true),
        ("f!(yield 2); yield 1;", false),
        ("f!(g(yield from a)); yield 1;", false),
        ("yield 1; { h(f! { if a { yield 2 } }) }", false),
        ("yield 1; let f!(yield 2) = a;", false),
        ("macro_rules! m { () => { yield 2 } } yield 1; m!();", false),
        ("yield 1; let _ = genexpr!(a for a in [yield 2]);", true),
        ("yield 1; let _ = gen_core::genexpr!(a for a in f(yield 2));", true),
        ("yield 1; let _ = [0; f!(yield 2)];", false),
    ] {
        let item: TokenStream = format!("gen fn f() -> u8 {{ {body} }}").parse().unwrap();
        let expanded = pipeline::generators(quote!((::gen_core) #item)).to_string();
        assert_eq!(expanded.contains("begin_plain"), has_slot, "{body}: {expanded}");
        assert!(!(has_slot && expanded.contains("register")), "{body}: {expanded}");
    }
}

/// Whether `unsafe` is among the tokens, at any depth; or, with a name, among those that a macro of
/// that name is given.
fn says_unsafe(tokens: TokenStream, seen_by: Option<&str>) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| match token {
        TokenTree::Ident(word) => seen_by.is_none() && word == "unsafe",
        TokenTree::Group(group) => {
            let is_given = seen_by.is_some_and(|name| {
                at >= 2 && tokens[at - 1].to_string() == "!" && tokens[at - 2].to_string() == name
            });
            says_unsafe(group.stream(), seen_by.filter(|_| !is_given))
        }
        _ => false,
    })
}

/// An expansion runs nothing unsafe. It has the word once a generator that nobody else sees, for
/// the promise, in a block in which nothing is the user's.
#[test]
fn the_promise_is_all_that_is_unsafe() {
    const PROMISE: &str = "{
        enum __Expansion {}
        unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime> for __Expansion {
            type GenCorePromise9 = ();
        }
        <::gen_core::__private::Runtime>::promised::<__Expansion>()
    }";
    let promise: TokenStream = PROMISE.parse().unwrap();
    let begins = ["start", "leaf_fn", "tree_fn", "async_leaf_fn", "async_tree_fn"]
        .map(|name| format!("<::gen_core::__private::Runtime>::{name}::<"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("expansion");
    let mut all = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display();
        let tokens: TokenStream = fs::read_to_string(&path).unwrap().parse().unwrap();
        let mut blocks = Vec::new();
        blocks_with_unsafe(tokens.clone(), &mut blocks);
        // The recorded text breaks lines, with commas at their ends.
        let plain = |text: &str| text.replace([' ', ','], "");
        let promise = plain(&promise.to_string());
        assert!(blocks.iter().all(|block| plain(block) == promise), "{name}: {blocks:#?}");
        let text = plain(&tokens.to_string());
        let generators: usize = begins.iter().map(|begin| text.matches(begin).count()).sum();
        assert_eq!(
            blocks.len(),
            generators,
            "{name}: promises, and generators that begin with one"
        );
        all += generators;
    }
    assert!(all >= 10, "there are only {all} generators that nobody else sees");
}

/// The innermost group around each `unsafe`, or else the word itself.
fn blocks_with_unsafe(tokens: TokenStream, found: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(word) if word == "unsafe" => found.push(word.to_string()),
            TokenTree::Group(group) => {
                let is_unsafe =
                    |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "unsafe");
                for _ in group.stream().into_iter().filter(is_unsafe) {
                    found.push(TokenTree::Group(group.clone()).to_string());
                }
                let inner = group.stream().into_iter().filter(|token| !is_unsafe(token));
                blocks_with_unsafe(inner.collect(), found);
            }
            _ => {}
        }
    }
}

/// What is in the braces after a header counts as its items where the compiler takes it for them.
/// Where the header is not understood, nobody knows who sees the items, so nothing in them is
/// hidden.
#[test]
fn items_behind_a_header() {
    let expanded = |header: &str| {
        let item = header.replace('@', "gen fn a(&self) -> u32 { yield 1; }");
        expand(&item).to_string()
    };
    let hidden = [
        "mod q { @ }",
        "pub(in crate) mod q { @ }",
        "impl S { @ }",
        "impl<const N: usize> A<{ N }> { @ }",
        "impl A<{ 1 + 1 }> { @ }",
        "impl Tr for m! { u8 } { @ }",
        "impl Tr<m! { u8 }> for S { @ }",
        "impl Tr for S where m! { u8 }: Sized, [(); { 2 }]: Sized { @ }",
        "impl Tr for ! { @ }",
        "impl Tr for fn() -> ! { @ }",
        "impl<T> Tr for T where T: Fn() -> m! { u8 } { @ }",
        "impl !Tr for S { @ }",
        "unsafe impl Tr for S { @ }",
        "default impl Tr for S { @ }",
        "trait Q where m! { u8 }: Sized { @ }",
        "trait Q: Tr<{ 3 }> + Sized { @ }",
        "unsafe trait Q { @ }",
        "auto trait Q { @ }",
        "const trait Q { @ }",
        "#[cfg(all())] impl S { @ }",
        "impl S where { @ }",
    ];
    for header in hidden {
        let expanded = expanded(header);
        assert!(expanded.contains("Promise"), "{header}: {expanded}");
    }
    let shown = [
        "impl const Tr for S { @ }",
        "impl Foo fo { @ }",
        "impl<T Tr for S { @ }",
        "trait { @ }",
        "impl { @ }",
        "impl Tr for $ { @ }",
        "#[foo] impl S { @ }",
        "impl S { #![foo] @ }",
    ];
    for header in shown {
        let expanded = expanded(header);
        assert!(!expanded.contains("Promise"), "{header}: {expanded}");
        assert!(!expanded.contains("gen fn"), "{header}: {expanded}");
    }
    let left_alone = [
        "impl Tr for m! { @ } {}",
        "impl Tr for r#m! { @ } {}",
        "impl Tr for x::m! [ @ ] {}",
        "trait Q where m! { @ }: Sized {}",
    ];
    for header in left_alone {
        let expanded = expanded(header);
        assert!(expanded.contains("gen fn"), "{header}: {expanded}");
    }
}

/// The last look at an expansion knows each hidden name: the pipeline asserts that where it makes
/// one, in tests.
#[test]
fn hidden_names_are_known_to_the_last_look() {
    let inputs = [
        "gen fn f(_: u8, (a, _): (u8, u8), _: u8, mut b: u8, _c: u8, ref d: u8, S { e, .. }: S) -> u8 { yield b; }",
        "gen fn f(&mut self, #[cfg(all())] _: u8, [a, ..]: [u8; 2], #[cfg(all())] _: u8) -> Option<u8> { yield Some(a?); }",
        "gen fn f(#[resume] (a, _): (u8, u8), _: u8) -> impl Coroutine<(u8, u8), Yield = u8, Return = u8> { yield 1; 2 }",
        "gen fn f() -> u8 { yield from g(); let _ = gen { yield from [1]; other!(yield 1, x?); }; }",
        "async gen fn f(_: u8) -> u8 { yield g().await; for await x in y { yield from z; } }",
        "async gen fn f() -> u8 { other!(x); yield from z; }",
    ];
    for input in inputs {
        let expanded = expand(input).to_string();
        assert!(!expanded.contains("compile_error"), "{input}: {expanded}");
        assert!(expanded.contains("Promise"), "{input}: {expanded}");
    }
    let two = quote!((::gen_core) (a, b) for a in x for b in y if c);
    assert!(pipeline::genexpr(two).to_string().contains("Promise"));
}

/// The last look at an expansion finds what is hidden by its name, wherever somebody else could be
/// shown it. (In process there are no contexts, so that every such name counts as hidden.)
#[test]
fn the_last_look_finds_hidden_names() {
    let is_refused = |input: &str| {
        let refused = expand(input).to_string().contains("would show a macro what is its own");
        assert!(refused || !expand(input).to_string().contains("compile_error"), "{input}");
        refused
    };
    let seen = [
        "other! { this_generator }",
        "other!(this_generator);",
        "path::to::other![this_generator];",
        "fn f() { other!(this_generator); }",
        "fn f() { 1 + other!(a, { b [this_generator] }); }",
        "fn f() -> other!(this_generator) {}",
        "impl other! { this_generator } {}",
        "macro_rules! m { () => { this_generator } }",
        "fn f() { macro_rules! m { () => { this_generator } } }",
        "#[other] fn f() { this_generator }",
        "#[inline] #[other] fn f() { this_generator }",
        "#[cfg_attr(all(), other)] fn f() { this_generator }",
        "#[unsafe(other)] fn f() { this_generator }",
        "#[other(this_generator)] fn f() {}",
        "fn f() { #[other] let x = this_generator; }",
        "fn f() { g(#[other] this_generator) }",
        "fn f() { g(a, #[other] this_generator, b) }",
        "fn f() { g(a, #[other] b + this_generator, c) }",
        "fn f() { S { a, #[other] b: this_generator, c } }",
        "fn f() { S { a, #[other] b: f(this_generator).c, d } }",
        "struct S { #[other] a: [u8; this_generator] }",
        "mod m { #![other] fn f() { this_generator } }",
        "fn f() { #![other] this_generator }",
        "other! { 'generator: loop {} }",
        "#[other] fn f() { 'generator: loop {} }",
        "other! { GenCorePromise9 }",
        "#[other] fn f() { GenCorePromise9 }",
    ];
    for input in seen {
        assert!(is_refused(input), "{input}");
    }
    let unseen = [
        "fn f() { this_generator }",
        "fn f() { !this_generator; if !{ this_generator } {} }",
        "fn f() { if !done { this_generator } while !done { this_generator } g(!h(this_generator)); }",
        "fn f() -> ! { this_generator }",
        "#[inline] fn f() { this_generator }",
        "#[cfg_attr(all(), inline)] fn f() { this_generator }",
        "mod m { #![allow(unused)] fn f() { this_generator } }",
        "#[other] fn f() {} fn g() { this_generator }",
        "fn f() { #[other] let x = 1; this_generator }",
        "fn f() { other!(generator, 'last_one: 1); }",
        "struct S<#[other] T>(T); fn f() { this_generator }",
        "struct S<T, #[other] const N: usize = 1, #[other] U: Tr = u8>(T); fn f() { this_generator }",
        "fn f() { GenCorePromise9 }",
    ];
    for input in unseen {
        assert!(!is_refused(input), "{input}");
    }
}

fn expand(input: &str) -> TokenStream {
    let input: TokenStream = input.parse().unwrap();
    pipeline::generators(quote!((::gen_core) #input))
}

/// What another macro can take apart has nothing in it that only the compiler may see.
#[test]
fn nothing_unsafe_is_given_to_other_macros() {
    let inputs = [
        "gen fn f() -> u32 { other!(yield 1); }",
        "gen fn f() -> u32 { other!(yield from g()); }",
        "gen fn f() -> u32 { other! { x => yield from g(), } }",
        "gen fn f() -> u32 { other!(gen { yield 1; }); }",
        "gen fn f() -> u32 { other!(gen move { yield from g(); }); }",
        "gen fn f() -> u32 { vec![0; other!(gen { yield 1; }.count())]; }",
        "fn f() { other!(gen { yield from g(); }); }",
        "fn f() { other!(a b gen { yield from g(); } c); }",
        "async gen fn f() -> u32 { other!(yield from g()); other!(async gen { yield 1; }); }",
        "other! { gen { yield 1; } }",
    ];
    for input in inputs {
        let expanded = expand(input);
        assert!(!expanded.to_string().contains("compile_error"), "{input}: {expanded}");
        assert!(!says_unsafe(expanded.clone(), Some("other")), "{input}: {expanded}");
    }
    assert!(says_unsafe(expand("gen fn f() -> u32 { yield from g(); }"), None));
}

/// Nor has what an attribute can that may be a macro.
#[test]
fn nothing_unsafe_is_under_other_attributes() {
    let inputs = [
        "#[other] gen fn f() -> u32 { yield 1; yield from g(); }",
        "gen fn f() -> u32 { #[other] let x = 1; yield x; yield from g(); }",
        "gen fn f(#[other] x: u32) -> u32 { yield x; yield from g(); }",
        "#[other] mod m { gen fn f() -> u32 { yield 1; yield from g(); } }",
        "#[other] impl S { gen fn f(&self) -> u32 { yield 1; yield from g(); } }",
        "mod m { #[other] mod n { pub gen fn f() -> u32 { yield from g(); } } }",
        "#[other] const C: u32 = gen { yield 1; }.count();",
        "#[other] fn f() { gen { yield from g(); }; }",
        "fn f() { #[other] { gen { yield from g(); }; } }",
        "#[cfg_attr(all(), other)] gen fn f() -> u32 { yield from g(); }",
        "#[path::to::other] async gen fn f() -> u32 { yield from g(); }",
        // Ours elsewhere.
        "#[resume(other)] gen fn f() -> u32 { yield from g(); }",
        "gen fn f(#[bounds(other)] x: u32) -> u32 { yield from g(); }",
        "gen fn f(#[resume(other)] &self) -> u32 { yield from g(); }",
    ];
    let items = inputs.map(|input| (input, expand(input)));
    let expressions = [
        "{ #[other] let n = gen { yield x; }.count(); n } for x in 0..2",
        "x for x in 0..2 if { #[other] let y = gen { yield x; }.count(); y > 1 }",
        "y for x in 0..2 for y in { #[other] let y = gen { yield x; }; y }",
    ]
    .map(|input| {
        let tokens: TokenStream = input.parse().unwrap();
        (input, pipeline::genexpr(quote!((::gen_core) #tokens)))
    });
    for (input, expanded) in items.into_iter().chain(expressions) {
        assert!(!expanded.to_string().contains("compile_error"), "{input}: {expanded}");
        assert!(!says_unsafe(expanded.clone(), None), "{input}: {expanded}");
    }
}

/// The message about a mistake at the end of right code is about that: nothing before it is taken
/// for what users of other languages write.
#[test]
fn no_habit_is_found_in_right_code() {
    fn check(tokens: &TokenStream, file: &Path) {
        descend(tokens, file);
        let expanded = pipeline::gen_block(quote!((::gen_core) #tokens =>)).to_string();
        let (_, message) = expanded.split_once("compile_error ! {").unwrap();
        let ours = ["write `", "written `", "did you mean", "a comment begins"];
        assert!(!ours.iter().any(|part| message.contains(part)), "{}: {message}", file.display());
    }

    /// Checks what the calls of our macros are given.
    fn descend(tokens: &TokenStream, file: &Path) {
        let mut last = [String::new(), String::new()];
        for token in tokens.clone() {
            match &token {
                TokenTree::Group(group) if last[1] == "!" && last[0].starts_with("gen") => {
                    check(&group.stream(), file);
                }
                TokenTree::Group(group) => descend(&group.stream(), file),
                _ => {}
            }
            let [_, before] = last;
            last = [before, token.to_string()];
        }
    }

    fn visit(folder: &Path, files: &mut usize) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("fail") && !path.ends_with("target") {
                visit(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                check(&fs::read_to_string(&path).unwrap().parse().unwrap(), &path);
                *files += 1;
            }
        }
    }

    let mut files = 0;
    for folder in ["behaviour", "ports", "surface", "ui", "../examples", "../gen-core/src"] {
        visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    assert!(files > 200, "there are {files} files");
}

/// A half-typed or mangled program gets errors, never a panic of the macro.
#[test]
fn truncated_and_mangled_items_do_not_panic() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("expansion");
    for entry in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let items: TokenStream = text.parse().unwrap();
        let tokens: Vec<_> = items.into_iter().collect();
        for end in 0..=tokens.len() {
            let head: TokenStream = tokens[..end].iter().cloned().collect();
            drop(pipeline::generators(quote!((::gen_core) #head)));
            let without = tokens.iter().enumerate().filter(|(n, _)| *n != end);
            let without: TokenStream = without.map(|(_, token)| token.clone()).collect();
            drop(pipeline::gen_block(quote!((::gen_core) #without)));
            drop(pipeline::generators(quote!((::gen_core) #without)));
        }
    }
}

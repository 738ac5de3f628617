//! The pipeline, from the user's tokens to the expansion's.
//!
//! Its files are in six rooms. A file imports files of its own room and of the rooms above it in
//! this table, each by its path. `tests/layers.rs` checks that, and knows the one exception, in
//! `body/visit.rs`.
//!
//! | room, files                         | owns                                                       |
//! |-------------------------------------|------------------------------------------------------------|
//! | **syntax**                          | tokens and syntax, without a runtime                       |
//! | `groups`                            | the first stage: takes invisible groups out                |
//! | `tokens`, `spans`, `braces`         | raw tokens, their plain spans, tokens in braces            |
//! | `walk`                              | the walk that all passes over the nodes of syn share       |
//! | `errors`                            | the mistakes of the user                                   |
//! | `habits`                            | the syntax that users of other languages write             |
//! | `keywords`                          | the keywords, rewritten to syntax that syn parses          |
//! | `marks`, `returned`, `qualifiers`   | the keywords in the syntax that syn has parsed             |
//! | `attrs`                             | attributes: which of them may be macros                    |
//! | `items`, `function`                 | the end and the kind of an item; the parts of a function   |
//! | `signature`                         | mistakes in the signature of a function                    |
//! | `template`                          | operands in the definition of a macro                      |
//! | `recover`                           | the parts of a wrong body that parse, for rust-analyzer    |
//! | **naming**                          | names in an expansion                                      |
//! | `exposure`                          | who may see a part of the expansion; the hidden names      |
//! | `paths`, `features`                 | the path of the runtime, and its features                  |
//! | `verify`                            | the last stage: looks for hidden names that a macro sees   |
//! | **generator**                       | a generator without the code of its body                   |
//! | `types`, `params`                   | the return type; the parameters                            |
//! | `mistaken`                          | return types that are not meant                            |
//! | `borrows`                           | the lifetime of the arguments, in the type                 |
//! | `boxed`                             | `#[boxed]`: the boxed type, and how long it lives          |
//! | `facts`, `ending`                   | attributes and variables of a body; how a body ends        |
//! | `receiver`                          | assignments to the fields of a `&self`                     |
//! | `values`                            | values in the place of a `()`, and the other way round     |
//! | `plan`, `expression`                | the expression that makes the generator                    |
//! | **body**                            | the code of a body                                         |
//! | `lowering`, `scope`                 | the state at an expression, and the code that it stands in |
//! | `yields`, `returns`, `awaits`       | `yield`, `return`, `.await` and `for await`                |
//! | `blocks`                            | the bodies of generators, and `gen` blocks                 |
//! | `foreign`                           | all of these in the tokens of other macros                 |
//! | `visit`                             | the visitor, which calls these files                       |
//! | **item**                            | items                                                      |
//! | `context`, `expand`                 | the order of the stages for one item                       |
//! | `function`                          | functions: the signature and the body                      |
//! | `fallback`                          | the signature that stays of a function with a mistake      |
//! | **form**                            | other forms of a generator                                 |
//! | `block`, `genexpr`, `attribute`     | `gen_block!`, `genexpr!` and `#[generator]`                |
//!
//! In the comments, `C` is the path of the runtime crate and `P` is `C::__private`.
//!
//! Where nobody else sees the expansion, its own names have `mixed_site` spans, so that the user's
//! names neither meet them nor reach them. All other tokens have `call_site` spans (see
//! `naming/exposure.rs`). Hygiene does not keep local variables apart from items, so they begin
//! with two underscores.

mod body;
mod form;
mod generator;
mod item;
mod naming;
mod syntax;

use self::form::attribute;
use self::form::block;
use self::form::genexpr;
use self::item::context::Context;
use self::item::expand;
use self::naming::paths::Paths;
use self::naming::verify;
use self::syntax::braces;
use self::syntax::groups;
use proc_macro2::TokenStream;

/// Expands `generators! { .. }`.
pub(crate) fn generators(input: TokenStream) -> TokenStream {
    expanded(input, |input, paths| {
        expand::items(braces::stripped(input), Context::of_call(paths, false))
    })
}

/// Expands `gen_block! { .. }`.
pub(crate) fn gen_block(input: TokenStream) -> TokenStream {
    expanded(input, block::expand)
}

/// Expands `genexpr!(..)`.
pub(crate) fn genexpr(input: TokenStream) -> TokenStream {
    expanded(input, genexpr::expand)
}

/// Expands `#[generator]`.
pub(crate) fn generator(args: TokenStream, item: TokenStream) -> TokenStream {
    let (item, _) = groups::visible(item);
    verify::output(attribute::expand(args, item), true)
}

/// The stages that all macros have in common, around `form`. The input begins with the path of the
/// runtime.
fn expanded(
    input: TokenStream,
    form: impl FnOnce(TokenStream, &Paths) -> TokenStream,
) -> TokenStream {
    let (input, may_call_others) = groups::visible(input);
    match Paths::split_off(input) {
        Ok((paths, input)) => verify::output(form(input, &paths), may_call_others),
        Err(error) => error.into_compile_error(),
    }
}

//! `return` in a body of items.

use super::lowering::Lowering;
use crate::pipeline::syntax::returned::Returned;
use crate::pipeline::syntax::spans;
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Expr, ExprReturn};

impl Lowering<'_> {
    /// Input, in a body that may end with a last item:
    ///
    /// ```text
    /// return
    /// return ()
    /// return yield value
    /// ```
    ///
    /// Output:
    ///
    /// ```text
    /// return <P::Runtime>::done()
    /// return <P::Runtime>::done()
    /// return { let () = yield value; <P::Runtime>::done() }
    /// ```
    ///
    /// A body that returns `()` keeps its `return`s. The tokens of another macro may have such a
    /// `return` in a closure, and there the value has the type of the closure.
    pub(crate) fn return_(&mut self, return_: &ExprReturn, returned: &Returned) -> Option<Expr> {
        if let Returned::Item(span) = returned {
            // The text at the place of a token that was not written is another text.
            let written = return_.return_token.span.source_text();
            let message = match written.as_deref() {
                None | Some("return") => RETURN_VALUE,
                Some("Ok") => TAIL_OK,
                Some("Some") => TAIL_SOME,
                Some(_) => CHANGED_BODY,
            };
            self.errors.at(*span, message);
        }
        if self.generator.ending.is_plain() {
            return None;
        }
        let ExprReturn { attrs, return_token, expr } = return_;
        let done = self.done(return_token.span);
        let value = match returned {
            Returned::Nothing => done,
            Returned::Yield => quote!({ let () = #expr; #done }),
            Returned::End | Returned::Item(_) => return None,
        };
        Some(Expr::Verbatim(quote!(#(#attrs)* #return_token #value)))
    }

    /// The value of a block that ends without a last item.
    pub(crate) fn done(&self, span: Span) -> TokenStream {
        let private = self.paths.private(span);
        quote_spanned!(spans::site(span)=> <#private::Runtime>::done())
    }
}

const CHANGED_BODY: &str = "an attribute above `#[generator]` has put a `return` into the body: write \
                            `#[generator]` above the other attribute";
const TAIL_OK: &str = "a generator's items come from `yield`, also the last one: write `yield \
                       Ok(value);`, or `Ok(())` to end";
const TAIL_SOME: &str = "a generator's items come from `yield`, also the last one: write `yield \
                         Some(value);`, or `Some(())` to end";
const RETURN_VALUE: &str =
    "a generator's items come from `yield`; use `yield value; return;` to end with one more";

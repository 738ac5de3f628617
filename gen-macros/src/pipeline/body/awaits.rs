//! `.await` in async generators, and `for await` in each code that can wait.

use super::lowering::Lowering;
use super::scope::Scope;
use super::yields::{Place, value_at, with_next_slot};
use crate::pipeline::generator::in_place::variable;
use crate::pipeline::naming::exposure::{Exposure, exposed_name};
use crate::pipeline::syntax::spans::{self, span_of};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Expr, ExprAwait, ExprForLoop};

impl Lowering<'_> {
    /// Input:
    ///
    /// ```text
    /// future.await
    /// ```
    ///
    /// Output, and output in a body in its task:
    ///
    /// ```text
    /// (match <P::Runtime>::wait(
    ///     this_generator,
    ///     if false { break 'generator },
    ///     P::Await::into_future(future),
    /// ).await {
    ///     (__next, __output) => { __slot = __next; __output }
    /// },).0
    ///
    /// (P::Await::into_future(future).await,).0
    /// ```
    ///
    /// In both, the future sees the task's own waker.
    pub(crate) fn await_(&self, await_: &ExprAwait) -> Expr {
        let span = await_.await_token.span;
        let (attrs, base) = (&await_.attrs, &await_.base);
        // The compiler reports an operand that is no future at the operand.
        let at_base = self.paths.span(span_of(base));
        let at_base_private = self.paths.private(at_base);
        let future = quote_spanned!(at_base=> #at_base_private::Await::into_future(#base));
        let place = Place { first: span_of(base), ..Place::keyword(span) };
        let value = self.waited(place, &future);
        Expr::Verbatim(quote!(#(#attrs)* #value))
    }

    /// The value of a future that is awaited here.
    fn waited(&self, place: Place, future: &TokenStream) -> TokenStream {
        let span = place.at;
        let site = spans::site(span);
        match self.exposure() {
            Exposure::Private(hidden)
                if self.generator.has_slot && self.scope == Scope::Generator =>
            {
                let private = self.paths.private(span);
                let generator = hidden.ident("this_generator", span);
                let proof = self.proof(span);
                let next = quote_spanned! {site=>
                    <#private::Runtime>::wait(#generator, #proof, #future).await
                };
                with_next_slot(hidden, place, &next, None)
            }
            _ => value_at(place, &quote_spanned!(site=> #future.await)),
        }
    }

    /// Input:
    ///
    /// ```text
    /// 'label: for await pattern in stream { BODY }
    /// ```
    ///
    /// Output, as for a `for` loop, except that the stream is pinned:
    ///
    /// ```text
    /// {
    ///     match P::ForAwait::into_stream(stream) {
    ///         __stream => match ::core::pin::pin!(__stream) {
    ///             mut __stream => 'label: loop {
    ///                 match (<P::Runtime>::next(&mut __stream).await,).0 {
    ///                     Some(pattern) => { BODY }
    ///                     None => break,
    ///                 }
    ///             },
    ///         },
    ///     }
    /// }
    /// ```
    ///
    /// An argument that stays in its place is pinned already:
    ///
    /// ```text
    /// match P::ForAwait::in_place(stream) {
    ///     mut __stream => match <P::Runtime>::pinned(&mut __stream) { .. },
    /// }
    /// ```
    ///
    /// `pin!` gets a name and not the expression, because `::core` may be anybody's crate, and its
    /// macro would see the tokens that are emitted for delegations in the expression. For the same
    /// reason the name is exposed: a macro can make more names from the span of a name.
    pub(crate) fn for_await(&self, span: Span, for_: &ExprForLoop) -> Expr {
        let site = spans::site(span);
        let ExprForLoop { attrs, label, pat, expr: stream, body, .. } = for_;
        let private = self.paths.private(span);
        // The compiler reports an operand that is no stream at the operand.
        let at_head = self.paths.span(span_of(stream));
        let at_head_private = self.paths.private(at_head);
        let variable = exposed_name("__stream", span);
        let (head, binding, pinned) = if self.stays_in_place(stream) {
            (
                quote_spanned!(at_head=> #at_head_private::ForAwait::in_place(#stream)),
                quote_spanned!(site=> mut #variable),
                quote_spanned!(site=> <#private::Runtime>::pinned(&mut #variable)),
            )
        } else {
            (
                quote_spanned!(at_head=> #at_head_private::ForAwait::into_stream(#stream)),
                quote_spanned!(site=> #variable),
                quote_spanned!(site=> ::core::pin::pin!(#variable)),
            )
        };
        let next = quote_spanned!(site=> <#private::Runtime>::next(&mut #variable));
        let next = self.waited(Place::keyword(span), &next);
        let looped = quote_spanned! {site=>
            {
                match #head {
                    #binding => match #pinned {
                        mut #variable => #label loop {
                            match #next {
                                ::core::option::Option::Some(#pat) => #body
                                ::core::option::Option::None => break,
                            }
                        },
                    },
                }
            }
        };
        Expr::Verbatim(quote!(#(#attrs)* #looped))
    }

    /// Whether an operand is an argument that stays in its place.
    pub(super) fn stays_in_place(&self, operand: &Expr) -> bool {
        variable(operand).is_some_and(|name| self.in_place.contains(name))
    }
}

//! `for` loops over generators that lie in the body.

use super::lowering::Lowering;
use super::scope::Scope;
use crate::pipeline::generator::params::may_be_by_ref_mut;
use crate::pipeline::naming::exposure::{Exposure, Hidden};
use crate::pipeline::syntax::spans::{self, span_of};
use quote::{quote, quote_spanned};
use syn::{AttrStyle, Expr, ExprForLoop};

impl Lowering<'_> {
    /// The right to emit the tokens of a loop in place, if the operand of a `for` may be a generator
    /// on the stack.
    pub(crate) fn loops_in_place(&self, for_: &ExprForLoop) -> Option<Hidden> {
        match self.exposure() {
            Exposure::Private(hidden) if self.scope == Scope::Generator => {
                is_on_stack(&for_.expr).then_some(hidden)
            }
            _ => None,
        }
    }

    /// Input:
    ///
    /// ```text
    /// 'label: for pattern in generator.on_stack() { BODY }
    /// ```
    ///
    /// Output, as for a `for` loop, except that the generator runs in the variable:
    ///
    /// ```text
    /// {
    ///     use P::IntoSteps as _;
    ///     match P::ForLoop(generator.on_stack()).into_steps() {
    ///         mut __steps => if !<P::Runtime>::is_over(&__steps) {
    ///             'label: while let Some(__item) = {
    ///                 let __item = <P::Runtime>::step(this_generator, &mut __steps);
    ///                 __item
    ///             } {
    ///                 let pattern = __item;
    ///                 BODY
    ///             }
    ///         },
    ///     }
    /// }
    /// ```
    ///
    /// As was promised, nobody else can name the variable `__steps`, and the reference to it is gone
    /// before the body is suspended: the inner `let` drops it.
    pub(crate) fn for_in_place(&self, hidden: Hidden, for_: &ExprForLoop) -> Expr {
        let ExprForLoop { attrs, label, for_token, pat, expr: generator, body, .. } = for_;
        let span = for_token.span;
        let site = spans::site(span);
        let private = self.paths.private(span);
        // An operand that is no iterator is one error, at the operand, because all of the bounds have
        // the place of the operand.
        let at_head = self.paths.span(span_of(generator));
        let at_head_private = self.paths.private(at_head);
        let [this_generator, variable, item] =
            ["this_generator", "__steps", "__item"].map(|name| hidden.ident(name, span));
        let steps = quote_spanned!(at_head=> #at_head_private::ForLoop(#generator).into_steps());
        let is_over = quote_spanned!(at_head=> <#at_head_private::Runtime>::is_over(&#variable));
        let step = quote_spanned! {at_head=>
            <#at_head_private::Runtime>::step(#this_generator, &mut #variable)
        };
        // A pattern that does not match each item is reported at the pattern.
        let bound = quote_spanned!(spans::site(span_of(pat))=> let #pat = #item;);
        let mutable = may_be_by_ref_mut(pat)
            .then(|| quote_spanned!(site=> #[allow(unused_mut)] let mut #item = #item;));
        let (inner, outer): (Vec<_>, Vec<_>) =
            attrs.iter().partition(|attr| matches!(attr.style, AttrStyle::Inner(_)));
        let stmts = &body.stmts;
        let looped = quote_spanned! {site=>
            {
                use #private::IntoSteps as _;
                match #steps {
                    mut #variable => if !#is_over {
                        #label while let ::core::option::Option::Some(#item) = {
                            let #item = #step;
                            #item
                        } {
                            #(#inner)*
                            #mutable
                            #bound
                            #(#stmts)*
                        }
                    },
                }
            }
        };
        Expr::Verbatim(quote!(#(#outer)* #looped))
    }
}

/// Whether an expression ends with `.on_stack()`.
fn is_on_stack(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(call) => {
            call.method == "on_stack" && call.args.is_empty() && call.turbofish.is_none()
        }
        _ => false,
    }
}

//! `for` loops over generators that lie in the body.

use super::lowering::Lowering;
use super::scope::Scope;
use crate::pipeline::naming::exposure::{Exposure, Hidden};
use crate::pipeline::syntax::spans;
use proc_macro2::{Delimiter, Group, Ident};
use quote::quote_spanned;
use syn::{AttrStyle, Expr, ExprForLoop, Token};

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
    /// Output:
    ///
    /// ```text
    /// {
    ///     use P::IntoOperand as _;
    ///     'label: for pattern in <P::Runtime>::loop_in_place(
    ///         this_generator,
    ///         P::ForLoop(generator.on_stack()).into_operand(),
    ///     ) { BODY }
    /// }
    /// ```
    ///
    /// As was promised, nobody but the loop has the result of `loop_in_place`.
    pub(crate) fn for_in_place(&self, hidden: Hidden, for_: &ExprForLoop) -> Expr {
        let span = for_.for_token.span;
        let site = spans::site(span);
        let private = self.paths.private(span);
        let ExprForLoop { attrs, expr: operand, .. } = for_;
        let (inner, outer): (Vec<_>, Vec<_>) =
            attrs.iter().cloned().partition(|attr| matches!(attr.style, AttrStyle::Inner(_)));
        // The ends of the function and of the call have the user's own spans, because rustc reports an
        // operand that is no iterator at all of the macro's call otherwise.
        let (first, last) = spans::ends_of(operand);
        let begin = Token![<](first);
        let function = Ident::new("loop_in_place", first);
        let at_operand = self.paths.span(first);
        let at_operand_private = self.paths.private(at_operand);
        let generator = hidden.ident("this_generator", span);
        let mut arguments = Group::new(
            Delimiter::Parenthesis,
            quote_spanned! {at_operand=>
                #generator, #at_operand_private::ForLoop(#operand).into_operand()
            },
        );
        arguments.set_span(last);
        let iterable = quote_spanned! {at_operand=>
            #begin #at_operand_private::Runtime>::#function #arguments
        };
        let looped =
            ExprForLoop { attrs: inner, expr: Box::new(Expr::Verbatim(iterable)), ..for_.clone() };
        Expr::Verbatim(quote_spanned! {site=>
            #(#outer)*
            {
                use #private::IntoOperand as _;
                #looped
            }
        })
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

//! `yield` and `yield from`, as expressions of the body that they are in.
//!
//! Each has a proof of being in the body: a dead `break` to the body's label, which no closure and
//! no other body lets through.

use super::lowering::Lowering;
use super::scope::{Scope, misplaced_yield};
use crate::pipeline::generator::plan::Delegates;
use crate::pipeline::naming::exposure::{Exposure, Hidden, exposed_name};
use crate::pipeline::syntax::marks::{Operand, could_follow_variable, operand, unparenthesized};
use crate::pipeline::syntax::spans::{self, span_of};
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use std::mem;
use syn::{Expr, ExprTry, ExprUnary, ExprYield, Lit, Token, UnOp, token};

impl Lowering<'_> {
    /// Lowers a `yield` with or without `from`.
    pub(crate) fn yield_(&mut self, yield_: &ExprYield, around: Around) -> TokenStream {
        let span = yield_.yield_token.span;
        if let Some(message) = misplaced_yield(self.scope, self.can_wait) {
            let is_plain = self.scope == Scope::Plain;
            if !(is_plain && mem::replace(&mut self.is_told, is_plain)) {
                self.errors.at(span, message);
            }
            return quote!(::core::unreachable!());
        }
        if let Some(bang) = called_as_macro(yield_) {
            self.errors.at(bang, NO_MACRO);
        }
        if let Some(star) = delegates_by_star(yield_) {
            self.errors.at(star, STAR);
        }
        let place = Place::of(yield_, around);
        match operand(yield_) {
            Operand::Value(value) => {
                self.yield_value(place, value.map(unparenthesized).to_token_stream())
            }
            Operand::Source(source, from) => {
                if let Some(from) =
                    from.filter(|_| self.generator.binds_from && could_follow_variable(source))
                {
                    self.errors.at(from, AMBIGUOUS_FROM);
                }
                match source_of(source) {
                    Expr::Lit(literal) if !matches!(literal.lit, Lit::ByteStr(_)) => {
                        self.errors.at(span_of(literal), no_source(&literal.lit));
                        quote!(::core::unreachable!())
                    }
                    Expr::Try(_) if self.generator.has_no_outcome => {
                        quote!(::core::unreachable!())
                    }
                    Expr::Try(ExprTry { attrs, expr, question_token }) if attrs.is_empty() => {
                        let source = source_of(expr).to_token_stream();
                        self.yield_from(place, &source, Some(question_token))
                    }
                    source if self.stays_in_place(source) => self.yield_from_place(place, source),
                    source => self.yield_from(place, &source.to_token_stream(), None),
                }
            }
        }
    }

    /// Input:
    ///
    /// ```text
    /// yield value
    /// yield
    /// ```
    ///
    /// Output, and output where others may see it:
    ///
    /// ```text
    /// // as a statement; elsewhere `(..,).0`
    /// (__slot = {
    ///     if false { break 'generator }
    ///     let __yielded =
    ///         <P::Runtime>::yield_item(this_generator, P::Item { item: value }, __slot);
    ///     __yielded
    /// }.await)
    ///
    /// // in a coroutine
    /// (match { .. let __yielded = <P::Runtime>::yield_plain(..); __yielded }.await {
    ///     (__next, __output) => { __slot = __next; __output }
    /// },).0
    ///
    /// // without a slot; in a body in its task `yield_in_task`; in a coroutine, and where it is no
    /// // statement, `(..,).0`
    /// {
    ///     let __yielded =
    ///         <P::Runtime>::yield_(this_generator, if false { break 'generator }, P::Item { item: value });
    ///     __yielded
    /// }.await
    ///
    /// match {
    ///     let __suspended = <P::Runtime>::at(&__co, if false { break '__generator })
    ///         .yield_(P::Item { item: value }, &mut __co);
    ///     __suspended
    /// } {
    ///     __suspended => __suspended.await
    /// }
    /// ```
    ///
    /// The `let` statement drops the temporaries of the value before the body is suspended, so that no
    /// lock or `RefCell` stays borrowed meanwhile.
    ///
    /// With `#[try_yield]`, the item is `<P::Runtime>::wrap(.., P::Item { item: value })`.
    ///
    /// Without a value it is `()`. A wrong value in a struct literal is an error at the value and
    /// nowhere else.
    pub(crate) fn yield_value(&mut self, place: Place, mut value: TokenStream) -> TokenStream {
        let span = place.at;
        let site = spans::site(span);
        if value.is_empty() {
            value = quote_spanned!(site=> ());
        }
        self.generator.uses.yields = true;
        let proof = self.proof(span);
        let private = self.paths.private(span);
        let mut item = quote_spanned!(site=> #private::Item { item: #value });
        if self.generator.wraps {
            let items = self.exposure().items(self.paths, span);
            item = quote_spanned!(site=> <#private::Runtime>::wrap(#items, #item));
        }
        match self.exposure() {
            Exposure::Exposed => {
                self.generator.uses.needs_handle = true;
                let call = quote_spanned! {site=>
                    <#private::Runtime>::at(&__co, #proof).yield_(#item, &mut __co)
                };
                // A macro may treat an expression that begins with a brace as a block.
                let name = exposed_name("__suspended", span);
                quote_spanned!(site=> match { let #name = #call; #name } { #name => #name.await })
            }
            // As was promised, this is awaited directly in the body that has the token.
            Exposure::Private(hidden) => {
                let [generator, yielded] =
                    ["this_generator", "__yielded"].map(|name| hidden.ident(name, span));
                if !self.generator.has_slot {
                    let yield_ = Ident::new(self.in_body("yield_", "yield_in_task"), site);
                    let call = quote_spanned! {site=>
                        <#private::Runtime>::#yield_(#generator, #proof, #item)
                    };
                    let sent = suspended(&yielded, None, &call);
                    return if self.generator.is_coroutine {
                        value_at(place, &sent)
                    } else {
                        place.value(sent)
                    };
                }
                let slot = hidden.ident("__slot", span);
                let args = quote_spanned!(site=> (#generator, #item, #slot));
                if self.generator.is_coroutine {
                    let call = quote_spanned!(site=> <#private::Runtime>::yield_plain #args);
                    return with_next_slot(
                        hidden,
                        place,
                        &suspended(&yielded, Some(&proof), &call),
                        None,
                    );
                }
                let call = quote_spanned!(site=> <#private::Runtime>::yield_item #args);
                let next = suspended(&yielded, Some(&proof), &call);
                place.value(quote_spanned!(site=> (#slot = #next)))
            }
        }
    }

    /// Input:
    ///
    /// ```text
    /// yield from child
    /// yield from child?
    /// ```
    ///
    /// Output, and output where others may see it:
    ///
    /// ```text
    /// (match <P::Runtime>::enter_plain(
    ///     this_generator,
    ///     SOURCE,
    ///     { if false { break 'generator } __slot },
    /// ).await {
    ///     (__next, __output) => { __slot = __next; __output }
    /// },).0
    ///
    /// // without a slot
    /// (match <P::Runtime>::enter(
    ///     <P::Runtime>::frames(this_generator, if false { break 'generator }).await,
    ///     SOURCE,
    /// ).await {
    ///     __output => __output
    /// },).0
    ///
    /// <P::Runtime>::at(&__co, if false { break '__generator }).nest(SOURCE, &mut __co).await
    /// ```
    ///
    /// `SOURCE` is, first without a `?` and then with a `?`:
    ///
    /// ```text
    /// P::PassOn::pass_on(
    ///     this_generator.types,
    ///     P::Delegate(child).into_items().yield_from_source(),
    /// )
    ///
    /// P::PassOn::pass_on(
    ///     this_generator.types,
    ///     P::TryDelegate(child, this_generator.types.items)
    ///         .into_items()
    ///         .into_generator()
    ///         .yield_from_source(
    ///             |__operand| P::Delegate(__operand).into_items().yield_from_source(),
    ///         ),
    /// )
    /// ```
    ///
    /// With a `?`, the output has the `?` behind its `.await`. In an async generator the names are
    /// `PassOnAsync` and `nest_async`, and the operand is entered from a place of its own. With a
    /// slot, and in a body in its task:
    ///
    /// ```text
    /// <P::Runtime>::enter_operand(
    ///     this_generator,
    ///     child,
    ///     { if false { break 'generator } __slot },
    ///     |this_generator, __place, __slot| {
    ///         <P::Runtime>::enter_async(this_generator, SOURCE, __slot)
    ///     },
    /// ).await
    ///
    /// <P::Runtime>::enter_operand(
    ///     <P::Runtime>::frames_in_task(this_generator, if false { break 'generator }).await,
    ///     child,
    ///     this_generator,
    ///     |__frames, __place, this_generator| {
    ///         <P::Runtime>::enter_in_task(__frames, SOURCE, this_generator)
    ///     },
    /// ).await
    /// ```
    ///
    /// There `SOURCE` has `__place.delegate()` for `P::Delegate(child)`, and `__place.try_delegate(..)`
    /// for `P::TryDelegate(child, ..)`.
    pub(crate) fn yield_from(
        &mut self,
        place: Place,
        child: &TokenStream,
        question: Option<&Token![?]>,
    ) -> TokenStream {
        let span = place.at;
        let site = spans::site(span);
        let proof = self.proof(span);
        // Spanned at the operand, so that every error about it appears there, and only once.
        let at_child = self.paths.span(span_of(child));
        let private = self.paths.private(at_child);
        let asks = self.is_of_unknown_type(child.clone());
        let asks = asks.then(|| quote_spanned!(at_child=> .of_known_type()));
        // In an async generator the operand is entered from a place of its own. The name has the
        // context of the path beside it, because an error about a source of two contexts has no
        // place.
        let is_placed = self.generator.is_async && self.exposure() != Exposure::Exposed;
        let operand_place = is_placed.then(|| Ident::new("__place", at_child));
        let source = |delegate: TokenStream| {
            quote_spanned! {at_child=>
                #delegate.into_items().yield_from_source()
            }
        };
        let delegate =
            |operand: TokenStream| quote_spanned!(at_child=> #private::Delegate(#operand #asks));
        let source = if question.is_some() {
            let items = self.exposure().items(self.paths, at_child);
            let operand = exposed_name("__operand", at_child);
            let inner = source(delegate(quote!(#operand)));
            let delegate = if let Some(operand_place) = &operand_place {
                quote_spanned!(at_child=> #operand_place.try_delegate(#items))
            } else {
                quote_spanned!(at_child=> #private::TryDelegate(#child #asks, #items))
            };
            quote_spanned! {at_child=>
                #delegate.into_items().into_generator().yield_from_source(|#operand| #inner)
            }
        } else if let Some(operand_place) = &operand_place {
            source(quote_spanned!(at_child=> #operand_place.delegate()))
        } else {
            source(delegate(child.clone()))
        };
        let types = self.exposure().types(self.paths, at_child);
        let pass_on = Ident::new(self.named("PassOn", "PassOnAsync"), at_child);
        let source = quote_spanned!(at_child=> #private::#pass_on::pass_on(#types, #source));
        let uses = &mut self.generator.uses;
        uses.yields = true;
        uses.propagates |= question.is_some();
        uses.asks_for_type |= asks.is_some();
        uses.has_place |= operand_place.is_some();
        uses.delegates = uses.delegates.max(Delegates::Nested);
        let Exposure::Private(hidden) = self.exposure() else {
            self.generator.uses.needs_handle = true;
            let at = {
                let private = self.paths.private(span);
                quote_spanned!(site=> <#private::Runtime>::at(&__co, #proof))
            };
            let co = Ident::new("__co", site);
            let nest = Ident::new(self.named("nest", "nest_async"), at_child);
            return quote_spanned!(at_child=> #at.#nest(#source, &mut #co).await #question);
        };
        self.generator.uses.delegates = Delegates::Frames;
        // This keeps the promise: the body of a `Tree` that has the token awaits the frames
        // directly, and then the future that `enter` makes of them.
        let generator = hidden.ident("this_generator", span);
        if self.generator.has_slot {
            let slot = hidden.ident("__slot", span);
            let slot = quote_spanned!(site=> { #proof #slot });
            let next = if let Some(operand_place) = operand_place {
                let rest = hidden.ident("__slot", span);
                quote_spanned! {at_child=>
                    <#private::Runtime>::enter_operand(
                        #generator,
                        #child #asks,
                        #slot,
                        |#generator, #operand_place, #rest| {
                            <#private::Runtime>::enter_async(#generator, #source, #rest)
                        },
                    ).await
                }
            } else {
                quote_spanned! {at_child=>
                    <#private::Runtime>::enter_plain(#generator, #source, #slot).await
                }
            };
            return with_next_slot(hidden, place, &next, question);
        }
        let frames = Ident::new(self.in_body("frames", "frames_in_task"), site);
        let frames = quote_spanned!(site=> <#private::Runtime>::#frames(#generator, #proof).await);
        if let Some(operand_place) = operand_place {
            // The value is `()`.
            let running = hidden.ident("__frames", span);
            return quote_spanned! {at_child=>
                <#private::Runtime>::enter_operand(
                    #frames,
                    #child #asks,
                    #generator,
                    |#running, #operand_place, #generator| {
                        <#private::Runtime>::enter_in_task(#running, #source, #generator)
                    },
                ).await #question
            };
        }
        let value = quote_spanned! {at_child=>
            <#private::Runtime>::enter(#frames, #source).await #question
        };
        // Clippy reduces a statement to the parts that have the user's own span, as the path of the
        // crate may have.
        let output = hidden.ident("__output", span);
        value_at(place, &quote_spanned!(site=> match #value { #output => #output }))
    }

    /// Input:
    ///
    /// ```text
    /// yield from stream // an argument that stays in its place
    /// ```
    ///
    /// Output, which drops the stream behind the delegation, as if it had been moved there:
    ///
    /// ```text
    /// match stream {
    ///     mut __stream => yield from <P::Runtime>::pinned(&mut __stream),
    /// }
    /// ```
    fn yield_from_place(&mut self, place: Place, stream: &Expr) -> TokenStream {
        let site = spans::site(place.at);
        let at_stream = self.paths.span(span_of(stream));
        let private = self.paths.private(at_stream);
        let variable = exposed_name("__stream", at_stream);
        let pinned = quote_spanned!(at_stream=> <#private::Runtime>::pinned(&mut #variable));
        let value = self.yield_from(place, &pinned, None);
        quote_spanned!(site=> match #stream { mut #variable => #value })
    }

    /// One of two names, in a plain and in an async generator.
    fn named(&self, plain: &'static str, async_: &'static str) -> &'static str {
        if self.generator.is_async { async_ } else { plain }
    }

    /// One of two names, in a body that is polled by its slot's context and by its task's.
    fn in_body(&self, in_slot: &'static str, in_task: &'static str) -> &'static str {
        if self.generator.is_in_task { in_task } else { in_slot }
    }

    /// The proof of being in the generator's own code.
    pub(super) fn proof(&self, span: Span) -> TokenStream {
        let site = spans::site(span);
        let label = self.exposure().label("generator", span);
        let private = self.paths.private(span);
        let never = quote_spanned!(site=> <#private::Runtime>::never());
        let value = self.generator.is_coroutine.then_some(never);
        quote_spanned!(site=> if false { break #label #value })
    }
}

/// What surrounds a `yield`.
#[derive(Clone, Copy)]
pub(crate) enum Around {
    /// Nothing: it is a statement.
    Statement,
    Parentheses(token::Paren),
    Expression,
}

/// The place of an expression that suspends the body.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    /// The keyword.
    pub(crate) at: Span,
    pub(crate) first: Span,
    pub(crate) last: Span,
    /// It is a statement, and nobody uses the value.
    pub(super) is_statement: bool,
}

impl Place {
    /// The place of an expression that is only the keyword.
    pub(crate) fn keyword(at: Span) -> Self {
        Place { at, first: at, last: at, is_statement: false }
    }

    fn of(yield_: &ExprYield, around: Around) -> Self {
        let at = yield_.yield_token.span;
        let Around::Parentheses(token::Paren { span }) = around else {
            let last = yield_.expr.as_ref().map_or(at, |operand| spans::ends_of(operand).1);
            let is_statement = matches!(around, Around::Statement);
            return Place { last, is_statement, ..Place::keyword(at) };
        };
        // The parentheses of a `yield_!(..)` begin behind the name, and both have one span.
        let (open, last) = (span.open(), span.close());
        let first = if spans::are_same(open, last) { at } else { open };
        Place { first, last, ..Place::keyword(at) }
    }

    /// The value `()` of a `yield`, here. The compiler has nothing to suggest for a statement, and each
    /// token costs time.
    fn value(self, value: TokenStream) -> TokenStream {
        if self.is_statement { value } else { value_at(self, &value) }
    }
}

/// Awaits the future of a `yield`, which is the value of `call`, without the temporaries of the call. A
/// call that has no proof of its place among its arguments has it before.
fn suspended(name: &Ident, proof: Option<&TokenStream>, call: &TokenStream) -> TokenStream {
    let site = spans::site(name.span());
    quote_spanned!(site=> { #proof let #name = #call; #name }.await)
}

/// The operand of a `yield from`. A tuple of one operand is the operand, because rustfmt adds a
/// comma to `yield from(operand)` when it breaks the line.
fn source_of(source: &Expr) -> &Expr {
    match unparenthesized(source) {
        Expr::Tuple(tuple) if tuple.attrs.is_empty() && tuple.elems.len() == 1 => &tuple.elems[0],
        source => source,
    }
}

/// Why `yield from` cannot take a literal.
fn no_source(literal: &Lit) -> &'static str {
    match literal {
        Lit::Str(_) => {
            "a string is no iterable: write `yield from text.chars()`, or `yield` for the whole text"
        }
        _ => "this is no iterable: write `yield` for the value itself",
    }
}

/// The value of a suspension that gives the next slot as well. With a `?` it is a `Result` or an
/// `Option`, whose error ends the body.
pub(super) fn with_next_slot(
    hidden: Hidden,
    place: Place,
    next: &TokenStream,
    question: Option<&Token![?]>,
) -> TokenStream {
    let site = spans::site(place.at);
    let [slot, new, value] =
        ["__slot", "__next", "__output"].map(|name| hidden.ident(name, place.at));
    let value = quote_spanned! {site=>
        match #next { (#new, #value) => { #slot = #new; #value #question } }
    };
    value_at(place, &value)
}

/// A value, as an expression of the user's own tokens from the first to the last: a lint about a
/// value that is not used looks at the expression, and would blame the whole call of the macro. The
/// compiler puts its suggestions behind the last token.
pub(super) fn value_at(place: Place, value: &TokenStream) -> TokenStream {
    let Place { first, last, .. } = place;
    let mut tuple =
        Group::new(Delimiter::Parenthesis, quote_spanned!(spans::site(first)=> #value,));
    tuple.set_span(first);
    let dot = Token![.](last);
    let mut field = Literal::usize_unsuffixed(0);
    field.set_span(last);
    quote!(#tuple #dot #field)
}

/// The `!` of `yield!(value)`, which would be read as `yield !(value)`.
fn called_as_macro(yield_: &ExprYield) -> Option<Span> {
    match yield_.expr.as_deref() {
        Some(Expr::Unary(ExprUnary { op: UnOp::Not(bang), expr, .. })) => {
            let is_call = matches!(**expr, Expr::Paren(_));
            (is_call && spans::touch(yield_.yield_token.span, bang.span)).then_some(bang.span)
        }
        _ => None,
    }
}

/// The `*` of `yield* values`, which would be read as `yield *values`. No formatter writes a star
/// like that.
fn delegates_by_star(yield_: &ExprYield) -> Option<Span> {
    match yield_.expr.as_deref() {
        Some(Expr::Unary(ExprUnary { op: UnOp::Deref(star), expr, .. })) => {
            let is_apart = !spans::touch(star.span, span_of(expr));
            (is_apart && spans::touch(yield_.yield_token.span, star.span)).then_some(star.span)
        }
        _ => None,
    }
}

const AMBIGUOUS_FROM: &str = "`from` is a variable here, and `yield from` delegates: write \
                              `yield r#from ..` to use the variable, or rename the variable to \
                              delegate";
const STAR: &str = "`yield*` is not Rust: write `yield from items`, or `yield *item` for the item behind a \
                    reference";
const NO_MACRO: &str =
    "`yield` is no macro: write `yield value`, or `yield !(value)` for the opposite of a value";

//! Invisible groups, which `macro_rules!` puts around the fragment that a metavariable stands for.
//!
//! rustc ignores an invisible group that a procedural macro emits: `2 * $e` would lose the
//! precedence of `$e`. syn reads such groups, so it would read another program than rustc does.
//! [`visible`] therefore takes all of them out, before any other stage runs. An expression gets
//! parentheses where the tokens around it would take a part of it. Parentheses mean the same in
//! types and patterns. Every other fragment needs nothing.
//!
//! Tokens are looked at, and not syntax, because the tokens of other macros and items that pass
//! through have groups, too.

use super::spans;
use super::tokens::{
    Role, among, group_role, is_ident, is_joint, is_punct, names_lifetime, regroup,
};
use proc_macro2::{Delimiter, Group, Punct, Spacing, Span, TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::{Expr, MacroDelimiter, Pat, Type};

/// `tokens` without invisible groups, and whether they may call a macro of others: that takes a `!`
/// or a `#`.
pub(crate) fn visible(tokens: TokenStream) -> (TokenStream, bool) {
    let found = Found::in_(tokens.clone());
    let tokens = if found.invisible { visible_in(tokens, Inside::Other) } else { tokens };
    (tokens, found.may_call_others)
}

#[derive(Clone, Copy, Default)]
struct Found {
    invisible: bool,
    may_call_others: bool,
}

impl Found {
    fn in_(tokens: TokenStream) -> Found {
        let mut found = Found::default();
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    let inner = Found::in_(group.stream());
                    found.invisible |= inner.invisible || group.delimiter() == Delimiter::None;
                    found.may_call_others |= inner.may_call_others;
                }
                TokenTree::Punct(punct) => {
                    found.may_call_others |= matches!(punct.as_char(), '!' | '#');
                }
                _ => {}
            }
        }
        found
    }
}

/// The group that tokens are in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Attribute,
    /// Braces that may hold statements.
    Braces,
    /// The tokens of another macro, which may put them beside others.
    Macro,
    Other,
}

impl Inside {
    /// The inside of the group at `tokens[at]`.
    fn of(self, group: &Group, tokens: &[TokenTree], at: usize) -> Inside {
        let role = group_role(tokens, at);
        match (self, group.delimiter()) {
            (Inside::Attribute | Inside::Macro, Delimiter::None) | (Inside::Attribute, _) => self,
            _ if role == Role::Attribute => Inside::Attribute,
            _ if role == Role::Macro => Inside::Macro,
            (_, Delimiter::Brace) if role == Role::Code => Inside::Braces,
            // A fragment stands by itself.
            _ => Inside::Other,
        }
    }
}

/// Takes the invisible groups out of `tokens`, and makes the addition that each fragment needs.
fn visible_in(tokens: TokenStream, inside: Inside) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out: Vec<TokenTree> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            out.push(token.clone());
            continue;
        };
        let inner = visible_in(group.stream(), inside.of(group, &tokens, at));
        if group.delimiter() != Delimiter::None {
            out.push(regroup(group, inner).into());
            continue;
        }
        let rest = tokens.get(at + 1..).unwrap_or_default();
        let mut after = Vec::with_capacity(2);
        first_visible(rest, &mut after);
        let fragment_after = rest.first().is_some_and(|t| is_group(t, Delimiter::None));
        let fragment: Vec<TokenTree> = inner.into_iter().collect();
        let wanted = if inside == Inside::Attribute {
            Wanted::Nothing
        } else {
            Around { inside, before: &out, after: &after, fragment_after }.wants(&fragment)
        };
        put(&mut out, fragment, wanted, group.span());
    }
    out.into_iter().collect()
}

/// The first two tokens of `tokens` as rustc sees them.
fn first_visible(tokens: &[TokenTree], first: &mut Vec<TokenTree>) {
    for token in tokens {
        if first.len() == 2 {
            return;
        }
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                first_visible(&inner, first);
            }
            token => first.push(token.clone()),
        }
    }
}

/// The addition that a fragment needs to stay whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Nothing,
    Parentheses,
    /// `::` before its generic arguments.
    Turbofish,
    /// A `;` after it.
    Semicolon,
}

/// Adds a fragment to the end of `out`.
fn put(out: &mut Vec<TokenTree>, fragment: Vec<TokenTree>, wanted: Wanted, span: Span) {
    match wanted {
        Wanted::Parentheses => {
            let mut group =
                Group::new(Delimiter::Parenthesis, fragment.into_iter().collect::<TokenStream>());
            group.set_span(spans::site(span));
            out.push(group.into());
        }
        Wanted::Nothing | Wanted::Turbofish | Wanted::Semicolon => {
            // `&$e` with `&x` is no `&&`.
            if let Some(TokenTree::Punct(last)) = out.last_mut() {
                set_alone(last);
            }
            let is_one = fragment.len() == 1;
            let mut depth = 0_usize;
            for token in fragment {
                if is_punct(&token, '<') {
                    if wanted == Wanted::Turbofish
                        && depth == 0
                        && matches!(out.last(), Some(TokenTree::Ident(_)))
                    {
                        out.extend(path_separator(token.span()));
                    }
                    depth += 1;
                } else if is_punct(&token, '>') && !out.last().is_some_and(|t| is_joint(t, '-')) {
                    depth = depth.saturating_sub(1);
                }
                out.push(match token {
                    // In sight, the braces of a `$b:block` would be linted as unused.
                    TokenTree::Group(group) if is_one => located(&group).into(),
                    token => token,
                });
            }
            if let Some(TokenTree::Punct(last)) = out.last_mut() {
                set_alone(last);
            }
            if wanted == Wanted::Semicolon {
                out.push(punct(';', Spacing::Alone, span));
            }
        }
    }
}

fn set_alone(punct: &mut Punct) {
    if punct.spacing() == Spacing::Joint && punct.as_char() != '\'' {
        let mut alone = Punct::new(punct.as_char(), Spacing::Alone);
        alone.set_span(punct.span());
        *punct = alone;
    }
}

/// Braces of our own in the place of the user's.
fn located(group: &Group) -> Group {
    let mut group = group.clone();
    if group.delimiter() == Delimiter::Brace {
        group.set_span(spans::site(group.span()));
    }
    group
}

fn path_separator(span: Span) -> [TokenTree; 2] {
    [Spacing::Joint, Spacing::Alone].map(|spacing| punct(':', spacing, span))
}

fn punct(c: char, spacing: Spacing, span: Span) -> TokenTree {
    let mut punct = Punct::new(c, spacing);
    punct.set_span(spans::site(span));
    punct.into()
}

/// The tokens around a fragment.
struct Around<'a> {
    inside: Inside,
    /// All tokens before it in the group that it is in.
    before: &'a [TokenTree],
    /// The first two tokens after it.
    after: &'a [TokenTree],
    /// Another fragment follows.
    fragment_after: bool,
}

impl Around<'_> {
    /// The addition that keeps `fragment` whole between these tokens.
    fn wants(&self, fragment: &[TokenTree]) -> Wanted {
        let parenthesised = |yes: bool| if yes { Wanted::Parentheses } else { Wanted::Nothing };
        // `x as $t < y`: the operator would begin generic arguments.
        if self.back(0).is_some_and(|t| is_ident(t, "as")) && self.is_next('<') {
            return Wanted::Parentheses;
        }
        match fragment {
            // In the head of a `for`, the braces would be the body.
            [token] if is_group(token, Delimiter::Brace) => {
                return parenthesised(self.back(0).is_some_and(|t| is_punct(t, '.')));
            }
            [] | [_] => return Wanted::Nothing,
            _ => {}
        }
        // In a `$s:stmt`.
        if fragment.first().is_some_and(|t| is_ident(t, "let")) && !self.is_next(';') {
            return Wanted::Semicolon;
        }
        let tokens: TokenStream = fragment.iter().cloned().collect();
        if let Ok(expr) = syn::parse2::<Expr>(tokens.clone()) {
            return if self.is_statement() && !ends_by_itself(&expr) {
                Wanted::Semicolon
            } else {
                parenthesised(self.takes_from(&expr))
            };
        }
        if let Ok(ty) = syn::parse2::<Type>(tokens.clone()) {
            return if is_sum(&ty) {
                parenthesised(self.binds_type())
            } else if self.needs_turbofish(&ty) {
                Wanted::Turbofish
            } else {
                Wanted::Nothing
            };
        }
        match Pat::parse_multi.parse2(tokens) {
            Ok(Pat::Or(_)) => parenthesised(self.is_operator_before()),
            Ok(Pat::Ident(pat)) if pat.by_ref.is_none() && pat.mutability.is_some() => {
                parenthesised(self.back(0).is_some_and(|t| is_punct(t, '&')))
            }
            _ => Wanted::Nothing,
        }
    }

    /// Whether the tokens around `expr` would take a part of it.
    fn takes_from(&self, expr: &Expr) -> bool {
        let bond = bond(expr);
        let shows_struct = shows_struct(expr);
        // `if $e {`, `if let pattern = $e {`
        let ends_head = self.after.first().is_some_and(|t| is_group(t, Delimiter::Brace));
        let after_let = self.back(0).is_some_and(|t| is_punct(t, '='));
        let takes = match bond {
            Bond::Whole => false,
            // An operator may stand beside it in the template of the macro.
            Bond::Loose if self.inside == Inside::Macro => true,
            // `a.f(x)` would call a method.
            Bond::Field => self.is_called(),
            Bond::Prefix => self.is_applied(),
            Bond::Loose => {
                self.is_applied()
                    || self.is_operator_after()
                    || self.is_operator_before()
                    || after_let && ends_head
            }
        };
        takes
            || shows_struct
                && (ends_head || self.is_operator_after() || self.is_operator_before())
            || self.begins_statement() && leads_with_braces(expr, true)
            // `for x in 0..$e {`
            || self.back(0).is_some_and(|t| is_punct(t, '.')) && leads_with_braces(expr, false)
    }

    fn back(&self, n: usize) -> Option<&TokenTree> {
        self.before.iter().rev().nth(n)
    }

    fn is_next(&self, c: char) -> bool {
        self.after.first().is_some_and(|t| is_punct(t, c))
    }

    /// Whether a `.`, `?`, `(..)` or `[..]` follows, but not the end of a range.
    fn is_applied(&self) -> bool {
        let is_range = self.after.first().is_some_and(|t| is_joint(t, '.'));
        self.is_called()
            || self.after.first().is_some_and(|t| is_group(t, Delimiter::Bracket))
            || self.is_next('?')
            || self.is_next('.') && !is_range
    }

    fn is_called(&self) -> bool {
        self.after.first().is_some_and(|t| is_group(t, Delimiter::Parenthesis))
    }

    /// Whether a binary operator follows.
    fn is_operator_after(&self) -> bool {
        match self.after {
            [TokenTree::Ident(ident), ..] => ident == "as",
            [TokenTree::Punct(punct), second @ ..] => match punct.as_char() {
                ',' | ';' | ':' | '#' | '$' | '\'' | '?' | '@' | '~' => false,
                // Neither `=`, which binds loosest, nor `=>`.
                '=' => {
                    punct.spacing() == Spacing::Joint
                        && second.first().is_some_and(|t| is_punct(t, '='))
                }
                _ => true,
            },
            _ => false,
        }
    }

    /// Whether a prefix or binary operator stands before.
    fn is_operator_before(&self) -> bool {
        let is_joint_before = |c| self.back(1).is_some_and(|t| is_joint(t, c));
        match self.back(0) {
            Some(TokenTree::Punct(punct)) => match punct.as_char() {
                ',' | ';' | ':' | '#' | '$' | '\'' => false,
                // `=>`, `->`
                '>' => !is_joint_before('=') && !is_joint_before('-'),
                // Not a lone `=`, which binds loosest.
                '=' => matches!(self.back(1), Some(TokenTree::Punct(first))
                    if first.spacing() == Spacing::Joint),
                _ => true,
            },
            // `&mut`, `&raw const`
            Some(TokenTree::Ident(ident)) => {
                ident == "mut"
                    && self.back(1).is_some_and(|t| is_punct(t, '&') || is_ident(t, "raw"))
                    || ident == "const" && self.back(1).is_some_and(|t| is_ident(t, "raw"))
            }
            _ => false,
        }
    }

    /// Whether a statement or the body of an arm may begin here.
    fn begins_statement(&self) -> bool {
        match self.back(0) {
            None => true,
            Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
            Some(token) => {
                is_punct(token, ';')
                    || is_punct(token, '>') && self.back(1).is_some_and(|t| is_joint(t, '='))
            }
        }
    }

    /// Whether another statement follows, so that an expression here is a `$s:stmt`. (A pattern may
    /// stand before `if`.)
    fn is_statement(&self) -> bool {
        let begins_another = |token: &TokenTree| match token {
            TokenTree::Ident(ident) => !among(ident, &["as", "else", "if", "in"]),
            _ => false,
        };
        let begins_another = |token| self.fragment_after || begins_another(token);
        self.inside == Inside::Braces
            && self.begins_statement()
            && self.after.first().is_some_and(begins_another)
    }

    /// Whether a `&`, `&'a`, `&mut`, `*const` or `->` stands before, which would take the first
    /// part of `dyn A + B`.
    fn binds_type(&self) -> bool {
        match self.back(0) {
            Some(TokenTree::Punct(punct)) => match punct.as_char() {
                '&' => true,
                '>' => self.back(1).is_some_and(|t| is_joint(t, '-')),
                _ => false,
            },
            Some(TokenTree::Ident(ident)) => {
                ident == "mut"
                    || ident == "const"
                    || names_lifetime(self.before, self.before.len().saturating_sub(1))
            }
            _ => false,
        }
    }

    /// Whether `ty` is a path like `Vec<u8>::new`, or a call of such a path. rustc takes it as it
    /// is only in a fragment.
    fn needs_turbofish(&self, ty: &Type) -> bool {
        let Type::Path(path) = ty else { return false };
        let mut segments = path.path.segments.iter();
        let last = segments.next_back();
        let has_arguments = |segment: &syn::PathSegment| {
            matches!(segment.arguments, syn::PathArguments::AngleBracketed(_))
        };
        segments.any(has_arguments) || self.is_called() && last.is_some_and(has_arguments)
    }
}

fn is_group(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == delimiter)
}

/// How an expression holds together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bond {
    /// Nothing can take a part of it.
    Whole,
    /// Only `(..)` after it can.
    Field,
    /// Only `.`, `?`, `(..)` and `[..]` after it can.
    Prefix,
    /// Operators can.
    Loose,
}

/// The tokens that can take a part of `expr`.
fn bond(expr: &Expr) -> Bond {
    match expr {
        Expr::Array(_)
        | Expr::Async(_)
        | Expr::Await(_)
        | Expr::Block(_)
        | Expr::Call(_)
        | Expr::Const(_)
        | Expr::ForLoop(_)
        | Expr::If(_)
        | Expr::Index(_)
        | Expr::Let(_)
        | Expr::Lit(_)
        | Expr::Loop(_)
        | Expr::Macro(_)
        | Expr::Match(_)
        | Expr::MethodCall(_)
        | Expr::Paren(_)
        | Expr::Path(_)
        | Expr::Repeat(_)
        | Expr::Struct(_)
        | Expr::Try(_)
        | Expr::Tuple(_)
        | Expr::Unsafe(_)
        | Expr::Verbatim(_)
        | Expr::While(_) => Bond::Whole,
        Expr::Field(_) => Bond::Field,
        // `&|x| x` ends where the closure does.
        Expr::RawAddr(address) => prefix(&address.expr),
        Expr::Reference(reference) => prefix(&reference.expr),
        Expr::Unary(unary) => prefix(&unary.expr),
        _ => Bond::Loose,
    }
}

/// The bond of a prefix operator with its operand.
fn prefix(operand: &Expr) -> Bond {
    match bond(operand) {
        Bond::Loose => Bond::Loose,
        _ => Bond::Prefix,
    }
}

/// Whether a struct literal is in `expr` outside of delimiters: in the head of an `if`, its braces
/// would be the body.
fn shows_struct(expr: &Expr) -> bool {
    match expr {
        Expr::Struct(_) => true,
        Expr::Binary(binary) => shows_struct(&binary.left) || shows_struct(&binary.right),
        Expr::Assign(assign) => shows_struct(&assign.left) || shows_struct(&assign.right),
        Expr::Range(range) => {
            let ends = [&range.start, &range.end];
            ends.into_iter().flatten().any(|end| shows_struct(end))
        }
        Expr::Break(jump) => jump.expr.as_deref().is_some_and(shows_struct),
        Expr::Closure(closure) => shows_struct(&closure.body),
        Expr::RawAddr(address) => shows_struct(&address.expr),
        Expr::Reference(reference) => shows_struct(&reference.expr),
        Expr::Return(jump) => jump.expr.as_deref().is_some_and(shows_struct),
        Expr::Unary(unary) => shows_struct(&unary.expr),
        _ => base(expr).is_some_and(shows_struct),
    }
}

/// Whether `expr` begins with braces that would be a statement by themselves: `{ 1 } + 2`. rustc
/// ends a statement at an expression that is nothing else even if it is a fragment.
fn leads_with_braces(expr: &Expr, is_whole: bool) -> bool {
    match expr {
        Expr::Block(_)
        | Expr::Const(_)
        | Expr::ForLoop(_)
        | Expr::If(_)
        | Expr::Loop(_)
        | Expr::Match(_)
        | Expr::Unsafe(_)
        | Expr::While(_) => !is_whole,
        Expr::Macro(call) => !is_whole && matches!(call.mac.delimiter, MacroDelimiter::Brace(_)),
        Expr::Assign(assign) => leads_with_braces(&assign.left, false),
        Expr::Binary(binary) => leads_with_braces(&binary.left, false),
        Expr::Range(range) => {
            range.start.as_deref().is_some_and(|start| leads_with_braces(start, false))
        }
        _ => base(expr).is_some_and(|base| leads_with_braces(base, false)),
    }
}

/// Whether a statement ends where `expr` does.
fn ends_by_itself(expr: &Expr) -> bool {
    leads_with_braces(expr, false) && !leads_with_braces(expr, true)
}

/// The expression that `expr` is applied to.
fn base(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Await(await_) => Some(&await_.base),
        Expr::Call(call) => Some(&call.func),
        Expr::Cast(cast) => Some(&cast.expr),
        Expr::Field(field) => Some(&field.base),
        Expr::Index(index) => Some(&index.expr),
        Expr::MethodCall(call) => Some(&call.receiver),
        Expr::Try(try_) => Some(&try_.expr),
        _ => None,
    }
}

/// Whether a type is `A + B`.
fn is_sum(ty: &Type) -> bool {
    match ty {
        Type::TraitObject(object) => object.bounds.len() > 1,
        Type::ImplTrait(some) => some.bounds.len() > 1,
        _ => false,
    }
}

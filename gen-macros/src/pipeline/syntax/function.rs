//! The parts of a function.

use super::braces;
use super::keywords::is_gen_abi;
use super::recover;
use super::signature;
use super::tokens;
use proc_macro2::{Group, Span, TokenStream, TokenTree};
use syn::parse::discouraged::Speculative as _;
use syn::parse::{Parse, ParseStream, Parser as _, Result};
use syn::token::Brace;
use syn::{AttrStyle, Attribute, Block, Signature, Token, Visibility};

/// A function, generator or not.
pub(crate) struct Function {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) default: Option<Token![default]>,
    /// Without the marker of a `gen fn`.
    pub(crate) sig: Signature,
    /// The `gen` of a `gen fn`.
    pub(crate) gen_span: Option<Span>,
    /// A trait that the user wrote in the return type and that the emitted type lacks.
    pub(crate) bound: Option<TokenStream>,
    pub(crate) body: Body,
}

/// The body of a [`Function`].
pub(crate) enum Body {
    /// `;`, as in a trait.
    None(Token![;]),
    Block(Block),
    /// A body with a mistake, and the rest of it. The signature can still be used.
    Invalid(syn::Error, Block),
}

impl Parse for Function {
    /// Parses a function. Where syn refuses the signature, tries a repaired signature, and then
    /// looks for the mistake.
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        let default = input.parse()?;
        let ahead = input.fork();
        let error = match ahead.parse() {
            Ok(sig) => {
                input.advance_to(&ahead);
                return Function::with_signature(attrs, vis, default, sig, input);
            }
            Err(error) => error,
        };
        let tokens: Vec<TokenTree> = input.parse::<TokenStream>()?.into_iter().collect();
        let parse = |input: ParseStream<'_>| {
            let sig = input.parse()?;
            Function::with_signature(attrs, vis, default, sig, input)
        };
        let known = signature::wrong_order(&tokens);
        if let Some(error) = known.or_else(|| signature::arrow_without_type(&tokens)) {
            return Err(error);
        }
        let repaired = signature::repaired(&tokens).and_then(|it| parse.parse2(it).ok());
        repaired.ok_or_else(|| signature::mistake(&tokens).unwrap_or(error))
    }
}

impl Function {
    /// Parses the body behind a signature.
    fn with_signature(
        mut attrs: Vec<Attribute>,
        vis: Visibility,
        default: Option<Token![default]>,
        mut sig: Signature,
        input: ParseStream<'_>,
    ) -> Result<Self> {
        let gen_span = match sig.abi.as_ref().and_then(|abi| abi.name.as_ref()) {
            Some(name) if is_gen_abi(&name.token()) => Some(name.span()),
            _ => None,
        };
        if gen_span.is_some() {
            sig.abi = None;
        }
        let body = if input.peek(Token![;]) {
            Body::None(input.parse()?)
        } else {
            let token: Option<TokenTree> = input.fork().parse().ok();
            if let Some(group) = token.as_ref().and_then(tokens::braces) {
                input.parse::<TokenTree>()?;
                match function_block(group, &mut attrs) {
                    Ok(block) => Body::Block(block),
                    Err(error) => Body::Invalid(error, recover::block(group)),
                }
            } else {
                let missing = signature::missing_body(&mut sig.output, input);
                input.parse::<TokenStream>()?;
                Body::Invalid(missing, Block { brace_token: Brace::default(), stmts: Vec::new() })
            }
        };
        Ok(Function { attrs, vis, default, sig, gen_span, bound: None, body })
    }
}

/// Parses a function's block; attributes at its start become the function's.
fn function_block(group: &Group, attrs: &mut Vec<Attribute>) -> Result<Block> {
    let parse = |input: ParseStream<'_>| {
        for mut attr in input.call(Attribute::parse_inner)? {
            attr.style = AttrStyle::Outer;
            attrs.push(attr);
        }
        input.call(Block::parse_within)
    };
    braces::statements(group, parse)
}

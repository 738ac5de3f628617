//! Facts about a body that the stages must know before they lower it.

use crate::pipeline::syntax::attrs;
use crate::pipeline::syntax::keywords;
use crate::pipeline::syntax::marks::is_gen_block;
use crate::pipeline::syntax::tokens::{self, Role, group_role};
use crate::pipeline::syntax::walk::{Pass, Walk};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::visit_mut;
use syn::{Attribute, Block, ExprMethodCall, Item, Macro, Pat, PatIdent};

/// The methods that give the guards of locks.
const GUARDS: [&str; 5] = ["borrow", "borrow_mut", "lock", "read", "write"];

/// The macros of the standard library that wait for nothing, sorted. A macro with such a name is
/// taken for that macro. (If it is another and waits in an async generator, the body panics there.)
const STD_MACROS: [&str; 28] = [
    "addr_of",
    "addr_of_mut",
    "assert",
    "assert_eq",
    "assert_ne",
    "column",
    "concat",
    "dbg",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "env",
    "eprint",
    "eprintln",
    "file",
    "format",
    "format_args",
    "include_bytes",
    "include_str",
    "line",
    "matches",
    "panic",
    "print",
    "println",
    "todo",
    "unimplemented",
    "unreachable",
    "vec",
];

/// Facts about a body.
#[derive(Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "the facts have nothing to do with each other")]
pub(crate) struct Facts {
    /// An attribute in it may be a macro, and so see the expansion.
    pub(crate) foreign_attr: bool,
    /// A pattern binds a variable named `from`.
    pub(crate) binds_from: bool,
    /// The tokens of another macro, or a macro that it defines, may hold a `yield` of it.
    pub(crate) macro_yields: bool,
    /// The code of another macro may wait for a future.
    pub(crate) macro_awaits: bool,
    /// It may hold a lock over a `yield`.
    pub(crate) may_lock: bool,
}

impl Facts {
    /// The facts about `block`, which does not change. It is mutable because only
    /// the mutable visitor of syn is turned on.
    pub(crate) fn of(block: &mut Block) -> Self {
        let mut facts = Facts::default();
        facts.visit_block_mut(block);
        facts
    }

    /// Whether `pat` binds a variable named `from`.
    pub(crate) fn binds_from(pat: &mut Pat) -> bool {
        let mut facts = Facts::default();
        facts.visit_pat_mut(pat);
        facts.binds_from
    }
}

impl Pass for Facts {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    fn visit_attribute_mut(&mut self, attr: &mut Attribute) {
        self.foreign_attr |= attrs::is_foreign(attr);
    }

    fn visit_pat_ident_mut(&mut self, pat: &mut PatIdent) {
        self.binds_from |= pat.ident == "from";
        visit_mut::visit_pat_ident_mut(&mut Walk(self), pat);
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        self.may_lock |= tokens::among(&call.method, &GUARDS);
        visit_mut::visit_expr_method_call_mut(&mut Walk(self), call);
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        let call: Vec<TokenTree> = mac.to_token_stream().into_iter().collect();
        let is_generator = is_gen_block(mac)
            || group_role(&call, call.len().saturating_sub(1)) == Role::GeneratorMacro;
        if !is_generator {
            self.macro_yields |= mentions_yield(&mac.tokens);
        }
        self.macro_awaits |= !is_gen_block(mac) && may_await(mac);
    }

    /// An attribute on a nested item receives the expansion of the item, and its answer stands in
    /// this body.
    fn visit_item_mut(&mut self, item: &mut Item) {
        if let Item::Macro(definition) = item {
            self.macro_yields |= mentions_yield(&definition.mac.tokens);
        }
        let tokens = item.to_token_stream();
        self.foreign_attr |=
            keywords::mentions_keyword(tokens.clone()) && attrs::mentions_foreign(tokens);
    }
}

/// Whether a macro is taken for a macro of the standard library.
pub(super) fn is_of_std(mac: &Macro) -> bool {
    let name = mac.path.segments.last().map(|name| name.ident.to_string()).unwrap_or_default();
    STD_MACROS.binary_search(&name.as_str()).is_ok()
}

/// Whether the code that a macro makes may have an `.await` in it.
fn may_await(mac: &Macro) -> bool {
    !is_of_std(mac)
        || tokens::mentions(mac.tokens.clone(), "await")
        || tokens::calls_macro(mac.tokens.clone())
}

/// Whether there may be a `yield` in tokens of any grammar.
fn mentions_yield(tokens: &TokenStream) -> bool {
    ["yield", "yield_", "yield_from"].iter().any(|name| tokens::mentions(tokens.clone(), name))
}

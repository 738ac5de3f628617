//! Facts about a body that the stages must know before they lower it.

use crate::pipeline::syntax::attrs;
use crate::pipeline::syntax::keywords;
use quote::ToTokens as _;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Block, Item, Pat, PatIdent};

/// Facts about a body.
#[derive(Clone, Copy, Default)]
pub(crate) struct Facts {
    /// An attribute in it may be a macro, and so see the expansion.
    pub(crate) foreign_attr: bool,
    /// A pattern binds a variable named `from`.
    pub(crate) binds_from: bool,
}

impl Facts {
    /// The facts about `block`, which does not change. (Of syn's visitors, only the mutable visitor
    /// is turned on.)
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

impl VisitMut for Facts {
    fn visit_attribute_mut(&mut self, attr: &mut Attribute) {
        self.foreign_attr |= attrs::is_foreign(attr);
    }

    fn visit_pat_ident_mut(&mut self, pat: &mut PatIdent) {
        self.binds_from |= pat.ident == "from";
        visit_mut::visit_pat_ident_mut(self, pat);
    }

    /// An attribute on a nested item is given the expansion of the item, and its answer stands in
    /// this body.
    fn visit_item_mut(&mut self, item: &mut Item) {
        let tokens = item.to_token_stream();
        self.foreign_attr |=
            keywords::mentions_keyword(tokens.clone()) && attrs::mentions_foreign(tokens);
    }
}

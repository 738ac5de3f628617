//! The qualifiers of a `gen` block, behind its `gen`.

use syn::Token;
use syn::parse::{Parse, ParseStream, Result};

/// `async move`, each of which may be missing.
#[derive(Clone, Copy, Default)]
pub(crate) struct Qualifiers {
    pub(crate) async_: Option<Token![async]>,
    pub(crate) capture: Option<Token![move]>,
}

impl Parse for Qualifiers {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        Ok(Qualifiers { async_: input.parse()?, capture: input.parse()? })
    }
}

//! Changes of a program, at places that are counted through all of its tokens.

use crate::tokens::{delimiter, group, leaf};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use proptest::prelude::*;

/// One change. A place beyond the end counts from the beginning again.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Remove(usize),
    Double(usize),
    Swap(usize, usize),
    Replace(usize, TokenTree),
    Insert(usize, TokenTree),
    /// Removes what follows, at every level.
    Truncate(usize),
    /// Puts what is in a group into another one; a token alone, into its first.
    Regroup(usize, Delimiter),
    /// Puts a copy of what is at the second place before the first.
    Copy(usize, usize),
}

pub(crate) fn change() -> impl Strategy<Value = Change> {
    let numbers = (0..8_u8, 0..400_usize, 0..usize::from(u16::MAX));
    numbers.prop_map(|(kind, at, n)| Change::of(kind, at, n))
}

impl Change {
    /// The change that three numbers stand for.
    pub(crate) fn of(kind: u8, at: usize, n: usize) -> Change {
        match kind % 8 {
            0 => Change::Remove(at),
            1 => Change::Double(at),
            2 => Change::Swap(at, n),
            3 => Change::Replace(at, leaf(n)),
            4 => Change::Insert(at, leaf(n)),
            5 => Change::Truncate(at),
            6 => Change::Regroup(at, delimiter(n)),
            _ => Change::Copy(at, n),
        }
    }

    pub(crate) fn apply(&self, tokens: &TokenStream) -> TokenStream {
        let places = places(tokens).max(1);
        let get = |place: &usize| token_at(tokens, place % places);
        let put = |place: &usize, new: Vec<TokenTree>| {
            let place = place % places;
            edit(tokens, &mut 0, &mut |at, _| (at == place).then(|| new.clone()))
        };
        match self {
            Change::Remove(at) => put(at, vec![]),
            Change::Replace(at, new) => put(at, vec![new.clone()]),
            Change::Truncate(end) => {
                edit(tokens, &mut 0, &mut |at, _| (at >= end % places).then(Vec::new))
            }
            Change::Double(at) | Change::Insert(at, _) | Change::Regroup(at, _) => {
                let Some(old) = get(at) else { return tokens.clone() };
                match self {
                    Change::Insert(_, new) => put(at, vec![new.clone(), old]),
                    Change::Regroup(_, delimiter) => match old {
                        TokenTree::Group(old) => put(at, vec![group(*delimiter, old.stream())]),
                        old => put(at, vec![group(*delimiter, old.into())]),
                    },
                    _ => put(at, vec![old.clone(), old]),
                }
            }
            Change::Copy(to, from) => match (get(to), get(from)) {
                (Some(old), Some(copy)) => put(to, vec![copy, old]),
                _ => tokens.clone(),
            },
            Change::Swap(a, b) => match (get(a), get(b)) {
                (Some(left), Some(right)) => edit(tokens, &mut 0, &mut |at, _| {
                    if at == a % places {
                        Some(vec![right.clone()])
                    } else {
                        (at == b % places).then(|| vec![left.clone()])
                    }
                }),
                _ => tokens.clone(),
            },
        }
    }
}

/// How many tokens there are, groups and what is in them.
pub(crate) fn places(tokens: &TokenStream) -> usize {
    let size = |token| match token {
        TokenTree::Group(group) => 1 + places(&group.stream()),
        _ => 1,
    };
    tokens.clone().into_iter().map(size).sum()
}

fn token_at(tokens: &TokenStream, place: usize) -> Option<TokenTree> {
    let mut found = None;
    edit(tokens, &mut 0, &mut |at, token| {
        if at == place {
            found = Some(token.clone());
        }
        None
    });
    found
}

/// Puts in the place of a token what `f` makes of it, or looks into it where that is nothing.
fn edit(
    tokens: &TokenStream,
    next: &mut usize,
    f: &mut impl FnMut(usize, &TokenTree) -> Option<Vec<TokenTree>>,
) -> TokenStream {
    let mut out = TokenStream::new();
    for token in tokens.clone() {
        let at = *next;
        *next += 1;
        match (f(at, &token), token) {
            (Some(new), _) => out.extend(new),
            (None, TokenTree::Group(old)) => {
                out.extend([group(old.delimiter(), edit(&old.stream(), next, f))]);
            }
            (None, token) => out.extend([token]),
        }
    }
    out
}

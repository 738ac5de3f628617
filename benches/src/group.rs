//! A group of programs that do the same.

use core::hint::black_box;
use std::cell::LazyCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// Whose program it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What the others are compared with.
    Twin,
    /// Of this crate.
    Ours,
    /// Of another crate.
    Peer,
}

/// A program that computes a group's number.
pub struct Program {
    /// Its name, unique in the group.
    pub name: String,
    /// Whose it is.
    pub kind: Kind,
    /// Which program it is compared with.
    pub against: String,
    prepare: Box<dyn Fn()>,
    run: Box<dyn Fn() -> u64>,
}

impl Program {
    /// Makes its input, unless another program of the group has done so.
    pub fn prepare(&self) {
        (self.prepare)();
    }

    /// Runs it once.
    #[inline(never)]
    #[must_use]
    pub fn run_once(&self) -> u64 {
        black_box((self.run)())
    }
}

/// Programs that compute the same number from the same input.
pub struct Group {
    /// Its name.
    pub name: String,
    /// Over how many items the time is spread.
    pub items: u64,
    /// The programs. The first is the twin of those that name no other.
    pub programs: Vec<Program>,
}

impl Group {
    /// A group without programs. Its input is made when it is first needed.
    #[must_use]
    pub fn of<I: 'static>(
        name: impl Into<String>,
        items: u64,
        input: impl FnOnce() -> I + 'static,
    ) -> Builder<I> {
        let group = Group { name: name.into(), items, programs: Vec::new() };
        Builder { group, input: Rc::new(LazyCell::new(Box::new(input))) }
    }
}

/// Adds programs to a group.
pub struct Builder<I> {
    group: Group,
    input: Rc<LazyCell<I, Box<dyn FnOnce() -> I>>>,
}

impl<I: 'static> Builder<I> {
    /// Adds a program that others are compared with.
    #[must_use]
    pub fn twin(self, name: impl Into<String>, run: impl Fn(&I) -> u64 + 'static) -> Self {
        let name = name.into();
        let itself = name.clone();
        self.program(name, Kind::Twin, run).against(&itself)
    }

    /// Adds a program of this crate.
    #[must_use]
    pub fn ours(self, name: impl Into<String>, run: impl Fn(&I) -> u64 + 'static) -> Self {
        self.program(name.into(), Kind::Ours, run)
    }

    /// Adds a program of another crate.
    #[must_use]
    pub fn peer(self, name: impl Into<String>, run: impl Fn(&I) -> u64 + 'static) -> Self {
        self.program(name.into(), Kind::Peer, run)
    }

    fn program(mut self, name: String, kind: Kind, run: impl Fn(&I) -> u64 + 'static) -> Self {
        let input = Rc::clone(&self.input);
        let prepare = Box::new(move || _ = LazyCell::force(&input));
        let input = Rc::clone(&self.input);
        let against = self.group.programs.first().map_or(&name, |first| &first.name).clone();
        let run = Box::new(move || run(black_box(LazyCell::force(&input))));
        self.group.programs.push(Program { name, kind, against, prepare, run });
        self
    }

    /// Compares the program that was added last with another than the first one.
    ///
    /// # Panics
    ///
    /// Panics when there is no program of that name.
    #[must_use]
    pub fn against(mut self, name: &str) -> Self {
        let exists = self.group.programs.iter().any(|program| program.name == name);
        assert!(exists, "{}: no program {name}", self.group.name);
        if let Some(last) = self.group.programs.last_mut() {
            name.clone_into(&mut last.against);
        }
        self
    }

    /// The group.
    #[must_use]
    pub fn done(self) -> Group {
        self.group
    }
}

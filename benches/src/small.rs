//! Small generators, made in a hot loop: the neighbours of every cell of a grid.

use core::pin::pin;

use gen_core::generators;

use crate::{Group, add};

/// A grid of cells.
#[derive(Clone, Copy, Debug)]
pub struct Grid {
    width: u32,
    height: u32,
}

/// A cell, by its column and row.
pub type Cell = (u32, u32);

impl Grid {
    generators!({
        /// The generator of this crate.
        pub gen fn neighbours(self, (x, y): Cell) -> Cell {
            if x > 0 {
                yield (x - 1, y);
            }
            if y > 0 {
                yield (x, y - 1);
            }
            if x + 1 < self.width {
                yield (x + 1, y);
            }
            if y + 1 < self.height {
                yield (x, y + 1);
            }
        }
    });

    /// Some thousand cells.
    pub const LARGE: Grid = Grid { width: 500, height: 400 };

    /// How many columns it has.
    #[must_use]
    pub fn width(self) -> u32 {
        self.width
    }

    /// How many rows it has.
    #[must_use]
    pub fn height(self) -> u32 {
        self.height
    }

    /// How many items all cells have together.
    #[must_use]
    pub fn items(self) -> u64 {
        u64::from(4 * self.width * self.height - 2 * (self.width + self.height))
    }

    /// Sums the neighbours of all cells up.
    #[inline]
    pub fn sum(self, mut sum_up: impl FnMut(u64, Cell) -> u64) -> u64 {
        let mut sum = 0;
        for y in 0..self.height {
            for x in 0..self.width {
                sum = sum_up(sum, (x, y));
            }
        }
        sum
    }
}

/// Adds a cell to a sum.
#[inline]
#[must_use]
pub fn add_cell(sum: u64, (x, y): Cell) -> u64 {
    add(sum, u64::from(x) << 32 | u64::from(y))
}

/// Adds cells to a sum one by one.
#[inline]
pub fn by_next(sum: u64, items: impl IntoIterator<Item = Cell>) -> u64 {
    let mut sum = sum;
    for cell in items {
        sum = add_cell(sum, cell);
    }
    sum
}

/// The hand-written iterator.
pub struct Neighbours {
    grid: Grid,
    cell: Cell,
    side: u8,
}

impl Neighbours {
    /// The neighbours of a cell.
    #[must_use]
    pub fn new(grid: Grid, cell: Cell) -> Self {
        Neighbours { grid, cell, side: 0 }
    }
}

impl Iterator for Neighbours {
    type Item = Cell;

    #[inline]
    fn next(&mut self) -> Option<Cell> {
        let (x, y) = self.cell;
        loop {
            let side = self.side;
            self.side += 1;
            match side {
                0 if x > 0 => return Some((x - 1, y)),
                1 if y > 0 => return Some((x, y - 1)),
                2 if x + 1 < self.grid.width => return Some((x + 1, y)),
                3 if y + 1 < self.grid.height => return Some((x, y + 1)),
                0..=3 => {}
                _ => return None,
            }
        }
    }
}

mod peers {
    use corosensei::Coroutine;
    use genawaiter::{rc, stack};

    use super::{Cell, Grid, by_next, pin};

    /// An iterator of the standard library over all four, of which some are left out.
    pub(super) fn array(grid: Grid, (x, y): Cell) -> impl Iterator<Item = Cell> {
        let sides = [
            (x > 0).then(|| (x - 1, y)),
            (y > 0).then(|| (x, y - 1)),
            (x + 1 < grid.width).then(|| (x + 1, y)),
            (y + 1 < grid.height).then(|| (x, y + 1)),
        ];
        sides.into_iter().flatten()
    }

    pub(super) fn genawaiter_rc(grid: Grid, (x, y): Cell) -> impl Iterator<Item = Cell> {
        let items = rc::Gen::new(|co: rc::Co<Cell>| async move {
            if x > 0 {
                co.yield_((x - 1, y)).await;
            }
            if y > 0 {
                co.yield_((x, y - 1)).await;
            }
            if x + 1 < grid.width {
                co.yield_((x + 1, y)).await;
            }
            if y + 1 < grid.height {
                co.yield_((x, y + 1)).await;
            }
        });
        items.into_iter()
    }

    pub(super) fn genawaiter_stack(grid: Grid, (x, y): Cell, sum: u64) -> u64 {
        stack::let_gen_using!(items, |co: stack::Co<'_, Cell>| async move {
            if x > 0 {
                co.yield_((x - 1, y)).await;
            }
            if y > 0 {
                co.yield_((x, y - 1)).await;
            }
            if x + 1 < grid.width {
                co.yield_((x + 1, y)).await;
            }
            if y + 1 < grid.height {
                co.yield_((x, y + 1)).await;
            }
        });
        by_next(sum, items)
    }

    #[fauxgen::generator(yield = Cell)]
    fn fauxgen_items(grid: Grid, x: u32, y: u32) {
        if x > 0 {
            r#yield!((x - 1, y));
        }
        if y > 0 {
            r#yield!((x, y - 1));
        }
        if x + 1 < grid.width {
            r#yield!((x + 1, y));
        }
        if y + 1 < grid.height {
            r#yield!((x, y + 1));
        }
    }

    pub(super) fn fauxgen(grid: Grid, (x, y): Cell, sum: u64) -> u64 {
        by_next(sum, pin!(fauxgen_items(grid, x, y)))
    }

    pub(super) fn corosensei(grid: Grid, (x, y): Cell) -> impl Iterator<Item = Cell> {
        let mut coroutine = Coroutine::new(move |yielder, ()| {
            if x > 0 {
                yielder.suspend((x - 1, y));
            }
            if y > 0 {
                yielder.suspend((x, y - 1));
            }
            if x + 1 < grid.width {
                yielder.suspend((x + 1, y));
            }
            if y + 1 < grid.height {
                yielder.suspend((x, y + 1));
            }
        });
        core::iter::from_fn(move || coroutine.resume(()).as_yield())
    }
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    let neighbours = Group::of("small generators", Grid::LARGE.items(), || Grid::LARGE)
        .twin("hand-written", |grid| {
            grid.sum(|sum, cell| by_next(sum, Neighbours::new(*grid, cell)))
        })
        .ours("next", |grid| grid.sum(|sum, cell| by_next(sum, grid.neighbours(cell))))
        .ours("on_stack", |grid| {
            grid.sum(|sum, cell| by_next(sum, pin!(grid.neighbours(cell).on_stack())))
        })
        .ours("on_heap", |grid| grid.sum(|sum, cell| by_next(sum, grid.neighbours(cell).on_heap())))
        .ours("fold", |grid| grid.sum(|sum, cell| grid.neighbours(cell).fold(sum, add_cell)))
        .peer("std array, flattened", |grid| {
            grid.sum(|sum, cell| by_next(sum, peers::array(*grid, cell)))
        })
        .peer("genawaiter stack", |grid| {
            grid.sum(|sum, cell| peers::genawaiter_stack(*grid, cell, sum))
        })
        .peer("genawaiter rc", |grid| {
            grid.sum(|sum, cell| by_next(sum, peers::genawaiter_rc(*grid, cell)))
        })
        .peer("fauxgen", |grid| grid.sum(|sum, cell| peers::fauxgen(*grid, cell, sum)))
        .peer("corosensei", |grid| {
            grid.sum(|sum, cell| by_next(sum, peers::corosensei(*grid, cell)))
        });
    vec![neighbours.done()]
}

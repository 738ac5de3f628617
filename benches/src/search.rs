//! Search: the permutations of ten things, and ten queens on a board.

use gen_core::generators;
use itertools::Itertools as _;

use crate::{Group, by_fold, by_next};

generators!({
    /// Heap's algorithm, recursively. The items are packed, eight bits each but for the last ones.
    gen fn permutations(things: &mut [u8], k: usize) -> u64 {
        if k <= 1 {
            yield pack(things);
        } else {
            yield from(permutations(&mut *things, k - 1));
            for i in 0..k - 1 {
                things.swap(if k % 2 == 0 { i } else { 0 }, k - 1);
                yield from(permutations(&mut *things, k - 1));
            }
        }
    }

    /// The columns of the queens, four bits for each row.
    gen fn queens(n: u32, row: u32, columns: u64, board: Board) -> u64 {
        if row == n {
            yield columns;
        } else {
            for column in 0..n {
                if let Some(board) = board.with(column) {
                    yield from(queens(n, row + 1, columns << 4 | u64::from(column), board));
                }
            }
        }
    }
});

fn pack(things: &[u8]) -> u64 {
    things.iter().fold(0, |packed, thing| packed << 6 | u64::from(*thing))
}

/// What is attacked of the next row.
#[derive(Clone, Copy, Default)]
struct Board {
    columns: u32,
    rising: u32,
    falling: u32,
}

impl Board {
    /// The board with one more queen, if no other attacks it.
    fn with(self, column: u32) -> Option<Board> {
        let queen = 1 << column;
        let Board { columns, rising, falling } = self;
        (queen & (columns | rising | falling) == 0).then_some(Board {
            columns: columns | queen,
            rising: (rising | queen) << 1,
            falling: (falling | queen) >> 1,
        })
    }
}

/// Heap's algorithm with counters in place of recursion.
struct Permutations {
    things: Vec<u8>,
    counters: Vec<usize>,
    at: usize,
}

impl Permutations {
    fn new(things: Vec<u8>) -> Self {
        Permutations { counters: vec![0; things.len()], things, at: 0 }
    }
}

impl Iterator for Permutations {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        if self.at == 0 {
            self.at = 1;
            return Some(pack(&self.things));
        }
        while let Some(counter) = self.counters.get_mut(self.at) {
            if *counter < self.at {
                self.things.swap(if self.at % 2 == 1 { *counter } else { 0 }, self.at);
                *counter += 1;
                self.at = 1;
                return Some(pack(&self.things));
            }
            *counter = 0;
            self.at += 1;
        }
        None
    }
}

/// The queens, with a stack by hand.
struct Queens {
    n: u32,
    /// For each row that has been begun: the column to try next, the queens above, their board.
    stack: Vec<(u32, u64, Board)>,
}

impl Iterator for Queens {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        loop {
            let is_last = self.stack.len() == self.n as usize;
            let (column, columns, board) = self.stack.last_mut()?;
            if *column == self.n {
                self.stack.pop();
                continue;
            }
            let with = board.with(*column);
            let columns = *columns << 4 | u64::from(*column);
            *column += 1;
            match with {
                Some(_) if is_last => return Some(columns),
                Some(board) => self.stack.push((0, columns, board)),
                None => {}
            }
        }
    }
}

/// Adds items up whose order does not count.
fn in_any_order(items: impl Iterator<Item = u64>) -> u64 {
    items.fold(0, u64::wrapping_add)
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    const THINGS: [u8; 10] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const N: u32 = 10;
    let things = Group::of("search, permutations of 10", 3_628_800, || THINGS)
        .twin("hand-written", |things| in_any_order(Permutations::new(things.to_vec())))
        .ours("next", |things| {
            let (mut things, mut sum) = (*things, 0_u64);
            for permutation in permutations(&mut things, THINGS.len()) {
                sum = sum.wrapping_add(permutation);
            }
            sum
        })
        .ours("fold", |things| in_any_order(permutations(&mut { *things }, THINGS.len())))
        .peer("itertools", |things| {
            in_any_order(things.iter().copied().permutations(THINGS.len()).map(|p| pack(&p)))
        });
    let queens = Group::of("search, 10 queens", 724, || N)
        .twin("hand-written", |&n| by_next(Queens { n, stack: vec![(0, 0, Board::default())] }))
        .ours("next", |&n| by_next(queens(n, 0, 0, Board::default())))
        .ours("fold", |&n| by_fold(queens(n, 0, 0, Board::default())));
    vec![things.done(), queens.done()]
}

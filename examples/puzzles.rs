//! Puzzles by trial and error: `cargo run --example puzzles`.
//!
//! Each search is a recursive generator: it tries a step, delegates what is left of the problem to itself,
//! takes the step back and tries the next one. The caller gets solutions as they are found, and need not ask
//! for all of them. `python/puzzles.py` is the same in Python.

use gen_core::{generators, genexpr};
use itertools::Itertools as _;

generators!({
    /// Every order of the items.
    gen fn permutations<T: Copy>(items: &[T]) -> Vec<T> {
        yield from(arrange(&mut vec![], &mut items.to_vec()));
    }

    gen fn arrange<T: Copy>(chosen: &mut Vec<T>, rest: &mut Vec<T>) -> Vec<T> {
        if rest.is_empty() {
            yield chosen.clone();
        }
        for at in 0..rest.len() {
            let item = rest.remove(at);
            chosen.push(item);
            yield from(arrange(chosen, rest));
            chosen.pop();
            rest.insert(at, item);
        }
    }

    /// Every choice of `count` of the items, in their order.
    gen fn combinations<T: Copy>(items: &[T], count: usize) -> Vec<T> {
        yield from(choose(&mut vec![], items, count));
    }

    gen fn choose<T: Copy>(chosen: &mut Vec<T>, rest: &[T], count: usize) -> Vec<T> {
        if count == 0 {
            yield chosen.clone();
        } else if let Some((&item, rest)) = rest.split_first() {
            chosen.push(item);
            yield from(choose(chosen, rest, count - 1));
            chosen.pop();
            yield from(choose(chosen, rest, count));
        }
    }

    /// Every way to put as many queens on a board as it has rows, so that none attacks another. A way is
    /// the column of each row's queen; `queens` are those of the rows that are done.
    gen fn place_queens(size: usize, queens: &mut Vec<usize>) -> Vec<usize> {
        let row = queens.len();
        if row == size {
            yield queens.clone();
            return;
        }
        for column in 0..size {
            let attacks = |(r, &c): (usize, &usize)| c == column || c.abs_diff(column) == row - r;
            if !queens.iter().enumerate().any(attacks) {
                queens.push(column);
                yield from(place_queens(size, queens));
                queens.pop();
            }
        }
    }

    /// Every way to complete a sudoku. It goes on where fewest digits fit.
    gen fn complete(grid: &mut Grid) -> Grid {
        let empty = genexpr!((row, column) for (row, column) in cells() if grid[row][column] == 0);
        let Some((row, column)) = empty.min_by_key(|&cell| candidates(grid, cell).count()) else {
            yield *grid;
            return;
        };
        for digit in candidates(grid, (row, column)).collect_vec() {
            grid[row][column] = digit;
            yield from(complete(grid));
        }
        grid[row][column] = 0;
    }
});

/// Nine rows of nine digits, 0 where there is none yet.
type Grid = [[u8; 9]; 9];

fn cells() -> impl Iterator<Item = (usize, usize)> {
    (0..9).cartesian_product(0..9)
}

/// The digits that neither the row nor the column nor the box of a cell has.
fn candidates(grid: &Grid, (row, column): (usize, usize)) -> impl Iterator<Item = u8> {
    let mut used = [false; 10];
    for at in 0..9 {
        let in_box = (row / 3 * 3 + at / 3, column / 3 * 3 + at % 3);
        for (row, column) in [(row, at), (at, column), in_box] {
            used[usize::from(grid[row][column])] = true;
        }
    }
    (1..=9).filter(move |&digit| !used[usize::from(digit)])
}

const SUDOKU: &str = "\
    ..19...2.\
    7..63.9..\
    53.7.2...\
    1.7..9..8\
    ...86...4\
    ..3......\
    ......719\
    .........\
    ...4..6.2";

fn grid(text: &str) -> Grid {
    let mut grid = Grid::default();
    for ((row, column), digit) in cells().zip(text.bytes()) {
        grid[row][column] = digit.saturating_sub(b'0');
    }
    grid
}

fn main() {
    println!("permutations of abc: {}", permutations(&['a', 'b', 'c']).map(word).join(" "));
    println!("permutations of 8 items: {}", permutations(&[0; 8]).count());
    println!("3 of abcde: {}", combinations(&['a', 'b', 'c', 'd', 'e'], 3).map(word).join(" "));

    for size in 4..=8 {
        println!("{size} queens: {} ways", place_queens(size, &mut vec![]).count());
    }
    let first = place_queens(8, &mut vec![]).next().expect("there are 92");
    for column in first {
        println!("{}Q{}", ". ".repeat(column), " .".repeat(7 - column));
    }

    let mut sudoku = grid(SUDOKU);
    let solutions = complete(&mut sudoku).take(2).collect_vec();
    println!("sudoku: {} solution", solutions.len());
    for row in solutions[0] {
        println!("{}", row.iter().join(" "));
    }
}

fn word(letters: Vec<char>) -> String {
    letters.into_iter().collect()
}

//! `CPython`, where it is installed.

use std::process::Command;

fn python(program: &str) {
    let Ok(output) = Command::new("python3").args(["-c", program]).output() else {
        println!("SKIPPED: there is no python3");
        return;
    };
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}\n{errors}");
}

#[test]
fn is_an_iterator() {
    python(
        "
def numbers():
    yield 1
    yield 2
g = numbers()
assert iter(g) is g
assert list(g) == [1, 2]
",
    );
}

/// There is nothing to borrow.
#[test]
fn borrows_across_a_yield() {
    python(
        "
def doubled():
    numbers = [1, 2]
    for n in numbers:
        yield 2 * n
assert list(doubled()) == [2, 4]
",
    );
}

#[test]
fn takes_and_returns_values() {
    python(
        "
def echo():
    received = yield 0
    return received + 1
g = echo()
assert next(g) == 0
try:
    g.send(7)
except StopIteration as end:
    assert end.value == 8
",
    );
}

#[test]
fn recursion() {
    python(
        "
def bottom(depth):
    if depth == 0:
        yield 'item'
    else:
        yield from bottom(depth - 1)
assert next(bottom(900)) == 'item'
try:
    next(bottom(1100))
    assert False
except RecursionError:
    pass
",
    );
}

#[test]
fn after_the_end() {
    python(
        "
g = (n for n in [1])
assert [next(g), next(g, None), next(g, None)] == [1, None, None]
",
    );
}

#[test]
fn after_a_panic() {
    python(
        "
def fails():
    yield 1
    raise ValueError
g = fails()
next(g)
try:
    next(g)
except ValueError:
    pass
assert next(g, None) is None
",
    );
}

/// An object, with the frame in it, for each generator.
#[test]
fn allocations() {
    python(
        "
import sys
def numbers():
    yield 1
assert sys.getsizeof(numbers()) > 100
",
    );
}

/// Another thread may go on with it.
#[test]
fn is_send() {
    python(
        "
import threading
def numbers():
    yield 1
    yield 2
g = numbers()
assert next(g) == 1
rest = []
thread = threading.Thread(target=lambda: rest.extend(g))
thread.start()
thread.join()
assert rest == [2]
",
    );
}

//! Python's generators, a module a PEP.
//!
//! Every expected value is what `CPython` 3.11 prints for the same program. Where a program cannot be
//! the same, this is what stands for what:
//!
//! | Python                        | here                                                        |
//! |-------------------------------|-------------------------------------------------------------|
//! | `next(g)` that raises `StopIteration` | `None`, or `Complete`                               |
//! | `g.send(v)`                   | `g.resume(v)`, after `g.start()`                            |
//! | `g.throw(e)`                  | `g.resume(Err(e))`, which the body meets at `(yield v)?`    |
//! | `g.close()`                   | dropping `g`                                                |
//! | `try .. finally`              | a value whose `Drop` does the rest                          |
//! | an exception that is caught   | a `Result` that is returned                                 |
//! | an exception that is a mistake | a panic                                                    |
//! | `inspect.getgeneratorstate`   | `g.state()`                                                 |

mod pep255;
mod pep289;
mod pep342;
mod pep342_programs;
mod pep380;
mod pep380_programs;
mod pep380_values;
mod pep479;

//! The right program next to `fail/field_assigned_through_a_shared_self.rs`.
#![allow(unreachable_code)]

use gen_core::generators;
use std::cell::Cell;

struct Counter<'a> {
    count: u32,
    limits: (u32, u32),
    cell: Cell<u32>,
    pointer: *mut u32,
    last: &'a Cell<u32>,
}

generators! {
    impl Counter<'_> {
        gen fn up(&mut self) -> u32 {
            while self.count < self.limits.1 {
                self.count += 1;
                yield self.count;
            }
        }

        gen fn reset(&mut self) -> u32 {
            for i in 0..3 {
                yield i;
                self.limits.0 = i;
            }
        }

        gen fn shared(&self) -> u32 {
            let mut count = self.count;
            count += 1;
            self.cell.set(count);
            self.last.set(count);
            yield count;
            if self.pointer.is_null() {
                return;
            }
            unsafe { *self.pointer = count };
        }

        // The compiler looks at no borrows in code that is never reached.
        gen fn never_reached(&self) -> u32 {
            yield 1;
            return;
            self.count = 1;
        }
    }
}

fn main() {
    let last = Cell::new(0);
    let mut counter =
        Counter { count: 0, limits: (0, 2), cell: Cell::new(0), pointer: std::ptr::null_mut(), last: &last };
    assert!(counter.up().eq([1, 2]));
    assert!(counter.reset().eq([0, 1, 2]));
    assert!(counter.shared().eq([3]));
    assert!(counter.never_reached().eq([1]));
}

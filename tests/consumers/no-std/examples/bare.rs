//! A static library without the standard library, as a bare machine would link it: what it needs is
//! here.
//!
//! Built by CI with `panic=abort`; empty without.
#![cfg(panic = "abort")]
#![no_std]
#![no_main]
#![deny(warnings)]

use core::panic::PanicInfo;

/// Runs generators.
#[unsafe(no_mangle)]
pub extern "C" fn sum_of_generators(n: u32) -> u32 {
    let sum = consumer_no_std::pinned(n) + consumer_no_std::folded(n);
    #[cfg(feature = "alloc")]
    let sum = sum + consumer_no_std::with_alloc::sum(n);
    sum
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// Gives memory away and never takes it back.
#[cfg(feature = "alloc")]
mod memory {
    use core::alloc::{GlobalAlloc, Layout};
    use core::cell::UnsafeCell;
    use core::ptr;
    use core::sync::atomic::{AtomicUsize, Ordering};

    const SIZE: usize = 1 << 16;

    #[repr(align(64))]
    struct Memory(UnsafeCell<[u8; SIZE]>, AtomicUsize);

    // SAFETY: no byte is given to two callers.
    unsafe impl Sync for Memory {}

    // SAFETY: blocks lie apart from each other, in the array, aligned as asked for up to 64.
    unsafe impl GlobalAlloc for Memory {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            let size = layout.size().next_multiple_of(64);
            let at = self.1.fetch_add(size, Ordering::Relaxed);
            if layout.align() > 64 || at + size > SIZE {
                return ptr::null_mut();
            }
            self.0.get().cast::<u8>().wrapping_add(at)
        }

        unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
    }

    #[global_allocator]
    static MEMORY: Memory = Memory(UnsafeCell::new([0; SIZE]), AtomicUsize::new(0));
}

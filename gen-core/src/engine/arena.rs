//! Bump memory for frames, last in, first out.
//!
//! Memory comes in chunks that double in size, so that a stack of depth `n` takes `O(log n)`
//! allocations. Emptied chunks are kept as spares until the end: a second walk to the same depth
//! allocates nothing. This module knows bytes only, no frames.
//!
//! Its invariant: `bump..limit` is unused memory of the current chunk (both null before the first),
//! and `base` is the address of that chunk's first block, so every chunk in use holds a block. The
//! spares were above the current chunk, the lowest of them first.

use alloc::alloc::{alloc, dealloc, handle_alloc_error};
use core::alloc::Layout;
use core::ptr;

/// The size of the first chunk. A frame of a small body is some 64 to 128 bytes, so a walk of a
/// balanced tree with a million nodes, twenty frames deep, fits. A walk that crosses the end of a
/// chunk where it goes up and down most takes a quarter more instructions.
const FIRST: usize = 2048;
/// The least alignment of every block, so that the usual push need not round.
const ALIGN: usize = 16;

/// The memory of one frame stack. Freed by [`Arena::release`], not on drop.
pub struct Arena {
    bump: *mut u8,
    limit: *mut u8,
    base: *mut u8,
    current: *mut Chunk,
    /// The first spare.
    spare: *mut Chunk,
}

/// The head of a chunk; its blocks follow.
#[repr(C, align(16))]
struct Chunk {
    layout: Layout,
    /// Of a chunk in use, the chunk below. Of a spare, the spare above.
    next: *mut Chunk,
    /// The state of `Arena` when the chunk below was left.
    bump: *mut u8,
    base: *mut u8,
}

impl Arena {
    pub(crate) const fn new() -> Self {
        Arena {
            bump: ptr::null_mut(),
            limit: ptr::null_mut(),
            base: ptr::null_mut(),
            current: ptr::null_mut(),
            spare: ptr::null_mut(),
        }
    }

    /// Takes a block of memory. This costs a comparison and an addition, except in `O(log n)` of
    /// `n` pushes.
    #[inline(always)]
    pub(crate) fn push(&mut self, layout: Layout) -> *mut u8 {
        let pad = padding(self.bump, layout);
        let size = layout.size().next_multiple_of(ALIGN);
        if self.limit.addr() - self.bump.addr() < pad + size {
            return self.push_chunk(layout);
        }
        let block = self.bump.wrapping_add(pad);
        self.bump = block.wrapping_add(size);
        block
    }

    /// Gives back the block that was taken last. Its padding comes back with the block below.
    ///
    /// # Safety
    ///
    /// `block` is the last block taken that was not given back.
    #[inline(always)]
    pub(crate) unsafe fn pop(&mut self, block: *mut u8) {
        if block == self.base {
            // SAFETY: the chunk's first block is also its last block (contract).
            unsafe { self.pop_chunk() };
        } else {
            self.bump = block;
        }
    }

    /// Opens a chunk that has room for the block, and takes the block from it.
    #[cold]
    #[inline(never)]
    fn push_chunk(&mut self, block: Layout) -> *mut u8 {
        let needed = size_of::<Chunk>()
            .checked_add(block.size())
            .and_then(|size| size.checked_add(block.align() + ALIGN))
            .expect("a frame as large as the address space");
        // SAFETY: `current` and the spares are null or chunks of ours, alive until `release`, or
        // until they are freed here.
        let chunk = unsafe {
            // A spare that is too small is freed. The chunk in its place is twice as large, so this
            // happens only as often as a size can be doubled.
            while !self.spare.is_null() && (*self.spare).layout.size() < needed {
                let small = self.spare;
                self.spare = (*small).next;
                free(small);
            }
            if self.spare.is_null() {
                allocate(self.current, needed)
            } else {
                let spare = self.spare;
                self.spare = (*spare).next;
                spare
            }
        };
        // SAFETY: `chunk` was the first spare or is new: it is alive until `release`, and nobody
        // else uses it. It is larger than its head, the padding and the block together, because
        // `needed` has asked for so much.
        unsafe {
            (*chunk).next = self.current;
            (*chunk).bump = self.bump;
            (*chunk).base = self.base;
            self.current = chunk;
            self.limit = chunk.cast::<u8>().add((*chunk).layout.size());
            self.bump = chunk.add(1).cast();
            let first = self.bump.add(padding(self.bump, block));
            self.base = first;
            self.bump = first.add(block.size().next_multiple_of(ALIGN));
            first
        }
    }

    /// Leaves the current chunk, which becomes the first spare.
    ///
    /// # Safety
    ///
    /// There is a current chunk, and no block of it is in use.
    #[cold]
    #[inline(never)]
    unsafe fn pop_chunk(&mut self) {
        let chunk = self.current;
        // SAFETY: the current chunk is alive, and so is the chunk below it, if any.
        unsafe {
            self.current = (*chunk).next;
            (*chunk).next = self.spare;
            self.spare = chunk;
            self.bump = (*chunk).bump;
            self.base = (*chunk).base;
            self.limit = match self.current.as_ref() {
                Some(below) => self.current.cast::<u8>().add(below.layout.size()),
                None => ptr::null_mut(),
            };
        }
    }

    /// Frees all memory.
    ///
    /// # Safety
    ///
    /// No block is in use.
    pub(crate) unsafe fn release(&mut self) {
        let Arena { current, spare, .. } = core::mem::replace(self, Arena::new());
        for mut chunk in [current, spare] {
            while !chunk.is_null() {
                // SAFETY: a chunk of ours that nothing refers to any more.
                unsafe {
                    let next = (*chunk).next;
                    free(chunk);
                    chunk = next;
                }
            }
        }
    }
}

/// How many bytes lie between `at`, a multiple of `ALIGN`, and the next place for such a block.
#[inline(always)]
fn padding(at: *mut u8, block: Layout) -> usize {
    if block.align() <= ALIGN { 0 } else { at.addr().wrapping_neg() & (block.align() - 1) }
}

/// A chunk of `needed` bytes or more, twice as large as `below`, which may be null. Its layout is
/// written, and nothing else.
///
/// # Safety
///
/// `below` is null or a chunk of ours.
unsafe fn allocate(below: *mut Chunk, needed: usize) -> *mut Chunk {
    // SAFETY: `below` is null or alive (contract).
    let doubled = unsafe { below.as_ref() }.map_or(FIRST, |it| it.layout.size().saturating_mul(2));
    let layout = needed
        .checked_next_power_of_two()
        .and_then(|size| Layout::from_size_align(size.max(doubled), align_of::<Chunk>()).ok())
        .expect("a frame stack as large as the address space");
    // SAFETY: the size is not zero. The place of the layout is within the new chunk.
    unsafe {
        #[allow(clippy::cast_ptr_alignment, reason = "the layout is aligned for a chunk")]
        let chunk = alloc(layout).cast::<Chunk>();
        if chunk.is_null() {
            handle_alloc_error(layout);
        }
        (&raw mut (*chunk).layout).write(layout);
        chunk
    }
}

/// Frees a chunk.
///
/// # Safety
///
/// `chunk` is a chunk of ours that is not used again.
unsafe fn free(chunk: *mut Chunk) {
    // SAFETY: it was allocated with this layout.
    unsafe { dealloc(chunk.cast(), (*chunk).layout) };
}

#[cfg(test)]
mod tests {
    use super::{ALIGN, Arena, FIRST};
    use alloc::vec::Vec;
    use core::alloc::Layout;

    /// The sizes of the chunks in use, and of the spares.
    fn chunks(arena: &Arena) -> [Vec<usize>; 2] {
        [arena.current, arena.spare].map(|mut chunk| {
            let mut sizes = Vec::new();
            while !chunk.is_null() {
                // SAFETY: a chunk of the arena, which is alive.
                let (size, next) = unsafe { ((*chunk).layout.size(), (*chunk).next) };
                sizes.push(size);
                chunk = next;
            }
            sizes
        })
    }

    fn push_all(arena: &mut Arena, sizes: impl Iterator<Item = usize>) -> Vec<*mut u8> {
        sizes.map(|size| arena.push(Layout::from_size_align(size, 8).expect("a layout"))).collect()
    }

    fn pop_all(arena: &mut Arena, blocks: Vec<*mut u8>) {
        for block in blocks.into_iter().rev() {
            // SAFETY: the last block in use.
            unsafe { arena.pop(block) };
        }
    }

    /// Also where the chunk is as large as its head and the block, without the padding between
    /// them.
    #[test]
    fn a_block_ends_in_its_chunk() {
        for size in [4096, 8192, 16_384] {
            let size = size - size_of::<super::Chunk>() - ALIGN;
            for align in [16, 64, 1024, 4096] {
                let mut arena = Arena::new();
                let block = arena.push(Layout::from_size_align(size, align).expect("a layout"));
                assert!(arena.bump.addr() <= arena.limit.addr(), "{size} bytes at {align}");
                // SAFETY: the last block in use, and then no block is.
                unsafe {
                    arena.pop(block);
                    arena.release();
                }
            }
        }
    }

    /// At its deepest, a stack of small frames uses half of its memory or more, except for the
    /// first chunk. Then it keeps all of it.
    #[test]
    fn half_of_the_memory_is_in_use_at_the_deepest_point() {
        let mut arena = Arena::new();
        for count in [1, 10, 100, 1000, 10_000, 30_000] {
            let blocks = push_all(&mut arena, (0..count).map(|_| 96));
            let [in_use, spares] = chunks(&arena);
            assert!(spares.is_empty());
            let held: usize = in_use.iter().sum();
            assert!(held <= 2 * (96 * count) + 2 * FIRST, "{held} bytes for {count} blocks");
            pop_all(&mut arena, blocks);
            let [in_use, spares] = chunks(&arena);
            assert!(in_use.is_empty() && spares.iter().sum::<usize>() == held);
        }
        // SAFETY: no block is in use.
        unsafe { arena.release() };
    }

    /// Walks of any depth, with blocks of any size, allocate as often as a size can be doubled: for
    /// each place in the row of chunks, not for each walk.
    #[test]
    fn walks_share_their_chunks() {
        let mut arena = Arena::new();
        let mut seen = Vec::new();
        for round in 0..2000_usize {
            let sizes = (0..round * 7 % 100).map(|at| 1 + (at * round * 37) % 5000);
            let blocks = push_all(&mut arena, sizes);
            let [mut in_use, _] = chunks(&arena);
            in_use.reverse();
            seen.extend(in_use.into_iter().enumerate());
            pop_all(&mut arena, blocks);
        }
        seen.sort_unstable();
        seen.dedup();
        assert!(seen.iter().all(|(_, size)| size.is_power_of_two()));
        assert!(seen.len() < 20, "{seen:?}");
        // SAFETY: no block is in use.
        unsafe { arena.release() };
    }

    /// The last frame of a stack may be of any size, but nothing is pushed onto it then: this is
    /// not seen from outside.
    #[test]
    fn blocks_of_any_size_are_aligned_and_apart() {
        let mut arena = Arena::new();
        let mut blocks = Vec::new();
        for (size, align) in
            [(1, 1), (0, 1), (17, 8), (3, 64), (5, 1), (FIRST, 16), (31, 4096), (1, 2), (9, 1)]
        {
            let layout = Layout::from_size_align(size, align).expect("a layout");
            let block = arena.push(layout);
            assert_eq!(block.addr() % align.max(ALIGN), 0, "{layout:?}");
            blocks.push((block, size));
        }
        for (at, (block, size)) in blocks.iter().enumerate() {
            // SAFETY: a block in use, of that size.
            unsafe { block.write_bytes(u8::try_from(at).expect("a few blocks"), *size) };
        }
        while let Some((block, size)) = blocks.pop() {
            // SAFETY: the block is in use and of that size, and the loop before has written all of
            // it.
            let bytes = unsafe { core::slice::from_raw_parts(block, size) };
            assert!(bytes.iter().all(|byte| usize::from(*byte) == blocks.len()), "overwritten");
            // SAFETY: the last block in use.
            unsafe { arena.pop(block) };
        }
        // SAFETY: none is in use.
        unsafe { arena.release() };
    }
}

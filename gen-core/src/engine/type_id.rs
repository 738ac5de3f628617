//! Comparing types while the program runs, lifetimes aside.

use core::any::TypeId;
use core::marker::PhantomData;
use core::mem;

/// The id of `T` with every lifetime in it replaced by `'static`.
///
/// Two types with the same id are the same type up to lifetimes. Code is generated without regard
/// to lifetimes, so they have the same layout, and a function generic over the first type
/// treats a value of the second type exactly as the second type's own instance would.
#[inline(always)]
pub(crate) fn of<T: ?Sized>() -> TypeId {
    let marker = PhantomData::<T>;
    let erased: &dyn Identified = &marker;
    // SAFETY: only the lifetime bound of the trait object changes. The one method that is called on
    // it reads nothing and returns no reference.
    let erased = unsafe { mem::transmute::<&dyn Identified, &(dyn Identified + 'static)>(erased) };
    erased.id()
}

trait Identified {
    fn id(&self) -> TypeId
    where
        Self: 'static;
}

impl<T: ?Sized> Identified for PhantomData<T> {
    #[inline(always)]
    fn id(&self) -> TypeId
    where
        Self: 'static,
    {
        TypeId::of::<T>()
    }
}

/// `()` as a `T`, if `T` is `()`.
#[inline(always)]
pub(crate) fn unit<T>() -> Option<T> {
    if of::<T>() == TypeId::of::<()>() {
        // SAFETY: `T` is `()`, which has no lifetimes in it.
        Some(unsafe { mem::transmute_copy::<(), T>(&()) })
    } else {
        None
    }
}

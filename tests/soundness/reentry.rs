//! Generators that try to run, take or drop themselves while they run.

use gen_core::{BoxGen, Gen, GenState, LocalBoxGen, generators};
use gen_tests::{Tracker, panic_of};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

type Shared = Rc<RefCell<Option<LocalBoxGen<'static, u32>>>>;

fn shared<B>(make: impl FnOnce(Shared) -> Gen<u32, B>) -> Shared
where
    B: gen_core::Body<u32, Resume = (), Return = ()> + 'static,
{
    let shared = Shared::default();
    let generator = make(shared.clone()).boxed_local();
    *shared.borrow_mut() = Some(generator);
    shared
}

fn next(shared: &Shared) -> Option<u32> {
    shared.borrow_mut().as_mut().and_then(Iterator::next)
}

generators! {
    gen fn resumes_itself(own: Shared) -> u32 {
        yield 1;
        yield next(&own).unwrap_or(0);
    }

    gen fn tries_to_resume_itself(own: Shared) -> u32 {
        yield 1;
        yield u32::from(own.try_borrow_mut().is_err());
    }

    gen fn drops_itself(own: Shared, log: Tracker) -> u32 {
        let _guard = log.guard("local");
        yield 1;
        *own.borrow_mut() = None;
        yield 2;
    }

    gen fn takes_itself(own: Rc<Cell<Option<LocalBoxGen<'static, u32>>>>) -> u32 {
        yield u32::from(own.take().is_some());
    }

    gen fn delegates_to_itself(own: Shared) -> u32 {
        yield 1;
        let taken = own.try_borrow_mut().ok().and_then(|mut own| own.take());
        yield 2;
        if let Some(taken) = taken {
            yield from taken;
        }
    }

    gen fn locks_itself(own: Arc<Mutex<Option<BoxGen<'static, bool>>>>) -> bool {
        let is_locked = own.try_lock().is_err();
        yield is_locked;
    }
}

#[test]
fn resumed_from_inside() {
    let shared = shared(resumes_itself);
    assert_eq!(next(&shared), Some(1));
    assert!(panic_of(|| next(&shared)).contains("already borrowed"));
    let generator = shared.take().expect("still there");
    assert_eq!(generator.state(), GenState::Done);
}

#[test]
fn seen_from_inside() {
    let shared = shared(tries_to_resume_itself);
    assert_eq!((next(&shared), next(&shared), next(&shared)), (Some(1), Some(1), None));
    shared.take();
}

#[test]
fn dropped_from_inside() {
    let log = Tracker::new();
    let shared = shared(|own| drops_itself(own, log.clone()));
    assert_eq!(next(&shared), Some(1));
    assert!(panic_of(|| next(&shared)).contains("already borrowed"));
    assert_eq!(log.take(), ["local"]);
    shared.take();
}

#[test]
fn taken_out_of_its_cell_to_run() {
    // It is on the caller's stack while it runs, so there is nothing to take.
    let own = Rc::new(Cell::new(None));
    own.set(Some(takes_itself(own.clone()).boxed_local()));
    let mut running = own.take().expect("just put there");
    assert_eq!((running.next(), running.next()), (Some(0), None));
}

#[test]
fn delegated_to_from_inside() {
    let shared = shared(delegates_to_itself);
    assert_eq!((next(&shared), next(&shared), next(&shared)), (Some(1), Some(2), None));
    shared.take();
}

#[test]
fn locked_from_inside() {
    let own = Arc::new(Mutex::new(None));
    *own.lock().expect("no panic") = Some(locks_itself(own.clone()).boxed());
    let item = own.lock().expect("no panic").as_mut().and_then(Iterator::next);
    assert_eq!(item, Some(true));
    own.lock().expect("no panic").take();
}

#[test]
fn resumed_by_its_own_destructors() {
    // A local of the body resumes the generator that it is a local of.
    struct Resumes(Shared);
    impl Drop for Resumes {
        fn drop(&mut self) {
            if let Ok(mut own) = self.0.try_borrow_mut() {
                assert_eq!(own.as_mut().and_then(Iterator::next), None);
            }
        }
    }
    generators! {
        gen fn holds(own: Shared) -> u32 {
            let _resumes = Resumes(own);
            yield 1;
        }
    }
    let shared = shared(holds);
    assert_eq!((next(&shared), next(&shared), next(&shared)), (Some(1), None, None));
    let again = self::shared(holds);
    assert_eq!(next(&again), Some(1));
    let dropped = again.borrow_mut().take();
    drop(dropped);
}

//! The right program next to `fail/borrow_is_not_extended.rs`.

use gen_core::{BoxGen, Co, FirstValue, LocalBoxGen, ResumeError, WithSizeHint, Yield};

fn boxed<'a>(it: BoxGen<'static, u32>) -> BoxGen<'a, u32> {
    it
}

fn boxed_local<'a>(it: LocalBoxGen<'static, u32>) -> LocalBoxGen<'a, u32> {
    it
}

fn handle<'a>(it: &'static Co<u32>) -> &'a Co<u32> {
    it
}

fn yield_<'a>(it: Yield<'static, u32, ()>) -> Yield<'a, u32, ()> {
    it
}

fn first<'a>(it: FirstValue<'static, u32, ()>) -> FirstValue<'a, u32, ()> {
    it
}

fn hinted<'a>(it: WithSizeHint<&'static str>) -> WithSizeHint<&'a str> {
    it
}

fn refused<'a>(it: ResumeError<&'static str>) -> ResumeError<&'a str> {
    it
}

fn main() {}

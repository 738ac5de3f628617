//! What a generator or a part of one borrows, it borrows no longer than it says.

use gen_core::{BoxGen, Co, FirstValue, LocalBoxGen, ResumeError, WithSizeHint, Yield};

fn boxed<'a>(it: BoxGen<'a, u32>) -> BoxGen<'static, u32> {
    it
}

fn boxed_local<'a>(it: LocalBoxGen<'a, u32>) -> LocalBoxGen<'static, u32> {
    it
}

fn handle<'a>(it: &'a Co<u32>) -> &'static Co<u32> {
    it
}

fn yield_<'a>(it: Yield<'a, u32, ()>) -> Yield<'static, u32, ()> {
    it
}

fn first<'a>(it: FirstValue<'a, u32, ()>) -> FirstValue<'static, u32, ()> {
    it
}

fn hinted<'a>(it: WithSizeHint<&'a str>) -> WithSizeHint<&'static str> {
    it
}

fn refused<'a>(it: ResumeError<&'a str>) -> ResumeError<&'static str> {
    it
}

fn main() {}

//! Coroutines: values that go in, come out, and are returned.

use crate::corpus::{corpus, is};
use crate::harness::{Order, check_coroutine};
use crate::world::{Tracked, calm, op, tracked};
use gen_core::{BoxGen, Coroutine, generators};

fn boxed(depth: u32) -> BoxGen<'static, Tracked, Tracked, Tracked> {
    recursive(depth).boxed()
}

generators! {
    gen fn echo() -> impl Coroutine<Tracked, Yield = Tracked, Return = Tracked> {
        let _a = calm("a");
        let mut sent = yield tracked("1");
        for _ in 0..2 {
            let _turn = tracked("turn");
            sent = yield sent;
            op();
        }
        sent
    }

    gen fn a_first_value(#[resume] first: Tracked)
        -> impl Coroutine<Tracked, Yield = Tracked, Return = Tracked>
    {
        let _a = calm("a");
        let second = yield tracked(first.name());
        drop(first);
        yield second
    }

    gen fn values_in_expressions() -> impl Coroutine<Tracked, Yield = Tracked, Return = Tracked> {
        let pair = ((yield tracked("1")), (yield tracked("2")));
        let value = match (yield tracked("3")) {
            sent if is(sent.name() == "sent") => { drop(sent); yield tracked("4") }
            sent => sent,
        };
        drop(pair);
        value
    }

    gen fn an_early_value() -> impl Coroutine<Tracked, Yield = Tracked, Return = Tracked> {
        let _a = calm("a");
        loop {
            let sent = yield tracked("1");
            if is(true) {
                return sent;
            }
        }
    }

    gen fn recursive(depth: u32) -> impl Coroutine<Tracked, Yield = Tracked, Return = Tracked> {
        let _a = calm("a");
        let sent = yield tracked("1");
        if is(depth == 0) {
            return sent;
        }
        let returned = yield from recursive(depth - 1);
        drop(yield returned);
        sent
    }

    gen fn returned_values() -> impl Coroutine<Tracked, Yield = Tracked, Return = Tracked> {
        let _root = calm("root");
        let value = yield from recursive(2);
        op();
        value
    }

    gen fn children_of_all_kinds() -> impl Coroutine<Tracked, Yield = Tracked, Return = Tracked> {
        let _root = calm("root");
        drop(yield from echo());
        drop(yield from boxed(1));
        drop(yield from echo().on_heap());
        let mut own = recursive(0);
        yield from &mut own
    }

    gen fn unused_values() -> impl Coroutine<Tracked, Yield = Tracked, Return = Tracked> {
        yield tracked("1");
        let _ = yield tracked("2");
        {
            let _sent = yield tracked("3");
        }
        tracked("value")
    }
}

corpus! { check_coroutine,
    Reverse: an_early_value returned_values unused_values;
    Any: echo a_first_value values_in_expressions children_of_all_kinds;
}

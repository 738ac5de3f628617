//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p9015 9015
    p9016 9016
    p9019 9019
    p9024 9024
    p9026 9026
    p9033 9033
    p9048 9048
    p9056 9056
    p9074 9074
    p9077 9077
    p9088 9088
    p9111 9111
    p9117 9117
    p9144 9144
    p9149 9149
    p9156 9156
    p9161 9161
    p9168 9168
    p9169 9169
    p9177 9177
    p9235 9235
    p9240 9240
    p9242 9242
    p9244 9244
    p9251 9251
    p9263 9263
    p9264 9264
    p9268 9268
    p9284 9284
    p9288 9288
}

mod p9015 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            let _g11 = log.guard("g11");
            if !((n + 0) < n) {
                yield from log.results("g12", [Ok(n)])?;
            } else {
                if n < distance(n, n) {
                    if !(9 < n) {
                        log.note("n11", &[n, checked((n + n) % 100, 4)?]);
                    } else {
                        yield Ok(n);
                    }
                }
            }
        }

        struct Host;

        impl Host {
            gen fn f0(&self, n: u32, log: &Log) -> Result<u32, Slip> {
                yield Err(Slip(8));
                let mut inner0 = f1(checked(if 5 % 4 == 0 { n } else { n }, 2)?, log);
                log.taken("n01", inner0.next().transpose()?);
                let b = n;
                yield from (if b < (n + b) { opened(f1(b, log), b, 3)? } else { f1(b, log) })?;
                {
                    let _g01 = log.guard("g01");
                    yield from (2..5).map(|n| checked(n, 4))?;
                    for c in 0..2 {
                        let e = (n * 4) % 100;
                        let _g02 = log.guard("g02");
                        yield Ok(e);
                    }
                }
                yield from inner0?;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(Host.f0(12, run.log));
    }
}

mod p9016 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            let _g0 = log.guard("g0");
            let mut inner0 = f0(d - 1, 9, log);
            log.tried("n01", inner0.next());
            for b in &mut inner0 {
                let b = b?;
                yield Ok(d);
                for c in f0(d - 1, d, log) {
                    let c = c?;
                    for e in f0(d - 1, 5, log).on_heap() {
                        let e = e?;
                        yield Err(Oops(e));
                        yield from log.results("g01", [Err(Oops(4))]);
                    }
                }
            }
            log.note("n02", &[d]);
            yield from &mut inner0;
            log.taken("n03", inner0.next().transpose()?);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(2, 18, run.log));
    }
}

mod p9019 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(9);
                return d;
            }
            let _g0 = log.guard("g0");
            if ((if d < 1 { n } else { 2 }) % 2 == 0) || (5 < (8 + d)) {
                let _g01 = log.guard("g01");
                yield_from!(f2(d - 1, yield_from!(f2(d - 1, d, log)), log));
                let a = d;
            }
            distance(n, n)
        }

        #[generator]
        fn f2(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f2", &[d, n]);
            if d < 1 {
                return n;
            }
            if !(4 < 7) {
                return 0;
            }
            let a = d % 7;
            yield_!(2);
            for b in f0(d - 1, 2, log) {
                yield_!(3);
            }
            9
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(2, 5, run.log));
    }
}

mod p9024 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[generator]
            fn f0(&self, d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return;
                }
                let _g0 = log.guard("g0");
                for a in self.f0(d - 1, 5, log) {
                    yield_!(a);
                }
                yield_from!(log.values("g01", [d]));
                yield_from!(3..4);
                let _g02 = log.guard("g02");
                log.note("n01", &[n, d]);
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(5, 9, run.log));
    }
}

mod p9026 {
    use super::*;

    generators! {
        #[generator(boxed)]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(Ok(n));
                return Err(Oops(d));
            }
            let a = (n * 4) % 100;
            yield_from!(opened(f2(0, log), d, 4)??);
            let b = 6;
            yield_!(Err(Oops(d)));
            let mut c = b % 4;
            while c > 0 {
                c -= 1;
                let mut e = c % 4;
                while e > 0 {
                    e -= 1;
                    if e < (e * 2) {
                        break;
                    }
                }
            }
        }

        #[boxed]
        #[try_yield]
        gen fn f2(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g2 = log.guard("g2");
            yield n;
            match (n % 9) % 3 {
                0 => {
                    if n % 2 == 0 {
                        log.note("n21", &[distance(n, n), 9]);
                    } else {
                        log.note("n22", &[n, n]);
                    }
                }
                _ => {
                    yield from [Err(Oops(1))];
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(1, 13, run.log));
    }
}

mod p9033 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Option<u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Some(d);
                None?;
            }
            let _g0 = log.guard("g0");
            for a in Box::pin(f2(d - 1, n, log)) {
                let a = a?;
                yield Some(checked(a, 7).ok()?);
                yield from f2(d - 1, 7, log);
                yield Some(d);
            }
            if ((d + 0) + 4) < n {
                log.note("n01", &[]);
            }
        }

        #[generator]
        fn f2(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Option<u32>> {
            log.note("f2", &[d, n]);
            let _g2 = log.guard("g2");
            if (d % 4 == 0) || ((d + d) % 3 == 0) {
                return;
            }
            yield_!(Some((d + (d * 2)) % 100));
            let a = 0;
            yield_!(Some(a));
            yield_!(Some(((a + a) + d) % 100));
            for b in 0..((a % 9) % 4) {
                yield_!(Some(d));
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 1, run.log));
    }
}

mod p9048 {
    use super::*;

    generators! {
        #[generator(boxed(local))]
        fn f0(n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            let _g0 = log.guard("g0");
            yield_from!(log.results("g01", [Ok(n), Err(Oops((7 + n) % 100)), Ok(((n + n) + 4) % 100)])?);
            {
                let _g02 = log.guard("g02");
                yield_from!(log.results("g03", [Ok(9), Ok((n + n) % 100), Ok(n)]));
                yield_!(Err(Oops(n)));
            }
            yield_!(Ok(8));
            if (if n < (n * 3) { n } else { checked(n, 2)? }) % 4 == 0 {
                yield_!(Ok((n + (n + 8)) % 100));
            } else {
                yield_!(Ok(n));
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(f0(14, run.log));
    }
}

mod p9056 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = d;
            match n % 3 {
                0 => {
                    yield from [Err(Slip(a))];
                    a = 9;
                }
                _ => {
                    yield a;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(1, 5, run.log));
    }
}

mod p9074 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[try_yield]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield 9;
                    return;
                }
                let _g0 = log.guard("g0");
                yield d;
                let mut inner0 = if ((if d % 2 == 0 { d } else { d }) < distance(d, d)) || (d < 5) { self.f2(if 1 < (d % 6) { d } else { if 9 < d { d } else { 2 } }, log).boxed() } else { self.f2(n, log).boxed() };
                log.tried("n01", inner0.next());
                for b in &mut inner0 {
                    let b = b?;
                    log.note("n02", &[b, 0]);
                    {
                        let _g01 = log.guard("g01");
                        for c in opened(self.f2((b * 2) % 100, log).boxed(), d, 4)? {
                            let c = c?;
                            yield (8 + c) % 100;
                        }
                    }
                    yield from (0..2).map(Ok);
                }
                yield from inner0?;
            }

            gen fn f2(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                let _g2 = log.guard("g2");
                yield Ok(n);
                yield Ok((2 + n) % 100);
                yield Ok(n);
                if (n < (n * 4)) || (n < (n % 3)) {
                    yield from (3..5).map(|n| checked(n, 3));
                    yield Ok(checked(7, 4)?);
                }
                let a = 8;
                for b in 0..(a % 4) {
                    yield Ok(a);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(1, 13, run.log));
    }
}

mod p9077 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f3(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g3 = log.guard("g3");
            let a = 0;
            if n < a {
                return Ok(4);
            }
            if !(2 % 3 == 0) {
                for b in 1..2 {
                    log.note("n31", &[]);
                }
            }
            Ok(7)
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                (yield checked(d, 6)?)?;
                through!({
                    (yield 3)?;
                });
                (yield from f3(2, log))?;
                (yield from opened(f3(distance(d, (yield from f3((distance(d, n) + d) % 100, log))?), log), 1, 4)?)?;
                for a in 0..3 {
                    (yield 8)?;
                }
                Ok(d)
            }
        }
    }

    pub const SCRIPT: &str = "next, throw 3, throw 8, send 50 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(Host.f0(2, 3, run.log));
    }
}

mod p9088 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from Iterable(f1(if (d * 3) % 2 == 0 { (8 + d) % 100 } else { d }, log));
            for a in 0..(n % 4) {
                let b = 6;
                yield 8;
            }
            yield from f1(d, log).on_heap();
            yield d;
            9
        }

        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            yield (6 + n) % 100;
            yield from 3..5;
            let a = n;
            let b = 0;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(2, 9, run.log));
    }
}

mod p9111 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>> {
            let _g0 = log.guard("g0");
            yield yield from Host.f3(1, log);
            match checked(yield from Host.f3((n + (n % 6)) % 100, log).on_heap(), 4)? % 3 {
                0 => {
                    yield (n + n) % 100;
                }
                _ => {
                    if ((n + 6) + 5) % 2 == 0 {
                        if !((yield from Host.f3(n, log)) % 2 == 0) {
                            return Ok(4);
                        }
                    } else {
                        log.note("n01", &[]);
                    }
                }
            }
            Ok((4 + n) % 100)
        }

        struct Host;

        impl Host {
            gen fn f3(&self, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
                let _g3 = log.guard("g3");
                for a in 0..2 {
                    yield a;
                }
                let b = if n % 4 == 0 { n } else { n };
                yield if (b * 4) % 2 == 0 { distance(b, b) } else { distance(n, 7) };
                (b + n) % 100
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(5, run.log));
    }
}

mod p9117 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log) -> Option<u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = 4;
            yield Some(checked((d + d) % 100, 3).ok()?);
            for b in 0..1 {
                let c = 2;
                yield from opened(f1(7, log), c, 5).ok()??;
            }
        }

        #[boxed(local)]
        gen fn f1(n: u32, log: &Log) -> Option<u32> {
            let _g1 = log.guard("g1");
            yield from log.options("g11", [Some(n), Some(n % 8)])?;
            log.note("n11", &[((if n % 3 == 0 { n } else { n }) + n) % 100, 5]);
            if ((n + n) % 4 == 0) || ((4 + n) % 3 == 0) {
                None?;
            }
            yield None;
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(f0(3, 1, run.log));
    }
}

mod p9144 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(n);
            }
            (yield from if 9 < (if (2 + d) % 2 == 0 { if n % 3 == 0 { d } else { 0 } } else { (2 + d) % 100 }) { f1((d * 4) % 100, log).boxed() } else { f1((d + n) % 100, log).boxed() })?;
            if d < ((d % 2) + (yield d)?) {
                (yield from opened(f0(d - 1, log.guard("g01").beside(d), log), d, 4)?)?;
                (yield d)?;
            }
            Ok((yield ((d + n) % 100))?)
        }

        gen fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g1 = log.guard("g1");
            match (yield 0) {
                Ok(a) => {
                    let _g11 = log.guard("g11");
                    (yield a)?;
                    let c = n;
                    (yield (a + c) % 100)?;
                }
                Err(Oops(b)) => {
                    if (n % 2) < ((yield b)? + (n + 0)) {
                        return Err(Oops(b));
                    }
                    log.note("n11", &[b % 5, b % 3]);
                    let mut e = b % 4;
                    loop {
                        if e == 0 { break; }
                        e -= 1;
                        for h in 0..(b % 4) {
                            log.note("n12", &[(b * 2) % 100]);
                        }
                    }
                }
            }
            Ok((9 + n) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 34, send 72, throw 2 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(20, 4, run.log));
    }
}

mod p9149 {
    use super::*;

    generators! {
        #[boxed]
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from (&mut f1(d, log)).map(Ok);
            yield from [Err(Oops(d))];
            let _g01 = log.guard("g01");
            for a in 0..2 {
                yield from (&mut f1(a, log)).map(Ok);
            }
            yield from f1(checked((n + n) % 100, 6)?, log).map(Ok);
            if ((7 + d) % 4 == 0) && (0 % 3 == 0) {
                let _g02 = log.guard("g02");
                log.note("n01", &[]);
            } else {
                yield d;
            }
        }

        #[boxed]
        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield n;
            if distance(n, n) % 2 == 0 {
                log.note("n11", &[n, n]);
                yield 6;
            }
            n % 8
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(2, 1, run.log));
    }
}

mod p9156 {
    use super::*;

    generators! {
        #[generator(boxed)]
        fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield_from!(HOST.f2(d, log));
            let a = n;
            yield_!(a);
            yield_!(a);
            yield_from!(HOST.f2((a + (if 6 % 3 == 0 { n } else { 3 })) % 100, log));
            Ok(checked((a + a) % 100, 4)?)
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f2(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f2(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
                if 4 % 2 == 0 {
                    yield 7;
                    yield (n + n) % 100;
                    let a = (0 + n) % 100;
                }
                if (distance(n, n) % 4 == 0) || (n % 4 == 0) {
                    return n;
                }
                yield n;
                yield 0;
                {
                    let _g21 = log.guard("g21");
                    let b = n;
                }
                0
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, send 2, send 59, send 1 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(1, 5, run.log));
    }
}

mod p9161 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Option<u32> {
            yield Some(n);
            yield Some(n);
            yield None;
            let e = {
                let mut inner0 = Host.f1(n, log).returning();
                for b in &mut inner0 {
                    let c = distance(b, b);
                }
                inner0.into_return()
            };
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
                let _g1 = log.guard("g1");
                yield n;
                yield n;
                yield from log.values("g11", [n, n]);
                yield 3;
                let a = 9;
                a
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(10, run.log));
    }
}

mod p9168 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            if !(d % 3 == 0) {
                return Err(Slip(9));
            }
            if d % 3 == 0 {
                return Err(Slip(d));
            }
            for a in 0..((((n * 4) + d) % 100) % 4) {
                if (2 % 3 == 0) && (a % 2 == 0) {
                    break;
                }
                let mut b = (a + 8) % 100;
                let mut inner2 = f0(d - 1, 6, log);
                log.tried("n01", inner2.next());
                b = 9;
                let mut e = (b % 6) % 4;
                loop {
                    if e == 0 { break; }
                    e -= 1;
                    yield Ok(e);
                }
                yield from inner2;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 5, run.log));
    }
}

mod p9169 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                yield from self.f1(0, log);
                for a in if (if d < d { (d + 6) % 100 } else { if d < n { d } else { d } }) < d { self.f1((d * 3) % 100, log) } else { self.f1(((1 + d) + d) % 100, log) } {
                    let b = a;
                    log.note("n01", &[]);
                }
                d
            }
        }

        trait Boxed: Sync {
            #[generator(boxed(local))]
            fn f1(&self, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32>;
        }

        impl Boxed for Host {
            #[generator(boxed(local))]
            fn f1(&self, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
                yield_from!(log.values("g11", [n, n % 3]));
                {
                    let _g12 = log.guard("g12");
                    yield_from!(3..5);
                    yield_!((2 + n) % 100);
                }
                log.note("n11", &[n, n]);
                yield_!(n);
                yield_!(n);
                (distance(n, n) + (n + n)) % 100
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(Host.f0(3, 11, run.log));
    }
}

mod p9177 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            yield Err(Oops(2));
            let mut a = n;
            yield Ok(a);
            yield from if (n < 1) && (a < (n * 3)) { f2((a + n) % 100, log).boxed_local() } else { f2(a, log).boxed_local() };
            if (a < 3) && ((if n < n { a } else { 9 }) % 3 == 0) {
                return;
            }
            let _g01 = log.guard("g01");
            yield from f2(2, log).on_heap()?;
            let _g02 = log.guard("g02");
            a = a;
        }

        #[try_yield]
        gen fn f2(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g2 = log.guard("g2");
            for a in 0..(n % 4) {
                yield a;
                yield (n * 4) % 100;
            }
            let b = 1;
            yield from (2..6).map(|n| slipped(n, 3))?;
            yield from (0..3).map(Ok);
            yield checked((b + b) % 100, 2)?;
            yield from [Err(Oops(b))];
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(8, run.log));
    }
}

mod p9235 {
    use super::*;

    generators! {
        #[boxed]
        #[try_yield]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            let a = n % 4;
            yield from log.results("g11", [Ok(a)]);
            yield (a + a) % 100;
            yield from (0..2).map(|n| slipped(n, 4))?;
            for b in 0..1 {
                yield (5 + a) % 100;
            }
            if !((n + a) % 2 == 0) {
                log.note("n11", &[distance(n, (9 + a) % 100)]);
            }
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                yield Err(Oops(1));
                yield from f1(d, log)?;
                for a in if n < (5 + d) { opened(f1(7, log), 4, 2)? } else { f1(d, log) } {
                    let a = a?;
                    let _g01 = log.guard("g01");
                    yield Err(Oops(d));
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(HOST.f0(3, 5, run.log));
    }
}

mod p9240 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[try_yield]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return;
                }
                let _g0 = log.guard("g0");
                yield checked(1, 5)?;
                for a in self.f0(d - 1, d, log).boxed_local() {
                    let a = a?;
                    yield 7;
                }
                {
                    let _g01 = log.guard("g01");
                    yield (9 + d) % 100;
                    yield (n + checked(d, 6)?) % 100;
                }
                match d % 3 {
                    0 => {
                        yield distance(d, d % 8);
                        log.note("n01", &[if (d + n) % 3 == 0 { d % 5 } else { d }, d]);
                        let mut b = d % 4;
                        while b > 0 {
                            b -= 1;
                            log.note("n02", &[]);
                        }
                    }
                    1 => {
                        log.note("n03", &[]);
                    }
                    _ => {
                        log.note("n04", &[]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(Host.f0(3, 3, run.log));
    }
}

mod p9242 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield 2)?;
                return Err(Oops(d));
            }
            let _g0 = log.guard("g0");
            if d % 2 == 0 {
                match yield from (&mut f2(d, log)) {
                    Ok(a) => {
                        let c = (yield d)?;
                        if !(c < checked(c, 2)?) {
                            return Ok(1);
                        }
                    }
                    Err(Oops(b)) => {
                        log.note("n01", &[n]);
                        let _g01 = log.guard("g01");
                        (yield d)?;
                    }
                }
            } else {
                (yield d)?;
            }
            Ok((checked(d, 6)? + (yield 6)?) % 100)
        }

        #[generator]
        fn f2(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g21 = log.guard("g21");
            return Err(Oops(n));
        }
    }

    pub const SCRIPT: &str = "next, send 24, send 69, send 88 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(3, 9, run.log));
    }
}

mod p9244 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield Ok(6);
                    return;
                }
                yield Ok(distance(d, 9));
                yield from self.f1((d * 2) % 100, log).on_heap()?;
                {
                    let _g01 = log.guard("g01");
                    for a in Box::pin(self.f1(((d + 4) + 5) % 100, log)) {
                        let a = a?;
                        yield Ok(a);
                    }
                }
                if ((d + d) < 1) || ((if 6 < 8 { n } else { 1 }) < distance(d, d)) {
                    Err(Slip(d))?;
                }
                for b in self.f1(checked(6, 5)?, log) {
                    let b = b?;
                    yield Ok(n);
                }
            }

            #[generator]
            fn f1(&self, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
                yield_!(Err(Oops(n)));
                for a in 0..2 {
                    if a % 3 == 0 {
                        {
                            let _g11 = log.guard("g11");
                            yield_from!(log.results("g12", [Ok(a)])?);
                        }
                        log.note("n11", &[(a * 2) % 100]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(Host.f0(4, 5, run.log));
    }
}

mod p9251 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield Ok(3);
            let a = d % 5;
            let h = {
                let mut inner1 = Host.f1(if (a % 2) % 4 == 0 { if d < d { d } else { 4 } } else { a % 2 }, log).returning();
                for c in &mut inner1 {
                    let c = c?;
                    let e = (c + checked(a, 2)?) % 100;
                }
                inner1.into_return()?
            };
            Ok(h)
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log)
                -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
            {
                let _g1 = log.guard("g1");
                let mut a = n % 4;
                loop {
                    if a == 0 { break; }
                    a -= 1;
                    if 0 < a {
                        continue;
                    }
                    yield Ok((a * 3) % 100);
                    let b = n;
                }
                Ok((n * 4) % 100)
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(4, 12, run.log));
    }
}

mod p9263 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            match d % 3 {
                0 => {
                    yield yield d;
                    yield 1;
                    yield n;
                }
                1 => {
                    match yield from f2(1, log).on_heap() {
                        Ok(a) => {
                            if (n < 4) && ((a + 3) < 0) {
                                log.note("n01", &[distance(d, a), ((a + 4) + a) % 100]);
                            } else {
                                yield a;
                            }
                        }
                        Err(Oops(b)) => {
                            log.note("n02", &[b]);
                        }
                    }
                }
                _ => {
                    yield d;
                }
            }
            ((d + d) + (yield 6)) % 100
        }

        #[generator]
        fn f2(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>> {
            yield_!(((yield_!(n)) + n) % 100);
            yield_!(n);
            yield_!(if n < n { (n * 3) % 100 } else { yield_!(n) });
            yield_!(n % 5);
            yield_!(n);
            yield_!((n + (n % 6)) % 100);
            yield_!(checked(n, 4)?);
            Ok((n + (n + n)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 19, send 94, send 52, send 31, send 22, send 84, send 76";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(20, 0, run.log));
    }
}

mod p9264 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Option<u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield None;
            let a = if 0 < d { 1 } else { d };
            if (d % 3) % 2 == 0 {
                return None;
            }
            let b = d;
            let c = n;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(2, 5, run.log));
    }
}

mod p9268 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                if 0 < d {
                    let _g01 = log.guard("g01");
                    if ((yield from Box::pin(self.f0(d - 1, 9, log)))? < (n * 4)) && ((9 + d) < d) {
                        return Err(Oops(6));
                    }
                    match yield from (&mut self.f0(d - 1, d, log)) {
                        Ok(a) => {
                            match (yield (a + d) % 100) {
                                Ok(c) => {
                                    (yield a)?;
                                }
                                Err(Oops(e)) => {
                                    if !(checked(9, 3)? < (yield from (&mut self.f0(d - 1, a, log)))?) {
                                        return Err(Oops(7));
                                    }
                                    (yield 7)?;
                                }
                            }
                        }
                        Err(Oops(b)) => {
                            log.note("n01", &[(b + (b + d)) % 100]);
                        }
                    }
                }
                Ok(n)
            }
        }
    }

    pub const SCRIPT: &str = "next, send 30, send 84";

    pub fn run(run: &Run<'_>) {
        run.converse(Host.f0(3, 9, run.log));
    }
}

mod p9284 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                match (yield d) {
                    Ok(a) => {
                        let c = a;
                    }
                    Err(Oops(b)) => {
                        let _g01 = log.guard("g01");
                        match (yield 4) {
                            Ok(e) => {
                                (yield b)?;
                            }
                            Err(Oops(h)) => {
                                (yield 9)?;
                            }
                        }
                    }
                }
                Ok(distance(n, d))
            }
        }
    }

    pub const SCRIPT: &str = "next, send 17, throw 7";

    pub fn run(run: &Run<'_>) {
        run.converse(Host.f0(3, 18, run.log));
    }
}

mod p9288 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                if d % 2 == 0 {
                    return;
                }
                yield d;
            }
            let a = n;
            let mut inner1 = f0(d - 1, d, log);
            log.taken("n01", inner1.next());
            log.note("n02", &[(n * 4) % 100]);
            yield from &mut inner1;
            log.taken("n03", inner1.next());
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(f0(2, 4, run.log));
    }
}

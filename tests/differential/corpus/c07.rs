//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p7002 7002
    p7008 7008
    p7024 7024
    p7031 7031
    p7032 7032
    p7035 7035
    p7036 7036
    p7046 7046
    p7055 7055
    p7056 7056
    p7068 7068
    p7072 7072
    p7079 7079
    p7080 7080
    p7094 7094
    p7122 7122
    p7135 7135
    p7141 7141
    p7148 7148
    p7153 7153
    p7162 7162
    p7168 7168
    p7194 7194
    p7208 7208
    p7209 7209
    p7216 7216
    p7217 7217
    p7232 7232
    p7260 7260
    p7264 7264
}

mod p7002 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            if (yield from opened(f1(n, log), n, 3)?) % 2 == 0 {
                return Ok(n);
            }
            let a = yield from f1(n, log).boxed();
            yield from opened(Box::pin(f1(log.guard("g01").beside(yield (yield a)), log)), 5, 3)?;
            yield yield ((a + a) % 100);
            yield a;
            if ((n + n) % 3 == 0) || ((a + a) % 3 == 0) {
                yield 8;
            } else {
                log.note("n01", &[2, (2 + a) % 100]);
            }
            Ok(if 3 < (a + a) { a } else { a })
        }

        #[generator]
        fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            if (n + (n * 2)) < n {
                let a = n;
                yield_!(n);
                yield_!(yield_!(a));
            }
            let b = (n + 9) % 100;
            for c in 0..(n % 4) {
                let _g11 = log.guard("g11");
                let mut e = c % 4;
                loop {
                    if e == 0 { break; }
                    e -= 1;
                    yield_!(e);
                }
            }
            b
        }
    }

    pub const SCRIPT: &str = "next, send 59, send 96";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(16, run.log));
    }
}

mod p7008 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            yield from (1..2).map(Ok);
            match (if n < 2 { n } else { (n + 7) % 100 }) % 3 {
                0 => {
                    yield Ok(if (n + 5) < n { n } else { n });
                }
                _ => {
                    yield Ok(n);
                    yield Ok(n);
                }
            }
            if !((if n % 2 == 0 { n } else { n }) < (n + n)) {
                return Err(Oops(9));
            }
            if (n % 4 == 0) || ((n + 6) < n) {
                if (n + (if n % 2 == 0 { n } else { n })) % 4 == 0 {
                    yield Ok(checked((n * 2) % 100, 5)?);
                }
            } else {
                yield Ok(n);
            }
            Ok((9 + n) % 100)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(0, run.log));
    }
}

mod p7024 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(Ok(d));
                return Err(Oops(d));
            }
            let _g0 = log.guard("g0");
            for a in f0(d - 1, 4, log) {
                let a = a?;
                log.note("n01", &[a]);
            }
            let _g01 = log.guard("g01");
            let _g02 = log.guard("g02");
            for b in 0..(checked(9, 2)? % 4) {
                log.note("n02", &[]);
                yield_!(Err(Oops(d)));
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(3, 11, run.log));
    }
}

mod p7031 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            yield from f1(n, log).map(Ok);
            if (n % 4) % 2 == 0 {
                let a = checked(n, 3)?;
            }
            if (3 < n) || (n < n) {
                log.note("n01", &[n % 2]);
            } else {
                log.note("n02", &[(n * 3) % 100, n]);
            }
            for b in 0..1 {
                yield from f1(b, log).map(Ok);
                let _g01 = log.guard("g01");
                log.note("n03", &[b, n]);
            }
        }

        #[boxed]
        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            {
                let _g11 = log.guard("g11");
                log.note("n11", &[n]);
            }
            yield from 1..2;
            yield (n + n) % 100;
            yield n;
            yield from 0..2;
            yield ((n % 5) + n) % 100;
            for a in 0..1 {
                log.note("n12", &[a, a]);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(3, run.log));
    }
}

mod p7032 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(2);
            }
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                (yield from opened(f0(d - 1, d, log).on_heap(), 0, 4)?)?;
            }
            let e = {
                let mut inner0 = f0(d - 1, d, log).boxed_local().returning();
                for b in &mut inner0 {
                    let b = b?;
                    if d < (yield from f0(d - 1, d % 8, log).boxed_local())? {
                        if b % 4 == 0 {
                            yield Ok(b);
                            let mut c = ((distance(d, 8) + (3 + d)) % 100) % 4;
                            while c > 0 {
                                c -= 1;
                                yield Ok((b * 2) % 100);
                            }
                        }
                    }
                }
                inner0.into_return()?
            };
            Ok(e)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 2, run.log));
    }
}

mod p7035 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(4);
                return Err(Oops(d));
            }
            yield from f0(d - 1, ((d * 2) + (d * 4)) % 100, log);
            yield from pin!(Host.f2(d % 3, log).on_stack())?;
            log.note("n01", &[]);
            yield Ok(1);
            for a in Host.f2(n, log) {
                let a = a?;
                yield Ok(((d + n) + (if d < 1 { d } else { n })) % 100);
                yield from (1..2).map(|n| slipped(n, 5))?;
            }
            yield from (0..2).map(Ok);
            let b = distance(n, d % 5);
        }

        struct Host;

        impl Host {
            gen fn f2(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                let _g21 = log.guard("g21");
                let _g22 = log.guard("g22");
                yield from log.results("g23", [Ok(n), Err(Oops(if 3 < 7 { 3 } else { 5 }))])?;
                let _g24 = log.guard("g24");
                yield from (2..3).map(|n| checked(n, 3));
                let mut a = 2;
                while a > 0 {
                    a -= 1;
                    yield from (2..5).map(|n| slipped(n, 3))?;
                    yield Ok(a);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(2, 12, run.log));
    }
}

mod p7036 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from (0..3).map(Ok);
            log.note("n01", &[d]);
            yield from f1(log.guard("g01").beside(n), log)?;
            if 0 < d {
                log.note("n02", &[]);
            } else {
                log.note("n03", &[n, n]);
            }
        }

        #[boxed(local)]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            match (if n % 4 == 0 { checked(n, 4)? } else { (n + n) % 100 }) % 3 {
                0 => {
                    yield from log.results("g11", [Ok(2)]);
                    let mut a = (if (n + 2) < (if n < n { n } else { 4 }) { if n < n { n } else { n } } else { (n + 8) % 100 }) % 4;
                    while a > 0 {
                        a -= 1;
                        let _g12 = log.guard("g12");
                        yield Ok(a);
                        let b = a;
                        let mut c = 1;
                        while c > 0 {
                            c -= 1;
                            yield Ok(b);
                        }
                    }
                }
                1 => {
                    yield Ok(6);
                }
                _ => {
                    yield Ok(8);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 7, run.log));
    }
}

mod p7046 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return Ok(n);
            }
            let _g0 = log.guard("g0");
            (yield from f2(d - 1, d, log))?;
            let mut a = (yield from f2(d - 1, 0, log))?;
            a = d;
            {
                let _g01 = log.guard("g01");
                if (yield from f2(d - 1, a % 9, log))? % 3 == 0 {
                    if a % 2 == 0 {
                        yield from (2..5).map(|n| checked(n, 2))?;
                    }
                }
            }
            Ok(((a % 9) + (d * 2)) % 100)
        }

        gen fn f2(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f2", &[d, n]);
            let _g2 = log.guard("g2");
            yield Ok(d);
            let mut a = 2;
            while a > 0 {
                a -= 1;
                if (d < (a + a)) && ((n + d) < a) {
                    return Ok(distance(d, (a * 4) % 100));
                }
            }
            yield Ok(checked(1, 5)?);
            Ok(distance(d, d))
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 15, run.log));
    }
}

mod p7055 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let a = (d + (d * 2)) % 100;
            yield from (1..4).map(|n| checked(n, 3))?;
            yield Ok((a + a) % 100);
            if 0 < d {
                for b in f2(d - 1, ((8 + n) + 0) % 100, log) {
                    let b = b?;
                    yield Ok(a);
                }
            }
            Ok(distance(d, d))
        }

        #[generator]
        fn f2(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f2", &[d, n]);
            yield_from!((2..3).map(Ok));
            log.note("n21", &[d]);
            if 0 < d {
                if !(7 < 9) {
                    return;
                }
            } else {
                let a = 8;
                yield_!(Ok(distance(n, 4)));
                if 0 < d {
                    log.note("n22", &[4]);
                } else {
                    yield_!(Ok(a));
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(5, 14, run.log));
    }
}

mod p7056 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[generator(boxed)]
            fn f0(&self, d: u32, n: u32, log: &Log) -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>;
        }

        impl Boxed for Host {
            #[generator(boxed)]
            fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                if !(n < 6) {
                    (yield_!(((yield_!(0))? + (d + d)) % 100))?;
                    let mut a = 3;
                    loop {
                        if a == 0 { break; }
                        a -= 1;
                        (yield_!(distance(a, checked(3, 7)?)))?;
                        let b = 2;
                    }
                }
                (yield_!(d))?;
                let mut c = ((n + n) % 100) % 4;
                loop {
                    if c == 0 { break; }
                    c -= 1;
                    (yield_!(8))?;
                }
                Ok(d)
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, send 90, send 65";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(HOST.f0(3, 13, run.log));
    }
}

mod p7068 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            for a in f0(d - 1, if (if n < d { n } else { 5 }) % 4 == 0 { d } else { 1 }, log) {
                let a = a?;
                yield Ok((d + a) % 100);
            }
            yield from opened(f0(d - 1, d, log), d, 5)??;
            let b = n;
            for c in f0(d - 1, (b + d) % 100, log) {
                let c = c?;
                yield Ok(b);
            }
            yield Ok(b);
            for e in 0..(b % 4) {
                yield from log.results("g01", [Ok(e)])?;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(3, 3, run.log));
    }
}

mod p7072 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return Err(Oops(8));
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[(9 + d) % 100, (yield from f0(d - 1, d % 8, log))?]);
            if ((yield from f0(d - 1, (d * 2) % 100, log))? % 3 == 0) || (d < (yield from f0(d - 1, d % 4, log))?) {
                return Ok(checked((d + d) % 100, 2)?);
            }
            log.note("n02", &[]);
            if n % 2 == 0 {
                if ((n + 3) + d) % 3 == 0 {
                    return Err(Oops(d))?;
                }
            } else {
                let _g01 = log.guard("g01");
                yield Ok(distance(d, 3));
                let _g02 = log.guard("g02");
                log.note("n03", &[d]);
            }
            Ok(distance(d, d))
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(2, 3, run.log));
    }
}

mod p7079 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Err(Oops(8));
            }
            let _g0 = log.guard("g0");
            match yield from f0(d - 1, ((if d % 2 == 0 { d } else { d }) + d) % 100, log) {
                Ok(a) => {
                    yield d;
                    (yield from (&mut f0(d - 1, if checked(a, 2)? % 3 == 0 { 2 } else { (a + n) % 100 }, log)))?;
                }
                Err(Oops(b)) => {
                    (yield from Box::pin(f1(b, log)))?;
                    yield (d + 3) % 100;
                }
            }
            yield d;
            Ok((d * 2) % 100)
        }

        gen fn f1(n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g1 = log.guard("g1");
            for a in 0..2 {
                let _g11 = log.guard("g11");
                for b in 0..2 {
                    let _g12 = log.guard("g12");
                    if checked((b + b) % 100, 5)? < 3 {
                        return Err(Oops(a));
                    }
                    yield 7;
                    yield distance(b, b);
                }
            }
            Ok((n + (n * 4)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 15, send 92, send 61";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(4, 0, run.log));
    }
}

mod p7080 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> u32 {
                log.note("f0", &[d, n]);
                let mut a = d;
                if ((if a % 2 == 0 { 9 } else { d }) % 4 == 0) || (4 % 3 == 0) {
                    yield (1 + a) % 100;
                }
                if 0 < d {
                    let mut inner1 = self.f0(d - 1, if 7 % 4 == 0 { a } else { a }, log);
                    log.taken("n01", inner1.next());
                    for c in &mut inner1 {
                        a = (a * 2) % 100;
                        let e = 5;
                    }
                    for h in &mut inner1 {
                        log.note("n02", &[7, 7]);
                    }
                    yield from inner1;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(3, 18, run.log));
    }
}

mod p7094 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            (yield from opened(f1(if n % 4 == 0 { (n + n) % 100 } else { (n + 3) % 100 }, log), n, 5)?)?;
            {
                let _g01 = log.guard("g01");
                (yield n)?;
                if 5 % 3 == 0 {
                    if ((n + n) + (n % 3)) % 4 == 0 {
                        through!({
                            (yield from (&mut f1(n, log)))?;
                            (yield from f1(3, log))?;
                        });
                    }
                } else {
                    (yield n)?;
                }
            }
            Ok((5 + n) % 100)
        }

        #[boxed]
        gen fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g1 = log.guard("g1");
            if n % 4 == 0 {
                if ((9 + n) % 2 == 0) || (8 < n) {
                    through!({
                        if n < n {
                            return Ok((n * 2) % 100);
                        }
                    });
                    (yield n)?;
                    (yield 5)?;
                }
            }
            (yield (n + n) % 100)?;
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, send 31, send 88, send 1, send 81, send 18, send 89, send 43";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(2, run.log));
    }
}

mod p7122 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from opened(f3((d + n) % 100, log), n, 3)??;
            let a = d;
            let mut inner1 = f3(a, log).boxed();
            log.tried("n01", inner1.next());
            for c in &mut inner1 {
                let c = c?;
                yield Err(Slip(a));
                let _g01 = log.guard("g01");
                yield Ok((d * 2) % 100);
                let e = 1;
            }
            yield Ok(6);
            yield from (&mut inner1)?;
            log.tried("n02", inner1.next());
        }

        #[try_yield]
        gen fn f3(n: u32, log: &Log) -> Result<u32, Oops> {
            for a in log.results("g31", [Ok(n), Ok((n + (2 + n)) % 100), Err(Oops(n))]) {
                let a = a?;
                if !(a < distance(a, 4)) {
                    let _g32 = log.guard("g32");
                    yield if a % 4 == 0 { 1 } else { n };
                    {
                        let _g33 = log.guard("g33");
                        yield n;
                    }
                    for b in 0..(a % 4) {
                        if (3 + b) < 0 {
                            break;
                        }
                    }
                } else {
                    for c in 0..1 {
                        log.note("n31", &[]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(5, 5, run.log));
    }
}

mod p7135 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield from if (yield 6)? < (if (3 + d) % 2 == 0 { 8 } else { 0 }) { f1(5, log) } else { f1((n + d) % 100, log) })?;
            (yield d)?;
            if 0 < d {
                (yield from (&mut f1(d, log)))?;
                (yield d)?;
            }
            let mut a = 1;
            while a > 0 {
                a -= 1;
                (yield d)?;
            }
            Ok(8)
        }

        #[boxed(local)]
        gen fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            match (yield n) {
                Ok(a) => {
                    let c = 3;
                }
                Err(Oops(b)) => {
                    let _g11 = log.guard("g11");
                    for e in 0..(1 % 4) {
                        log.note("n11", &[if e < 2 { n } else { b }]);
                    }
                }
            }
            Ok((n + (yield n)?) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 35";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(3, 1, run.log));
    }
}

mod p7141 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Option<u32>> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(Some(d));
                None?;
            }
            let _g0 = log.guard("g0");
            yield_from!((if ((d + n) % 2 == 0) && ((d % 6) % 2 == 0) { f1(n, log).boxed() } else { f1(d, log).boxed() }).map(Some));
            {
                let _g01 = log.guard("g01");
                if (if 8 % 2 == 0 { d } else { 3 }) % 4 == 0 {
                    return None;
                }
                yield_!(None);
            }
            yield_!(Some(((d % 3) + d) % 100));
            yield_!(Some(n));
        }

        #[generator]
        fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield_!(if n % 4 == 0 { n % 8 } else { (n + 0) % 100 });
            yield_!(n);
            if (n + n) % 3 == 0 {
                return n;
            }
            if n < n {
                yield_from!(3..4);
                match n % 3 {
                    0 => {
                        yield_!(((n + n) + (n + n)) % 100);
                    }
                    _ => {
                        log.note("n11", &[n % 4, n]);
                    }
                }
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(2, 5, run.log));
    }
}

mod p7148 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            yield from log.values("g01", [n]);
            for a in 0..(n % 4) {
                let b = if (a % 2) % 2 == 0 { n } else { a };
                yield 4;
            }
            if 4 < 8 {
                return;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(7, run.log));
    }
}

mod p7153 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            yield from Host.f1(if n % 3 == 0 { (n + n) % 100 } else { n }, log).on_heap();
            yield from Host.f1((n + n) % 100, log).on_heap();
            yield 8;
            let mut inner0 = Host.f1(n, log);
            log.taken("n01", inner0.next());
            {
                let _g01 = log.guard("g01");
                log.note("n02", &[]);
            }
            yield from inner0;
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log) -> u32 {
                for a in 0..(5 % 4) {
                    if !((4 + a) < 4) {
                        return;
                    }
                    yield from 2..3;
                    match ((distance(a, 8) + (a + n)) % 100) % 3 {
                        0 => {
                            let b = 5;
                        }
                        1 => {
                            yield 0;
                            let c = (n + 0) % 100;
                            let e = ((c + 1) + c) % 100;
                        }
                        _ => {
                            log.note("n11", &[a, a]);
                        }
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(17, run.log));
    }
}

mod p7162 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                yield_from!(log.results("g02", [Err(Oops(d)), Ok(checked(1, 6)?), Ok(d % 5)]));
                let a = d;
            }
            yield_from!(HOST.f2(7, log)?);
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f2(&self, n: u32, log: &Log) -> Result<u32, Slip>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f2(&self, n: u32, log: &Log) -> Result<u32, Slip> {
                let _g2 = log.guard("g2");
                if 8 < n {
                    Err(Slip(n))?;
                }
                yield from (0..1).map(|n| checked(n, 4))?;
                yield Err(Slip(n));
                let mut a = 2;
                while a > 0 {
                    a -= 1;
                    yield Ok(((6 + a) + distance(n, n)) % 100);
                }
                yield Err(Slip(n));
                let b = n;
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(1, 1, run.log));
    }
}

mod p7168 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield ((yield n)? + d) % 100)?;
            let a = (4 + n) % 100;
            {
                let _g01 = log.guard("g01");
                (yield from opaque(f3(distance(a, d), log)))?;
            }
            Ok(2)
        }

        gen fn f3(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g3 = log.guard("g3");
            (yield (n + (if n % 3 == 0 { 1 } else { n })) % 100)?;
            let a = (yield n)?;
            if (a + 4) < (yield a)? {
                return Ok(a % 2);
            }
            if (8 + a) < n {
                return Err(Oops(a));
            }
            let b = 3;
            if !((b * 2) % 4 == 0) {
                let c = ((3 + b) + a) % 100;
            }
            (yield b)?;
            Ok(b)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(2, 7, run.log));
    }
}

mod p7194 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let mut a = 1 % 4;
            loop {
                if a == 0 { break; }
                a -= 1;
                let _g01 = log.guard("g01");
                yield from Host.f1(d, log).boxed_local();
            }
            let _g02 = log.guard("g02");
            yield d;
        }

        struct Host;

        impl Host {
            #[generator]
            fn f1(&self, n: u32, log: &Log) -> impl Iterator<Item = u32> {
                let _g1 = log.guard("g1");
                let a = n;
                if n % 4 == 0 {
                    yield_from!(2..4);
                    if a < ((a + n) + (a % 2)) {
                        let b = 9;
                        if (if 8 < a { b } else { b }) < a {
                            if b < distance(b, (a + a) % 100) {
                                return;
                            }
                        }
                    } else {
                        log.note("n11", &[n]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(f0(20, 15, run.log));
    }
}

mod p7208 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return Err(Oops(d));
                }
                let mut inner0 = if (d % 2 == 0) || (d % 3 == 0) { self.f0(d - 1, ((d * 3) + (if 0 < d { 2 } else { 1 })) % 100, log).boxed_local() } else { opened(self.f0(d - 1, checked(d, 5)?, log).boxed_local(), 9, 3)? };
                log.tried("n01", inner0.next());
                for b in &mut inner0 {
                    let b = b?;
                    {
                        let _g01 = log.guard("g01");
                        let c = if 8 < d { (d + 9) % 100 } else { n };
                        let _g02 = log.guard("g02");
                        yield Ok(c % 2);
                        log.note("n02", &[]);
                    }
                    if b < (b + (b + b)) {
                        continue;
                    }
                    for e in 0..(d % 4) {
                        yield Ok(4);
                    }
                }
                log.taken("n03", inner0.next().transpose()?);
                yield from inner0?;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(Host.f0(5, 19, run.log));
    }
}

mod p7209 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if (9 < d) && (4 < d) {
                Err(Oops(d))?;
            }
            yield from (if d % 2 == 0 { f1(d, log).boxed() } else { opened(f1((n + d) % 100, log).boxed(), d, 2)? })?;
            let mut a = 7 % 4;
            loop {
                if a == 0 { break; }
                a -= 1;
                break;
            }
            yield Err(Oops(d));
            if 6 < 3 {
                Err(Oops(d))?;
            }
            let mut inner1 = f1(n, log);
            log.taken("n01", inner1.next().transpose()?);
            yield Ok(3);
            yield from (&mut inner1)?;
            log.taken("n02", inner1.next().transpose()?);
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            let a = n;
            yield Ok(9);
            yield Ok((a * 4) % 100);
            {
                let _g11 = log.guard("g11");
                yield from (0..1).map(|n| checked(n, 2))?;
                yield from (2..4).map(|n| checked(n, 3))?;
            }
            if !((n % 7) % 2 == 0) {
                log.note("n11", &[a, distance(a, a)]);
            } else {
                yield Ok(1);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(3, 16, run.log));
    }
}

mod p7216 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Option<u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            yield from [None];
            log.note("n01", &[(n + (n * 2)) % 100]);
            for a in opened(f0(d - 1, (d + d) % 100, log), 8, 4).ok()? {
                let a = a?;
                yield a;
            }
            if (n % 4 == 0) || (4 % 4 == 0) {
                return;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 18, run.log));
    }
}

mod p7217 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            through!({
                if !(d % 3 == 0) {
                    yield from f1(d, log)?;
                    if (checked(7, 5)? < d) && (1 < d) {
                        yield d;
                        let a = d;
                    }
                }
            });
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            if !(n % 2 == 0) {
                yield Ok(if n % 2 == 0 { n } else { 9 });
                if !(n < (n + n)) {
                    return Err(Oops(6));
                }
                for a in 0..(n % 4) {
                    log.note("n11", &[]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 19, run.log));
    }
}

mod p7232 {
    use super::*;

    generators! {
        #[generator(boxed(local))]
        fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            for a in 0..2 {
                for b in 0..((a % 5) % 4) {
                    let mut c = b % 4;
                    loop {
                        if c == 0 { break; }
                        c -= 1;
                        match b % 3 {
                            0 => {
                                (yield_!(5))?;
                                let e = b;
                            }
                            1 => {
                                (yield_!(1))?;
                            }
                            _ => {
                                (yield_!(0))?;
                            }
                        }
                    }
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, throw 0";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(3, 7, run.log));
    }
}

mod p7260 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            yield Ok(if 2 % 3 == 0 { d } else { d });
            yield from f3(d % 6, log)?;
            for a in 0..1 {
                yield from pin!(Host.f1(n % 6, log).on_stack())?;
            }
        }

        gen fn f3(n: u32, log: &Log) -> Result<u32, Slip> {
            let _g3 = log.guard("g3");
            let _g31 = log.guard("g31");
            let a = n;
            if (n + (6 + a)) % 2 == 0 {
                return;
            }
            if a % 2 == 0 {
                Err(Slip(6))?;
            }
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log) -> Result<u32, Slip> {
                let _g1 = log.guard("g1");
                let a = (distance(n, n) + n) % 100;
                for b in opened(Box::pin(f3(a % 6, log)), a, 2)? {
                    let b = b?;
                    yield from (if (distance(b, b) % 4 == 0) && (b < (b + 0)) { f3(((b + b) + 7) % 100, log).boxed() } else { f3(a, log).boxed() })?;
                    let _g11 = log.guard("g11");
                    match b % 3 {
                        0 => {
                            yield Err(Slip(b));
                        }
                        _ => {
                            yield Ok(a);
                        }
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(3, 7, run.log));
    }
}

mod p7264 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(Ok(d));
                return;
            }
            let mut a = 3;
            loop {
                if a == 0 { break; }
                a -= 1;
                let b = d;
            }
            let mut inner2 = Box::pin(f0(d - 1, (n + (d % 3)) % 100, log));
            log.tried("n01", inner2.next());
            for e in &mut inner2 {
                let e = e?;
                through!({
                    let h = 0;
                    if d < h {
                        break;
                    }
                });
            }
            log.taken("n02", inner2.next().transpose()?);
            log.taken("n03", inner2.next().transpose()?);
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 17, run.log));
    }
}

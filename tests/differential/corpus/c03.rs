//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p3020 3020
    p3026 3026
    p3028 3028
    p3032 3032
    p3036 3036
    p3041 3041
    p3044 3044
    p3048 3048
    p3052 3052
    p3063 3063
    p3064 3064
    p3067 3067
    p3068 3068
    p3072 3072
    p3076 3076
    p3081 3081
    p3090 3090
    p3104 3104
    p3106 3106
    p3108 3108
    p3112 3112
    p3116 3116
    p3124 3124
    p3128 3128
    p3132 3132
    p3136 3136
    p3144 3144
    p3145 3145
    p3148 3148
    p3155 3155
}

mod p3020 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, #[resume] first: u32, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield d;
                    return Ok(first);
                }
                let _g0 = log.guard("g0");
                yield checked(yield d, 7)?;
                for a in 0..3 {
                    let b = 2;
                    for c in 0..(distance(a, 5) % 4) {
                        yield first;
                        let _g01 = log.guard("g01");
                        let mut e = (if b < (c % 5) { checked(d, 7)? } else { if b % 2 == 0 { 8 } else { first } }) % 4;
                        loop {
                            if e == 0 { break; }
                            e -= 1;
                            log.note("n01", &[(e + (a + 0)) % 100]);
                        }
                    }
                }
                Ok((d + first) % 100)
            }
        }
    }

    pub const SCRIPT: &str = "send 42, send 97, send 69, send 26 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(Host.f0(3, 5, run.log));
    }
}

mod p3026 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(d);
            }
            let _g0 = log.guard("g0");
            for a in f1((yield from opened(f0(d - 1, yield from f1((d * 2) % 100, log), log), n, 4)?)?, log) {
                yield from log.values("g01", [a, d]);
            }
            yield from 3..5;
            log.note("n01", &[]);
            yield from 1..4;
            yield d;
            let b = (n + d) % 100;
            yield from log.values("g02", [b]);
            Ok(b)
        }

        #[boxed]
        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield distance(n, (n + n) % 100);
            for a in 0..(distance(n, (9 + n) % 100) % 4) {
                match 8 % 3 {
                    0 => {
                        for b in 0..2 {
                            let c = distance(b, a);
                            yield distance(b, (n + c) % 100);
                            log.note("n11", &[c]);
                        }
                    }
                    1 => {
                        log.note("n12", &[n, (a + a) % 100]);
                    }
                    _ => {
                        yield n;
                    }
                }
            }
            (6 + n) % 100
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(2, 8, run.log));
    }
}

mod p3028 {
    use super::*;

    generators! {
        #[boxed(local)]
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 3;
                return Err(Slip(3));
            }
            yield d;
            let mut inner0 = opened(f0(d - 1, checked((d + d) % 100, 4)?, log), d, 4)?;
            log.taken("n01", inner0.next().transpose()?);
            for b in &mut inner0 {
                let b = b?;
                if (6 + b) % 3 == 0 {
                    break;
                }
                through!({
                    yield from f0(d - 1, b, log)?;
                });
                for item in f0(d - 1, (9 + b) % 100, log) {
                    match item {
                        Ok(c) => {
                            yield from [Err(Slip(c))];
                            yield from (2..4).map(|n| slipped(n, 2))?;
                        }
                        Err(Slip(e)) => {
                            yield e;
                        }
                    }
                }
            }
            yield d;
            yield from inner0?;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(f0(20, 16, run.log));
    }
}

mod p3032 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            if (n % 5) % 4 == 0 {
                return Err(Oops(n));
            }
            {
                let _g01 = log.guard("g01");
                if (if (yield from f2(n, log))? < (n + 6) { n } else { n }) % 2 == 0 {
                    return Ok(n);
                }
                log.note("n01", &[checked((n + n) % 100, 3)?]);
            }
            let a = (yield from opened(f2(n, log), 1, 4)?)?;
            let b = n;
            yield Err(Oops(b));
            Ok((yield from f2(a, log))?)
        }

        #[boxed]
        gen fn f2(n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            let _g2 = log.guard("g2");
            yield Ok(6);
            if !(n % 3 == 0) {
                yield from (2..3).map(|n| slipped(n, 4))?;
                let a = distance(n, if n % 3 == 0 { 6 } else { n });
            } else {
                yield Ok(n);
            }
            Ok(2)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(2, run.log));
    }
}

mod p3036 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                {
                    let _g01 = log.guard("g01");
                    (yield 8)?;
                }
                (yield (d + n) % 100)?;
                if n < (checked(d, 2)? + (yield d)?) {
                    return Err(Oops(d));
                }
                (yield 4)?;
                let a = distance(n, checked(9, 6)?);
                (yield 7)?;
                (yield checked(8, 7)?)?;
                Ok(a)
            }
        }
    }

    pub const SCRIPT: &str = "next, send 55, send 71, throw 5, throw 5, send 7, send 21, send 33";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(2, 5, run.log));
    }
}

mod p3041 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if (distance(d, d) % 2 == 0) && (n < d) {
                Err(Oops(n))?;
            }
            let mut inner0 = if (d % 2 == 0) && ((n % 4) % 4 == 0) { opened(f1((3 + d) % 100, log).boxed(), 7, 2)? } else { f1(((1 + d) + (d + 5)) % 100, log).boxed() };
            log.taken("n01", inner0.next());
            for b in &mut inner0 {
                yield checked(d, 4)?;
            }
            {
                let mut inner2 = f1(if d % 3 == 0 { 4 } else { (d + d) % 100 }, log).boxed();
                log.taken("n02", inner2.next());
                for e in &mut inner2 {
                    yield n;
                }
                log.note("n03", &[]);
                log.taken("n04", inner2.next());
            }
            log.taken("n05", inner0.next());
        }

        #[generator]
        fn f1(n: u32, log: &Log) -> impl Iterator<Item = u32> {
            let _g1 = log.guard("g1");
            yield_!(n);
            yield_!(n);
            if ((if n < 0 { 2 } else { n }) < n) || (n < 5) {
                log.note("n11", &[]);
                yield_!((n + n) % 100);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(2, 1, run.log));
    }
}

mod p3044 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield d)?;
            for a in 0..1 {
                log.note("n01", &[]);
                let b = a;
            }
            {
                let _g01 = log.guard("g01");
                (yield (0 + d) % 100)?;
            }
            match (yield d) {
                Ok(c) => {
                    (yield n)?;
                }
                Err(Oops(e)) => {
                    log.note("n02", &[distance(d, e % 6), ((d % 2) + n) % 100]);
                }
            }
            Ok(distance(d, n))
        }
    }

    pub const SCRIPT: &str = "next, send 82, send 82, throw 2 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 14, run.log));
    }
}

mod p3048 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            match ((d + 4) % 100) % 3 {
                0 => {
                    if d < d {
                        yield_!(((d + d) + d) % 100);
                        yield_!(d);
                    }
                }
                _ => {
                    let _g01 = log.guard("g01");
                    yield_!(8);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 0, run.log));
    }
}

mod p3052 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return;
            }
            for item in f0(d - 1, 8, log) {
                match item {
                    Ok(a) => {
                        let _g01 = log.guard("g01");
                        return;
                    }
                    Err(Oops(b)) => {
                        let mut inner2 = f0(d - 1, 8, log);
                        log.tried("n01", inner2.next());
                        yield 0;
                        let _g02 = log.guard("g02");
                        yield from inner2?;
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 14, run.log));
    }
}

mod p3063 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Option<u32> {
            log.note("f0", &[d, n]);
            let a = ((d * 2) + distance(d, d)) % 100;
            yield from (if (d * 2) % 2 == 0 { f1((n * 3) % 100, log).boxed_local() } else { f1(checked(2, 2).ok()?, log).boxed_local() })?;
            yield None;
            let mut inner1 = f1(a, log).on_heap();
            log.taken("n01", inner1.next().map_or(Some(None), |item| item.map(Some))?);
            for c in &mut inner1 {
                let c = c?;
                if ((c + c) < (c * 4)) || (c < (d + c)) {
                    log.note("n02", &[if c < checked(c, 6).ok()? { a } else { d }]);
                }
            }
            log.note("n03", &[]);
            let _g01 = log.guard("g01");
            yield from inner1?;
        }

        #[generator]
        fn f1(n: u32, log: &Log) -> impl Iterator<Item = Option<u32>> {
            let _g1 = log.guard("g1");
            yield_from!((2..6).map(|n| checked(n, 2).ok())?);
            yield_from!(log.options("g11", [None])?);
            match 7 % 3 {
                0 => {
                    yield_from!((2..4).map(|n| checked(n, 2).ok())?);
                    yield_from!(log.options("g12", [None]));
                }
                _ => {
                    if n % 2 == 0 {
                        log.note("n11", &[]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(20, 5, run.log));
    }
}

mod p3064 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return 0;
            }
            yield from opaque(f0(d - 1, 4, log));
            yield from f0(d - 1, n, log);
            through!({
                yield from f0(d - 1, d, log);
            });
            yield 1;
            let a = d;
            yield (a * 2) % 100;
            for b in log.values("g01", [(d + (n * 4)) % 100, distance(a, a)]) {
                yield 2;
            }
            (0 + a) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 64";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(2, 6, run.log));
    }
}

mod p3067 {
    use super::*;

    generators! {
        #[boxed(local)]
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from HOST.f2(log.guard("g01").beside(d), log)?;
            for a in if !((d + d) % 3 == 0) { HOST.f2(d, log) } else { HOST.f2(6, log) } {
                let a = a?;
                log.note("n01", &[(3 + a) % 100]);
            }
            yield from (2..5).map(|n| slipped(n, 2))?;
            yield if d % 2 == 0 { checked(d, 6)? } else { 4 };
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            gen fn f2(&self, n: u32, log: &Log) -> Result<u32, Oops>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            gen fn f2(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                let _g2 = log.guard("g2");
                let a = 5;
                if (a * 3) < (a % 7) {
                    return;
                }
                yield Ok(a);
                let b = a;
                log.note("n21", &[b]);
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(f0(4, 12, run.log));
    }
}

mod p3068 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 2;
                return d;
            }
            let _g0 = log.guard("g0");
            yield from f0(d - 1, log.guard("g01").beside(d), log);
            {
                let _g02 = log.guard("g02");
                for a in 0..(d % 4) {
                    for b in 0..((yield distance(a, 6)) % 4) {
                        yield from f0(d - 1, b, log);
                    }
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "next, send 5";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(2, 17, run.log));
    }
}

mod p3072 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return;
            }
            let _g0 = log.guard("g0");
            let _g01 = log.guard("g01");
            match ((8 + d) % 100) % 3 {
                0 => {
                    if d % 4 == 0 {
                        let a = (d + d) % 100;
                    } else {
                        yield 1;
                    }
                }
                _ => {
                    log.note("n01", &[2]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(3, 18, run.log));
    }
}

mod p3076 {
    use super::*;

    generators! {
        gen fn f1(n: u32, log: &Log) -> Option<u32> {
            let _g1 = log.guard("g1");
            yield from (1..5).map(|n| checked(n, 4).ok())?;
            if !(0 % 2 == 0) {
                return;
            }
            let a = n;
            yield Some(a);
            let b = (n * 2) % 100;
            if (0 < n) && ((3 + b) % 4 == 0) {
                yield from log.options("g11", [None, Some(if (if n % 4 == 0 { n } else { a }) % 3 == 0 { b } else { if b < b { b } else { b } })])?;
                let _g12 = log.guard("g12");
                log.note("n11", &[a]);
            }
        }

        struct Host;

        impl Host {
            #[try_yield]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Option<u32> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                yield n;
                for a in if (d % 8) % 3 == 0 { f1(distance(n, n), log).boxed_local() } else { f1((d + d) % 100, log).boxed_local() } {
                    let a = a?;
                    let b = (checked(a, 2).ok()? + 3) % 100;
                    let mut inner2 = f1((d + (a * 4)) % 100, log);
                    log.tried("n01", inner2.next());
                    if !(a < (b + d)) {
                        continue;
                    }
                    log.note("n02", &[b, b]);
                    yield from inner2?;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(Host.f0(2, 3, run.log));
    }
}

mod p3081 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Ok(2);
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[3, d]);
            if (d % 3 == 0) && ((d + 5) < 1) {
                for a in f2(d - 1, 5, log) {
                    yield (d + d) % 100;
                }
                yield n;
                match n % 3 {
                    0 => {
                        yield 9;
                    }
                    _ => {
                        yield n;
                    }
                }
            }
            Ok(d)
        }

        #[boxed]
        gen fn f2(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f2", &[d, n]);
            let _g2 = log.guard("g2");
            let mut a = d;
            for b in 0..2 {
                yield a;
                yield a;
            }
            a = a;
            ((if 9 < d { a } else { 0 }) + distance(a, a)) % 100
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(4, 9, run.log));
    }
}

mod p3090 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            for a in f1(((d + d) + d) % 100, log).on_heap() {
                let a = a?;
                yield from [Err(Slip(d))];
                let b = (a + checked(a, 5)?) % 100;
                match ((a + (d * 2)) % 100) % 3 {
                    0 => {
                        yield from [Err(Slip(8))];
                    }
                    _ => {
                        log.note("n01", &[checked((6 + b) % 100, 6)?]);
                        let c = b;
                    }
                }
            }
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            match 6 % 3 {
                0 => {
                    log.note("n11", &[n]);
                    log.note("n12", &[n]);
                }
                _ => {
                    yield from (1..4).map(Ok);
                }
            }
            let a = n;
            yield from (2..6).map(|n| slipped(n, 3))?;
            let _g11 = log.guard("g11");
            yield Ok(7);
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(3, 14, run.log));
    }
}

mod p3104 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            #[try_yield]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            #[try_yield]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield d;
                    return Err(Oops(n));
                }
                let _g0 = log.guard("g0");
                log.note("n01", &[d]);
                if (d + 5) < n {
                    Err(Oops(9))?;
                }
                yield n;
                if d < distance(d, checked(2, 6)?) {
                    let a = (n + (n + d)) % 100;
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(HOST.f0(5, 7, run.log));
    }
}

mod p3106 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            yield from opened(pin!(Host.f3(((first + n) + (yield first)) % 100, log).on_stack()), 8, 3)?;
            yield ((n + 6) + (5 + n)) % 100;
            if ((yield first) + first) % 3 == 0 {
                return Ok(first);
            }
            yield 1;
            if !(checked(first, 5)? < (yield n)) {
                log.note("n01", &[]);
            } else {
                yield first;
            }
            Ok(first)
        }

        struct Host;

        impl Host {
            gen fn f3(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
                {
                    let _g31 = log.guard("g31");
                    log.note("n31", &[((n + 2) + n) % 100, n]);
                    let a = (n * 2) % 100;
                    let b = n;
                }
                for c in 0..3 {
                    if (if c < (c * 2) { c } else { yield 2 }) % 2 == 0 {
                        continue;
                    }
                    yield n;
                    let _g32 = log.guard("g32");
                    log.note("n32", &[distance(c, distance(n, c))]);
                }
                (n * 4) % 100
            }
        }
    }

    pub const SCRIPT: &str = "send 59, send 87, send 34, send 31";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(12, run.log));
    }
}

mod p3108 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if checked(n, 5)? < 8 {
                return Err(Oops(1));
            }
            (yield d)?;
            (yield d)?;
            match 1 % 3 {
                0 => {
                    match checked(2, 3)? % 3 {
                        0 => {
                            (yield d)?;
                        }
                        _ => {
                            (yield (distance(d, 7) + (n + d)) % 100)?;
                        }
                    }
                }
                1 => {
                    log.note("n01", &[d % 8]);
                }
                _ => {
                    log.note("n02", &[n]);
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, throw 4, throw 1, send 16 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(3, 17, run.log));
    }
}

mod p3112 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[generator]
            fn f0(&self, d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield_!(Ok(d));
                    return;
                }
                let _g0 = log.guard("g0");
                let _g01 = log.guard("g01");
                if checked(n, 6)? % 4 == 0 {
                    let a = d;
                    let b = n % 5;
                }
                if (distance(n, 3) < d) && (distance(d, d) < (d * 3)) {
                    for c in 0..(distance(d, (d + 1) % 100) % 4) {
                        if d % 2 == 0 {
                            Err(Oops(c))?;
                        }
                        let _g02 = log.guard("g02");
                        log.note("n01", &[6]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(2, 19, run.log));
    }
}

mod p3116 {
    use super::*;

    generators! {
        gen fn f2(n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            let _g2 = log.guard("g2");
            let a = 2;
            {
                let _g21 = log.guard("g21");
                yield Ok(checked(a, 7)?);
            }
            let b = checked((a + n) % 100, 7)?;
            yield Ok(checked(a, 7)?);
            Ok(b)
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                let e = {
                    let mut inner0 = f2((yield from f2((n * 3) % 100, log))?, log).on_heap().returning();
                    for b in &mut inner0 {
                        let b = b?;
                        yield Ok((yield from f2((9 + n) % 100, log))?);
                        let c = d;
                        log.note("n01", &[n]);
                    }
                    inner0.into_return()?
                };
                through!({
                    for h in 0..1 {
                        yield Ok(d);
                    }
                });
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(Host.f0(3, 8, run.log));
    }
}

mod p3124 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Option<u32> {
            let _g0 = log.guard("g0");
            match (n % 4) % 3 {
                0 => {
                    if (n % 2 == 0) || (7 < n) {
                        return None;
                    }
                    yield from f1(n, log).map(Some);
                }
                1 => {
                    if !((n + n) < (n + 8)) {
                        let a = (5 + n) % 100;
                        let b = ((n * 3) + (a + a)) % 100;
                    }
                }
                _ => {
                    for c in if n % 3 == 0 { opened(f1(n, log), n, 4).ok()? } else { f1(0, log) } {
                        yield from (3..5).map(Some);
                        let e = c;
                    }
                }
            }
        }

        #[generator(boxed)]
        fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            for a in 0..1 {
                yield_from!(log.values("g11", [a, if n % 4 == 0 { (a + 2) % 100 } else { a }, (a * 3) % 100]));
            }
            yield_!(((n % 4) + n) % 100);
            if (n % 4 == 0) && (n < n) {
                return distance(n, n % 7);
            }
            yield_from!(1..4);
            n
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(7, run.log));
    }
}

mod p3128 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[generator]
            fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                let a = d % 7;
                yield_!(n);
                yield_!(((a + d) + d) % 100);
                yield_!(d);
                yield_!(yield_!(0));
                log.note("n01", &[d, 8]);
                yield_!(d);
                yield_!(d)
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(Host.f0(2, 17, run.log));
    }
}

mod p3132 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield n)?;
            let a = d;
            let b = distance(a, distance(d, a));
            for c in 0..((yield distance(b, 8))? % 4) {
                (yield c)?;
            }
            Ok(b)
        }
    }

    pub const SCRIPT: &str = "next, send 42, send 98, send 82, send 7";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(4, 11, run.log));
    }
}

mod p3136 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return 4;
            }
            let _g0 = log.guard("g0");
            yield from (&mut f0(d - 1, d, log));
            let mut a = 3;
            loop {
                if a == 0 { break; }
                a -= 1;
                if (a % 6) < 6 {
                    return (a + (8 + a)) % 100;
                }
                if (a % 5) < 7 {
                    let _g01 = log.guard("g01");
                    yield from if ((a + d) < (yield n)) || (a < (if a < d { d } else { a })) { f1(yield (a % 3), log).boxed() } else { f1(((a % 3) + a) % 100, log).boxed() };
                    yield 5;
                }
            }
            (d * 3) % 100
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            let a = (n + (yield n)) % 100;
            yield 8;
            if a % 2 == 0 {
                return a;
            }
            yield ((if a < 3 { a } else { a }) + (n + n)) % 100;
            let mut b = distance(n, a) % 4;
            loop {
                if b == 0 { break; }
                b -= 1;
                for c in 0..1 {
                    log.note("n11", &[]);
                }
            }
            n
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(3, 8, run.log));
    }
}

mod p3144 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Option<u32> {
            let _g0 = log.guard("g0");
            if (n + (n + n)) < n {
                return;
            }
            yield Some((n * 2) % 100);
            if ((n * 3) < 1) || ((n + 6) % 2 == 0) {
                let mut a = 1;
                while a > 0 {
                    a -= 1;
                    yield Some(a);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(16, run.log));
    }
}

mod p3145 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f2(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g2 = log.guard("g2");
            let a = n;
            if (a % 3 == 0) || ((if 9 % 3 == 0 { a } else { 9 }) % 2 == 0) {
                Err(Oops(a))?;
            }
            let b = (7 + a) % 100;
            yield Ok(b);
            yield Ok(b % 2);
        }

        struct Host;

        impl Host {
            #[generator]
            fn f0(&self, d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                {
                    let mut inner0 = f2(0, log);
                    log.taken("n01", inner0.next().transpose()?);
                    yield_!(Ok(7));
                    if 0 < d {
                        if 7 % 4 == 0 {
                            return;
                        }
                    }
                    yield_from!(f2(d, log)?);
                    yield_from!(inner0);
                }
                for b in 3..5 {
                    let c = n;
                    for e in (2..3).map(|n| checked(n, 5)) {
                        let e = e?;
                        log.note("n02", &[]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(3, 9, run.log));
    }
}

mod p3148 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 7;
                return d;
            }
            let _g0 = log.guard("g0");
            yield from f1(d - 1, d, log);
            let a = if n % 3 == 0 { distance(d, n) } else { d % 2 };
            let mut b = a % 4;
            while b > 0 {
                b -= 1;
                for c in f1(d - 1, yield from f1(d - 1, (d * 2) % 100, log), log) {
                    yield 9;
                }
            }
            {
                let _g01 = log.guard("g01");
                if !(d % 4 == 0) {
                    yield a;
                } else {
                    yield n;
                }
            }
            d
        }

        gen fn f1(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f1", &[d, n]);
            if d < 1 {
                yield 6;
                return n;
            }
            {
                let _g11 = log.guard("g11");
                let a = d;
                through!({
                    let b = ((n + a) + d) % 100;
                });
            }
            if d < 9 { d % 8 } else { if d % 4 == 0 { 4 } else { d } }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(3, 12, run.log));
    }
}

mod p3155 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(d);
            }
            if (d + (d + d)) % 3 == 0 {
                return Ok(checked((yield from pin!(f1(n, log).on_stack()))?, 4)?);
            }
            let mut a = n % 4;
            loop {
                if a == 0 { break; }
                a -= 1;
                (yield from f1((yield (yield from (&mut f1(2, log)))?)?, log).boxed())?;
                (yield 9)?;
            }
            (yield d)?;
            (yield 3)?;
            (yield n)?;
            (yield checked(9, 4)?)?;
            Ok((yield (yield d)?)?)
        }

        gen fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g1 = log.guard("g1");
            (yield (yield n)?)?;
            (yield n)?;
            for a in 0..3 {
                for b in 0..1 {
                    let c = checked((b + 5) % 100, 7)?;
                }
            }
            (yield n)?;
            (yield n)?;
            {
                let _g11 = log.guard("g11");
                (yield n)?;
            }
            Ok(((n + n) + (n % 7)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, throw 0, send 20, send 63, throw 7, send 77, send 91, send 51";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(1, 19, run.log));
    }
}

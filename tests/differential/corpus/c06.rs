//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p6000 6000
    p6008 6008
    p6011 6011
    p6016 6016
    p6024 6024
    p6031 6031
    p6032 6032
    p6035 6035
    p6038 6038
    p6043 6043
    p6070 6070
    p6084 6084
    p6096 6096
    p6104 6104
    p6112 6112
    p6116 6116
    p6120 6120
    p6126 6126
    p6132 6132
    p6136 6136
    p6140 6140
    p6153 6153
    p6157 6157
    p6160 6160
    p6168 6168
    p6175 6175
    p6182 6182
    p6184 6184
    p6187 6187
    p6190 6190
}

mod p6000 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f0(&self, n: u32, log: &Log) -> Result<u32, Oops>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f0(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                let _g0 = log.guard("g0");
                if (if (n * 3) % 4 == 0 { n } else { 7 }) < n {
                    yield Ok(n);
                } else {
                    yield from log.results("g01", [Ok(n), Ok(3)])?;
                    if n % 3 == 0 {
                        yield from (1..3).map(Ok);
                        let a = n;
                        if ((n * 4) < a) && (a % 2 == 0) {
                            return Err(Oops(4));
                        }
                    }
                    let mut b = 1;
                    while b > 0 {
                        b -= 1;
                        yield Err(Oops(3));
                    }
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(HOST.f0(12, run.log));
    }
}

mod p6008 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[try_yield]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Option<u32> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield d;
                    return;
                }
                let _g0 = log.guard("g0");
                yield from self.f3(d - 1, (d * 2) % 100, log);
                let _g01 = log.guard("g01");
                if !(8 % 4 == 0) {
                    None?;
                }
                yield from (if (3 + d) % 3 == 0 { self.f3(d - 1, 3, log) } else { opened(self.f0(d - 1, 5, log).boxed_local(), 7, 4).ok()? })?;
            }
        }

        trait Boxed: Sync {
            #[boxed(local)]
            gen fn f3(&self, d: u32, n: u32, log: &Log) -> Option<u32>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            gen fn f3(&self, d: u32, n: u32, log: &Log) -> Option<u32> {
                log.note("f3", &[d, n]);
                yield from (3..4).map(Some);
                yield from log.options("g31", [Some(3), None, Some(d % 2)])?;
                yield from (3..5).map(|n| checked(n, 5).ok());
                for a in 0..3 {
                    let b = a;
                    yield None;
                    yield from log.options("g32", [Some(9), Some((b + d) % 100)])?;
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(Host.f0(3, 0, run.log));
    }
}

mod p6011 {
    use super::*;

    generators! {
        #[generator]
        fn f1(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Slip>> {
            log.note("f1", &[d, n]);
            let _g1 = log.guard("g1");
            let a = d;
            yield_!(Ok((d * 4) % 100));
            yield_!(Ok(a));
            if 0 < d {
                yield_!(Err(Slip(1)));
                yield_from!(Host.f0(d - 1, distance(d, a), log).boxed_local()?);
            }
            let b = a;
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield Ok(d);
                    return;
                }
                let _g0 = log.guard("g0");
                yield Err(Oops(d));
                log.note("n01", &[]);
                for a in 0..(d % 4) {
                    let b = 7;
                    if (n < 4) || (d % 3 == 0) {
                        log.note("n02", &[]);
                        yield Err(Oops(a));
                        yield Err(Oops(a));
                    } else {
                        yield from (if ((if b < n { b } else { b }) % 3 == 0) || ((b + 8) < (b % 8)) { f1(d - 1, 5, log).boxed_local() } else { f1(d - 1, 0, log).boxed_local() })?;
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(Host.f0(20, 3, run.log));
    }
}

mod p6016 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            yield Ok(if 1 < n { checked(6, 5)? } else { n });
            let _g11 = log.guard("g11");
            {
                let _g12 = log.guard("g12");
                log.note("n11", &[]);
            }
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> u32 {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                if (distance(d, n) < (d * 4)) && ((9 + n) % 2 == 0) {
                    return;
                }
                if ((if n % 3 == 0 { n } else { d }) < d) || (1 % 2 == 0) {
                    for item in f1(d, log) {
                        match item {
                            Ok(a) => {
                                match d % 3 {
                                    0 => {
                                        yield d;
                                    }
                                    1 => {
                                        yield a;
                                    }
                                    _ => {
                                        yield a;
                                    }
                                }
                            }
                            Err(Oops(b)) => {
                                yield 6;
                            }
                        }
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(Host.f0(3, 17, run.log));
    }
}

mod p6024 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[generator]
            fn f0(&self, d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
                log.note("f0", &[d, n]);
                log.note("n01", &[d]);
                yield_from!(3..4);
                {
                    let _g01 = log.guard("g01");
                    yield_!(d);
                }
                yield_!(d);
                yield_!(d);
                yield_!(7);
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(3, 13, run.log));
    }
}

mod p6031 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 1;
                return;
            }
            let _g0 = log.guard("g0");
            yield from (&mut f1(d - 1, (7 + d) % 100, log));
            let a = ((n + d) + d) % 100;
            if d < a {
                for b in f0(d - 1, d, log) {
                    yield d;
                }
                if (distance(d, a) < d) && (8 % 4 == 0) {
                    through!({
                        yield from f0(d - 1, (a * 3) % 100, log);
                        let _g01 = log.guard("g01");
                        log.note("n01", &[a, a]);
                    });
                }
            }
        }

        #[generator(boxed)]
        fn f1(d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
            log.note("f1", &[d, n]);
            if d < 1 {
                return;
            }
            let _g1 = log.guard("g1");
            yield_!(n);
            yield_from!(if !((d + n) < d) { f0(d - 1, n, log) } else { f1(d - 1, n, log) });
            let mut a = 1;
            loop {
                if a == 0 { break; }
                a -= 1;
                let b = a;
            }
            yield_from!(f0(d - 1, d, log));
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(1, 15, run.log));
    }
}

mod p6032 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                yield d;
                yield 9;
                if (d % 3) < d {
                    yield from log.values("g01", [d]);
                    let a = (0 + n) % 100;
                }
                {
                    let _g02 = log.guard("g02");
                    let b = d;
                    if (4 + b) % 3 == 0 {
                        yield b;
                    }
                }
                Ok(d)
            }
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(3, 10, run.log));
    }
}

mod p6035 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            yield distance(n, d);
            yield from (if (if (d + d) < n { d } else { 0 }) % 4 == 0 { Host.f3(d, log).boxed() } else { Host.f3(((n + d) + (4 + n)) % 100, log).boxed() }).map(Ok);
            yield from [Err(Oops(8))];
            if d < (d + d) {
                yield n;
            }
            let mut inner0 = Host.f3((d + (n + d)) % 100, log);
            log.taken("n02", inner0.next());
            yield 7;
            yield from (&mut inner0).map(Ok);
            log.taken("n03", inner0.next());
        }

        struct Host;

        impl Host {
            gen fn f3(&self, n: u32, log: &Log) -> u32 {
                let _g3 = log.guard("g3");
                if 1 < (n + n) {
                    let _g31 = log.guard("g31");
                    yield n;
                    match ((n + (n + n)) % 100) % 3 {
                        0 => {
                            let _g32 = log.guard("g32");
                            yield n;
                            yield (n + n) % 100;
                            yield n % 7;
                        }
                        _ => {
                            yield n;
                        }
                    }
                } else {
                    log.note("n31", &[n, n]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(5, 13, run.log));
    }
}

mod p6038 {
    use super::*;

    generators! {
        #[generator(boxed)]
        fn f0(n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            let _g0 = log.guard("g0");
            let a = n;
            yield_!(Err(Oops(a)));
            let _g01 = log.guard("g01");
            if n % 2 == 0 {
                yield_from!(f1(if (a + 6) < 0 { n } else { a }, log).map(Ok));
                log.note("n01", &[a, (n + (1 + a)) % 100]);
                yield_from!(f1((a + a) % 100, log).map(Ok));
            } else {
                log.note("n02", &[]);
            }
        }

        #[boxed]
        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            {
                let _g11 = log.guard("g11");
                let a = n;
                yield from log.values("g12", [(n + 9) % 100]);
                yield a;
            }
            if n % 4 == 0 {
                if 7 < 8 {
                    for b in 0..2 {
                        log.note("n11", &[(n + (8 + b)) % 100]);
                    }
                }
            } else {
                log.note("n12", &[n, n]);
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(3, run.log));
    }
}

mod p6043 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            yield from f2(distance(n, d), log).map(Ok);
            for a in f2(d, log).boxed_local() {
                yield Ok(5);
            }
            let b = distance(d, n);
            for c in f0(d - 1, checked(checked(b, 4)?, 6)?, log) {
                let c = c?;
                yield from (3..6).map(|n| slipped(n, 4))?;
                let e = ((d * 4) + d) % 100;
            }
        }

        #[generator]
        fn f2(n: u32, log: &Log) -> impl Iterator<Item = u32> {
            let _g2 = log.guard("g2");
            yield_!((distance(n, 0) + n) % 100);
            if (n < n) && (n < (n % 7)) {
                let a = n;
                if ((2 + a) % 3 == 0) && ((if a % 3 == 0 { 4 } else { a }) < 9) {
                    yield_!(a);
                }
            } else {
                yield_!(9);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 1, run.log));
    }
}

mod p6070 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(n: u32, log: &Log) -> Option<u32> {
            yield from if n < 8 { f1(distance(n, 8), log) } else { f1(n, log) };
            yield None;
            yield from f1(n, log)?;
            if !(4 % 3 == 0) {
                None?;
            }
            let _g01 = log.guard("g01");
            yield Some(distance(n, (n * 2) % 100));
            for a in 0..((n % 7) % 4) {
                let mut b = (((n % 7) + (a * 4)) % 100) % 4;
                loop {
                    if b == 0 { break; }
                    b -= 1;
                    for c in 0..(a % 4) {
                        yield Some(c);
                    }
                }
            }
        }

        #[boxed]
        gen fn f1(n: u32, log: &Log) -> Option<u32> {
            yield Some(n);
            yield Some(((n * 4) + (6 + n)) % 100);
            yield from (3..4).map(Some);
            yield None;
            yield None;
            let a = (n + 5) % 100;
            if n % 2 == 0 {
                let b = a;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(18, run.log));
    }
}

mod p6084 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, #[resume] first: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
            {
                let _g0 = log.guard("g0");
                yield yield first;
                yield from if (first % 8) % 3 == 0 { self.f1(yield (yield 1), log).boxed() } else { self.f1(checked(first, 6)?, log).boxed() };
                if (first % 4 == 0) && ((first * 3) < first) {
                    let _g01 = log.guard("g01");
                    let a = (first * 3) % 100;
                    if (a + (a + a)) % 4 == 0 {
                        return Err(Oops(a));
                    }
                    yield ((a * 3) + a) % 100;
                } else {
                    log.note("n01", &[first, yield (n % 7)]);
                }
                Ok(if (first + n) % 4 == 0 { first } else { first })
            }

            gen fn f1(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
                let _g1 = log.guard("g1");
                if ((yield n) < (n + 5)) || ((n % 3) < n) {
                    return (9 + n) % 100;
                }
                match n % 3 {
                    0 => {
                        yield (n + (n * 3)) % 100;
                        if !(n < n) {
                            yield n;
                        } else {
                            log.note("n11", &[n, yield (yield n)]);
                        }
                    }
                    _ => {
                        yield 3;
                    }
                }
                n
            }
        }
    }

    pub const SCRIPT: &str = "send 65, send 8, send 26, send 18";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(8, run.log));
    }
}

mod p6096 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield d)?;
                return Ok(8);
            }
            if (d < d) || (0 < (d + d)) {
                return Err(Oops(d));
            }
            (yield d)?;
            match yield from f0(d - 1, d, log) {
                Ok(a) => {
                    return Err(Oops(n));
                }
                Err(Oops(b)) => {
                    match (yield b % 5) {
                        Ok(c) => {
                            let mut h = 1;
                            while h > 0 {
                                h -= 1;
                                match (yield 5) {
                                    Ok(i) => {
                                        (yield 9)?;
                                    }
                                    Err(Oops(j)) => {
                                        (yield b)?;
                                    }
                                }
                            }
                        }
                        Err(Oops(e)) => {
                            log.note("n01", &[]);
                        }
                    }
                }
            }
            Ok(4)
        }
    }

    pub const SCRIPT: &str = "next, send 21";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(3, 4, run.log));
    }
}

mod p6104 {
    use super::*;

    generators! {
        gen fn f3(n: u32, log: &Log) -> u32 {
            let _g3 = log.guard("g3");
            yield 2;
            yield (n * 2) % 100;
            if (n % 7) < (n % 6) {
                yield n;
            } else {
                match ((8 + n) % 100) % 3 {
                    0 => {
                        log.note("n31", &[]);
                    }
                    1 => {
                        log.note("n32", &[(n * 3) % 100]);
                    }
                    _ => {
                        log.note("n33", &[]);
                    }
                }
            }
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                yield from (if !(n < (if d % 3 == 0 { 5 } else { n })) { opened(f3(6, log).boxed_local(), 2, 2)? } else { f3(d, log).boxed_local() }).map(Ok);
                for a in f3(d, log) {
                    yield Ok(n % 9);
                    yield Err(Oops(a));
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(5, 11, run.log));
    }
}

mod p6112 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if 0 < d {
                for a in 0..3 {
                    yield from if !((1 + d) < 9) { f0(d - 1, yield from (&mut f1(d - 1, a, log)), log).boxed_local() } else { f0(d - 1, n, log).boxed_local() };
                }
            }
            let _g01 = log.guard("g01");
            let _g02 = log.guard("g02");
            {
                let _g03 = log.guard("g03");
                yield from 2..5;
                yield n;
            }
            through!({
                yield 4;
            });
        }

        gen fn f1(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f1", &[d, n]);
            if d < 1 {
                return 4;
            }
            yield (1 + d) % 100;
            for a in log.values("g11", [distance(d, d), d, yield from f1(d - 1, 1, log)]) {
                for b in 0..((((a % 5) + (a + 5)) % 100) % 4) {
                    let _g12 = log.guard("g12");
                    yield b;
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 18, run.log));
    }
}

mod p6116 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return 5;
            }
            let _g0 = log.guard("g0");
            for a in f0(d - 1, if (yield from f0(d - 1, d, log).on_heap()) < (yield from f0(d - 1, d, log)) { d } else { 0 }, log) {
                yield if d % 3 == 0 { a } else { d };
                match 7 % 3 {
                    0 => {
                        match n % 3 {
                            0 => {
                                {
                                    let _g01 = log.guard("g01");
                                    yield from log.values("g02", [(a + (0 + a)) % 100, distance(a, a)]);
                                    yield 0;
                                    yield from 2..3;
                                }
                                let b = ((d + d) + d) % 100;
                                yield from 1..4;
                            }
                            1 => {
                                log.note("n01", &[]);
                            }
                            _ => {
                                yield a;
                            }
                        }
                    }
                    _ => {
                        yield a;
                    }
                }
            }
            5
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(3, 14, run.log));
    }
}

mod p6120 {
    use super::*;

    generators! {
        #[generator(boxed)]
        fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield_!((n + (first + first)) % 100);
            let mut a = d;
            yield_!(((a * 3) + d) % 100);
            let b = 0;
            a = (d + 7) % 100;
            let c = (a * 2) % 100;
            yield_!(n);
            (b + (a + b)) % 100
        }
    }

    pub const SCRIPT: &str = "send 72, send 45, send 8";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(3, 7, run.log));
    }
}

mod p6126 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            for a in if !((n * 3) < n) { opened(f1(n, log).boxed_local(), n, 4)? } else { f1(((n + n) + (1 + n)) % 100, log).boxed_local() } {
                let a = a?;
                let mut b = a % 4;
                while b > 0 {
                    b -= 1;
                    if b % 2 == 0 {
                        let mut inner2 = Box::pin(f1(checked((b + 6) % 100, 2)?, log));
                        log.taken("n01", inner2.next().transpose()?);
                        yield distance(a, (a + b) % 100);
                        yield from inner2;
                    }
                }
            }
        }

        #[try_yield]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            let a = 0;
            let mut b = 2;
            loop {
                if b == 0 { break; }
                b -= 1;
                yield distance(b, 8);
            }
            log.note("n11", &[n, a]);
            yield from (1..3).map(|n| checked(n, 3))?;
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(16, run.log));
    }
}

mod p6132 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            log.note("n01", &[3, n]);
            yield d;
            {
                let _g01 = log.guard("g01");
                if !(d < n) {
                    return;
                }
            }
            if 5 < d {
                yield from opened(f0(d - 1, (d + d) % 100, log), d, 3)??;
            }
            for item in f0(d - 1, n, log) {
                match item {
                    Ok(a) => {
                        let _g02 = log.guard("g02");
                        yield n;
                    }
                    Err(Oops(b)) => {
                        yield 0;
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 17, run.log));
    }
}

mod p6136 {
    use super::*;

    generators! {
        #[generator]
        fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g0 = log.guard("g0");
            let mut a = 2;
            loop {
                if a == 0 { break; }
                a -= 1;
                yield_from!(f1(9, log));
            }
            if n < n {
                return n;
            }
            {
                let _g01 = log.guard("g01");
                yield_!(5);
            }
            n
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield yield 2;
            let a = if (n + n) % 3 == 0 { distance(n, n) } else { (n + 2) % 100 };
            yield yield (yield 5);
            if !((a % 6) < distance(a, n)) {
                yield a;
            }
            3
        }
    }

    pub const SCRIPT: &str = "next, send 63";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(1, run.log));
    }
}

mod p6140 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            for a in 0..(7 % 4) {
                yield from log.results("g01", [Err(Oops(if (d * 4) % 4 == 0 { 5 } else { a }))])?;
                let _g02 = log.guard("g02");
                let b = checked((a + a) % 100, 5)?;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(2, 9, run.log));
    }
}

mod p6153 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            match (yield d) {
                Ok(a) => {
                    let _g01 = log.guard("g01");
                    (yield from f2(log.guard("g02").beside(a), log).on_heap())?;
                }
                Err(Oops(b)) => {
                    for c in 0..((((d + b) + (if b % 3 == 0 { b } else { 6 })) % 100) % 4) {
                        for e in 0..1 {
                            (yield n)?;
                        }
                    }
                }
            }
            Ok(7)
        }

        #[generator]
        fn f2(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g2 = log.guard("g2");
            log.note("n21", &[if n < n { n } else { n }]);
            (yield_!(1))?;
            if ((4 + n) % 3 == 0) || ((if n % 4 == 0 { n } else { n }) < 2) {
                if 4 < n {
                    return Err(Oops(n));
                }
            } else {
                (yield_!(n))?;
            }
            Ok(distance(n, if n % 4 == 0 { n } else { n }))
        }
    }

    pub const SCRIPT: &str = "next, send 11, send 70, throw 6 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(3, 7, run.log));
    }
}

mod p6157 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if ((yield 1) % 2 == 0) && (d < d) {
                return Ok(d);
            }
            yield from (&mut f1(2, log));
            yield (3 + d) % 100;
            let a = d % 3;
            yield from f1(log.guard("g01").beside(((d + d) + n) % 100), log);
            yield d;
            if (d + (a * 3)) % 4 == 0 {
                yield a;
            }
            Ok((a + n) % 100)
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let a = 1;
            if ((yield a) % 2 == 0) && (a < 3) {
                return a;
            }
            log.note("n11", &[]);
            let mut b = 1;
            while b > 0 {
                b -= 1;
                if (b % 3 == 0) && (b % 3 == 0) {
                    yield b % 3;
                } else {
                    yield (6 + b) % 100;
                }
            }
            yield n;
            (a * 3) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 19, send 73, send 35, send 79, send 73, send 88, send 79";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 1, run.log));
    }
}

mod p6160 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield 5)?;
            (yield (d * 4) % 100)?;
            {
                let _g01 = log.guard("g01");
                through!({
                    let a = d;
                    (yield distance(a, d))?;
                });
            }
            match (yield ((if d < 7 { d } else { 8 }) + n) % 100) {
                Ok(b) => {
                    log.note("n01", &[6, (yield b)?]);
                }
                Err(Oops(c)) => {
                    (yield 1)?;
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, throw 6, send 57, throw 8 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 15, run.log));
    }
}

mod p6168 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            if (if distance(n, d) < d { 6 } else { 6 }) < d {
                let _g01 = log.guard("g01");
                for a in f0(d - 1, d, log) {
                    for b in Box::pin(f0(d - 1, (a + (d + a)) % 100, log)) {
                        yield ((d + d) + (a % 5)) % 100;
                    }
                }
            } else {
                yield d;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 14, run.log));
    }
}

mod p6175 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[try_yield]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Option<u32> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                if d % 2 == 0 {
                    let _g01 = log.guard("g01");
                    let mut inner0 = self.f1(distance(d, d), log);
                    log.taken("n01", inner0.next().map_or(Some(None), |item| item.map(Some))?);
                    for b in &mut inner0 {
                        let b = b?;
                        yield from (3..6).map(Some);
                    }
                    yield 5;
                    yield from (&mut inner0)?;
                    log.taken("n02", inner0.next().map_or(Some(None), |item| item.map(Some))?);
                }
            }

            gen fn f1(&self, n: u32, log: &Log) -> Option<u32> {
                let _g1 = log.guard("g1");
                yield Some(6);
                let _g11 = log.guard("g11");
                let _g12 = log.guard("g12");
                let a = n;
                yield Some(distance(a, a));
                if a % 4 == 0 {
                    yield Some((a * 3) % 100);
                } else {
                    yield Some(a);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(Host.f0(20, 10, run.log));
    }
}

mod p6182 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return Err(Oops(d));
            }
            if checked((2 + d) % 100, 3)? < d {
                return Err(Oops(0));
            }
            if (distance(d, 9) + d) % 2 == 0 {
                for a in f3((3 + d) % 100, log) {
                    let a = a?;
                    yield 9;
                }
            } else {
                let mut inner1 = opened(f3(n, log).boxed_local(), d, 5)?;
                log.tried("n01", inner1.next());
                log.tried("n02", inner1.next());
                {
                    let _g01 = log.guard("g01");
                    if !((yield from f0(d - 1, d, log))? % 4 == 0) {
                        log.tried("n03", inner1.next());
                        yield (d * 2) % 100;
                    }
                }
                log.taken("n04", inner1.next().transpose()?);
            }
            Ok(d)
        }

        gen fn f3(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g3 = log.guard("g3");
            yield from (0..3).map(Ok);
            log.note("n31", &[]);
            let mut a = 7;
            a = (a * 4) % 100;
            yield Ok(a);
            a = a;
            yield Ok(n);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 5, run.log));
    }
}

mod p6184 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(n);
                return 7;
            }
            let mut a = d % 6;
            a = a;
            yield_!((a + a) % 100);
            yield_!((4 + d) % 100);
            log.note("n01", &[d]);
            yield_from!(log.values("g01", [d % 4]));
            log.note("n02", &[distance(a, yield_from!(f0(d - 1, (a + 6) % 100, log))), a]);
            (0 + a) % 100
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(2, 12, run.log));
    }
}

mod p6187 {
    use super::*;

    generators! {
        #[generator]
        fn f2(n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            let _g2 = log.guard("g2");
            for a in 2..4 {
                yield_!(Ok(if 4 < n { a } else { 0 }));
            }
            yield_!(Ok(n));
            for b in 0..2 {
                let c = 5;
            }
            Ok(n)
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                let a = d;
                match yield from f2(d, log).on_heap() {
                    Ok(b) => {
                        if !(a % 2 == 0) {
                            return Ok((a + a) % 100);
                        }
                        let _g01 = log.guard("g01");
                        log.note("n01", &[]);
                    }
                    Err(Oops(c)) => {
                        log.note("n02", &[(checked(c, 6)? + (c * 3)) % 100, (n + a) % 100]);
                    }
                }
                Ok(checked(a, 4)?)
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(Host.f0(2, 9, run.log));
    }
}

mod p6190 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Slip>> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut inner0 = opened(f1(checked(distance(n, 2), 5)?, log), 2, 5)?;
            log.tried("n01", inner0.next());
            for b in &mut inner0 {
                let b = b?;
                yield_from!(Box::pin(f1(((b + 9) + d) % 100, log))?);
                log.note("n02", &[8, d]);
            }
            yield_from!(opened(Box::pin(f1(d, log)), d, 3)??);
            yield_from!((&mut inner0)?);
            log.tried("n03", inner0.next());
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            if ((n + n) % 3 == 0) || (n % 2 == 0) {
                Err(Oops(n))?;
            }
            let a = if (n * 2) % 2 == 0 { if n % 3 == 0 { 9 } else { n } } else { n };
            yield Ok(0);
            let _g11 = log.guard("g11");
            if (9 < a) && ((a + n) % 4 == 0) {
                if !(checked(a, 5)? % 2 == 0) {
                    for b in 0..(6 % 4) {
                        yield Ok(b);
                        yield Ok(b);
                    }
                }
            } else {
                log.note("n11", &[(n + checked(n, 7)?) % 100, a]);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(20, 5, run.log));
    }
}

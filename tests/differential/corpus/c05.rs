//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p5000 5000
    p5004 5004
    p5006 5006
    p5012 5012
    p5018 5018
    p5020 5020
    p5024 5024
    p5044 5044
    p5051 5051
    p5052 5052
    p5056 5056
    p5059 5059
    p5064 5064
    p5068 5068
    p5070 5070
    p5072 5072
    p5076 5076
    p5080 5080
    p5087 5087
    p5088 5088
    p5089 5089
    p5099 5099
    p5107 5107
    p5122 5122
    p5126 5126
    p5127 5127
    p5128 5128
    p5129 5129
    p5136 5136
    p5140 5140
}

mod p5000 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return d;
            }
            yield d;
            let a = d;
            for b in f0(d - 1, yield from f0(d - 1, distance(n, distance(a, 3)), log), log) {
                yield 8;
            }
            for c in 0..(a % 4) {
                let e = ((yield from f0(d - 1, 8, log)) + 6) % 100;
            }
            yield from 1..2;
            if (2 + d) % 2 == 0 {
                log.note("n01", &[n]);
            }
            a
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(4, 9, run.log));
    }
}

mod p5004 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> Option<u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Some(d);
                return;
            }
            let _g0 = log.guard("g0");
            match (((n * 4) + checked(n, 4).ok()?) % 100) % 3 {
                0 => {
                    yield Some(checked(n, 7).ok()?);
                    yield None;
                }
                _ => {
                    if ((d % 9) % 2 == 0) || (d < 8) {
                        let a = 4;
                    }
                    if (d % 6) % 2 == 0 {
                        return None;
                    }
                }
            }
            if !((n + 6) < (d * 3)) {
                return;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(2, 4, run.log));
    }
}

mod p5006 {
    use super::*;

    generators! {
        gen fn f2(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g2 = log.guard("g2");
            if ((if 0 % 4 == 0 { 2 } else { n }) < (n + n)) && (checked(n, 3)? < (if n % 3 == 0 { n } else { 4 })) {
                return Ok(checked(n, 4)?);
            }
            let a = n;
            (yield 0)?;
            for b in 0..(a % 4) {
                let c = b;
            }
            let e = (yield (if n < 6 { a } else { a }))?;
            match a % 3 {
                0 => {
                    log.note("n21", &[]);
                }
                1 => {
                    (yield e)?;
                }
                _ => {
                    log.note("n22", &[e]);
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
                if n < n {
                    return Ok(d);
                }
                (yield from f2((d * 3) % 100, log).on_heap())?;
                (yield d)?;
                (yield from if !((n % 6) % 3 == 0) { f2((d * 2) % 100, log).boxed() } else { opened(f2(n, log).boxed(), n, 2)? })?;
                Ok(distance(d, (2 + d) % 100))
            }
        }
    }

    pub const SCRIPT: &str = "next, send 81";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(2, 16, run.log));
    }
}

mod p5012 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Err(Oops(7));
            }
            if (d < n) && (checked(d, 2)? < d) {
                return Ok(2);
            }
            (yield from f0(d - 1, d, log).on_heap())?;
            match yield from f0(d - 1, ((if d < d { d } else { d }) + 7) % 100, log) {
                Ok(a) => {
                    let _g01 = log.guard("g01");
                    match yield from f0(d - 1, 4, log) {
                        Ok(c) => {
                            let h = n;
                            yield yield ((h + 5) % 100);
                        }
                        Err(Oops(e)) => {
                            yield if distance(a, 5) % 4 == 0 { yield 0 } else { (3 + a) % 100 };
                        }
                    }
                }
                Err(Oops(b)) => {
                    log.note("n01", &[]);
                }
            }
            Ok((2 + d) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 96, send 37, send 99, send 46";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 8, run.log));
    }
}

mod p5018 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Option<u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return None;
            }
            let _g0 = log.guard("g0");
            {
                let mut inner0 = if !((d + d) % 4 == 0) { f3(d, log).boxed() } else { opened(f3(n, log).boxed(), d, 4).ok()? };
                log.taken("n01", inner0.next().map_or(Some(None), |item| item.map(Some))?);
                let b = n;
                yield from &mut inner0;
                log.tried("n02", inner0.next());
            }
            if distance(d, d) < ((if d % 3 == 0 { d } else { n }) + (d + d)) {
                yield (n * 4) % 100;
            }
            if (d % 2 == 0) && (d % 4 == 0) {
                yield n;
            }
        }

        #[try_yield]
        gen fn f3(n: u32, log: &Log) -> Option<u32> {
            let _g3 = log.guard("g3");
            {
                let _g31 = log.guard("g31");
                yield 1;
                let a = n % 8;
                log.note("n31", &[]);
            }
            match ((n + n) % 100) % 3 {
                0 => {
                    yield n;
                }
                _ => {
                    yield n;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(3, 18, run.log));
    }
}

mod p5020 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            for a in 0..(8 % 4) {
                let b = 7;
            }
            let mut inner2 = f2(d, log);
            log.taken("n01", inner2.next());
            for e in &mut inner2 {
                match e % 3 {
                    0 => {
                        log.note("n02", &[]);
                    }
                    _ => {
                        yield d;
                    }
                }
            }
            let _g01 = log.guard("g01");
            yield from inner2;
        }

        gen fn f2(n: u32, log: &Log) -> u32 {
            let _g2 = log.guard("g2");
            if (n < (n + n)) || ((n * 3) < 5) {
                return;
            }
            let a = n;
            yield from 0..3;
            yield 9;
            yield (6 + a) % 100;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 17, run.log));
    }
}

mod p5024 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                let _g0 = log.guard("g0");
                (yield n)?;
                for a in 0..(n % 4) {
                    (yield (n + (yield a)?) % 100)?;
                    if ((yield a)? % 3 == 0) || ((3 + a) % 4 == 0) {
                        for b in 0..1 {
                            match (yield a) {
                                Ok(c) => {
                                    (yield 5)?;
                                }
                                Err(Oops(e)) => {
                                    log.note("n01", &[]);
                                }
                            }
                        }
                    } else {
                        (yield 1)?;
                    }
                }
                Ok(distance(n, (n + n) % 100))
            }
        }
    }

    pub const SCRIPT: &str = "next, throw 3";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(9, run.log));
    }
}

mod p5044 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            let _g0 = log.guard("g0");
            if (first % 8) % 4 == 0 {
                return first;
            }
            {
                let _g01 = log.guard("g01");
                if !((yield from Host.f1(distance(first, 5), log)) < (first % 9)) {
                    yield n;
                } else {
                    yield (first + 2) % 100;
                }
            }
            (8 + first) % 100
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
                let _g1 = log.guard("g1");
                let a = 5;
                yield distance(a, a);
                yield ((a + a) + distance(n, a)) % 100;
                let b = n;
                {
                    let _g11 = log.guard("g11");
                    yield b;
                }
                b
            }
        }
    }

    pub const SCRIPT: &str = "send 33, send 89";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(4, run.log));
    }
}

mod p5051 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(6);
                return;
            }
            let mut inner0 = if ((d * 4) + distance(d, d)) % 4 == 0 { f3(d - 1, (n * 3) % 100, log) } else { f3(d - 1, (6 + n) % 100, log) };
            log.taken("n01", inner0.next());
            for b in f3(d - 1, ((d + d) + (n * 2)) % 100, log) {
                yield_!(d % 8);
            }
            if ((if d % 2 == 0 { n } else { 1 }) < (7 + d)) || (d % 4 == 0) {
                let c = d;
                yield_from!(3..5);
                let e = ((if 8 < n { n } else { 5 }) + (2 + d)) % 100;
            }
            yield_from!(&mut inner0);
            log.taken("n02", inner0.next());
        }

        #[boxed]
        gen fn f3(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f3", &[d, n]);
            let _g3 = log.guard("g3");
            if !((d % 9) % 4 == 0) {
                return;
            }
            yield distance(n, (d + d) % 100);
            yield ((n % 6) + 0) % 100;
            for a in 0..(((d + d) % 100) % 4) {
                for b in 0..2 {
                    log.note("n31", &[b]);
                    if 0 < d {
                        log.note("n32", &[]);
                    } else {
                        log.note("n33", &[a, b]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(5, 16, run.log));
    }
}

mod p5052 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if d % 4 == 0 {
                return Ok((yield d)?);
            }
            for a in 0..(d % 4) {
                if 0 < d {
                    (yield from f0(d - 1, log.guard("g01").beside(((a % 8) + a) % 100), log))?;
                    (yield from Box::pin(f0(d - 1, n, log)))?;
                } else {
                    if !((d % 3) % 2 == 0) {
                        continue;
                    }
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, throw 6, send 59";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(1, 5, run.log));
    }
}

mod p5056 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return Ok(d);
            }
            yield Err(Oops(7));
            if ((d + n) < d) || (distance(d, n) < (yield from f0(d - 1, d, log))?) {
                return Err(Oops(d));
            }
            yield Err(Oops(d));
            log.note("n01", &[d, 9]);
            match yield from f0(d - 1, d, log) {
                Ok(a) => {
                    (yield from f0(d - 1, 8, log))?;
                    yield from log.results("g01", [Ok(n), Ok(d), Ok(n)])?;
                }
                Err(Oops(b)) => {
                    yield Ok(b);
                }
            }
            Ok((distance(n, 6) + 2) % 100)
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(3, 16, run.log));
    }
}

mod p5059 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return d;
            }
            let _g0 = log.guard("g0");
            if (d % 3 == 0) || (distance(d, n) % 3 == 0) {
                return ((yield from opaque(f0(d - 1, (d + distance(d, 2)) % 100, log))) + n) % 100;
            }
            yield 1;
            yield from f0(d - 1, n, log);
            let c = {
                let mut inner0 = f3(d - 1, d, log).returning();
                for b in &mut inner0 {
                    yield b;
                }
                inner0.into_return()
            };
            distance(c, 6)
        }

        gen fn f3(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f3", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            if 5 < (d + (yield from f0(d - 1, 5, log))) {
                let a = 5;
            }
            yield from f0(d - 1, log.guard("g31").beside(d), log);
            yield from log.values("g32", [d % 8, d, d]);
            (d * 2) % 100
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(3, 6, run.log));
    }
}

mod p5064 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[try_yield]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                for a in 0..1 {
                    yield a;
                }
                yield from log.results("g01", [Ok(3), Err(Oops(distance(n, n)))]);
                if 0 < d {
                    let _g02 = log.guard("g02");
                    yield d % 4;
                    yield from self.f1(d - 1, (d + n) % 100, log).boxed_local();
                }
            }

            gen fn f1(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f1", &[d, n]);
                yield Ok((d + checked(d, 3)?) % 100);
                log.note("n11", &[d, d]);
                let a = d;
                let _g11 = log.guard("g11");
                yield from (3..6).map(|n| checked(n, 2))?;
                let b = a;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(3, 9, run.log));
    }
}

mod p5068 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                yield Ok(d);
                {
                    let _g01 = log.guard("g01");
                    let a = d;
                    let mut b = 1;
                    loop {
                        if b == 0 { break; }
                        b -= 1;
                        yield Ok(b);
                    }
                }
                log.note("n01", &[if (n % 6) < d { n } else { (d + d) % 100 }, distance(n, 0)]);
                match (n % 7) % 3 {
                    0 => {
                        yield Ok(9);
                        if 0 < d {
                            yield Ok(d);
                        }
                    }
                    _ => {
                        yield Ok(3);
                    }
                }
                Ok(if (d + n) % 4 == 0 { (n + n) % 100 } else { 0 })
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(Host.f0(1, 5, run.log));
    }
}

mod p5070 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            #[generator]
            fn f0(&self, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
                let _g0 = log.guard("g0");
                yield_from!((if n % 3 == 0 { self.f2(n, log).boxed_local() } else { opened(self.f2(((8 + n) + (n + n)) % 100, log).boxed_local(), 6, 2)? })?);
                let mut a = 2;
                while a > 0 {
                    a -= 1;
                    log.note("n01", &[n]);
                    let b = a;
                    for item in self.f2(b, log) {
                        match item {
                            Ok(c) => {
                                yield_!(Ok(b));
                            }
                            Err(Oops(e)) => {
                                yield_!(Ok(a));
                            }
                        }
                    }
                }
            }

            #[try_yield]
            gen fn f2(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                let _g2 = log.guard("g2");
                yield n;
                yield (n + 0) % 100;
                yield from log.results("g21", [Ok(distance(n, n)), Err(Oops(n % 2))])?;
                yield from (2..4).map(Ok);
                yield from log.results("g22", [Ok(n), Ok(n), Ok(8)])?;
                yield (n + (n + n)) % 100;
                let _g23 = log.guard("g23");
                let _g24 = log.guard("g24");
                log.note("n21", &[n]);
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(2, run.log));
    }
}

mod p5072 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if 9 % 2 == 0 {
                return Err(Oops(4));
            }
            yield_!(1);
            {
                let _g01 = log.guard("g01");
                let mut a = 1;
                while a > 0 {
                    a -= 1;
                    yield_!(((if d < 3 { a } else { n }) + a) % 100);
                    yield_!((checked(7, 4)? + n) % 100);
                }
                let b = 1;
            }
            yield_!(distance(d, (d + d) % 100));
            yield_!((1 + d) % 100);
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 29, send 27, send 21";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 18, run.log));
    }
}

mod p5076 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(Ok(6));
                return Err(Oops(d));
            }
            {
                let _g01 = log.guard("g01");
                yield_from!(Host.f1(d - 1, log.guard("g02").beside(if d < (d + n) { (5 + n) % 100 } else { 2 }), log)?);
                if (n < distance(d, 9)) || (8 % 4 == 0) {
                    yield_from!((3..6).map(|n| checked(n, 4)));
                }
            }
            for a in Host.f1(d - 1, d, log) {
                let a = a?;
                yield_!(Ok(((1 + d) + (if a < 8 { d } else { d })) % 100));
            }
        }

        struct Host;

        impl Host {
            #[try_yield]
            gen fn f1(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f1", &[d, n]);
                let _g1 = log.guard("g1");
                let a = ((d + n) + 1) % 100;
                yield (a + checked(d, 2)?) % 100;
                if d < d {
                    yield (distance(a, a) + a) % 100;
                    yield a;
                }
                yield a;
                yield (d * 4) % 100;
                let mut b = 1;
                loop {
                    if b == 0 { break; }
                    b -= 1;
                    yield ((if d < 4 { a } else { a }) + n) % 100;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(3, 2, run.log));
    }
}

mod p5080 {
    use super::*;

    generators! {
        #[generator(boxed)]
        fn f0(n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Slip>> {
            yield_from!((if n % 4 == 0 { opened(HOST.f2(n, log), 2, 5)? } else { HOST.f2(n, log) })?);
            let a = ((n % 6) + (9 + n)) % 100;
            let mut b = 1;
            loop {
                if b == 0 { break; }
                b -= 1;
                if ((a + 4) % 3 == 0) || (distance(a, a) < distance(b, a)) {
                    let mut inner2 = HOST.f2(((b + 9) + (if a < 8 { b } else { 3 })) % 100, log);
                    log.taken("n01", inner2.next().transpose()?);
                    yield_!(Ok(b));
                    let _g01 = log.guard("g01");
                    yield_from!(inner2?);
                } else {
                    yield_!(Ok(b));
                }
            }
        }

        struct Host;

        trait Boxed: Sync {
            #[generator(boxed)]
            fn f2(&self, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>>;
        }

        impl Boxed for Host {
            #[generator(boxed)]
            fn f2(&self, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
                let a = 5;
                let _g21 = log.guard("g21");
                yield_!(Ok(a));
                let mut b = checked(a, 4)? % 4;
                loop {
                    if b == 0 { break; }
                    b -= 1;
                    log.note("n21", &[a, 7]);
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(8, run.log));
    }
}

mod p5087 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(Ok(n));
                return;
            }
            let _g0 = log.guard("g0");
            let mut inner0 = opened(f2(d - 1, n % 3, log), d, 5)?;
            log.tried("n01", inner0.next());
            for b in &mut inner0 {
                let b = b?;
                yield_!(Err(Oops(8)));
                for c in 0..(checked(d, 2)? % 4) {
                    yield_from!(Box::pin(f2(d - 1, checked(distance(b, c), 2)?, log)));
                    yield_!(Err(Oops(9)));
                }
            }
            log.note("n02", &[d, d]);
            yield_from!(inner0?);
        }

        #[try_yield]
        gen fn f2(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f2", &[d, n]);
            let _g2 = log.guard("g2");
            if (d + (d + 5)) % 3 == 0 {
                let a = d;
                {
                    let _g21 = log.guard("g21");
                    yield from (3..7).map(|n| slipped(n, 2))?;
                    if a < n {
                        Err(Oops(d))?;
                    }
                    yield (a + (a % 7)) % 100;
                }
                let _g22 = log.guard("g22");
                if 0 < d {
                    yield d;
                } else {
                    yield d;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(20, 19, run.log));
    }
}

mod p5088 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    (yield n)?;
                    return Ok(d);
                }
                (yield (d + (1 + d)) % 100)?;
                match (yield d) {
                    Ok(a) => {
                        through!({
                            match d % 3 {
                                0 => {
                                    if (distance(d, 1) < (d % 3)) || (1 < (a + 9)) {
                                        return Err(Oops(9));
                                    }
                                    let c = d;
                                }
                                1 => {
                                    (yield d)?;
                                }
                                _ => {
                                    log.note("n01", &[]);
                                }
                            }
                        });
                    }
                    Err(Oops(b)) => {
                        log.note("n02", &[d]);
                    }
                }
                Ok(d)
            }
        }
    }

    pub const SCRIPT: &str = "next, throw 9, throw 0, send 57, send 43";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(5, 19, run.log));
    }
}

mod p5089 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                let a = d;
            }
            let b = (yield_from!((&mut f2((d * 3) % 100, log))))?;
            if (checked(b, 7)? < d) || (b % 4 == 0) {
                yield_!(Ok(b));
            }
        }

        gen fn f2(n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            let _g2 = log.guard("g2");
            yield from log.results("g21", [Ok(n), Ok(n)])?;
            let a = n % 5;
            through!({
                if ((a + 4) < a) || (6 < a) {
                    yield Err(Oops(a));
                    yield Ok(2);
                } else {
                    let mut b = 3;
                    while b > 0 {
                        b -= 1;
                        yield Ok(b);
                    }
                }
            });
            Ok(a)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(3, 17, run.log));
    }
}

mod p5099 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = n;
            a = 7;
            for b in Host.f1(0, log) {
                if (a + a) % 2 == 0 {
                    break;
                }
            }
            yield from if a < (yield from pin!(Host.f1(a, log).on_stack())) { Host.f1(d, log).boxed_local() } else { Host.f1(distance(a, d), log).boxed_local() };
            yield ((a * 4) + checked(a, 2)?) % 100;
            yield from 1..4;
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[a]);
            }
            Ok(if 3 % 4 == 0 { checked(7, 7)? } else { checked(d, 6)? })
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
                let _g1 = log.guard("g1");
                let a = ((n + n) + n) % 100;
                if 7 < (3 + a) {
                    let b = a % 3;
                    yield 2;
                    yield ((a + b) + b) % 100;
                } else {
                    if !(a % 4 == 0) {
                        yield n;
                    }
                }
                a % 6
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 17, run.log));
    }
}

mod p5107 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            yield distance(n, (d * 2) % 100);
            for a in f0(d - 1, distance(d, 6), log) {
                yield ((2 + a) + distance(n, 0)) % 100;
            }
            for b in Host.f1(d - 1, (9 + d) % 100, log) {
                yield ((yield from Host.f1(d - 1, 3, log)) + b) % 100;
                log.note("n01", &[7, b]);
            }
        }

        struct Host;

        impl Host {
            gen fn f1(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Yield = u32, Return = u32>
            {
                log.note("f1", &[d, n]);
                if d < 1 {
                    yield d;
                    return d;
                }
                let _g1 = log.guard("g1");
                yield from Iterable(f0(d - 1, n, log));
                let a = 5;
                {
                    let _g11 = log.guard("g11");
                    yield 9;
                    let _g12 = log.guard("g12");
                    yield a;
                }
                d
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(3, 14, run.log));
    }
}

mod p5122 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return Err(Oops(d));
            }
            let _g0 = log.guard("g0");
            yield from opened(f2(d - 1, if d < d { 3 } else { d }, log).boxed_local(), d, 2)??;
            log.note("n01", &[9, d]);
            let a = ((if d % 2 == 0 { n } else { 0 }) + checked(2, 2)?) % 100;
            yield Err(Oops(3));
        }

        gen fn f2(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f2", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            let _g2 = log.guard("g2");
            match n % 3 {
                0 => {
                    yield Ok((d * 4) % 100);
                    yield from (if distance(d, n) < (if 8 < 3 { (d * 2) % 100 } else { d % 3 }) { f0(d - 1, d, log).boxed_local() } else { f0(d - 1, if (d % 6) < d { 2 } else { (d + n) % 100 }, log).boxed_local() })?;
                    let a = ((if d < d { 0 } else { 8 }) + d) % 100;
                }
                _ => {
                    for b in opened(f0(d - 1, d, log), d, 4)? {
                        let b = b?;
                        yield Ok(checked((b * 4) % 100, 6)?);
                    }
                    yield from (0..3).map(|n| checked(n, 5))?;
                }
            }
            if n % 2 == 0 {
                log.note("n21", &[]);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 18, run.log));
    }
}

mod p5126 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut inner0 = if (if (n * 3) < (d + 8) { d } else { n }) % 3 == 0 { f2(7, log).boxed_local() } else { f2(distance(d, if 1 % 3 == 0 { 1 } else { 3 }), log).boxed_local() };
            log.taken("n01", inner0.next().transpose()?);
            for b in &mut inner0 {
                let b = b?;
                yield from pin!(f2(b % 3, log).on_stack());
                {
                    let _g01 = log.guard("g01");
                    yield from [Err(Oops(b))];
                }
                let mut c = n % 4;
                loop {
                    if c == 0 { break; }
                    c -= 1;
                    if b % 2 == 0 {
                        return;
                    }
                    yield (c * 2) % 100;
                }
            }
            yield from (1..3).map(|n| checked(n, 3));
            {
                let _g02 = log.guard("g02");
                log.taken("n02", inner0.next().transpose()?);
            }
            yield from inner0;
        }

        gen fn f2(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g2 = log.guard("g2");
            let mut a = n;
            yield Err(Oops(a));
            a = (a + 4) % 100;
            if !(n < a) {
                yield Ok(a);
            } else {
                yield Ok(8);
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 6, run.log));
    }
}

mod p5127 {
    use super::*;

    generators! {
        gen fn f2(n: u32, log: &Log) -> u32 {
            let _g2 = log.guard("g2");
            let a = n;
            {
                let _g21 = log.guard("g21");
                if a < a {
                    return;
                }
                yield from 0..2;
            }
            yield 3;
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> u32 {
                log.note("f0", &[d, n]);
                match 4 % 3 {
                    0 => {
                        {
                            let _g01 = log.guard("g01");
                            yield from (&mut f2(n, log));
                        }
                        if 0 < d {
                            if d % 4 == 0 {
                                return;
                            }
                            log.note("n01", &[d, 2]);
                            if !((d + 9) % 4 == 0) {
                                log.note("n02", &[1]);
                            } else {
                                yield 6;
                            }
                        } else {
                            yield 2;
                        }
                    }
                    _ => {
                        log.note("n03", &[1, d]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(3, 11, run.log));
    }
}

mod p5128 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Option<u32> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                match d % 3 {
                    0 => {
                        log.note("n01", &[d]);
                        yield None;
                    }
                    1 => {
                        log.note("n02", &[d, n]);
                    }
                    _ => {
                        yield Some((d * 2) % 100);
                        if ((if 6 < 6 { 4 } else { 2 }) % 2 == 0) || (d % 4 == 0) {
                            return None;
                        }
                        yield Some(((8 + d) + distance(d, 0)) % 100);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(20, 9, run.log));
    }
}

mod p5129 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if d < (n + (if n % 4 == 0 { d } else { 8 })) {
                return 5;
            }
            if (d * 4) % 4 == 0 {
                if distance(d, (d * 2) % 100) < d {
                    return d;
                }
            }
            yield from if (d < (d + d)) || (d % 4 == 0) { f1(1, log).boxed() } else { f1(1, log).boxed() };
            for a in 0..2 {
                continue;
            }
            let mut b = ((n + (d + d)) % 100) % 4;
            while b > 0 {
                b -= 1;
                if d % 2 == 0 {
                    continue;
                }
            }
            let c = ((yield d) + (d * 2)) % 100;
            c
        }

        #[generator]
        fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            let mut a = n % 4;
            while a > 0 {
                a -= 1;
                yield_!(a);
                yield_!(5);
                yield_!((a * 2) % 100);
            }
            yield_!(n);
            yield_!(n);
            n
        }
    }

    pub const SCRIPT: &str = "next, send 4, send 64, send 20, send 61";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(20, 12, run.log));
    }
}

mod p5136 {
    use super::*;

    generators! {
        #[boxed]
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                Err(Oops(n))?;
            }
            let a = d;
            yield from f0(d - 1, d, log)?;
            if n % 3 == 0 {
                for b in opened(f0(d - 1, n, log), d, 4)? {
                    let b = b?;
                    yield b;
                }
                if (d < 6) || ((if n < a { d } else { a }) < (d + 1)) {
                    yield a;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(4, 9, run.log));
    }
}

mod p5140 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield Ok(9);
                    return;
                }
                let _g0 = log.guard("g0");
                let a = d;
                for b in if 2 < (a * 3) { self.f0(d - 1, ((d % 7) + a) % 100, log) } else { self.f0(d - 1, a, log) } {
                    let b = b?;
                    if !(n % 2 == 0) {
                        let c = b;
                    }
                    let e = n;
                    if !(b % 2 == 0) {
                        continue;
                    }
                }
                for h in 0..(((7 + d) % 100) % 4) {
                    if (checked(0, 6)? % 3 == 0) || (d % 2 == 0) {
                        yield Ok(0);
                    }
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(HOST.f0(2, 16, run.log));
    }
}

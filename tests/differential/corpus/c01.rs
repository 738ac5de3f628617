//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p1000 1000
    p1015 1015
    p1016 1016
    p1024 1024
    p1029 1029
    p1030 1030
    p1032 1032
    p1034 1034
    p1040 1040
    p1044 1044
    p1048 1048
    p1052 1052
    p1054 1054
    p1056 1056
    p1064 1064
    p1072 1072
    p1076 1076
    p1080 1080
    p1082 1082
    p1096 1096
    p1104 1104
    p1110 1110
    p1116 1116
    p1120 1120
    p1122 1122
    p1128 1128
    p1129 1129
    p1132 1132
    p1136 1136
    p1141 1141
}

mod p1000 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g0 = log.guard("g0");
            yield from f2((n + (if n < n { n } else { n })) % 100, log);
            if ((n % 9) + (if n % 4 == 0 { n } else { n })) % 3 == 0 {
                yield distance(n, n);
                let a = ((n + 2) + (if n % 3 == 0 { 8 } else { n })) % 100;
                yield from f2(n, log);
            } else {
                yield from Box::pin(f2(log.guard("g01").beside(0), log));
            }
            yield n % 6;
            yield n;
            n
        }

        gen fn f2(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            if n % 2 == 0 {
                return n;
            }
            yield yield ((n + n) % 100);
            yield n;
            log.note("n21", &[yield n]);
            {
                let _g21 = log.guard("g21");
                if ((3 + n) % 3 == 0) || (7 < (if n % 4 == 0 { n } else { 3 })) {
                    log.note("n22", &[((n + 3) + n) % 100, if n % 4 == 0 { n } else { 9 }]);
                } else {
                    log.note("n23", &[2]);
                }
            }
            yield n
        }
    }

    pub const SCRIPT: &str = "next, send 82, send 37, send 12 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(12, run.log));
    }
}

mod p1015 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            yield (4 + d) % 100;
            for a in 0..1 {
                let mut b = d % 4;
                while b > 0 {
                    b -= 1;
                    yield from f1(0, log);
                }
            }
            first
        }

        #[generator(boxed)]
        fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield_!(2);
            if !(n % 2 == 0) {
                if n < distance(n, yield_!(n)) {
                    let mut a = 1;
                    loop {
                        if a == 0 { break; }
                        a -= 1;
                        yield_!(a);
                        yield_!(((yield_!(n)) + 5) % 100);
                        yield_!(yield_!((n % 8)));
                    }
                }
            } else {
                yield_!(n);
            }
            n
        }
    }

    pub const SCRIPT: &str = "send 88, send 22, send 56, send 4 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(5, 16, run.log));
    }
}

mod p1016 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                if d % 4 == 0 {
                    yield ((4 + n) + distance(d, 1)) % 100;
                    yield d;
                    yield d;
                }
            }
            yield n;
            yield d
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(3, 4, run.log));
    }
}

mod p1024 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = n % 4;
            match 8 % 3 {
                0 => {
                    yield Ok((6 + a) % 100);
                }
                _ => {
                    yield Ok(checked((a + d) % 100, 7)?);
                    yield Ok(d);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(3, 7, run.log));
    }
}

mod p1029 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            for a in if (if 6 % 3 == 0 { d } else { 6 }) < ((d % 4) + (if n % 2 == 0 { n } else { d })) { f1(d, log).boxed_local() } else { f1(((if d % 3 == 0 { n } else { 1 }) + 7) % 100, log).boxed_local() } {
                let a = a?;
                yield from f1(log.guard("g01").beside(((d % 3) + distance(d, 7)) % 100), log)?;
            }
            yield from (2..4).map(Ok);
            for b in 0..(n % 4) {
                log.note("n01", &[d, b]);
            }
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            let a = n;
            yield Ok(9);
            yield Err(Oops(n));
            yield Ok((n + a) % 100);
            let _g11 = log.guard("g11");
            log.note("n11", &[]);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 1, run.log));
    }
}

mod p1030 {
    use super::*;

    generators! {
        #[generator]
        fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(first);
                return d;
            }
            let _g0 = log.guard("g0");
            let mut a = 2;
            loop {
                if a == 0 { break; }
                a -= 1;
                yield_!(3);
                let b = (a * 3) % 100;
            }
            yield_from!(f1(d - 1, ((d * 4) + 0) % 100, log));
            yield_from!(f1(d - 1, d, log));
            yield_!(((first + 0) % 100))
        }

        gen fn f1(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f1", &[d, n]);
            if d < 1 {
                yield d;
                return 7;
            }
            let _g1 = log.guard("g1");
            if !(d < n) {
                for a in log.values("g11", [d, n, if (d % 7) < d { d % 9 } else { (d * 3) % 100 }]) {
                    log.note("n11", &[distance(d, n)]);
                    yield ((yield d) + a) % 100;
                    if !((d + 2) % 3 == 0) {
                        yield d;
                    }
                }
            }
            n
        }
    }

    pub const SCRIPT: &str = "send 46, send 52, send 85";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(2, 17, run.log));
    }
}

mod p1032 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f2(n: u32, log: &Log) -> Result<u32, Slip> {
            let mut a = (n % 9) % 4;
            while a > 0 {
                a -= 1;
                for b in 0..3 {
                    let c = 8;
                }
                if 8 < (n + checked(6, 4)?) {
                    yield Ok(checked(a, 2)?);
                } else {
                    if !(checked(2, 2)? % 3 == 0) {
                        return;
                    }
                }
            }
            yield from (1..4).map(Ok);
            if (distance(n, 8) + 4) < 3 {
                yield from (1..4).map(Ok);
            } else {
                log.note("n21", &[(n + (n * 4)) % 100, if n < distance(n, n) { n } else { 7 }]);
            }
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Slip>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                log.note("n01", &[]);
                yield from (if ((4 + d) % 4 == 0) && (n % 4 == 0) { f2(d, log) } else { f2(checked(n, 2)?, log) })?;
                yield Err(Slip(d));
                yield Ok(2);
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(HOST.f0(2, 17, run.log));
    }
}

mod p1034 {
    use super::*;

    generators! {
        gen fn f2(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f2", &[d, n]);
            log.note("n21", &[d, n]);
            if 0 < d {
                return;
            }
            through!({
                yield d % 7;
            });
            yield d;
            yield d;
            yield n;
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield Ok(9);
                    return;
                }
                let mut a = d % 4;
                loop {
                    if a == 0 { break; }
                    a -= 1;
                    log.note("n01", &[checked(d, 5)?]);
                    yield from (2..4).map(|n| checked(n, 3));
                    if ((d % 8) % 3 == 0) || ((d + 0) % 3 == 0) {
                        log.note("n02", &[n, d]);
                    } else {
                        yield from f2(d - 1, if (d % 5) < a { d } else { a }, log).on_heap().map(Ok);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(Host.f0(2, 19, run.log));
    }
}

mod p1040 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return 3;
                }
                let a = d;
                yield from if (a < (a * 4)) || (1 % 2 == 0) { self.f0(d - 1, a, log).boxed_local() } else { self.f0(d - 1, a % 3, log).boxed_local() };
                yield distance(a, 4);
                match (d % 8) % 3 {
                    0 => {
                        let _g01 = log.guard("g01");
                        log.note("n01", &[a]);
                    }
                    _ => {
                        log.note("n02", &[]);
                    }
                }
                d
            }
        }
    }

    pub const SCRIPT: &str = "next, send 37";

    pub fn run(run: &Run<'_>) {
        run.converse(Host.f0(2, 3, run.log));
    }
}

mod p1044 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return Ok(5);
            }
            let _g0 = log.guard("g0");
            through!({
                yield from opened(f1(d - 1, ((yield from f0(d - 1, 7, log))? + (n + d)) % 100, log).on_heap(), d, 5)??;
                log.note("n01", &[(n + 9) % 100]);
            });
            yield Ok(d);
            Ok(d)
        }

        #[try_yield]
        gen fn f1(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f1", &[d, n]);
            let _g1 = log.guard("g1");
            log.note("n11", &[]);
            let a = n;
            for b in 0..((if (d + 1) < (a + n) { 3 } else { a }) % 4) {
                yield (b * 4) % 100;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(2, 1, run.log));
    }
}

mod p1048 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[generator(boxed(local))]
            fn f0(&self, d: u32, n: u32, log: &Log) -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>;
        }

        impl Boxed for Host {
            #[generator(boxed(local))]
            fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return Ok(1);
                }
                let _g0 = log.guard("g0");
                {
                    let _g01 = log.guard("g01");
                    (yield_!(d))?;
                }
                if d % 2 == 0 {
                    if checked((d + d) % 100, 3)? % 4 == 0 {
                        (yield_!(d))?;
                    } else {
                        log.note("n01", &[]);
                    }
                } else {
                    (yield_!(n))?;
                }
                Ok(distance(n, d))
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, throw 2, throw 0, throw 3 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(HOST.f0(3, 15, run.log));
    }
}

mod p1052 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(0);
                return;
            }
            let _g0 = log.guard("g0");
            yield Ok(d);
            for a in f1(d, log).on_heap() {
                let a = a?;
                yield from log.results("g01", [Ok(a)]);
            }
            let b = d;
            yield from opened(Box::pin(f1(d, log)), d, 3)??;
        }

        #[try_yield]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            yield from [Err(Oops(n))];
            if n < 2 {
                yield from log.results("g11", [Err(Oops((n * 4) % 100)), Ok(1), Ok(n)]);
            } else {
                yield n;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(5, 18, run.log));
    }
}

mod p1054 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            let _g0 = log.guard("g0");
            let mut a = n;
            a = d;
            yield Ok(checked((d + a) % 100, 6)?);
            let b = d;
            for c in opened(f1(d - 1, 0, log), 3, 3)? {
                let c = c?;
                yield Ok(b);
            }
            if (d < (if a % 2 == 0 { b } else { b })) && (4 < a) {
                let mut inner3 = f1(d - 1, b, log);
                log.taken("n01", inner3.next().transpose()?);
                yield Err(Oops(a));
                yield from inner3?;
            }
        }

        #[boxed(local)]
        gen fn f1(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f1", &[d, n]);
            let _g11 = log.guard("g11");
            yield from log.results("g12", [Ok(0), Ok(d % 2)]);
            for a in 0..1 {
                yield from (1..2).map(|n| checked(n, 5));
                let mut b = ((d + d) % 100) % 4;
                while b > 0 {
                    b -= 1;
                    yield from log.results("g13", [Ok(((b + b) + (a + d)) % 100)])?;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(f0(5, 2, run.log));
    }
}

mod p1056 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if 0 < d {
                if (yield d)? % 4 == 0 {
                    return Ok((yield d)?);
                }
                let _g01 = log.guard("g01");
                if checked((yield from f0(d - 1, ((n + d) + d) % 100, log))?, 2)? < 7 {
                    if ((yield 6)? % 3 == 0) && ((d % 2) < (if 1 % 3 == 0 { d } else { n })) {
                        return Err(Oops(9));
                    }
                }
                if ((d + d) % 3 == 0) || ((d % 3) < (d + d)) {
                    log.note("n01", &[(d + n) % 100]);
                }
            }
            let a = distance(d, d);
            let b = 9;
            Ok(((yield 9)? + (yield 6)?) % 100)
        }
    }

    pub const SCRIPT: &str = "next, throw 5, throw 2";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(3, 5, run.log));
    }
}

mod p1064 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                yield d;
                if 0 < d {
                    let a = d;
                    yield (a * 2) % 100;
                    let mut b = (((yield from self.f0(d - 1, a, log)) + d) % 100) % 4;
                    while b > 0 {
                        b -= 1;
                        yield a;
                    }
                }
                1
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(HOST.f0(2, 11, run.log));
    }
}

mod p1072 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(n);
                return;
            }
            let _g0 = log.guard("g0");
            let a = if checked(d, 5)? % 4 == 0 { d } else { d };
            if 5 < a {
                return;
            }
            {
                let _g01 = log.guard("g01");
                if (d < 8) || (distance(a, d) < d) {
                    return;
                }
            }
            let _g02 = log.guard("g02");
            if (d % 3 == 0) || (a % 3 == 0) {
                yield Ok(distance(a, 4));
                if 0 % 3 == 0 {
                    log.note("n01", &[]);
                }
            } else {
                yield Ok(1);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(2, 14, run.log));
    }
}

mod p1076 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let a = d;
            for b in 0..1 {
                yield 6;
                let c = b;
                let e = ((a + b) + c) % 100;
            }
            d % 3
        }
    }

    pub const SCRIPT: &str = "next, send 51, send 18";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(20, 7, run.log));
    }
}

mod p1080 {
    use super::*;

    generators! {
        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            yield 1;
            log.note("n11", &[n, (n * 2) % 100]);
            let a = distance(n, (n + n) % 100);
            for b in 0..1 {
                for c in 0..2 {
                    for e in 0..1 {
                        yield c;
                    }
                }
            }
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> u32 {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield 4;
                    return;
                }
                {
                    let _g01 = log.guard("g01");
                    let a = d;
                }
                if ((4 + d) < d) && (n % 2 == 0) {
                    return;
                }
                for b in self.f0(d - 1, d, log) {
                    let mut inner2 = f1(if d < d { 7 } else { b }, log).boxed();
                    log.taken("n01", inner2.next());
                    yield 5;
                    yield from &mut inner2;
                    log.taken("n02", inner2.next());
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(4, 11, run.log));
    }
}

mod p1082 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                log.note("n01", &[if d < n { n } else { (d + d) % 100 }, 3]);
                match yield from self.f2(distance(n, d), log) {
                    Ok(a) => {
                        (yield from self.f2(n, log))?;
                        yield Err(Oops(a));
                    }
                    Err(Oops(b)) => {
                        (yield from self.f2(distance(b, b), log))?;
                        let mut c = 1;
                        loop {
                            if c == 0 { break; }
                            c -= 1;
                            let e = ((n * 3) + d) % 100;
                        }
                    }
                }
            }

            #[generator]
            fn f2(&self, n: u32, log: &Log)
                -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
            {
                if !((n % 4) % 2 == 0) {
                    yield_from!((3..4).map(Ok));
                    let a = checked(n, 3)?;
                    for b in 0..((a % 8) % 4) {
                        yield_!(Ok(8));
                    }
                } else {
                    log.note("n21", &[n % 2, n]);
                }
                Ok(n)
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(Host.f0(2, 18, run.log));
    }
}

mod p1096 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            {
                let _g01 = log.guard("g01");
                yield d;
                yield if 1 % 3 == 0 { d } else { 9 };
            }
            let a = (d + (d + d)) % 100;
            {
                let _g02 = log.guard("g02");
                if (yield 5) % 3 == 0 {
                    return a;
                }
            }
            (a * 4) % 100
        }
    }

    pub const SCRIPT: &str = "send 30, send 6, send 99, send 20 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(1, 12, run.log));
    }
}

mod p1104 {
    use super::*;

    generators! {
        gen fn f1(n: u32, log: &Log) -> Option<u32> {
            let _g1 = log.guard("g1");
            let _g11 = log.guard("g11");
            through!({
                return None;
            });
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Option<u32> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                let mut a = checked(d, 2).ok()? % 4;
                loop {
                    if a == 0 { break; }
                    a -= 1;
                    through!({
                        yield None;
                        yield None;
                    });
                    let mut inner1 = f1(1, log);
                    log.tried("n01", inner1.next());
                    log.taken("n02", inner1.next().map_or(Some(None), |item| item.map(Some))?);
                    yield from &mut inner1;
                    log.tried("n03", inner1.next());
                }
                yield Some(n);
                log.note("n04", &[]);
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(4, 13, run.log));
    }
}

mod p1110 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(#[resume] first: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[]);
                yield from HOST.f1(0, log);
            }
            yield from HOST.f1(8, log);
            yield from HOST.f1(n % 5, log);
            yield (first + first) % 100;
            yield if 0 % 4 == 0 { first } else { first };
            first
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f1(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f1(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
                yield n % 9;
                {
                    let _g11 = log.guard("g11");
                    let _g12 = log.guard("g12");
                    yield n;
                    let _g13 = log.guard("g13");
                    log.note("n11", &[(8 + n) % 100, n]);
                }
                8
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "send 58, send 34, send 89, send 41 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(2, run.log));
    }
}

mod p1116 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            for a in 0..(4 % 4) {
                yield (d * 3) % 100;
                return Err(Oops(6));
            }
            let _g01 = log.guard("g01");
            yield from log.results("g02", [Ok(d)])?;
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(5, 9, run.log));
    }
}

mod p1120 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f0(&self, n: u32, log: &Log) -> Option<u32>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f0(&self, n: u32, log: &Log) -> Option<u32> {
                let _g0 = log.guard("g0");
                {
                    let _g01 = log.guard("g01");
                    if (n % 3 == 0) || (n < n) {
                        return None;
                    }
                }
                let a = n % 3;
                log.note("n01", &[]);
                if !(a < a) {
                    return;
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(HOST.f0(17, run.log));
    }
}

mod p1122 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            yield from (if (n < n) && (n % 4 == 0) { Host.f2(distance(n, 0), log).boxed_local() } else { Host.f2(1, log).boxed_local() }).map(Ok);
            yield Err(Oops(n));
            yield from opened(pin!(Host.f2((n * 2) % 100, log).on_stack()), n, 4)?.map(Ok);
            yield Err(Oops(6));
            if (n + n) % 2 == 0 {
                yield Ok(n);
            }
        }

        struct Host;

        impl Host {
            #[generator]
            fn f2(&self, n: u32, log: &Log) -> impl Iterator<Item = u32> {
                let a = (n * 2) % 100;
                let b = a;
                {
                    let _g21 = log.guard("g21");
                    log.note("n21", &[b]);
                }
                let mut c = 5 % 4;
                while c > 0 {
                    c -= 1;
                    log.note("n22", &[2, 6]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, run.log));
    }
}

mod p1128 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            #[try_yield]
            gen fn f0(&self, n: u32, log: &Log) -> Result<u32, Oops>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            #[try_yield]
            gen fn f0(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                let _g0 = log.guard("g0");
                yield n;
                let _g01 = log.guard("g01");
                if n < 0 {
                    yield (n + 9) % 100;
                } else {
                    yield 3;
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(HOST.f0(0, run.log));
    }
}

mod p1129 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from (if d < (6 + d) { f2(d, log).boxed() } else { f2((n + n) % 100, log).boxed() }).map(Ok);
            log.note("n01", &[]);
            let mut a = d % 8;
            a = 4;
            a = ((d % 7) + (a * 2)) % 100;
        }

        gen fn f2(n: u32, log: &Log) -> u32 {
            yield (n + n) % 100;
            let a = n;
            log.note("n21", &[a]);
            yield 5;
            yield 2;
            if a % 2 == 0 {
                through!({
                    log.note("n22", &[3]);
                });
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(3, 2, run.log));
    }
}

mod p1132 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if 0 < d {
                yield yield d;
                let a = d;
                let b = a;
            }
            yield 0
        }
    }

    pub const SCRIPT: &str = "send 32, send 90, send 50, send 67 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(4, 1, run.log));
    }
}

mod p1136 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if 0 < d {
                if !((yield from f0(d - 1, d, log).boxed_local()) % 2 == 0) {
                    yield (2 + d) % 100;
                    through!({
                        return 8;
                    });
                } else {
                    return (d + (yield from f0(d - 1, (0 + d) % 100, log).boxed_local())) % 100;
                }
            }
            let mut a = 3;
            loop {
                if a == 0 { break; }
                a -= 1;
                yield from log.values("g01", [a]);
            }
            d
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 3, run.log));
    }
}

mod p1141 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            let _g0 = log.guard("g0");
            yield Err(Oops(n));
            let a = d;
            through!({
                for b in f1(d - 1, if (if a < a { a } else { d }) < 7 { 5 } else { d }, log) {
                    yield Ok(distance(b, d));
                }
                through!({
                    let c = a;
                });
            });
        }

        gen fn f1(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f1", &[d, n]);
            yield from 0..2;
            if (d % 3 == 0) || ((n + 9) % 4 == 0) {
                return ((d + 1) + (d + 0)) % 100;
            }
            yield d;
            if 0 < d {
                return (n + (n + 8)) % 100;
            }
            let a = 2;
            let _g11 = log.guard("g11");
            a
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 18, run.log));
    }
}

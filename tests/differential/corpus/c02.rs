//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p2003 2003
    p2004 2004
    p2007 2007
    p2008 2008
    p2014 2014
    p2016 2016
    p2021 2021
    p2024 2024
    p2028 2028
    p2036 2036
    p2038 2038
    p2040 2040
    p2043 2043
    p2053 2053
    p2054 2054
    p2056 2056
    p2064 2064
    p2066 2066
    p2068 2068
    p2069 2069
    p2072 2072
    p2076 2076
    p2080 2080
    p2082 2082
    p2088 2088
    p2089 2089
    p2094 2094
    p2104 2104
    p2108 2108
    p2110 2110
}

mod p2003 {
    use super::*;

    generators! {
        gen fn f3(n: u32, log: &Log) -> u32 {
            let _g3 = log.guard("g3");
            if (n % 4 == 0) && (n < n) {
                return;
            }
            if n < n {
                if 0 < 8 {
                    return;
                }
            } else {
                yield (7 + n) % 100;
                yield from log.values("g31", [3, n]);
                yield if (n * 2) < 6 { (n * 3) % 100 } else { n };
            }
            if ((n * 4) < n) || (n % 3 == 0) {
                log.note("n31", &[n]);
            }
        }

        struct Host;

        trait Boxed: Sync {
            #[generator(boxed(local))]
            fn f0(&self, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>>;
        }

        impl Boxed for Host {
            #[generator(boxed(local))]
            fn f0(&self, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
                let _g0 = log.guard("g0");
                yield_from!(f3(log.guard("g01").beside(((if n < 3 { 9 } else { n }) + n) % 100), log).map(Ok));
                yield_from!(f3(n, log).map(Ok));
                yield_!(Ok(n));
                let a = checked(5, 6)?;
                yield_from!((&mut f3(a % 9, log)).map(Ok));
                yield_!(Err(Oops(a)));
                yield_from!((3..7).map(|n| checked(n, 5))?);
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(HOST.f0(4, run.log));
    }
}

mod p2004 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(6);
                return Ok(d);
            }
            let a = if checked(n, 6)? % 4 == 0 { 9 } else { n };
            let b = (n * 3) % 100;
            {
                let _g01 = log.guard("g01");
                (yield from f0(d - 1, a, log))?;
            }
            Ok(b)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(4, 9, run.log));
    }
}

mod p2007 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = 2;
            loop {
                if a == 0 { break; }
                a -= 1;
                (yield_from!(f1((yield_from!(f1((checked(a, 3)? + a) % 100, log)))?, log)))?;
                if (d < (1 + a)) && (3 % 3 == 0) {
                    continue;
                }
                if ((yield_!(a))? % 3 == 0) || (a < 3) {
                    let _g01 = log.guard("g01");
                    log.note("n01", &[(yield_from!(Box::pin(f1(a, log))))?]);
                } else {
                    (yield_!(n))?;
                }
            }
            Ok(if d < 0 { distance(n, 6) } else { n })
        }

        gen fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g1 = log.guard("g1");
            (yield n)?;
            (yield (7 + n) % 100)?;
            log.note("n11", &[if (n * 2) % 3 == 0 { n } else { n }]);
            let a = 2;
            Ok((a * 2) % 100)
        }
    }

    pub const SCRIPT: &str = "next, throw 5";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(2, 18, run.log));
    }
}

mod p2008 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            yield from Box::pin(Host.f1(log.guard("g01").beside(n), log));
            yield from pin!(Host.f1(1, log).on_stack());
            let a = n;
            let b = a;
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log) -> u32 {
                yield n;
                let mut a = (n % 6) % 4;
                loop {
                    if a == 0 { break; }
                    a -= 1;
                    log.note("n11", &[]);
                }
                if ((4 + n) % 3 == 0) || (n < 3) {
                    yield n;
                } else {
                    log.note("n12", &[]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(7, run.log));
    }
}

mod p2014 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            yield from if 3 < (3 + n) { f3(n, log).boxed() } else { f3(((n * 2) + 7) % 100, log).boxed() };
            yield from f3(n % 6, log).on_heap();
            for a in log.values("g01", [n % 5, (n + 5) % 100, n]) {
                let _g02 = log.guard("g02");
                match a % 3 {
                    0 => {
                        yield a;
                        log.note("n01", &[]);
                    }
                    1 => {
                        let _g03 = log.guard("g03");
                        yield (a + (a % 2)) % 100;
                    }
                    _ => {
                        log.note("n02", &[(9 + a) % 100]);
                    }
                }
            }
            9
        }

        gen fn f3(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g3 = log.guard("g3");
            yield from log.values("g31", [n]);
            if !(n % 3 == 0) {
                {
                    let _g32 = log.guard("g32");
                    log.note("n31", &[(n + (1 + n)) % 100]);
                    yield n;
                }
                yield (n * 2) % 100;
            } else {
                yield n;
            }
            8
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(16, run.log));
    }
}

mod p2016 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> Option<u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                None?;
            }
            let _g0 = log.guard("g0");
            for a in if ((d + n) < (n + n)) || ((0 + d) % 2 == 0) { f0(d - 1, ((n * 3) + d) % 100, log) } else { f0(d - 1, (6 + n) % 100, log) } {
                let a = a?;
                for b in 0..(d % 4) {
                    through!({
                        let c = b;
                        for e in f0(d - 1, d % 9, log) {
                            let e = e?;
                            yield Some((e + (c % 8)) % 100);
                        }
                        if (1 % 2 == 0) && (b % 3 == 0) {
                            yield Some(6);
                        }
                    });
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(2, 6, run.log));
    }
}

mod p2021 {
    use super::*;

    generators! {
        gen fn f2(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            (yield n % 5)?;
            let a = n;
            let b = a;
            {
                let _g21 = log.guard("g21");
                log.note("n21", &[(a + 3) % 100, (yield b)?]);
            }
            Ok(b % 6)
        }

        struct Host;

        impl Host {
            gen fn f0(&self, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("n01", &[n]);
                match yield from f2(n, log) {
                    Ok(a) => {
                        return Err(Oops(5));
                    }
                    Err(Oops(b)) => {
                        for c in 0..2 {
                            (yield 3)?;
                        }
                    }
                }
                Ok(2)
            }
        }
    }

    pub const SCRIPT: &str = "next, send 20, send 69, send 12";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(4, run.log));
    }
}

mod p2024 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return d;
            }
            let _g0 = log.guard("g0");
            yield d;
            yield from f0(d - 1, yield from f0(d - 1, 8, log), log);
            yield from f0(d - 1, (d * 2) % 100, log);
            yield d;
            yield d;
            yield from log.values("g01", [6, d]);
            {
                let _g02 = log.guard("g02");
                yield d;
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 18, run.log));
    }
}

mod p2028 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            {
                let _g01 = log.guard("g01");
                yield distance(n, (first + n) % 100);
                yield n;
                yield d;
            }
            if !((yield n) % 3 == 0) {
                return Err(Oops(d));
            }
            yield first;
            Ok(d % 5)
        }
    }

    pub const SCRIPT: &str = "send 29, send 36, send 57, send 69 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(20, 19, run.log));
    }
}

mod p2036 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
            {
                yield ((yield 6) + (2 + n)) % 100;
                for a in 0..(6 % 4) {
                    yield a;
                    let b = if a % 3 == 0 { (a * 2) % 100 } else { (a + a) % 100 };
                    log.note("n01", &[]);
                }
                {
                    let _g01 = log.guard("g01");
                    yield distance(n, checked(n, 4)?);
                }
                Ok(n)
            }
        }
    }

    pub const SCRIPT: &str = "next, send 99, send 63, send 93 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(Host.f0(6, run.log));
    }
}

mod p2038 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[if d % 4 == 0 { d } else { d }]);
            let a = if n < d { 1 } else { 1 };
            yield from f2(d - 1, d, log)?;
            for item in f0(d - 1, checked(a, 6)?, log) {
                match item {
                    Ok(b) => {
                        let mut e = 3;
                        while e > 0 {
                            e -= 1;
                            let _g01 = log.guard("g01");
                            let mut inner4 = Box::pin(f0(d - 1, checked(if e % 3 == 0 { e } else { e }, 6)?, log));
                            log.tried("n02", inner4.next());
                            yield 4;
                            let _g02 = log.guard("g02");
                            yield from inner4;
                        }
                    }
                    Err(Oops(c)) => {
                        log.note("n03", &[]);
                    }
                }
            }
        }

        gen fn f2(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f2", &[d, n]);
            let _g2 = log.guard("g2");
            for a in 0..1 {
                if d < d {
                    yield from (1..2).map(|n| checked(n, 2));
                    let b = n % 7;
                } else {
                    yield Ok(a);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(2, 0, run.log));
    }
}

mod p2040 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            through!({
                log.note("n01", &[(d * 2) % 100, d % 9]);
                if (d % 3 == 0) || ((if 4 < 7 { d } else { 3 }) < d) {
                    if 0 < d {
                        let _g01 = log.guard("g01");
                        let a = distance(n, if d % 3 == 0 { d } else { d });
                        yield a;
                        log.note("n02", &[d]);
                    }
                }
            });
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(f0(3, 5, run.log));
    }
}

mod p2043 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f2(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f2", &[d, n]);
            let _g2 = log.guard("g2");
            match checked(d, 3)? % 3 {
                0 => {
                    {
                        let _g21 = log.guard("g21");
                        yield Ok(d);
                        yield from (3..7).map(|n| checked(n, 3));
                    }
                    let _g22 = log.guard("g22");
                    log.note("n21", &[d, 6]);
                }
                _ => {
                    yield Ok(d);
                }
            }
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
                log.note("n01", &[]);
                for a in opened(f2(d - 1, 7, log), n, 3)? {
                    let a = a?;
                    yield Ok(((if a % 4 == 0 { 1 } else { 8 }) + d) % 100);
                    log.note("n02", &[(8 + a) % 100, a % 2]);
                    let b = d;
                    for c in self.f0(d - 1, a, log) {
                        let c = c?;
                        log.note("n03", &[(a + (c * 2)) % 100, ((5 + b) + c) % 100]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(Host.f0(3, 13, run.log));
    }
}

mod p2053 {
    use super::*;

    generators! {
        #[generator]
        fn f1(n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            yield_!(Ok(1));
            log.note("n11", &[(n + 8) % 100, n]);
            if !(n < n) {
                let _g11 = log.guard("g11");
                yield_!(Ok(n));
            }
        }

        struct Host;

        impl Host {
            #[try_yield]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield d;
                    return;
                }
                let _g01 = log.guard("g01");
                let mut inner0 = f1(d, log);
                log.taken("n01", inner0.next().transpose()?);
                let mut b = ((1 + d) % 100) % 4;
                while b > 0 {
                    b -= 1;
                    log.note("n02", &[b]);
                    for c in 0..1 {
                        yield c;
                        yield 1;
                    }
                    if (b < (b + b)) && ((b + 0) < (b + b)) {
                        log.tried("n03", inner0.next());
                    }
                }
                yield from (&mut inner0)?;
                log.tried("n04", inner0.next());
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(Host.f0(20, 1, run.log));
    }
}

mod p2054 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return 4;
            }
            let _g0 = log.guard("g0");
            yield ((d + d) + (yield 5)) % 100;
            if (d % 4 == 0) || ((yield n) % 2 == 0) {
                yield yield ((2 + d) % 100);
                yield from if (if 7 % 3 == 0 { d } else { (d + d) % 100 }) % 3 == 0 { f1(((yield 0) + n) % 100, log).boxed_local() } else { f1(if (if d < 4 { d } else { 8 }) % 4 == 0 { d } else { d }, log).boxed_local() };
            }
            yield 2;
            let mut a = 2;
            loop {
                if a == 0 { break; }
                a -= 1;
                log.note("n01", &[a, n]);
                let b = a;
                if (a + (a + a)) % 2 == 0 {
                    log.note("n02", &[(b * 4) % 100, a]);
                }
            }
            yield from f1(3, log)
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield distance(n, n);
            yield (n + (n % 6)) % 100;
            if (n < (2 + n)) && ((n * 3) < n) {
                yield n % 4;
                yield if n < n { n } else { n };
            }
            yield 7;
            yield yield ((n + n) % 100);
            if !(n % 4 == 0) {
                return n;
            }
            yield 5;
            n
        }
    }

    pub const SCRIPT: &str = "next, send 5, send 66, send 21, send 60";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(20, 18, run.log));
    }
}

mod p2056 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = d;
            if a < 4 {
                return Ok(a);
            }
            {
                let _g01 = log.guard("g01");
                yield from pin!(Host.f3(yield from Host.f3(yield 3, log), log).on_stack());
                let _g02 = log.guard("g02");
                if d % 3 == 0 {
                    let mut b = 2;
                    while b > 0 {
                        b -= 1;
                        yield 6;
                    }
                } else {
                    log.note("n01", &[n]);
                }
            }
            Ok(d)
        }

        struct Host;

        impl Host {
            gen fn f3(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
                yield ((n + n) + n) % 100;
                yield ((3 + n) + 6) % 100;
                let mut a = n;
                a = a;
                if (yield ((3 + a) % 100)) < a {
                    return n;
                }
                yield a;
                let b = distance(a, (a + 3) % 100);
                6
            }
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 2, run.log));
    }
}

mod p2064 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed]
            #[try_yield]
            gen fn f0(&self, n: u32, log: &Log) -> Result<u32, Oops>;
        }

        impl Boxed for Host {
            #[boxed]
            #[try_yield]
            gen fn f0(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("n01", &[]);
                if n < (if n < n { n } else { n }) {
                    let _g01 = log.guard("g01");
                    yield from (2..5).map(|n| checked(n, 4))?;
                    yield from (2..5).map(|n| slipped(n, 3))?;
                    return;
                }
                yield from (2..4).map(|n| checked(n, 3))?;
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(HOST.f0(8, run.log));
    }
}

mod p2066 {
    use super::*;

    generators! {
        gen fn f2(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f2", &[d, n]);
            let a = d % 3;
            if !(2 < distance(a, n)) {
                yield 6;
                yield a;
                if 2 % 4 == 0 {
                    return;
                }
            }
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> u32 {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield d;
                    return;
                }
                let _g0 = log.guard("g0");
                let mut inner0 = if d < d { f2(d - 1, d, log).boxed_local() } else { f2(d - 1, (6 + d) % 100, log).boxed_local() };
                log.taken("n01", inner0.next());
                for b in &mut inner0 {
                    log.note("n02", &[b]);
                    for c in f2(d - 1, 5, log) {
                        for e in 0..1 {
                            yield 1;
                        }
                    }
                }
                yield d;
                log.taken("n03", inner0.next());
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(Host.f0(3, 8, run.log));
    }
}

mod p2068 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            yield ((n * 3) + n) % 100;
            if ((n + 8) % 3 == 0) || ((n % 8) % 4 == 0) {
                return Ok(n);
            }
            if n < n {
                return Ok(n);
            }
            for a in 0..3 {
                log.note("n01", &[a]);
            }
            Ok((0 + n) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 79, send 16";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(12, run.log));
    }
}

mod p2069 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield first;
                return 5;
            }
            let _g0 = log.guard("g0");
            yield d;
            yield from f1(log.guard("g01").beside((d + 9) % 100), log);
            yield from f1(yield from f1(first, log), log);
            if ((d + first) < (yield n)) || (d < 8) {
                return (8 + first) % 100;
            }
            if (5 < (first % 5)) && (first % 2 == 0) {
                if (5 % 2 == 0) && ((first + d) % 2 == 0) {
                    return 6;
                }
                yield first;
            } else {
                yield (first + d) % 100;
            }
            distance(d, (d + 9) % 100)
        }

        #[boxed(local)]
        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield distance(n, (n + n) % 100);
            let a = n;
            let b = ((2 + a) + (yield a)) % 100;
            let c = yield distance(a, b);
            let e = a;
            if c < (yield ((e + 3) % 100)) {
                log.note("n11", &[]);
            }
            1
        }
    }

    pub const SCRIPT: &str = "send 83, send 44";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(2, 2, run.log));
    }
}

mod p2072 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = (n * 3) % 100;
            if (a % 3 == 0) && ((if 0 % 2 == 0 { 1 } else { a }) % 3 == 0) {
                let mut inner1 = Box::pin(Host.f3(a, log));
                log.taken("n01", inner1.next());
                for c in &mut inner1 {
                    if a % 4 == 0 {
                        yield c;
                    }
                    log.note("n02", &[(c * 2) % 100]);
                }
                yield from if d < d { Host.f3(a, log).boxed_local() } else { Host.f3(if a % 3 == 0 { a } else { (5 + d) % 100 }, log).boxed_local() };
                yield from &mut inner1;
                log.taken("n03", inner1.next());
            } else {
                yield 6;
            }
            d
        }

        struct Host;

        impl Host {
            gen fn f3(&self, n: u32, log: &Log) -> u32 {
                let _g3 = log.guard("g3");
                yield n;
                yield from 3..6;
                yield from log.values("g31", [n, n, n]);
                yield (n + n) % 100;
                yield ((n + n) + 6) % 100;
                yield n;
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 0, run.log));
    }
}

mod p2076 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            {
                let _g01 = log.guard("g01");
                if n % 2 == 0 {
                    (yield n)?;
                }
            }
            for a in 0..(distance(n, n) % 4) {
                (yield from Box::pin(Host.f1((a + n) % 100, log)))?;
            }
            Ok(n % 6)
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                (yield (yield (yield n)?)?)?;
                (yield 0)?;
                match (yield 1) {
                    Ok(a) => {
                        let c = a;
                        (yield distance(c, 1))?;
                    }
                    Err(Oops(b)) => {
                        (yield (yield (yield 4)?)?)?;
                    }
                }
                Ok(((6 + n) + (if n % 2 == 0 { n } else { 3 })) % 100)
            }
        }
    }

    pub const SCRIPT: &str = "next, send 42, send 15, throw 2";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(9, run.log));
    }
}

mod p2080 {
    use super::*;

    generators! {
        #[generator(boxed)]
        fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(1);
                return 8;
            }
            let _g0 = log.guard("g0");
            match d % 3 {
                0 => {
                    yield_from!(f1(d - 1, d, log).on_heap());
                    if (if d % 3 == 0 { (9 + d) % 100 } else { yield_!(n) }) < (yield_!(d)) {
                        yield_from!(f1(d - 1, d, log).on_heap());
                    }
                }
                _ => {
                    yield_!(5);
                }
            }
            yield_!(distance(d, 2))
        }

        gen fn f1(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f1", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            yield from if !(d < (yield n)) { f0(d - 1, distance(d, d % 8), log) } else { f0(d - 1, 6, log) };
            for a in 3..5 {
                yield from f1(d - 1, n, log);
                {
                    let _g11 = log.guard("g11");
                    yield (d * 2) % 100;
                }
                log.note("n11", &[4, d]);
            }
            3
        }
    }

    pub const SCRIPT: &str = "next, send 47, send 89, send 19 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(20, 14, run.log));
    }
}

mod p2082 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from if (yield from Host.f1(9, log)) < (distance(d, n) + (9 + d)) { Host.f1(d % 3, log).boxed() } else { Host.f1(((6 + d) + d) % 100, log).boxed() };
            if d % 4 == 0 {
                return d;
            }
            yield d;
            let mut a = 2;
            loop {
                if a == 0 { break; }
                a -= 1;
                yield d;
                yield a;
                log.note("n01", &[a % 7, d % 6]);
            }
            if ((d % 9) % 4 == 0) || (d % 2 == 0) {
                return n;
            }
            distance(n, if d < 6 { 3 } else { d })
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
                let _g1 = log.guard("g1");
                {
                    let _g11 = log.guard("g11");
                    let _g12 = log.guard("g12");
                    let a = n;
                    if ((a % 9) % 3 == 0) || ((a % 7) < (a + n)) {
                        for b in 0..(a % 4) {
                            yield a;
                        }
                    }
                }
                4
            }
        }
    }

    pub const SCRIPT: &str = "next, send 79, send 4";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(20, 6, run.log));
    }
}

mod p2088 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            gen fn f0(&self, #[resume] first: u32, d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            gen fn f0(&self, #[resume] first: u32, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return n;
                }
                let _g0 = log.guard("g0");
                yield first;
                if (1 + d) < (d % 4) {
                    let a = first;
                    yield a % 5;
                    through!({
                        yield 8;
                        yield if (first % 8) < (d + 4) { if a % 4 == 0 { a } else { d } } else { a };
                        log.note("n01", &[a % 7]);
                    });
                }
                if !(first < distance(first, first)) {
                    return d;
                }
                d
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "send 40";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(HOST.f0(4, 17, run.log));
    }
}

mod p2089 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            for a in if (9 % 4 == 0) || (9 % 3 == 0) { opened(HOST.f1(n, log), 9, 2)? } else { opened(HOST.f1(8, log), n, 4)? } {
                let a = a?;
                yield from HOST.f1(log.guard("g01").beside(1), log)?;
                yield from (3..6).map(|n| checked(n, 2));
            }
            yield Err(Oops(n));
            for b in 0..3 {
                yield Ok(b % 5);
                for c in 0..2 {
                    let mut e = checked(b, 3)?;
                    e = 9;
                }
            }
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            gen fn f1(&self, n: u32, log: &Log) -> Result<u32, Oops>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            gen fn f1(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                let _g1 = log.guard("g1");
                yield Ok((n * 2) % 100);
                let a = n;
                let b = ((a + a) + (a + a)) % 100;
                log.note("n11", &[]);
                yield from (3..4).map(|n| checked(n, 3));
                let _g11 = log.guard("g11");
                if distance(a, distance(a, a)) < (b + (if 9 < b { a } else { a })) {
                    return;
                }
                log.note("n12", &[]);
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(19, run.log));
    }
}

mod p2094 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g0 = log.guard("g0");
            yield n % 8;
            let e = {
                let mut inner0 = f1((n + (yield from (&mut f1(((8 + n) + 1) % 100, log)))) % 100, log).returning();
                for b in &mut inner0 {
                    yield 7;
                    let c = (b + b) % 100;
                }
                inner0.into_return()
            };
            (e * 4) % 100
        }

        #[boxed(local)]
        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            {
                let _g11 = log.guard("g11");
                for a in 0..((((n + n) + n) % 100) % 4) {
                    if a < a {
                        for b in 0..2 {
                            yield 4;
                            yield a;
                            yield n;
                        }
                        if (a % 3 == 0) || (8 < 8) {
                            yield 2;
                        }
                    }
                }
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, run.log));
    }
}

mod p2104 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield n;
            yield d;
            yield from 0..1;
            log.note("n01", &[]);
            let a = d;
            for b in 0..(a % 4) {
                yield n;
            }
            a
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 9, run.log));
    }
}

mod p2108 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[d]);
            yield Ok(9);
            yield from (0..3).map(Ok);
            {
                let _g01 = log.guard("g01");
                yield Ok(d);
            }
            for a in 0..(0 % 4) {
                let _g02 = log.guard("g02");
                yield Ok((distance(d, 3) + a) % 100);
                yield Err(Oops(9));
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(3, 19, run.log));
    }
}

mod p2110 {
    use super::*;

    generators! {
        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            log.note("n11", &[(n + n) % 100, if n < (n + n) { 7 } else { n }]);
            yield if 1 % 3 == 0 { (n + n) % 100 } else { (n + n) % 100 };
            yield if (n % 2) % 4 == 0 { n } else { (n + n) % 100 };
            yield n;
            yield n;
            yield (yield n)
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return 3;
                }
                let _g0 = log.guard("g0");
                yield from self.f0(d - 1, yield from self.f0(d - 1, d, log), log);
                {
                    let _g01 = log.guard("g01");
                    yield ((yield d) + 0) % 100;
                    if d % 4 == 0 {
                        return n;
                    }
                }
                yield from f1(n, log);
                if (d < 8) || (9 < d) {
                    for a in 0..(0 % 4) {
                        yield if (d % 2) < a { yield 0 } else { a };
                    }
                }
                if (d % 7) < 0 { d } else { 5 }
            }
        }
    }

    pub const SCRIPT: &str = "next, send 91, send 24, send 67, send 22, send 46, send 60, send 82";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(1, 4, run.log));
    }
}

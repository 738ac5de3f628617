//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p8008 8008
    p8018 8018
    p8019 8019
    p8022 8022
    p8031 8031
    p8039 8039
    p8042 8042
    p8044 8044
    p8046 8046
    p8048 8048
    p8064 8064
    p8072 8072
    p8073 8073
    p8080 8080
    p8084 8084
    p8096 8096
    p8100 8100
    p8104 8104
    p8116 8116
    p8128 8128
    p8136 8136
    p8147 8147
    p8161 8161
    p8164 8164
    p8168 8168
    p8176 8176
    p8177 8177
    p8178 8178
    p8179 8179
    p8180 8180
}

mod p8008 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            for a in 0..(d % 4) {
                yield_!((2 + a) % 100);
                yield_!(distance(n, (d + 6) % 100));
                let b = a;
            }
            log.note("n01", &[7, d]);
            let _g01 = log.guard("g01");
            yield_!(d);
            if (d % 4 == 0) && (n < (d % 6)) {
                log.note("n02", &[d, d]);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(3, 15, run.log));
    }
}

mod p8018 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            match yield from Host.f3((n + (n % 3)) % 100, log) {
                Ok(a) => {
                    return Err(Oops(d));
                }
                Err(Oops(b)) => {
                    let c = d;
                }
            }
            let e = (n + 6) % 100;
            if n % 2 == 0 {
                return Err(Oops(1));
            }
            Ok(((2 + d) + (d % 9)) % 100)
        }

        struct Host;

        impl Host {
            gen fn f3(&self, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
            {
                let _g3 = log.guard("g3");
                through!({
                    if (if (n + n) % 4 == 0 { n } else { if n % 4 == 0 { n } else { 5 } }) < n {
                        return Err(Oops(9));
                    }
                    through!({
                        yield n % 3;
                        yield n % 6;
                    });
                });
                let a = 1;
                Ok(a)
            }
        }
    }

    pub const SCRIPT: &str = "next, send 78, send 0, send 23, send 88";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 0, run.log));
    }
}

mod p8019 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            let mut inner0 = opened(f1(n % 7, log), n, 3)?;
            log.tried("n01", inner0.next());
            for b in &mut inner0 {
                let b = b?;
                let _g01 = log.guard("g01");
                for c in 0..1 {
                    yield Ok((c + 7) % 100);
                    yield from (3..5).map(|n| checked(n, 3))?;
                    yield Ok((c * 3) % 100);
                }
                let e = n % 8;
                yield Err(Oops(e));
            }
            yield from (0..4).map(|n| checked(n, 5))?;
            yield from (&mut inner0)?;
            log.tried("n02", inner0.next());
        }

        #[boxed(local)]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            yield from (3..6).map(|n| checked(n, 4))?;
            yield Ok(n);
            {
                let _g11 = log.guard("g11");
                yield Ok(n);
            }
            {
                let _g12 = log.guard("g12");
                if (n % 3 == 0) || (6 < n) {
                    Err(Oops(n))?;
                }
            }
            if 3 % 4 == 0 {
                let mut a = n % 4;
                while a > 0 {
                    a -= 1;
                    yield from (1..5).map(|n| slipped(n, 3))?;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(f0(7, run.log));
    }
}

mod p8022 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Slip> {
            let _g1 = log.guard("g1");
            if (n % 2 == 0) || ((if n < n { 0 } else { n }) < n) {
                Err(Slip(n))?;
            }
            if n < 5 {
                yield Ok((6 + n) % 100);
                let _g11 = log.guard("g11");
                yield Ok(0);
                Err(Slip(n))?;
            } else {
                let _g12 = log.guard("g12");
                if 6 < n {
                    return Err(Slip(5));
                }
            }
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                let a = d;
                if a < a {
                    return;
                }
                {
                    let _g01 = log.guard("g01");
                    yield Ok(d % 6);
                }
                let b = a;
                let _g02 = log.guard("g02");
                yield from (if !((b + d) < distance(b, b)) { f1(8, log) } else { f1(d, log) })?;
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(2, 12, run.log));
    }
}

mod p8031 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f2(n: u32, log: &Log) -> Option<u32> {
            let _g2 = log.guard("g2");
            let a = ((n % 8) + 0) % 100;
            for b in 0..1 {
                yield from (0..3).map(Some);
            }
            yield Some(checked(n, 6).ok()?);
            if a % 4 == 0 {
                None?;
            }
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            gen fn f0(&self, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            gen fn f0(&self, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
                let _g0 = log.guard("g0");
                yield if distance(n, n) % 2 == 0 { n } else { 4 };
                yield from 1..4;
                let a = (n + n) % 100;
                for item in f2(1, log) {
                    match item {
                        Some(b) => {
                            log.note("n01", &[]);
                        }
                        None => {
                            let c = 0;
                            log.note("n02", &[c, (c + c) % 100]);
                        }
                    }
                }
                a
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(HOST.f0(3, run.log));
    }
}

mod p8039 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 3;
                return Ok(n);
            }
            let _g0 = log.guard("g0");
            yield (d + d) % 100;
            match checked(d, 5)? % 3 {
                0 => {
                    let a = ((n + d) + (6 + d)) % 100;
                    if (6 < (d + n)) && (7 % 2 == 0) {
                        log.note("n01", &[]);
                    }
                }
                1 => {
                    log.note("n02", &[yield from opaque(f2(d - 1, ((d * 4) + d) % 100, log))]);
                }
                _ => {
                    yield n;
                }
            }
            Ok(((n * 2) + 8) % 100)
        }

        gen fn f2(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f2", &[d, n]);
            let _g2 = log.guard("g2");
            yield ((0 + d) + 4) % 100;
            yield (4 + n) % 100;
            yield 5;
            yield n;
            if 0 < d {
                yield from f2(d - 1, (d + (d + d)) % 100, log).on_heap();
            }
            yield d;
            yield (8 + d) % 100;
            9
        }
    }

    pub const SCRIPT: &str = "next, send 91";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 19, run.log));
    }
}

mod p8042 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return Err(Oops(n));
            }
            yield from (if d % 3 == 0 { Host.f1((d + (1 + n)) % 100, log).boxed_local() } else { opened(Host.f1(((d % 5) + (d * 2)) % 100, log).boxed_local(), d, 5)? })?;
            if ((0 + n) + (8 + d)) % 4 == 0 {
                let mut inner0 = Host.f1(d, log);
                log.tried("n01", inner0.next());
                for b in &mut inner0 {
                    let b = b?;
                    yield Ok(checked(b, 7)?);
                }
                let mut c = ((5 + d) + d) % 100;
                for e in 0..1 {
                    c = c;
                    yield from log.results("g01", [Ok(0)])?;
                }
                yield from inner0?;
            }
            Ok(d)
        }

        struct Host;

        impl Host {
            #[try_yield]
            gen fn f1(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                yield from log.results("g11", [Ok(n % 9), Ok(n), Err(Oops(n))])?;
                yield (n + (n + n)) % 100;
                yield distance(n, n);
                let a = n % 8;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 15, run.log));
    }
}

mod p8044 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            let _g0 = log.guard("g0");
            yield Err(Oops(2));
            yield from f0(d - 1, (9 + n) % 100, log)?;
            for a in f0(d - 1, d, log) {
                let a = a?;
                yield Ok(4);
            }
            for b in 0..3 {
                yield Err(Oops(5));
                for c in f0(d - 1, b, log) {
                    let c = c?;
                    yield Ok((c * 4) % 100);
                }
            }
            for e in 3..5 {
                log.note("n01", &[]);
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(3, 5, run.log));
    }
}

mod p8046 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Err(Oops(n));
            }
            let _g0 = log.guard("g0");
            yield n;
            yield d;
            let a = n;
            if a < checked(n, 7)? {
                let b = (yield from f3(d - 1, (a * 4) % 100, log).boxed_local())?;
            } else {
                log.note("n01", &[]);
            }
            Ok(distance(a, d % 2))
        }

        gen fn f3(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f3", &[d, n]);
            if d < 1 {
                yield d;
                return Ok(d);
            }
            match yield from Box::pin(f3(d - 1, n, log)) {
                Ok(a) => {
                    yield ((d % 3) + a) % 100;
                }
                Err(Oops(b)) => {
                    let _g31 = log.guard("g31");
                    (yield from f0(d - 1, log.guard("g32").beside(b), log))?;
                }
            }
            Ok(if 0 < d { distance(d, d) } else { distance(d, 8) })
        }
    }

    pub const SCRIPT: &str = "next, send 10, send 54, send 11, send 24";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(4, 18, run.log));
    }
}

mod p8048 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            yield from (1..4).map(|n| slipped(n, 4))?;
            yield Ok(n % 8);
            if !(n < n) {
                log.note("n01", &[n]);
                yield Ok(n);
            }
            yield Ok(n);
            if ((n + n) % 4 == 0) || (n % 4 == 0) {
                let _g01 = log.guard("g01");
                yield Ok(n);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(9, run.log));
    }
}

mod p8064 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            yield d;
            let a = 5;
            yield from f0(d - 1, (d + 3) % 100, log);
            let mut inner1 = f0(d - 1, (d + 2) % 100, log);
            log.taken("n01", inner1.next());
            for c in f0(d - 1, a, log) {
                yield a;
            }
            let _g01 = log.guard("g01");
            yield from inner1;
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(4, 19, run.log));
    }
}

mod p8072 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f3(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g3 = log.guard("g3");
            yield n % 4;
            for a in 0..(n % 4) {
                yield n % 5;
            }
            yield n;
            (n * 3) % 100
        }

        struct Host;

        impl Host {
            #[generator]
            fn f0(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
                let _g0 = log.guard("g0");
                log.note("n01", &[]);
                yield_!(yield_!(n));
                yield_from!(if n % 4 == 0 { f3(n, log) } else { f3((n * 2) % 100, log) });
                if n < (8 + n) {
                    yield_from!(f3(3, log));
                    let a = (n + (n + n)) % 100;
                }
                n
            }
        }
    }

    pub const SCRIPT: &str = "next, send 95, send 17";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(18, run.log));
    }
}

mod p8073 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            if (d % 2 == 0) || (8 < 0) {
                Err(Slip(d))?;
            }
            yield from f3(d - 1, n, log)?;
            if d < d {
                yield Ok(3);
                if 7 % 4 == 0 {
                    return;
                }
            } else {
                let _g01 = log.guard("g01");
                if ((d + n) % 2 == 0) || (n < (d * 2)) {
                    log.note("n01", &[]);
                }
            }
        }

        #[generator(boxed(local))]
        fn f3(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Slip>> {
            log.note("f3", &[d, n]);
            let _g3 = log.guard("g3");
            log.note("n31", &[(d + distance(d, d)) % 100, d]);
            yield_!(Ok((d * 3) % 100));
            let a = d % 5;
            yield_!(Ok(a % 2));
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(1, 19, run.log));
    }
}

mod p8080 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            let mut a = n;
            match yield from Host.f2(8, log) {
                Ok(b) => {
                    a = (yield b)?;
                }
                Err(Oops(c)) => {
                    (yield from Box::pin(Host.f2(6, log)))?;
                    return Ok((yield c)?);
                }
            }
            for e in 0..(distance(a, distance(n, n)) % 4) {
                if !((yield n)? % 2 == 0) {
                    let _g01 = log.guard("g01");
                    (yield e)?;
                }
            }
            Ok(a)
        }

        struct Host;

        impl Host {
            gen fn f2(&self, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                let _g2 = log.guard("g2");
                (yield (yield n)?)?;
                if !((yield n)? < n) {
                    return Err(Oops(n));
                }
                (yield n)?;
                if (n < (if 2 < 7 { n } else { 8 })) && ((n + n) < (n % 6)) {
                    (yield n)?;
                }
                Ok(distance(n, n))
            }
        }
    }

    pub const SCRIPT: &str = "next, send 0, send 59, send 57 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, run.log));
    }
}

mod p8084 {
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
            if d % 3 == 0 {
                let a = d;
            }
            if d < n {
                return;
            }
            yield from if ((7 + d) < d) || ((d * 3) % 2 == 0) { f0(d - 1, (d * 3) % 100, log) } else { f0(d - 1, d, log) };
            let mut inner1 = f0(d - 1, (n * 2) % 100, log);
            log.taken("n01", inner1.next());
            for c in 0..1 {
                yield c;
            }
            yield from &mut inner1;
            log.taken("n02", inner1.next());
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(2, 14, run.log));
    }
}

mod p8096 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if ((n + n) < checked(d, 5)?) || (6 < (d + d)) {
                return Err(Oops(d));
            }
            yield from pin!(f1(7, log).on_stack());
            let a = 7;
            let _g01 = log.guard("g01");
            log.note("n01", &[]);
        }

        #[generator]
        fn f1(n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            let _g1 = log.guard("g1");
            yield_from!(log.results("g11", [Ok(n), Ok(3), Ok((n * 4) % 100)])?);
            yield_!(Ok(checked(n % 7, 5)?));
            log.note("n11", &[n, ((if n % 3 == 0 { n } else { n }) + n) % 100]);
            if !(n < (n % 6)) {
                return;
            }
            let a = ((n % 5) + n) % 100;
            yield_!(Ok(a));
            yield_!(Ok(if a < 8 { (5 + a) % 100 } else { a }));
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(2, 14, run.log));
    }
}

mod p8100 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return Err(Oops(d));
            }
            {
                let mut inner0 = f0(d - 1, d, log);
                log.tried("n01", inner0.next());
                if checked(n, 3)? % 2 == 0 {
                    return Err(Oops(n));
                }
                let b = (d + d) % 100;
                yield Ok((b * 4) % 100);
                yield from &mut inner0;
                log.taken("n02", inner0.next().transpose()?);
            }
            {
                let _g01 = log.guard("g01");
                yield from f0(d - 1, d % 9, log)?;
                let c = checked(d, 6)?;
            }
            yield Ok(9);
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(2, 3, run.log));
    }
}

mod p8104 {
    use super::*;

    generators! {
        #[generator(boxed)]
        fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            (yield_!(n))?;
            (yield_!(if (n % 8) % 2 == 0 { 9 } else { n }))?;
            if n % 4 == 0 {
                return Ok(n);
            }
            log.note("n01", &[n]);
            (yield_!(distance(n, (n + n) % 100)))?;
            let a = 4;
            Ok(a)
        }
    }

    pub const SCRIPT: &str = "next, send 18";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(f0(19, run.log));
    }
}

mod p8116 {
    use super::*;

    generators! {
        #[generator(boxed(local))]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
            log.note("f0", &[d, n]);
            {
                let _g01 = log.guard("g01");
                yield_!(0);
                yield_!(d);
            }
            yield_!(d);
            yield_from!(f1(n, log));
            let _g02 = log.guard("g02");
            log.note("n01", &[]);
        }

        #[boxed(local)]
        gen fn f1(n: u32, log: &Log) -> u32 {
            yield n;
            yield if n % 3 == 0 { n } else { n % 5 };
            yield (n + n) % 100;
            for a in 0..3 {
                let mut b = n % 4;
                while b > 0 {
                    b -= 1;
                    yield from 3..6;
                    yield from 1..2;
                }
                if 9 % 4 == 0 {
                    through!({
                        yield a;
                    });
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(f0(2, 4, run.log));
    }
}

mod p8128 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g0 = log.guard("g0");
            let a = n;
            let mut b = distance(a, 8) % 4;
            loop {
                if b == 0 { break; }
                b -= 1;
                yield 3;
            }
            yield (9 + a) % 100;
            for c in 3..5 {
                through!({
                    let mut e = 1;
                    while e > 0 {
                        e -= 1;
                        continue;
                    }
                });
            }
            yield (yield a)
        }
    }

    pub const SCRIPT: &str = "next, send 18, send 94, send 8 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(f0(18, run.log));
    }
}

mod p8136 {
    use super::*;

    generators! {
        #[generator(boxed)]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            through!({
                for a in 0..(9 % 4) {
                    continue;
                }
                if (d + n) % 4 == 0 {
                    return;
                }
            });
            yield_!(3);
            for b in 0..(d % 4) {
                log.note("n01", &[]);
                through!({
                    for c in f0(d - 1, d, log) {
                        yield_!(c);
                    }
                });
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(3, 10, run.log));
    }
}

mod p8147 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return d;
            }
            let _g0 = log.guard("g0");
            match yield from f2(distance(d, 5), log) {
                Ok(a) => {
                    yield from f0(d - 1, a % 3, log);
                    let mut c = 1;
                    while c > 0 {
                        c -= 1;
                        yield from f0(d - 1, a, log);
                    }
                }
                Err(Oops(b)) => {
                    log.note("n01", &[b, (d * 3) % 100]);
                }
            }
            d
        }

        #[generator]
        fn f2(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>> {
            let _g2 = log.guard("g2");
            yield_!(n);
            let mut a = yield_!(n);
            a = a;
            if n < 1 {
                yield_!(a);
            }
            Ok(a)
        }
    }

    pub const SCRIPT: &str = "next, send 95, send 69, send 30, send 3";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(3, 14, run.log));
    }
}

mod p8161 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield_!(((if n % 2 == 0 { 3 } else { d }) + (d + 3)) % 100);
            yield_!(distance(d, d % 9));
            yield_!(n % 8);
            if !(n % 2 == 0) {
                for a in 0..(5 % 4) {
                    for item in f1(n, log) {
                        match item {
                            Ok(b) => {
                                if 0 < d {
                                    yield_!(8);
                                    log.note("n01", &[b, (d * 3) % 100]);
                                }
                            }
                            Err(Oops(c)) => {
                                log.note("n02", &[(d * 2) % 100]);
                            }
                        }
                    }
                }
            } else {
                yield_!(d);
            }
        }

        #[try_yield]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            if n % 2 == 0 {
                yield from (1..4).map(Ok);
                yield n;
                yield from [Err(Oops(n))];
            }
            yield (distance(n, n) + n) % 100;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(5, 10, run.log));
    }
}

mod p8164 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log) -> Option<u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = 1;
            loop {
                if a == 0 { break; }
                a -= 1;
                let mut b = 3;
                let _g01 = log.guard("g01");
                through!({
                    yield None;
                    if 0 < d {
                        yield Some(a);
                    }
                    b = a;
                });
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(f0(3, 15, run.log));
    }
}

mod p8168 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return 2;
            }
            {
                let _g01 = log.guard("g01");
                let _g02 = log.guard("g02");
                let _g03 = log.guard("g03");
                yield from f0(d - 1, 3, log);
            }
            if (if d < 3 { d } else { 0 }) < d { 1 } else { yield from Box::pin(f0(d - 1, n, log)) }
        }
    }

    pub const SCRIPT: &str = "next, send 66, send 42, send 22, send 29, send 99, send 17, send 17";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 11, run.log));
    }
}

mod p8176 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            yield d;
            match distance(d, 6) % 3 {
                0 => {
                    let a = 3;
                }
                1 => {
                    yield from f0(d - 1, d, log);
                }
                _ => {
                    yield from f0(d - 1, (d * 3) % 100, log);
                }
            }
            let mut inner1 = f0(d - 1, (d + (n + d)) % 100, log);
            log.taken("n01", inner1.next());
            for c in &mut inner1 {
                if !(c % 4 == 0) {
                    log.note("n02", &[d, c]);
                }
            }
            yield n;
            yield from inner1;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 17, run.log));
    }
}

mod p8177 {
    use super::*;

    generators! {
        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            for a in 0..2 {
                for b in log.values("g11", [yield distance(a, 8)]) {
                    yield 8;
                    yield b;
                    yield b;
                }
                if (a % 4 == 0) || ((a * 2) < (if a < n { a } else { n })) {
                    break;
                }
                yield a;
            }
            if ((n + 6) < n) || (0 < n) {
                let c = n;
            }
            (n * 2) % 100
        }

        struct Host;

        impl Host {
            gen fn f0(&self, #[resume] first: u32, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield first;
                    return 0;
                }
                through!({
                    yield from Box::pin(f1(d, log));
                });
                let a = yield 1;
                yield from pin!(f1(d, log).on_stack());
                if (9 + n) % 2 == 0 { d } else { (a + d) % 100 }
            }
        }
    }

    pub const SCRIPT: &str = "send 26, send 82, send 77, send 40 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(Host.f0(2, 19, run.log));
    }
}

mod p8178 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if d < n {
                Err(Oops(n))?;
            }
            yield from (2..5).map(|n| checked(n, 3))?;
            let mut a = d;
            yield Ok(8);
            a = 2;
            for item in f3(n, log) {
                match item {
                    Ok(b) => {
                        let e = (b + b) % 100;
                    }
                    Err(Oops(c)) => {
                        log.note("n01", &[3, c]);
                    }
                }
            }
            yield from (if ((a * 4) % 4 == 0) && ((if n % 2 == 0 { 8 } else { a }) < (a % 7)) { f3(d, log).boxed() } else { f3(a, log).boxed() })?;
        }

        gen fn f3(n: u32, log: &Log) -> Result<u32, Oops> {
            if n < (n + distance(n, n)) {
                let mut a = 2 % 4;
                loop {
                    if a == 0 { break; }
                    a -= 1;
                    yield Ok(checked(3, 4)?);
                    if (a % 3) % 4 == 0 {
                        yield Ok(a);
                        let b = n;
                        let c = 0;
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(4, 14, run.log));
    }
}

mod p8179 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = u32> {
            log.note("f0", &[d, n]);
            yield_!(if n % 3 == 0 { d } else { d });
            let mut a = 3;
            while a > 0 {
                a -= 1;
                match d % 3 {
                    0 => {
                        let b = a;
                    }
                    1 => {
                        let c = a;
                    }
                    _ => {
                        let _g01 = log.guard("g01");
                        for item in f1(a, log).boxed() {
                            match item {
                                Ok(e) => {
                                    yield_!(a);
                                }
                                Err(Oops(h)) => {
                                    yield_!(3);
                                }
                            }
                        }
                    }
                }
            }
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            yield Ok(n);
            let _g11 = log.guard("g11");
            let a = n;
            let _g12 = log.guard("g12");
            let b = a;
            through!({
                log.note("n11", &[]);
            });
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(2, 10, run.log));
    }
}

mod p8180 {
    use super::*;

    generators! {
        #[generator(boxed(local))]
        fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if (if (d % 8) < (d % 9) { d } else { n }) < checked(if d % 2 == 0 { d } else { d }, 7)? {
                return Err(Oops(d));
            }
            let mut a = d;
            log.note("n01", &[]);
            a = checked(d % 2, 2)?;
            Ok(if d < (d * 3) { distance(n, a) } else { 7 })
        }
    }

    pub const SCRIPT: &str = "next, send 65, send 17, send 30, send 2";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(4, 4, run.log));
    }
}

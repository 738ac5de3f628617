//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p8000 8000
    p8004 8004
    p8005 8005
    p8008 8008
    p8011 8011
    p8014 8014
    p8015 8015
    p8017 8017
    p8028 8028
    p8030 8030
    p8034 8034
    p8036 8036
    p8043 8043
    p8045 8045
    p8048 8048
    p8050 8050
    p8051 8051
    p8056 8056
    p8059 8059
    p8064 8064
    p8065 8065
    p8066 8066
    p8074 8074
    p8081 8081
    p8083 8083
    p8084 8084
    p8085 8085
    p8087 8087
    p8088 8088
    p8093 8093
}

mod p8000 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            yield Ok(checked(if d % 2 == 0 { 8 } else { 0 }, 6)?);
            let a = (d * 4) % 100;
            let b = 3;
            let mut c = 2;
            loop {
                if c == 0 { break; }
                c -= 1;
                for e in 0..1 {
                    log.note("n01", &[(n * 4) % 100, 5]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(4, 4, run.log));
    }
}

mod p8004 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>> {
            let _g0 = log.guard("g0");
            yield checked(n, 7)?;
            {
                let _g01 = log.guard("g01");
                match n % 3 {
                    0 => {
                        yield n;
                        yield (n + n) % 100;
                        log.note("n01", &[]);
                    }
                    1 => {
                        let a = n;
                        for b in 0..(a % 4) {
                            yield (9 + b) % 100;
                        }
                    }
                    _ => {
                        yield 2;
                    }
                }
            }
            Ok(distance(n, (n + n) % 100))
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, run.log));
    }
}

mod p8005 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            let _g0 = log.guard("g0");
            yield Ok(if d % 2 == 0 { d } else { 8 });
            {
                let mut inner0 = f0(d - 1, d, log).boxed_local();
                log.taken("n01", inner0.next().transpose()?);
                for b in &mut inner0 {
                    let b = b?;
                    if d < (if (d + d) < (if n % 4 == 0 { d } else { 8 }) { d } else { 0 }) {
                        continue;
                    }
                }
                log.note("n02", &[0]);
                log.taken("n03", inner0.next().transpose()?);
            }
            yield Ok((d + (if 3 % 4 == 0 { 1 } else { d })) % 100);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 10, run.log));
    }
}

mod p8008 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return;
            }
            let _g0 = log.guard("g0");
            if 9 % 4 == 0 {
                return;
            }
            let a = (distance(d, d) + (8 + d)) % 100;
            let b = n;
            for c in f0(d - 1, 6, log).on_heap() {
                yield from f0(d - 1, if d < d { 3 } else { b }, log);
                yield a;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 2, run.log));
    }
}

mod p8011 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            let mut a = n;
            let b = 9;
            if 6 % 4 == 0 {
                a = ((b + b) + 0) % 100;
                let _g01 = log.guard("g01");
                match a % 3 {
                    0 => {
                        let _g02 = log.guard("g02");
                        (yield 1)?;
                    }
                    1 => {
                        log.note("n02", &[checked(b, 4)?, (3 + a) % 100]);
                    }
                    _ => {
                        (yield 5)?;
                    }
                }
            } else {
                log.note("n03", &[b]);
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 57, send 0, send 64, send 75";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 18, run.log));
    }
}

mod p8014 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield first;
            if (yield d) < (d + distance(first, d)) {
                return Ok(if (yield d) < 1 { first } else { 7 });
            }
            yield n;
            log.note("n01", &[d]);
            yield (d * 4) % 100;
            let a = d % 7;
            for b in 0..1 {
                yield 3;
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "send 47, send 27, send 94, send 19, send 48";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, 6, run.log));
    }
}

mod p8015 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 2;
                return Ok(d);
            }
            (yield from f0(d - 1, if d < (yield n) { (d * 2) % 100 } else { (d * 2) % 100 }, log).on_heap())?;
            log.note("n01", &[]);
            let mut a = d % 4;
            while a > 0 {
                a -= 1;
                log.note("n02", &[]);
            }
            Ok(distance(d, d))
        }
    }

    pub const SCRIPT: &str = "next, send 10, send 8, send 48 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 0, run.log));
    }
}

mod p8017 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from 2..3;
            log.note("n01", &[5, 5]);
            for a in 0..(((d + (n + d)) % 100) % 4) {
                let _g01 = log.guard("g01");
                yield from 2..5;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(4, 9, run.log));
    }
}

mod p8028 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield Ok(n % 6);
            yield Ok((d + d) % 100);
            if n < d {
                Err(Oops(d))?;
            }
            yield Ok((d + n) % 100);
            yield from (3..4).map(Ok);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 12, run.log));
    }
}

mod p8030 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Ok(9);
            }
            let _g0 = log.guard("g0");
            (yield from f0(d - 1, (distance(d, 4) + d) % 100, log).boxed_local())?;
            for a in 0..(2 % 4) {
                let b = distance(a, (4 + d) % 100);
            }
            match 5 % 3 {
                0 => {
                    log.note("n01", &[6, d % 8]);
                }
                1 => {
                    yield d;
                }
                _ => {
                    log.note("n02", &[if (d % 5) % 3 == 0 { 0 } else { yield 3 }]);
                }
            }
            Ok(8)
        }
    }

    pub const SCRIPT: &str = "next, send 96, send 45, send 65, send 80";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 15, run.log));
    }
}

mod p8034 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            yield (d * 4) % 100;
            {
                let _g01 = log.guard("g01");
                yield d;
                let _g02 = log.guard("g02");
                yield 8;
            }
            yield n;
            let _g03 = log.guard("g03");
            yield 0;
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 11, run.log));
    }
}

mod p8036 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(n);
                return;
            }
            let mut inner0 = f0(d - 1, 2, log).on_heap();
            log.taken("n01", inner0.next().transpose()?);
            for b in &mut inner0 {
                let b = b?;
                yield Ok(b);
                for c in 0..2 {
                    let e = c;
                    yield Ok((8 + e) % 100);
                }
            }
            log.note("n02", &[(n * 4) % 100]);
            log.taken("n03", inner0.next().transpose()?);
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 6, run.log));
    }
}

mod p8043 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            yield n;
            yield (n + (n % 8)) % 100;
            yield (0 + n) % 100;
            if (n * 2) < ((0 + n) + n) {
                return Ok((n + (n % 7)) % 100);
            }
            yield 5;
            match n % 3 {
                0 => {
                    let a = n;
                }
                1 => {
                    yield n;
                }
                _ => {
                    log.note("n01", &[n]);
                }
            }
            Ok(((n + n) + distance(n, n)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 29, send 32, send 38 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(15, run.log));
    }
}

mod p8045 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            yield n;
            log.note("n01", &[(d + (n % 7)) % 100]);
            if (yield 0) % 2 == 0 {
                return d;
            }
            let mut a = (((d * 3) + (if 1 < 0 { 2 } else { 0 })) % 100) % 4;
            while a > 0 {
                a -= 1;
                yield d;
            }
            d
        }
    }

    pub const SCRIPT: &str = "next, send 40, send 21, send 27 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(1, 0, run.log));
    }
}

mod p8048 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            yield from 1..3;
            yield d;
            let a = 6;
            yield ((a + 3) + n) % 100;
            log.note("n02", &[(d + distance(d, 7)) % 100, 7]);
            let b = (a + d) % 100;
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 14, run.log));
    }
}

mod p8050 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return 7;
            }
            let _g0 = log.guard("g0");
            yield d;
            yield from f0(d - 1, (5 + n) % 100, log);
            let mut a = yield from f0(d - 1, ((2 + d) + 2) % 100, log);
            yield 6;
            yield from f0(d - 1, d % 5, log);
            if ((4 + n) % 4 == 0) && ((a + 7) % 4 == 0) {
                return d;
            }
            for b in 0..((if (n * 3) < distance(d, a) { distance(a, a) } else { if d % 4 == 0 { 8 } else { a } }) % 4) {
                a = (a * 4) % 100;
            }
            a
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(1, 15, run.log));
    }
}

mod p8051 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            (yield n)?;
            log.note("n01", &[]);
            (yield ((n % 4) + (n % 5)) % 100)?;
            (yield ((yield 3)? + (if 4 < n { n } else { n })) % 100)?;
            {
                let _g01 = log.guard("g01");
                (yield n)?;
                (yield distance(n, 1))?;
            }
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, throw 7, send 83, send 95";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(18, run.log));
    }
}

mod p8056 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = 7;
            if !(3 % 2 == 0) {
                yield distance(a, (a + 9) % 100);
                yield a;
                let _g01 = log.guard("g01");
                if (a < d) && (a % 2 == 0) {
                    if (a * 3) % 4 == 0 {
                        return Err(Oops(5));
                    }
                }
                yield from 1..4;
            }
            Ok(if (n + n) < d { (6 + a) % 100 } else { a })
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(4, 6, run.log));
    }
}

mod p8059 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            for a in 0..(((n + distance(n, 2)) % 100) % 4) {
                log.note("n01", &[((a * 2) + a) % 100]);
            }
            match n % 3 {
                0 => {
                    if n % 3 == 0 {
                        return;
                    }
                }
                1 => {
                    let b = n;
                }
                _ => {
                    yield n;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(6, run.log));
    }
}

mod p8064 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            for a in 0..(d % 4) {
                yield Ok(distance(n, a));
            }
            let b = 5;
            yield from (3..4).map(Ok);
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 11, run.log));
    }
}

mod p8065 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield 7;
            if (d * 3) % 2 == 0 {
                return (d + (n % 5)) % 100;
            }
            yield d % 5;
            let a = yield 0;
            yield from f2(yield a, log);
            yield a;
            d
        }

        gen fn f2(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield (n * 2) % 100;
            let mut a = 2;
            loop {
                if a == 0 { break; }
                a -= 1;
                yield if (a * 3) < (a % 8) { a } else { (n * 4) % 100 };
                if a % 4 == 0 {
                    let b = distance(a, 5);
                    log.note("n21", &[b]);
                }
            }
            (distance(n, n) + (2 + n)) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 66, send 55, send 67, send 55";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 5, run.log));
    }
}

mod p8066 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let a = (n + 4) % 100;
            {
                let _g01 = log.guard("g01");
                yield (4 + n) % 100;
                if (a < a) || (1 % 4 == 0) {
                    return;
                }
            }
            yield n;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(17, run.log));
    }
}

mod p8074 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield 8)?;
                return Ok(d);
            }
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                let a = d;
                (yield (a * 3) % 100)?;
            }
            if (d % 7) % 2 == 0 {
                for b in 0..1 {
                    let _g02 = log.guard("g02");
                    match yield from f0(d - 1, b, log).boxed_local() {
                        Ok(c) => {
                            (yield c)?;
                        }
                        Err(Oops(e)) => {
                            log.note("n01", &[b]);
                        }
                    }
                }
            }
            Ok(((if 3 < n { 4 } else { 3 }) + (d + 4)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, throw 5, send 49, send 28, throw 8, throw 2, throw 3, throw 6";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 4, run.log));
    }
}

mod p8081 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            let mut inner0 = f0(d - 1, n % 9, log).on_heap();
            log.taken("n01", inner0.next().transpose()?);
            for b in &mut inner0 {
                let b = b?;
                log.note("n02", &[]);
                let mut inner2 = f0(d - 1, 8, log).on_heap();
                log.taken("n03", inner2.next().transpose()?);
                if !((b % 4) < b) {
                    continue;
                }
                log.taken("n04", inner2.next().transpose()?);
            }
            yield Ok(d);
            log.taken("n05", inner0.next().transpose()?);
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 3, run.log));
    }
}

mod p8083 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return d;
            }
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                yield 0;
                yield from f0(d - 1, yield n, log).boxed_local();
            }
            {
                let _g02 = log.guard("g02");
                if (d % 6) % 4 == 0 {
                    return yield d;
                }
            }
            yield from f0(d - 1, d, log)
        }
    }

    pub const SCRIPT: &str = "next, send 52, send 65, send 16, send 31, send 17, send 41, send 69";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 16, run.log));
    }
}

mod p8084 {
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
            if d % 3 == 0 {
                let a = d;
            }
            if d < n {
                return;
            }
            yield from f0(d - 1, d, log);
            if d < d {
                yield from f0(d - 1, (n + d) % 100, log);
            }
            yield from f0(d - 1, d, log);
            yield n;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 12, run.log));
    }
}

mod p8085 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield n)?;
            (yield d)?;
            (yield 4)?;
            (yield (n + 9) % 100)?;
            (yield (d * 2) % 100)?;
            Ok(checked((n + d) % 100, 6)?)
        }
    }

    pub const SCRIPT: &str = "next, send 96";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 15, run.log));
    }
}

mod p8087 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return Ok(d);
            }
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                let _g02 = log.guard("g02");
                let a = (d * 4) % 100;
                yield (yield from f0(d - 1, checked((yield from f0(d - 1, 5, log).boxed_local())?, 4)?, log))?;
            }
            Ok(4)
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 19, run.log));
    }
}

mod p8088 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield n;
            yield ((if n < n { d } else { 5 }) + (n + d)) % 100;
            match 4 % 3 {
                0 => {
                    yield distance(d, 1);
                }
                1 => {
                    yield d;
                }
                _ => {
                    yield d;
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(20, 10, run.log));
    }
}

mod p8093 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Ok(4);
            }
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                if !(d < checked(d, 2)?) {
                    yield d % 3;
                    let _g02 = log.guard("g02");
                    for a in 0..1 {
                        yield d;
                        yield 9;
                    }
                } else {
                    yield n;
                }
            }
            Ok((yield from f0(d - 1, (d * 2) % 100, log))?)
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 7, run.log));
    }
}

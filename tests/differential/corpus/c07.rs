//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p7001 7001
    p7006 7006
    p7010 7010
    p7011 7011
    p7013 7013
    p7017 7017
    p7020 7020
    p7021 7021
    p7022 7022
    p7024 7024
    p7026 7026
    p7030 7030
    p7032 7032
    p7034 7034
    p7040 7040
    p7041 7041
    p7044 7044
    p7048 7048
    p7050 7050
    p7051 7051
    p7054 7054
    p7056 7056
    p7057 7057
    p7058 7058
    p7064 7064
    p7065 7065
    p7068 7068
    p7072 7072
    p7074 7074
    p7078 7078
}

mod p7001 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if d % 3 == 0 {
                {
                    let _g01 = log.guard("g01");
                    yield ((d % 2) + d) % 100;
                }
                if ((if d < first { 7 } else { d }) % 3 == 0) || (first < d) {
                    yield first;
                } else {
                    yield 8;
                }
            }
            distance(d, first)
        }
    }

    pub const SCRIPT: &str = "send 83, send 44";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 14, run.log));
    }
}

mod p7006 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            yield from f0(d - 1, (d + (n + d)) % 100, log).boxed_local();
            let a = d;
            let b = d;
            let mut inner2 = f0(d - 1, d, log).on_heap();
            log.taken("n01", inner2.next());
            log.taken("n02", inner2.next());
            log.taken("n03", inner2.next());
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 16, run.log));
    }
}

mod p7010 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return;
            }
            let _g01 = log.guard("g01");
            let _g02 = log.guard("g02");
            yield from f2(d - 1, 6, log);
            if (d % 6) < (d % 3) {
                let a = (d * 4) % 100;
                let _g03 = log.guard("g03");
                yield a % 2;
            }
        }

        gen fn f2(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f2", &[d, n]);
            let _g2 = log.guard("g2");
            let a = (1 + d) % 100;
            log.note("n21", &[]);
            yield from 3..4;
            yield (a + d) % 100;
            yield from 0..3;
            log.note("n22", &[]);
            if ((1 + d) % 3 == 0) || (d % 2 == 0) {
                return;
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 9, run.log));
    }
}

mod p7011 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return;
            }
            log.note("n01", &[9, d]);
            {
                let _g01 = log.guard("g01");
                log.note("n02", &[]);
                let a = d;
            }
            let _g02 = log.guard("g02");
            let _g03 = log.guard("g03");
            log.note("n03", &[]);
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(20, 5, run.log));
    }
}

mod p7013 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(d);
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[((d + 6) + d) % 100, if (yield d) % 2 == 0 { d } else { (d + d) % 100 }]);
            let a = d;
            {
                let _g01 = log.guard("g01");
                (yield from f0(d - 1, ((yield a) + distance(d, n)) % 100, log))?;
            }
            let mut b = (((yield 1) + a) % 100) % 4;
            while b > 0 {
                b -= 1;
                (yield from f0(d - 1, 7, log))?;
                for c in 0..3 {
                    log.note("n02", &[(b * 3) % 100]);
                }
            }
            Ok(1)
        }
    }

    pub const SCRIPT: &str = "next, send 94, send 82, send 82 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 7, run.log));
    }
}

mod p7017 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            yield 6;
            let _g01 = log.guard("g01");
            yield (n + n) % 100;
            if (n < n) || (n % 3 == 0) {
                yield n;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(14, run.log));
    }
}

mod p7020 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                yield (d + d) % 100;
            }
            if 0 < d {
                yield from f0(d - 1, 7, log).on_heap();
                if d % 2 == 0 {
                    return;
                }
            }
            if (d < d) && ((d + d) < (n % 9)) {
                return;
            }
            if 0 < d {
                log.note("n01", &[4, d]);
                let mut a = ((5 + d) % 100) % 4;
                loop {
                    if a == 0 { break; }
                    a -= 1;
                    yield a;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 1, run.log));
    }
}

mod p7021 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 6;
                return 5;
            }
            {
                let _g01 = log.guard("g01");
                yield d;
                let _g02 = log.guard("g02");
                if !(0 < d) {
                    return ((2 + d) + d) % 100;
                }
                if 4 % 2 == 0 {
                    yield d;
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 10, run.log));
    }
}

mod p7022 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            yield from f2(distance(n, n), log);
            let _g01 = log.guard("g01");
            yield from f2(3, log);
            yield n;
            let a = n;
        }

        gen fn f2(n: u32, log: &Log) -> u32 {
            yield from 0..2;
            if (2 % 2 == 0) || ((n + 1) % 2 == 0) {
                yield ((n * 3) + n) % 100;
                if (distance(n, n) + (n * 4)) < n {
                    yield from 2..5;
                }
            } else {
                yield from 1..3;
                if !(n % 4 == 0) {
                    let mut a = n % 4;
                    while a > 0 {
                        a -= 1;
                        yield a;
                    }
                } else {
                    yield n;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(15, run.log));
    }
}

mod p7024 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[]);
                let _g02 = log.guard("g02");
                yield Ok(d);
                yield from (0..1).map(Ok);
            }
            let a = d;
            if 0 < d {
                yield Ok(4);
            } else {
                yield Ok(a);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 10, run.log));
    }
}

mod p7026 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            for a in 0..2 {
                let mut b = a % 4;
                while b > 0 {
                    b -= 1;
                    if b < d {
                        if 0 < d {
                            yield distance(d, (b + b) % 100);
                            (yield from f0(d - 1, 8, log))?;
                            yield n;
                        }
                        yield from 2..3;
                    } else {
                        yield (b * 2) % 100;
                    }
                }
            }
            Ok((d + (n + 6)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 11, run.log));
    }
}

mod p7030 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(first);
            }
            let mut a = if first % 2 == 0 { (4 + d) % 100 } else { first };
            a = (d + a) % 100;
            yield from f1(7, log).boxed_local();
            yield first % 8;
            Ok(a)
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield if (if n < n { n } else { n }) % 3 == 0 { n } else { n };
            yield n;
            let a = 1;
            yield yield (yield a);
            if 1 < (distance(a, 8) + a) {
                let _g11 = log.guard("g11");
                yield n;
            }
            3
        }
    }

    pub const SCRIPT: &str = "send 94, send 11, send 32, send 68 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 18, run.log));
    }
}

mod p7032 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return Ok(n);
            }
            let _g0 = log.guard("g0");
            match yield from f0(d - 1, n, log).boxed_local() {
                Ok(a) => {
                    let c = if 5 < (yield from f0(d - 1, a, log).on_heap())? { distance(a, a) } else { d };
                    if (a < (d + a)) && ((a % 8) % 4 == 0) {
                        return Err(Oops(8));
                    }
                }
                Err(Oops(b)) => {
                    let mut e = ((distance(d, 8) + (3 + d)) % 100) % 4;
                    while e > 0 {
                        e -= 1;
                        let _g01 = log.guard("g01");
                        yield b;
                    }
                }
            }
            Ok((d + n) % 100)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 14, run.log));
    }
}

mod p7034 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                if (d < (d % 7)) && ((n + 6) % 4 == 0) {
                    return;
                }
            }
            for a in 0..1 {
                yield d;
                yield from f2(a, log);
            }
        }

        gen fn f2(n: u32, log: &Log) -> u32 {
            for a in 0..((if (3 + n) < (n + n) { n % 5 } else { n }) % 4) {
                yield n;
            }
            yield from 3..6;
            let b = n;
            yield (9 + n) % 100;
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 10, run.log));
    }
}

mod p7040 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(d);
            }
            let _g0 = log.guard("g0");
            let a = d % 4;
            let b = (a * 2) % 100;
            if (yield from f0(d - 1, a, log))? % 4 == 0 {
                return Ok(b);
            }
            (yield d)?;
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, send 66, send 93, send 6 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 19, run.log));
    }
}

mod p7041 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            (yield d)?;
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[8]);
                (yield d)?;
            }
            let a = n;
            if (6 % 4 == 0) || ((8 + d) < (yield a)?) {
                return Ok(checked(checked(a, 2)?, 3)?);
            }
            Ok(1)
        }
    }

    pub const SCRIPT: &str = "next, send 14, send 98";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 9, run.log));
    }
}

mod p7044 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            yield d % 8;
            match d % 3 {
                0 => {
                    yield d;
                }
                _ => {
                    yield from 2..5;
                    {
                        let _g01 = log.guard("g01");
                        log.note("n01", &[d]);
                    }
                    log.note("n02", &[d]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(20, 7, run.log));
    }
}

mod p7048 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            for a in 0..(d % 4) {
                {
                    let _g01 = log.guard("g01");
                    yield Ok(n);
                    for b in 0..(5 % 4) {
                        log.note("n01", &[(b * 3) % 100]);
                        let c = if b % 3 == 0 { (b + a) % 100 } else { (1 + b) % 100 };
                        yield from (3..6).map(Ok);
                    }
                }
                if (n % 4 == 0) || (a % 2 == 0) {
                    continue;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 12, run.log));
    }
}

mod p7050 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return n;
            }
            let _g0 = log.guard("g0");
            let mut a = (d * 4) % 100;
            a = d % 3;
            if (a % 2 == 0) && ((a * 2) % 4 == 0) {
                return 8;
            }
            a = ((1 + a) + a) % 100;
            a = if (a + a) % 3 == 0 { d } else { a };
            0
        }
    }

    pub const SCRIPT: &str = "next, send 86";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(20, 14, run.log));
    }
}

mod p7051 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g0 = log.guard("g0");
            let a = (n + n) % 100;
            yield a % 2;
            yield distance(n, 9);
            let mut b = 1;
            loop {
                if b == 0 { break; }
                b -= 1;
                yield yield (if b % 4 == 0 { b } else { a });
                yield 9;
                break;
            }
            yield a;
            a
        }
    }

    pub const SCRIPT: &str = "next, send 17, send 76, send 74 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(0, run.log));
    }
}

mod p7054 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            yield ((n + n) + n) % 100;
            for a in 0..(3 % 4) {
                for b in 0..(n % 4) {
                    let c = a;
                    match a % 3 {
                        0 => {
                            for e in 0..3 {
                                yield e;
                            }
                        }
                        1 => {
                            log.note("n01", &[c]);
                        }
                        _ => {
                            log.note("n02", &[(c + n) % 100]);
                        }
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(16, run.log));
    }
}

mod p7056 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield d)?;
                return Ok(0);
            }
            let a = (d + (d + 4)) % 100;
            if (4 % 3 == 0) && ((yield 0)? < distance(d, a)) {
                return Err(Oops(6));
            }
            let mut b = 3;
            loop {
                if b == 0 { break; }
                b -= 1;
                (yield distance(d, checked(3, 7)?))?;
                let c = 2;
            }
            Ok((n * 2) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 51, throw 2, send 64 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(4, 10, run.log));
    }
}

mod p7057 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            let a = n % 7;
            let b = ((if a % 4 == 0 { a } else { a }) + (yield a)?) % 100;
            if a % 4 == 0 {
                return Err(Oops(b));
            }
            let c = ((if a < a { n } else { b }) + (if a % 3 == 0 { a } else { 2 })) % 100;
            for e in 0..1 {
                log.note("n01", &[e, a % 2]);
            }
            Ok(b)
        }
    }

    pub const SCRIPT: &str = "next, send 22, send 84, send 24, send 11, send 60, send 9, throw 2";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(15, run.log));
    }
}

mod p7058 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = distance(d, d);
            yield from 0..3;
            if (0 < n) || (a % 2 == 0) {
                return;
            }
            yield 7;
            a = (6 + d) % 100;
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 10, run.log));
    }
}

mod p7064 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return d;
            }
            let _g0 = log.guard("g0");
            let a = n;
            for b in 0..1 {
                continue;
            }
            let c = yield d;
            if (d + 8) % 4 == 0 { a } else { a }
        }
    }

    pub const SCRIPT: &str = "next, send 25, send 8";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 0, run.log));
    }
}

mod p7065 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[0, d]);
            {
                let _g01 = log.guard("g01");
                let _g02 = log.guard("g02");
                let a = 2;
            }
            yield 5
        }
    }

    pub const SCRIPT: &str = "next, send 86, send 48, send 23 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 10, run.log));
    }
}

mod p7068 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            for a in f0(d - 1, (9 + d) % 100, log).on_heap() {
                if !((d * 2) % 2 == 0) {
                    return;
                }
                let b = a;
            }
            yield from f0(d - 1, 0, log);
            yield (1 + d) % 100;
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 8, run.log));
    }
}

mod p7072 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return;
            }
            if 3 < d {
                if d < ((if 6 < d { d } else { d }) + 8) {
                    return;
                }
                yield from f0(d - 1, d, log);
                yield from f0(d - 1, n, log);
            }
            let mut inner0 = f0(d - 1, if (d % 4) < n { (9 + d) % 100 } else { if d < d { n } else { n } }, log).on_heap();
            log.taken("n01", inner0.next());
            for b in &mut inner0 {
                yield from 3..5;
                let c = 4;
                let _g01 = log.guard("g01");
                yield distance(c, 3);
            }
            log.note("n02", &[d]);
            log.taken("n03", inner0.next());
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 4, run.log));
    }
}

mod p7074 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            yield d % 6;
            let a = 8;
            (yield from f1(a, log))?;
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[]);
                log.note("n02", &[(a * 3) % 100, if checked(a, 4)? < (d % 9) { if n % 2 == 0 { d } else { a } } else { if d < d { d } else { a } }]);
            }
            Ok(((a + 0) + (8 + a)) % 100)
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>> {
            let mut a = ((n + n) % 100) % 4;
            while a > 0 {
                a -= 1;
                let b = a;
                yield from 3..4;
                yield from 3..5;
            }
            yield n;
            yield (n * 3) % 100;
            yield distance(n, 5);
            yield distance(n, n);
            if distance(n, n) % 4 == 0 {
                return Ok(0);
            }
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 6, run.log));
    }
}

mod p7078 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = checked((d + d) % 100, 3)? % 4;
            while a > 0 {
                a -= 1;
                yield from 0..3;
                yield (d * 2) % 100;
            }
            yield from 2..5;
            yield from 1..2;
            yield (8 + d) % 100;
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 6, run.log));
    }
}

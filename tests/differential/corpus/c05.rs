//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p5000 5000
    p5003 5003
    p5005 5005
    p5006 5006
    p5007 5007
    p5008 5008
    p5009 5009
    p5010 5010
    p5012 5012
    p5014 5014
    p5015 5015
    p5016 5016
    p5018 5018
    p5019 5019
    p5022 5022
    p5024 5024
    p5025 5025
    p5026 5026
    p5027 5027
    p5029 5029
    p5030 5030
    p5031 5031
    p5036 5036
    p5038 5038
    p5039 5039
    p5043 5043
    p5044 5044
    p5045 5045
    p5046 5046
    p5049 5049
}

mod p5000 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return n;
            }
            {
                let _g01 = log.guard("g01");
                yield d;
                let a = d;
            }
            yield from f0(d - 1, d % 5, log).on_heap();
            match (((3 + d) + 5) % 100) % 3 {
                0 => {
                    for b in 0..(d % 4) {
                        let c = ((yield from f0(d - 1, 6, log)) + (if n < b { n } else { d })) % 100;
                    }
                    let e = 2;
                }
                _ => {
                    let mut h = 1;
                    while h > 0 {
                        h -= 1;
                        yield h;
                    }
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "next, send 23, send 68, send 9 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(1, 8, run.log));
    }
}

mod p5003 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let a = d % 6;
            yield d;
            yield a;
            let b = distance(d, (n + a) % 100);
            yield b % 8;
            log.note("n01", &[checked(0, 6)?, (a + b) % 100]);
            if !(b < b) {
                return Err(Oops(a));
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 9, send 2, send 46 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 2, run.log));
    }
}

mod p5005 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield (n + d) % 100)?;
            (yield d % 4)?;
            (yield d)?;
            (yield (d + 5) % 100)?;
            if !((yield d)? % 2 == 0) {
                return Ok(n);
            }
            Ok(checked(n, 3)?)
        }
    }

    pub const SCRIPT: &str = "next, send 24, send 10, throw 7 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(5, 7, run.log));
    }
}

mod p5006 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if 0 < d {
                let mut a = n % 4;
                while a > 0 {
                    a -= 1;
                    log.note("n01", &[0, if (d % 5) < (a % 7) { (yield a)? } else { distance(a, d) }]);
                    for b in 0..1 {
                        for c in 0..(((n + (if b < a { b } else { d })) % 100) % 4) {
                            log.note("n02", &[]);
                        }
                    }
                }
            }
            Ok(distance(d, d))
        }
    }

    pub const SCRIPT: &str = "next, throw 0, send 80, send 71, send 32, send 63, send 80, send 12";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 1, run.log));
    }
}

mod p5007 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = 6;
            (yield d)?;
            a = (yield 0)?;
            (yield d)?;
            {
                let _g01 = log.guard("g01");
                (yield 2)?;
            }
            Ok(a)
        }
    }

    pub const SCRIPT: &str = "next, throw 5";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 8, run.log));
    }
}

mod p5008 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            if (n % 2) < n {
                if (9 < 1) && (5 < (4 + n)) {
                    return n;
                }
            } else {
                yield from 0..2;
                yield from 0..1;
            }
            n
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(15, run.log));
    }
}

mod p5009 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                yield d % 8;
            }
            let _g02 = log.guard("g02");
            yield d;
            let _g03 = log.guard("g03");
            yield 0;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 19, run.log));
    }
}

mod p5010 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield n)?;
            let a = d;
            if !((a * 4) % 4 == 0) {
                return Err(Oops(a));
            }
            log.note("n01", &[a % 9, (yield 0)?]);
            Ok(4)
        }
    }

    pub const SCRIPT: &str = "next, send 6, send 46";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 3, run.log));
    }
}

mod p5012 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = 3;
            loop {
                if a == 0 { break; }
                a -= 1;
                let b = a;
                if !(d < 2) {
                    yield (distance(b, d) + (1 + a)) % 100;
                    yield b % 6;
                } else {
                    yield 2;
                }
            }
            (1 + d) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 18, send 9, send 99 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 0, run.log));
    }
}

mod p5014 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield 8)?;
                return Ok(4);
            }
            let _g0 = log.guard("g0");
            let mut a = 4 % 4;
            while a > 0 {
                a -= 1;
                match a % 3 {
                    0 => {
                        let b = a;
                        let _g01 = log.guard("g01");
                        (yield from f0(d - 1, a, log))?;
                    }
                    _ => {
                        log.note("n01", &[a, checked(0, 2)?]);
                    }
                }
            }
            Ok((yield d)?)
        }
    }

    pub const SCRIPT: &str = "next, throw 8";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 6, run.log));
    }
}

mod p5015 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            match (yield d) {
                Ok(a) => {
                    (yield (n * 4) % 100)?;
                }
                Err(Oops(b)) => {
                    (yield b)?;
                }
            }
            if (d % 8) % 3 == 0 {
                let c = d;
            }
            match checked((d * 3) % 100, 6)? % 3 {
                0 => {
                    if (9 < checked(d, 7)?) && (d % 3 == 0) {
                        log.note("n01", &[]);
                    }
                }
                _ => {
                    log.note("n02", &[checked((d + d) % 100, 5)?]);
                }
            }
            Ok(2)
        }
    }

    pub const SCRIPT: &str = "next, send 39, send 54, send 31 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 16, run.log));
    }
}

mod p5016 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 8;
                return;
            }
            let _g0 = log.guard("g0");
            let mut a = 2;
            while a > 0 {
                a -= 1;
                yield (5 + d) % 100;
            }
            let mut inner1 = f0(d - 1, n, log).on_heap();
            log.taken("n01", inner1.next());
            for c in &mut inner1 {
                yield (c * 4) % 100;
                if n < c {
                    log.note("n02", &[c % 2]);
                }
            }
            yield 2;
            yield from inner1;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 3, run.log));
    }
}

mod p5018 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            log.note("n01", &[3]);
            yield if (yield 5) % 4 == 0 { (n + n) % 100 } else { n % 3 };
            let mut a = 2;
            while a > 0 {
                a -= 1;
                yield yield from f2(a, log);
                yield ((if 0 < a { 1 } else { a }) + (n + 1)) % 100;
            }
            Ok(n)
        }

        gen fn f2(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g2 = log.guard("g2");
            log.note("n21", &[n % 2]);
            let a = if n < (n + 8) { 3 } else { 6 };
            yield n;
            yield if (yield 8) % 4 == 0 { distance(a, 7) } else { a };
            log.note("n22", &[a]);
            if 8 < n {
                return a;
            }
            ((a % 8) + a) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 30, send 96";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, run.log));
    }
}

mod p5019 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield d;
            log.note("n01", &[d]);
            if (d < (7 + d)) || ((8 + n) % 4 == 0) {
                return d;
            }
            for a in 0..3 {
                if ((d + d) % 2 == 0) && (d < n) {
                    for b in 0..3 {
                        log.note("n02", &[]);
                    }
                }
            }
            (d + distance(d, d)) % 100
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 10, run.log));
    }
}

mod p5022 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(4);
                return;
            }
            {
                let mut inner0 = f0(d - 1, distance(n, n), log).on_heap();
                log.taken("n01", inner0.next().transpose()?);
                for b in &mut inner0 {
                    let b = b?;
                    let c = (9 + d) % 100;
                    yield Ok(distance(c, (c + b) % 100));
                }
                let mut e = d % 4;
                while e > 0 {
                    e -= 1;
                    log.taken("n02", inner0.next().transpose()?);
                }
                log.taken("n03", inner0.next().transpose()?);
            }
            yield Ok(d);
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 15, run.log));
    }
}

mod p5024 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield d)?;
                return Ok(d);
            }
            for a in 0..2 {
                (yield from f0(d - 1, 1, log).boxed_local())?;
            }
            for b in 0..(d % 4) {
                let c = 6;
                (yield (yield (yield from f0(d - 1, (d + b) % 100, log).boxed_local())?)?)?;
                let _g01 = log.guard("g01");
                if (yield from f0(d - 1, 4, log).on_heap())? % 3 == 0 {
                    return Ok(b);
                } else {
                    log.note("n01", &[checked(1, 6)?, distance(c, (yield 7)?)]);
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 19, send 96";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 5, run.log));
    }
}

mod p5025 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[2]);
            yield from 3..4;
            if 9 < d {
                yield 2;
                yield d;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 2, run.log));
    }
}

mod p5026 {
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
            (yield from f0(d - 1, 2, log))?;
            match yield from f0(d - 1, 6, log).boxed_local() {
                Ok(a) => {
                    (yield from f0(d - 1, (checked(n, 2)? + 4) % 100, log))?;
                    if (yield (if a < d { n } else { d })) < 4 {
                        return Ok(yield checked(d, 7)?);
                    }
                    let c = 7;
                }
                Err(Oops(b)) => {
                    yield d;
                }
            }
            Ok(checked(d, 7)?)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 16, run.log));
    }
}

mod p5027 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield (8 + first) % 100;
            let a = (d + (yield first)) % 100;
            if 0 < d {
                log.note("n01", &[0]);
            }
            yield if (first + a) < (5 + a) { 5 } else { if a % 4 == 0 { d } else { 7 } };
            log.note("n02", &[a]);
            yield d;
            a
        }
    }

    pub const SCRIPT: &str = "send 14, send 39, send 42, send 37";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 19, run.log));
    }
}

mod p5029 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield d)?;
                return Ok(d);
            }
            match yield from f0(d - 1, d, log).on_heap() {
                Ok(a) => {
                    (yield from f0(d - 1, distance(a, checked(a, 3)?), log))?;
                }
                Err(Oops(b)) => {
                    if (d + distance(b, b)) % 4 == 0 {
                        return Ok(d);
                    }
                }
            }
            let c = d;
            Ok(c)
        }
    }

    pub const SCRIPT: &str = "next, send 51, send 78";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 4, run.log));
    }
}

mod p5030 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let _g01 = log.guard("g01");
            match yield from f3(if 5 % 3 == 0 { d } else { n }, log) {
                Ok(a) => {
                    return;
                }
                Err(Oops(b)) => {
                    for c in 0..(d % 4) {
                        for e in 0..3 {
                            let h = b % 9;
                            yield 7;
                            yield c;
                        }
                    }
                }
            }
        }

        gen fn f3(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>> {
            if (6 % 2 == 0) && ((n + 4) % 3 == 0) {
                if !(n < n) {
                    yield n;
                    for a in 0..3 {
                        let b = ((a + a) + 5) % 100;
                    }
                }
            }
            Ok(distance(n, n))
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 3, run.log));
    }
}

mod p5031 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            yield (n + n) % 100;
            yield from 2..5;
            if n < n {
                return;
            }
            let a = 2;
            let _g01 = log.guard("g01");
            yield 4;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, run.log));
    }
}

mod p5036 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>> {
            let _g0 = log.guard("g0");
            yield from 1..4;
            yield n;
            let a = 7;
            let b = (a * 2) % 100;
            yield b;
            yield 1;
            if b < b {
                if a < a {
                    let _g01 = log.guard("g01");
                    yield 7;
                } else {
                    yield 7;
                }
            } else {
                yield 3;
            }
            Ok(3)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(10, run.log));
    }
}

mod p5038 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield 8)?;
                return Ok(3);
            }
            let _g0 = log.guard("g0");
            (yield from f0(d - 1, d % 2, log).boxed_local())?;
            if (d % 4 == 0) || (d < (n + 2)) {
                return Err(Oops(d));
            }
            let a = (yield from f0(d - 1, n, log).boxed_local())?;
            (yield from f0(d - 1, (yield a)?, log))?;
            (yield (a + (d * 4)) % 100)?;
            (yield ((if 3 < d { d } else { a }) + a) % 100)?;
            let b = ((a + a) + (a + d)) % 100;
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, send 51, send 69, send 40 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 13, run.log));
    }
}

mod p5039 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            for a in 0..2 {
                yield (a + d) % 100;
            }
            log.note("n01", &[n]);
            yield from 2..3;
            yield distance(n, if 3 % 3 == 0 { d } else { d });
            let b = ((d * 2) + d) % 100;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(20, 7, run.log));
    }
}

mod p5043 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            yield (n + (6 + n)) % 100;
            log.note("n01", &[n]);
            if (n < (n * 2)) && (1 < n) {
                return;
            }
            yield from 0..2;
            log.note("n02", &[n, n]);
            let a = 0;
            yield from 1..4;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(6, run.log));
    }
}

mod p5044 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield d)?;
                return Ok(4);
            }
            let _g0 = log.guard("g0");
            (yield (d + d) % 100)?;
            if (distance(d, n) + 4) < (d + 2) {
                return Ok((5 + d) % 100);
            }
            if 8 % 3 == 0 {
                (yield d)?;
                (yield distance(d, d))?;
            } else {
                log.note("n01", &[]);
            }
            Ok(n % 8)
        }
    }

    pub const SCRIPT: &str = "next, throw 7, throw 1, send 38, send 33, send 21, send 70, throw 5";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 5, run.log));
    }
}

mod p5045 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                if d % 2 == 0 {
                    let a = (d + d) % 100;
                    let _g02 = log.guard("g02");
                    let _g03 = log.guard("g03");
                    yield 2;
                }
            }
            2
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(20, 12, run.log));
    }
}

mod p5046 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return 0;
            }
            let mut a = n % 4;
            while a > 0 {
                a -= 1;
                let _g01 = log.guard("g01");
                let _g02 = log.guard("g02");
                {
                    let _g03 = log.guard("g03");
                    yield ((yield a) + (a % 6)) % 100;
                }
                yield from f0(d - 1, (a * 2) % 100, log);
                yield (5 + a) % 100;
            }
            yield from f0(d - 1, n, log)
        }
    }

    pub const SCRIPT: &str = "next, send 49, send 50, send 31";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 12, run.log));
    }
}

mod p5049 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            (yield n % 2)?;
            if !(n % 2 == 0) {
                return Ok(n);
            }
            {
                let _g01 = log.guard("g01");
                (yield checked(n % 2, 3)?)?;
                (yield n)?;
            }
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, send 31, send 48, throw 2, send 35";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(12, run.log));
    }
}

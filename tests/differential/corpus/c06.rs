//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p6000 6000
    p6002 6002
    p6003 6003
    p6005 6005
    p6006 6006
    p6010 6010
    p6011 6011
    p6012 6012
    p6016 6016
    p6018 6018
    p6024 6024
    p6028 6028
    p6029 6029
    p6037 6037
    p6040 6040
    p6042 6042
    p6043 6043
    p6044 6044
    p6045 6045
    p6051 6051
    p6053 6053
    p6059 6059
    p6063 6063
    p6064 6064
    p6065 6065
    p6067 6067
    p6069 6069
    p6072 6072
    p6073 6073
    p6074 6074
}

mod p6000 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            let mut a = d % 4;
            while a > 0 {
                a -= 1;
                let mut b = d % 4;
                while b > 0 {
                    b -= 1;
                    yield Ok((b + checked(d, 7)?) % 100);
                    yield Ok(b);
                }
            }
            yield from (3..6).map(Ok);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 15, run.log));
    }
}

mod p6002 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            yield 0;
            let mut a = 9 % 4;
            loop {
                if a == 0 { break; }
                a -= 1;
                for b in 0..3 {
                    yield b;
                }
            }
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, send 25, send 94, send 23, send 67, send 32, send 36, send 37";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 8, run.log));
    }
}

mod p6003 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield checked((d + 9) % 100, 7)?)?;
            (yield n)?;
            if 0 < d {
                match (yield 0) {
                    Ok(a) => {
                        for c in 0..((yield ((a + d) % 100))? % 4) {
                            (yield ((d + d) + c) % 100)?;
                        }
                    }
                    Err(Oops(b)) => {
                        (yield d)?;
                    }
                }
            } else {
                (yield 6)?;
            }
            Ok((n * 4) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 10";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 9, run.log));
    }
}

mod p6005 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Ok(d);
            }
            let _g0 = log.guard("g0");
            let a = d;
            match a % 3 {
                0 => {
                    yield (d + a) % 100;
                    let _g01 = log.guard("g01");
                    let _g02 = log.guard("g02");
                    log.note("n01", &[(yield from f0(d - 1, d, log).on_heap())?, n]);
                }
                _ => {
                    log.note("n02", &[8, (yield from f0(d - 1, (a + (d * 4)) % 100, log))?]);
                }
            }
            Ok(a)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 19, run.log));
    }
}

mod p6006 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(d);
            }
            yield ((0 + n) + (n + d)) % 100;
            yield d;
            match d % 3 {
                0 => {
                    (yield from f0(d - 1, (checked(d, 2)? + d) % 100, log))?;
                }
                1 => {
                    yield d;
                }
                _ => {
                    log.note("n01", &[]);
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 83, send 66, send 72";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 9, run.log));
    }
}

mod p6010 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            {
                let _g01 = log.guard("g01");
                yield 6;
                for a in 0..1 {
                    yield a;
                }
            }
            2
        }
    }

    pub const SCRIPT: &str = "send 90, send 11, send 89, send 8 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(4, 14, run.log));
    }
}

mod p6011 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield d;
            if !((d % 3) < (if d < d { d } else { 0 })) {
                return distance(d, n);
            }
            if (d + (d + 9)) % 2 == 0 {
                return d;
            }
            yield 7;
            if d < d {
                return d;
            }
            yield (d + d) % 100;
            d
        }
    }

    pub const SCRIPT: &str = "next, send 15";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 11, run.log));
    }
}

mod p6012 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield d)?;
                return Ok(2);
            }
            let _g0 = log.guard("g0");
            if (d % 4) < 6 {
                (yield from f0(d - 1, distance(d, d), log))?;
                (yield from f0(d - 1, 3, log).boxed_local())?;
                (yield (yield 4)?)?;
            } else {
                (yield d)?;
            }
            Ok((d * 2) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 38, send 72";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 9, run.log));
    }
}

mod p6016 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return 9;
            }
            let _g0 = log.guard("g0");
            if (n % 3 == 0) && ((d + 8) < (d + 4)) {
                if (yield from f0(d - 1, yield from f0(d - 1, distance(d, yield from f0(d - 1, n % 6, log).on_heap()), log), log)) % 2 == 0 {
                    yield d;
                    if (n % 3 == 0) || ((d + n) % 4 == 0) {
                        yield ((7 + d) + (d + d)) % 100;
                        if 7 % 3 == 0 {
                            return d;
                        }
                    } else {
                        log.note("n01", &[d, 6]);
                    }
                }
            } else {
                log.note("n02", &[distance(d, d), (8 + d) % 100]);
            }
            distance(n, (3 + d) % 100)
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 9, run.log));
    }
}

mod p6018 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            (yield if (if d % 4 == 0 { 4 } else { n }) < distance(d, d) { distance(d, 4) } else { 8 })?;
            {
                let _g01 = log.guard("g01");
                (yield 4)?;
                match (yield (d + d) % 100) {
                    Ok(a) => {
                        (yield d)?;
                    }
                    Err(Oops(b)) => {
                        log.note("n01", &[]);
                    }
                }
            }
            Ok(8)
        }
    }

    pub const SCRIPT: &str = "next, send 55, send 96, throw 3";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 19, run.log));
    }
}

mod p6024 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(3);
                return;
            }
            let _g0 = log.guard("g0");
            let _g01 = log.guard("g01");
            let mut inner0 = f0(d - 1, checked((8 + d) % 100, 2)?, log).on_heap();
            log.taken("n01", inner0.next().transpose()?);
            for b in &mut inner0 {
                let b = b?;
                let mut c = distance(b, 1);
                let _g02 = log.guard("g02");
                c = d;
            }
            yield Ok(3);
            log.taken("n02", inner0.next().transpose()?);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(5, 16, run.log));
    }
}

mod p6028 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let a = ((yield from pin!(f3(3, log).on_stack())) + d) % 100;
            if 0 < d {
                yield from f3(7, log);
                yield from f3(3, log);
                yield a;
            }
            yield ((3 + a) % 100)
        }

        gen fn f3(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g3 = log.guard("g3");
            yield distance(n, n);
            let a = n % 8;
            yield n;
            yield (n + a) % 100;
            let b = a;
            {
                let _g31 = log.guard("g31");
                let _g32 = log.guard("g32");
                log.note("n31", &[]);
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, send 60, send 43, send 75 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 16, run.log));
    }
}

mod p6029 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                yield 8;
                if (4 % 4 == 0) && (n < (n % 6)) {
                    return;
                }
            }
            yield d;
            yield from 3..6;
            log.note("n01", &[if (d + 6) % 3 == 0 { 5 } else { 4 }]);
            yield 8;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(1, 1, run.log));
    }
}

mod p6037 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            if !(d < (d + d)) {
                if 1 < (distance(d, n) + (d + 3)) {
                    let a = n;
                } else {
                    let _g01 = log.guard("g01");
                    let mut inner1 = f0(d - 1, n, log).boxed_local();
                    log.taken("n01", inner1.next());
                    yield 7;
                    yield d;
                    yield (6 + d) % 100;
                    log.taken("n02", inner1.next());
                }
            } else {
                yield 6;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 18, run.log));
    }
}

mod p6040 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            (yield 4)?;
            {
                let _g01 = log.guard("g01");
                match (yield distance(n, d)) {
                    Ok(a) => {
                        let c = a;
                        (yield a)?;
                        (yield distance(c, distance(a, c)))?;
                    }
                    Err(Oops(b)) => {
                        let e = 8;
                        if (b * 4) % 2 == 0 {
                            return Ok((yield ((1 + e) % 100))?);
                        }
                    }
                }
            }
            Ok((yield d)?)
        }
    }

    pub const SCRIPT: &str = "next, throw 8, throw 2, send 47, send 29, throw 0, send 81, throw 2";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 10, run.log));
    }
}

mod p6042 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield d;
            {
                let _g01 = log.guard("g01");
                if 0 < d {
                    let _g02 = log.guard("g02");
                    let a = n;
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 14, run.log));
    }
}

mod p6043 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return d;
            }
            let _g0 = log.guard("g0");
            if ((yield from f0(d - 1, d, log)) < (d + d)) || (n < d) {
                let _g01 = log.guard("g01");
                let a = (d + d) % 100;
                yield yield from f0(d - 1, (a + distance(a, 7)) % 100, log);
                yield from f2(a, log);
            }
            2
        }

        gen fn f2(n: u32, log: &Log) -> u32 {
            let _g2 = log.guard("g2");
            yield (distance(n, 0) + n) % 100;
            if (n < n) && (n < (n % 7)) {
                let a = n;
                if ((2 + a) % 3 == 0) && ((if a % 3 == 0 { 4 } else { a }) < 9) {
                    yield from 3..5;
                } else {
                    log.note("n21", &[(6 + a) % 100]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 3, run.log));
    }
}

mod p6044 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return;
            }
            let _g0 = log.guard("g0");
            yield from f0(d - 1, ((if d < d { 1 } else { 7 }) + d) % 100, log);
            let _g01 = log.guard("g01");
            let mut a = (d % 5) % 4;
            loop {
                if a == 0 { break; }
                a -= 1;
                {
                    let mut inner1 = f0(d - 1, a % 4, log).on_heap();
                    log.taken("n01", inner1.next());
                    yield from f0(d - 1, (2 + n) % 100, log);
                    log.taken("n02", inner1.next());
                    let _g02 = log.guard("g02");
                    yield from inner1;
                }
                let mut c = a;
                c = ((2 + a) + distance(d, d)) % 100;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 9, run.log));
    }
}

mod p6045 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield d)?;
                return Ok(9);
            }
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                (yield from f0(d - 1, (yield ((8 + d) % 100))?, log))?;
                let a = distance(d, (n + d) % 100);
                let b = n % 2;
            }
            (yield n)?;
            let mut c = 2;
            loop {
                if c == 0 { break; }
                c -= 1;
                (yield c)?;
            }
            Ok((yield 0)?)
        }
    }

    pub const SCRIPT: &str = "next, throw 5, throw 8, send 25 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 13, run.log));
    }
}

mod p6051 {
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
            (yield from f0(d - 1, d, log))?;
            (yield from f0(d - 1, n, log))?;
            for a in 0..((yield from f0(d - 1, d, log).on_heap())? % 4) {
                (yield 6)?;
                if 9 < (d + d) {
                    return Err(Oops(a));
                }
                log.note("n01", &[6, a]);
            }
            if d % 3 == 0 {
                (yield (d * 4) % 100)?;
            }
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, send 83, send 73, throw 3 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 12, run.log));
    }
}

mod p6053 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            log.note("n01", &[d, d % 8]);
            let a = n;
            (yield from f2(5, log).on_heap())?;
            (yield from f2(if d < (a + d) { if d < 9 { a } else { 7 } } else { checked(1, 4)? }, log))?;
            Ok(distance(d, n))
        }

        gen fn f2(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("n21", &[0, n]);
            if !(8 < (3 + n)) {
                log.note("n22", &[n]);
                (yield ((3 + n) + checked(n, 4)?) % 100)?;
                let _g21 = log.guard("g21");
                (yield if n % 2 == 0 { (n + n) % 100 } else { n % 9 })?;
            }
            Ok(distance(n, checked(n, 2)?))
        }
    }

    pub const SCRIPT: &str = "next, send 37";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 6, run.log));
    }
}

mod p6059 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if 0 < d {
                yield from f0(d - 1, d, log);
            } else {
                yield from 0..2;
                if 0 < d {
                    if (d < 6) || (d % 4 == 0) {
                        return;
                    }
                    {
                        let _g01 = log.guard("g01");
                        yield from f0(d - 1, d, log).on_heap();
                    }
                    yield from f0(d - 1, d, log);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(1, 16, run.log));
    }
}

mod p6063 {
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
            match (yield 2) {
                Ok(a) => {
                    if a < (n + n) {
                        return Err(Oops(n));
                    }
                    match ((a * 3) % 100) % 3 {
                        0 => {
                            let _g01 = log.guard("g01");
                            (yield 5)?;
                        }
                        _ => {
                            (yield a)?;
                        }
                    }
                }
                Err(Oops(b)) => {
                    log.note("n01", &[b, (yield from f0(d - 1, ((b + b) + (9 + n)) % 100, log).boxed_local())?]);
                }
            }
            Ok((yield from f0(d - 1, 6, log))?)
        }
    }

    pub const SCRIPT: &str = "next, send 47, send 79, throw 0";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 4, run.log));
    }
}

mod p6064 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g0 = log.guard("g0");
            match n % 3 {
                0 => {
                    yield from f1(n, log);
                    yield (n + n) % 100;
                }
                _ => {
                    let a = distance(n, 1);
                    yield from pin!(f1(a, log).on_stack());
                }
            }
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[(n * 3) % 100]);
                yield n;
            }
            1
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("n11", &[6]);
            for a in 0..(((n + (yield n)) % 100) % 4) {
                yield a;
                yield (a + a) % 100;
                yield a;
            }
            yield n;
            n
        }
    }

    pub const SCRIPT: &str = "next, send 52, send 15, send 62";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(16, run.log));
    }
}

mod p6065 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let mut a = (d + (d + 5)) % 100;
            yield distance(a, 2);
            yield (1 + d) % 100;
            a = ((yield a) + (yield d)) % 100;
            {
                let _g01 = log.guard("g01");
                yield yield d;
                let mut b = 0 % 4;
                loop {
                    if b == 0 { break; }
                    b -= 1;
                    yield a;
                }
            }
            yield n
        }
    }

    pub const SCRIPT: &str = "next, send 44, send 82, send 8 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 0, run.log));
    }
}

mod p6067 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            let mut inner0 = f0(d - 1, n, log).on_heap();
            log.taken("n01", inner0.next().transpose()?);
            for b in &mut inner0 {
                let b = b?;
                let mut inner2 = f0(d - 1, d, log).on_heap();
                log.taken("n02", inner2.next().transpose()?);
                for e in &mut inner2 {
                    let e = e?;
                    yield from (3..6).map(Ok);
                    yield Ok(5);
                    let h = (b * 3) % 100;
                }
                if !((b + 8) % 2 == 0) {
                    yield Ok(d);
                } else {
                    log.taken("n03", inner2.next().transpose()?);
                }
                log.taken("n04", inner2.next().transpose()?);
            }
            yield Ok(d);
            log.taken("n05", inner0.next().transpose()?);
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 0, run.log));
    }
}

mod p6069 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            yield from f1((d + (yield from f1(0, log).boxed_local())) % 100, log).boxed_local();
            yield from f1(yield ((n + d) % 100), log);
            yield yield 9;
            let a = n % 5;
            log.note("n01", &[]);
            let b = ((yield 7) + a) % 100;
            8
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield 8;
            yield 3;
            yield 8;
            if ((n + 6) + 4) < n {
                let a = n;
                yield n;
                yield a;
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, send 65, send 1";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(20, 14, run.log));
    }
}

mod p6072 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            yield (9 + n) % 100;
            yield (d + d) % 100;
            if 0 < d {
                yield yield ((n + 6) % 100);
            }
            for a in 0..1 {
                log.note("n01", &[a]);
            }
            yield n
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 6, run.log));
    }
}

mod p6073 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            log.note("n01", &[d, ((1 + n) + d) % 100]);
            yield ((n + d) + d) % 100;
            if !((d + d) < n) {
                return;
            }
            let mut a = (d * 4) % 100;
            a = distance(d, (d + n) % 100);
            yield a;
            yield a;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 18, run.log));
    }
}

mod p6074 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            log.note("n01", &[]);
            if 0 < d {
                let a = 0;
            } else {
                yield from f1(5, log).map(Ok);
                if d % 3 == 0 {
                    Err(Oops(n))?;
                }
                if 0 < d {
                    log.note("n02", &[7]);
                } else {
                    yield Ok(d);
                }
            }
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let a = n;
            yield n;
            yield (a + (8 + n)) % 100;
            yield 7;
            yield 9;
            9
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(4, 17, run.log));
    }
}

//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p4002 4002
    p4003 4003
    p4004 4004
    p4007 4007
    p4014 4014
    p4016 4016
    p4017 4017
    p4020 4020
    p4023 4023
    p4026 4026
    p4030 4030
    p4032 4032
    p4033 4033
    p4034 4034
    p4037 4037
    p4042 4042
    p4043 4043
    p4044 4044
    p4047 4047
    p4048 4048
    p4049 4049
    p4050 4050
    p4053 4053
    p4054 4054
    p4058 4058
    p4061 4061
    p4063 4063
    p4064 4064
    p4065 4065
    p4067 4067
}

mod p4002 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            let a = n;
            yield n;
            yield 5;
            if d < (d % 4) {
                return first;
            }
            yield first;
            if ((d + d) + (1 + d)) % 3 == 0 {
                return if a % 3 == 0 { first } else { (d + first) % 100 };
            }
            2
        }
    }

    pub const SCRIPT: &str = "send 94, send 30, send 4";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(20, 10, run.log));
    }
}

mod p4003 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return d;
            }
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                if n % 2 == 0 {
                    for a in f0(d - 1, yield from f0(d - 1, ((yield from f0(d - 1, d, log).on_heap()) + (n + d)) % 100, log), log).on_heap() {
                        if (8 % 3 == 0) && (d % 4 == 0) {
                            yield from 3..4;
                            let b = (d + (a + 8)) % 100;
                        } else {
                            yield a;
                        }
                    }
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 12, run.log));
    }
}

mod p4004 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            if (5 % 3 == 0) || (n < (if n % 3 == 0 { n } else { n })) {
                yield from (2..3).map(Ok);
                {
                    let mut inner0 = f1(5, log).boxed_local();
                    log.taken("n01", inner0.next().transpose()?);
                    let b = n;
                    log.taken("n02", inner0.next().transpose()?);
                }
                yield Ok((n + n) % 100);
            } else {
                log.note("n03", &[]);
                yield Ok(6);
                yield from (0..3).map(Ok);
            }
            yield Ok(n);
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            yield from (2..4).map(Ok);
            {
                let _g11 = log.guard("g11");
                yield Ok(((n + 1) + distance(n, 6)) % 100);
            }
            yield Ok(n);
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(13, run.log));
    }
}

mod p4007 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[]);
                yield from (3..5).map(Ok);
            }
            let a = d;
            let _g02 = log.guard("g02");
            yield Ok(d);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 4, run.log));
    }
}

mod p4014 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 8;
                return;
            }
            yield 2;
            let mut inner0 = f0(d - 1, (d + d) % 100, log).on_heap();
            log.taken("n01", inner0.next());
            let b = 2;
            {
                let _g01 = log.guard("g01");
                log.note("n02", &[]);
            }
            log.taken("n03", inner0.next());
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 12, run.log));
    }
}

mod p4016 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Ok(d);
            }
            let _g0 = log.guard("g0");
            yield d;
            yield n;
            {
                let _g01 = log.guard("g01");
                yield checked(d, 6)?;
                yield 8;
                yield (first * 2) % 100;
            }
            yield (n * 2) % 100;
            yield d;
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "send 0, send 12, send 37, send 57, send 37";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 19, run.log));
    }
}

mod p4017 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 1;
                return first;
            }
            let _g0 = log.guard("g0");
            if ((d % 6) < (if d < first { 7 } else { first })) || ((first * 2) % 3 == 0) {
                let _g01 = log.guard("g01");
                log.note("n01", &[5, first]);
                {
                    let _g02 = log.guard("g02");
                    log.note("n02", &[(first + (7 + d)) % 100, (distance(first, 9) + (d + first)) % 100]);
                    yield d;
                }
                if ((d + first) % 4 == 0) || (first % 4 == 0) {
                    if !((d + d) % 3 == 0) {
                        yield 3;
                    }
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "send 31, send 42, send 49, send 8 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 8, run.log));
    }
}

mod p4020 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            yield from f0(d - 1, (d * 2) % 100, log).on_heap();
            for a in f0(d - 1, n, log).boxed_local() {
                yield distance(a, a);
                log.note("n01", &[((a * 2) + (if d % 2 == 0 { d } else { a })) % 100]);
                let mut inner1 = f0(d - 1, a, log).boxed_local();
                log.taken("n02", inner1.next());
                {
                    let _g01 = log.guard("g01");
                    yield a % 4;
                    yield a;
                }
                let _g02 = log.guard("g02");
                yield from inner1;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 15, run.log));
    }
}

mod p4023 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(d);
            }
            let _g0 = log.guard("g0");
            (yield from f0(d - 1, d % 7, log).boxed_local())?;
            yield if 7 < (d + d) { (yield from f0(d - 1, distance(d, d), log))? } else { d };
            if n % 4 == 0 {
                yield d % 8;
            }
            Ok(if d < n { (n * 3) % 100 } else { n })
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 15, run.log));
    }
}

mod p4026 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield n)?;
                return Ok(d);
            }
            let _g0 = log.guard("g0");
            if !(n < d) {
                (yield (d + n) % 100)?;
                let _g01 = log.guard("g01");
                log.note("n01", &[0, (d + n) % 100]);
                if ((yield from f0(d - 1, d, log))? + (9 + d)) < (yield ((n + n) % 100))? {
                    return Ok(d);
                }
            }
            (yield ((d * 2) + (9 + d)) % 100)?;
            Ok(checked(d, 3)?)
        }
    }

    pub const SCRIPT: &str = "next, send 79, send 96, send 37, throw 2, throw 0, throw 8, throw 8";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 9, run.log));
    }
}

mod p4030 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            yield d;
            log.note("n02", &[]);
            log.note("n03", &[]);
            ((d + 4) + (d + 7)) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 73, send 65, send 94 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(5, 3, run.log));
    }
}

mod p4032 {
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
            let _g0 = log.guard("g0");
            if !((n * 3) % 3 == 0) {
                log.note("n01", &[]);
            }
            match (yield (d + n) % 100) {
                Ok(a) => {
                    let c = if (7 + d) < d { 2 } else { 4 };
                    (yield from f0(d - 1, a, log))?;
                }
                Err(Oops(b)) => {
                    let _g01 = log.guard("g01");
                    (yield b)?;
                }
            }
            Ok((d + n) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 0";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 17, run.log));
    }
}

mod p4033 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return first;
            }
            let _g0 = log.guard("g0");
            for a in 0..3 {
                yield a;
                let b = d;
            }
            yield 0;
            {
                let _g01 = log.guard("g01");
                if d % 2 == 0 {
                    yield distance(d, 7);
                    if 7 % 3 == 0 {
                        log.note("n01", &[]);
                    } else {
                        log.note("n02", &[]);
                    }
                } else {
                    log.note("n03", &[d, (5 + first) % 100]);
                }
            }
            yield first
        }
    }

    pub const SCRIPT: &str = "send 86, send 18, send 2, send 39";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, 2, run.log));
    }
}

mod p4034 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            for a in 0..(n % 4) {
                log.note("n01", &[]);
            }
            let b = ((if n < 8 { 3 } else { n }) + 9) % 100;
            if 4 < 4 {
                return Err(Oops(n));
            }
            (yield (8 + b) % 100)?;
            {
                let _g01 = log.guard("g01");
                for c in 0..2 {
                    (yield b)?;
                }
            }
            Ok(1)
        }
    }

    pub const SCRIPT: &str = "next, send 0, send 10";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(10, run.log));
    }
}

mod p4037 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = (1 + n) % 100;
            a = d;
            let b = a;
            yield yield (yield b);
            match b % 3 {
                0 => {
                    if ((b + a) < 4) || (b % 3 == 0) {
                        return Err(Oops(5));
                    }
                }
                1 => {
                    log.note("n01", &[distance(b, a)]);
                }
                _ => {
                    log.note("n02", &[b]);
                }
            }
            Ok(if (a + 7) % 3 == 0 { b } else { n })
        }
    }

    pub const SCRIPT: &str = "next, send 65, send 73, send 46 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 7, run.log));
    }
}

mod p4042 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield d;
            {
                let _g01 = log.guard("g01");
                {
                    let _g02 = log.guard("g02");
                    let a = d;
                }
                yield yield ((9 + n) % 100);
                let b = if d % 4 == 0 { 9 } else { d };
            }
            yield d;
            Ok(((d + 4) + 3) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 20, send 92";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 0, run.log));
    }
}

mod p4043 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = d;
            if 0 < d {
                if ((a * 3) % 3 == 0) && ((yield a) % 3 == 0) {
                    yield ((yield a) + (yield a)) % 100;
                    yield from f1(d - 1, first, log);
                }
            } else {
                yield d;
            }
            Ok(distance(a, (1 + d) % 100))
        }

        gen fn f1(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f1", &[d, n]);
            if d < 1 {
                yield d;
                return n;
            }
            yield from f1(d - 1, distance(d, (d + 2) % 100), log).boxed_local();
            yield from f1(d - 1, d, log).on_heap();
            yield from f1(d - 1, distance(n, if 9 % 3 == 0 { n } else { d }), log).on_heap();
            yield n;
            if 6 < 4 {
                yield 0;
            }
            distance(d, 5)
        }
    }

    pub const SCRIPT: &str = "send 61, send 67, send 92, send 68 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 10, run.log));
    }
}

mod p4044 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            {
                let _g01 = log.guard("g01");
                for a in 0..(8 % 4) {
                    log.note("n01", &[]);
                    yield d;
                    let _g02 = log.guard("g02");
                    log.note("n02", &[1]);
                }
            }
            ((yield n) + d) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 84, send 66, send 43 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 7, run.log));
    }
}

mod p4047 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield n;
            for a in 0..(d % 4) {
                yield 3;
                let b = (a * 2) % 100;
                log.note("n01", &[(d + a) % 100]);
            }
            yield from f1(n, log);
        }

        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            if 2 % 4 == 0 {
                return;
            }
            yield n;
            let _g11 = log.guard("g11");
            yield 5;
            yield n;
            let _g12 = log.guard("g12");
            log.note("n11", &[n, n]);
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(1, 9, run.log));
    }
}

mod p4048 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            if ((0 + first) < (2 + first)) && (n % 2 == 0) {
                let mut a = 1;
                loop {
                    if a == 0 { break; }
                    a -= 1;
                    if (if 3 < (a * 4) { a } else { first }) % 3 == 0 {
                        log.note("n02", &[n, a % 5]);
                        log.note("n03", &[(distance(a, 1) + first) % 100]);
                    } else {
                        yield a;
                    }
                }
            }
            7
        }
    }

    pub const SCRIPT: &str = "send 63, send 7, send 53, send 49, send 77";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(17, run.log));
    }
}

mod p4049 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let mut a = 8;
            let mut b = 2;
            loop {
                if b == 0 { break; }
                b -= 1;
                yield from 1..4;
            }
            yield ((d + a) + checked(d, 4)?) % 100;
            a = if 8 < a { (a * 4) % 100 } else { (3 + a) % 100 };
            yield (a + a) % 100;
            yield from 0..1;
            match a % 3 {
                0 => {
                    log.note("n01", &[a, checked(a, 6)?]);
                }
                _ => {
                    yield d;
                }
            }
            Ok(3)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 4, run.log));
    }
}

mod p4050 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if n < (d + d) {
                return;
            }
            for a in f3(d, log) {
                {
                    let _g01 = log.guard("g01");
                    let b = d;
                }
                let c = d;
            }
        }

        gen fn f3(n: u32, log: &Log) -> u32 {
            yield n % 4;
            log.note("n31", &[]);
            if (distance(n, 2) + (n + 7)) < n {
                return;
            }
            let a = 8;
            let _g31 = log.guard("g31");
            if a % 4 == 0 {
                return;
            }
            if a % 3 == 0 {
                yield a;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 19, run.log));
    }
}

mod p4053 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from f1(yield from f1(((d + 2) + 4) % 100, log).boxed_local(), log).boxed_local();
            yield d;
            if ((yield n) % 4 == 0) && (n < distance(d, 7)) {
                for a in 0..1 {
                    log.note("n01", &[2]);
                    if 0 < d {
                        log.note("n02", &[a]);
                    }
                }
            }
            Ok((d + (yield d)) % 100)
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let a = n;
            yield a;
            yield 8;
            for b in 0..(((a + a) % 100) % 4) {
                log.note("n11", &[(b + 0) % 100]);
            }
            a
        }
    }

    pub const SCRIPT: &str = "next, send 25, send 64";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, 18, run.log));
    }
}

mod p4054 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = checked(d, 4)?;
            yield ((a + a) + (a + 9)) % 100;
            yield a;
            if 0 < d {
                match yield from f0(d - 1, 9, log) {
                    Ok(b) => {
                        yield d;
                    }
                    Err(Oops(c)) => {
                        log.note("n01", &[]);
                    }
                }
            }
            Ok(yield d)
        }
    }

    pub const SCRIPT: &str = "next, send 95, send 97, send 21, send 7";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 6, run.log));
    }
}

mod p4058 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            let a = ((n + d) + (n + n)) % 100;
            for b in f0(d - 1, d, log).on_heap() {
                let b = b?;
                yield from (0..2).map(Ok);
                yield Ok(d);
            }
            for c in 0..(n % 4) {
                yield Ok(a);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(1, 10, run.log));
    }
}

mod p4061 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            let _g01 = log.guard("g01");
            let _g02 = log.guard("g02");
            if (n < n) || (n < n) {
                match ((n + (n + n)) % 100) % 3 {
                    0 => {
                        yield (distance(n, n) + n) % 100;
                    }
                    1 => {
                        log.note("n02", &[]);
                    }
                    _ => {
                        log.note("n03", &[n]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(15, run.log));
    }
}

mod p4063 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = yield (yield n);
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[(d + (if 9 % 4 == 0 { d } else { n })) % 100, d]);
                yield d;
            }
            yield distance(a, (a + d) % 100);
            d
        }
    }

    pub const SCRIPT: &str = "next, send 22, send 92, send 27 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(20, 19, run.log));
    }
}

mod p4064 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(4);
                return;
            }
            let _g0 = log.guard("g0");
            yield Ok((d * 2) % 100);
            for a in f0(d - 1, checked(d, 4)?, log).on_heap() {
                let a = a?;
                let b = a % 8;
            }
            if (2 < d) && (d % 2 == 0) {
                let c = n;
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 2, run.log));
    }
}

mod p4065 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 8;
                return;
            }
            yield (d * 4) % 100;
            if d < d {
                let mut inner0 = f0(d - 1, (d + d) % 100, log).on_heap();
                log.taken("n01", inner0.next());
                {
                    let _g01 = log.guard("g01");
                    yield n;
                }
                let _g02 = log.guard("g02");
                yield from inner0;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 5, run.log));
    }
}

mod p4067 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = d % 2;
            yield d;
            yield a;
            let b = a;
            if 0 < d {
                yield 4;
            }
            5
        }
    }

    pub const SCRIPT: &str = "next, send 5, send 75, send 28, send 22, send 41, send 60, send 34";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 1, run.log));
    }
}

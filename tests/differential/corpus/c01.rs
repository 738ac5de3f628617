//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p1000 1000
    p1001 1001
    p1003 1003
    p1007 1007
    p1010 1010
    p1011 1011
    p1012 1012
    p1016 1016
    p1017 1017
    p1018 1018
    p1020 1020
    p1021 1021
    p1022 1022
    p1030 1030
    p1031 1031
    p1036 1036
    p1039 1039
    p1040 1040
    p1041 1041
    p1043 1043
    p1047 1047
    p1050 1050
    p1051 1051
    p1053 1053
    p1056 1056
    p1057 1057
    p1059 1059
    p1061 1061
    p1068 1068
    p1071 1071
}

mod p1000 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if (yield (if d < d { d } else { n })) % 2 == 0 {
                return ((yield 2) + (2 + d)) % 100;
            }
            yield from f1(d % 9, log);
            for a in 0..((yield ((d * 4) % 100)) % 4) {
                yield from f1(a, log);
                log.note("n01", &[a % 3]);
                for b in 0..2 {
                    yield from f1(yield ((a * 2) % 100), log);
                    if (a * 4) < (1 + a) {
                        continue;
                    }
                }
            }
            d
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield n;
            yield (0 + n) % 100;
            yield 8;
            let mut a = 2;
            while a > 0 {
                a -= 1;
                log.note("n11", &[(n + n) % 100]);
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, send 68, send 48, send 44";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 13, run.log));
    }
}

mod p1001 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            let a = checked(8, 6)?;
            if 9 % 2 == 0 {
                return;
            }
            yield from (1..4).map(Ok);
            yield from (1..4).map(Ok);
            if a % 2 == 0 {
                let b = d;
            } else {
                if (if (5 + d) < a { d % 4 } else { if a % 4 == 0 { d } else { a } }) % 4 == 0 {
                    return;
                }
            }
            yield from (1..3).map(Ok);
            let c = n;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 0, run.log));
    }
}

mod p1003 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            (yield from f2(8, log))?;
            yield yield n;
            log.note("n01", &[(n * 4) % 100]);
            yield (distance(n, n) + n) % 100;
            let a = checked(distance(n, n), 3)?;
            Ok(distance(a, 5))
        }

        gen fn f2(n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g2 = log.guard("g2");
            {
                let _g21 = log.guard("g21");
                yield n;
            }
            yield n;
            if !((4 + n) < (n + 4)) {
                yield n;
                for a in 0..2 {
                    yield ((6 + n) + (a + a)) % 100;
                }
            } else {
                yield (checked(5, 4)? + n) % 100;
            }
            Ok((n + n) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 95";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, run.log));
    }
}

mod p1007 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            {
                let _g01 = log.guard("g01");
                yield Ok(7);
            }
            yield Ok(n);
            if n % 2 == 0 {
                Err(Oops(3))?;
            }
            if 1 % 3 == 0 {
                return;
            }
            yield Ok((7 + d) % 100);
            let a = (n + 5) % 100;
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 12, run.log));
    }
}

mod p1010 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[n]);
            if (n + n) % 4 == 0 {
                return Ok(if d % 3 == 0 { d % 2 } else { d });
            }
            yield d;
            yield d;
            {
                let _g01 = log.guard("g01");
                yield d;
            }
            Ok(0)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 18, run.log));
    }
}

mod p1011 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield 6)?;
            let a = (6 + d) % 100;
            (yield d)?;
            let b = ((d % 8) + distance(a, a)) % 100;
            if (d * 4) < (yield (yield d)?)? {
                return Err(Oops(2));
            }
            let c = b;
            Ok(c)
        }
    }

    pub const SCRIPT: &str = "next, send 13";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 18, run.log));
    }
}

mod p1012 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            yield Ok(d);
            let _g01 = log.guard("g01");
            if 6 % 2 == 0 {
                Err(Oops(d))?;
            }
            match (n % 9) % 3 {
                0 => {
                    log.note("n01", &[]);
                    yield Ok(d);
                    let a = (d + d) % 100;
                }
                1 => {
                    log.note("n02", &[]);
                }
                _ => {
                    log.note("n03", &[(d + d) % 100, d]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 1, run.log));
    }
}

mod p1016 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            let a = n % 5;
            let b = distance(n, 7);
            {
                let _g01 = log.guard("g01");
                for c in 0..1 {
                    log.note("n01", &[]);
                }
            }
            Ok(((n % 6) + distance(b, 1)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, throw 1, send 38, send 76 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(11, run.log));
    }
}

mod p1017 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 9;
                return Ok(n);
            }
            if ((d * 2) < (d % 4)) && (d % 4 == 0) {
                return Err(Oops(n));
            }
            (yield from f0(d - 1, (yield from f0(d - 1, n, log))?, log))?;
            if !((d + d) % 3 == 0) {
                yield d;
                for a in 0..((((d % 8) + 7) % 100) % 4) {
                    yield a;
                }
            } else {
                log.note("n01", &[(7 + d) % 100, n]);
            }
            Ok(2)
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 18, run.log));
    }
}

mod p1018 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield (d + d) % 100;
            yield d;
            if distance(d, distance(d, d)) < ((d * 4) + d) {
                yield (2 + d) % 100;
                let a = 0;
            } else {
                yield 5;
            }
            (d + n) % 100
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 11, run.log));
    }
}

mod p1020 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            if 0 < d {
                let a = (n + d) % 100;
            }
            for b in 0..2 {
                let c = n;
            }
            let _g01 = log.guard("g01");
            log.note("n02", &[3, (d * 2) % 100]);
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 11, run.log));
    }
}

mod p1021 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield d)?;
                return Ok(5);
            }
            match yield from f0(d - 1, n, log).boxed_local() {
                Ok(a) => {
                    match yield from f0(d - 1, (4 + a) % 100, log) {
                        Ok(c) => {
                            let _g01 = log.guard("g01");
                            (yield from f0(d - 1, (yield (yield c)?)?, log).boxed_local())?;
                        }
                        Err(Oops(e)) => {
                            (yield 6)?;
                        }
                    }
                }
                Err(Oops(b)) => {
                    (yield 2)?;
                }
            }
            Ok(if n < n { 8 } else { (d + d) % 100 })
        }
    }

    pub const SCRIPT: &str = "next, send 70, send 81, send 51, send 11, send 31, send 62, send 12";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 15, run.log));
    }
}

mod p1022 {
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
            {
                let _g01 = log.guard("g01");
                (yield from f0(d - 1, n, log))?;
                if (d < checked(3, 6)?) || ((yield d)? % 2 == 0) {
                    for a in 0..2 {
                        (yield distance(a, if a % 2 == 0 { a } else { d }))?;
                        (yield from f0(d - 1, a, log))?;
                    }
                    let mut b = d % 4;
                    loop {
                        if b == 0 { break; }
                        b -= 1;
                        let _g02 = log.guard("g02");
                        log.note("n01", &[]);
                    }
                }
            }
            Ok(distance(d, (d + 8) % 100))
        }
    }

    pub const SCRIPT: &str = "next, send 84, throw 2, throw 5 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 19, run.log));
    }
}

mod p1030 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if (first * 4) % 3 == 0 {
                yield d % 7;
                log.note("n01", &[5]);
            }
            let a = (d * 3) % 100;
            yield if (if 1 < d { d } else { a }) % 3 == 0 { (a + a) % 100 } else { 2 };
            Ok(yield d)
        }
    }

    pub const SCRIPT: &str = "send 61, send 92, send 26, send 5 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(1, 12, run.log));
    }
}

mod p1031 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = d;
            log.note("n01", &[(2 + d) % 100, a]);
            match ((3 + n) % 100) % 3 {
                0 => {
                    let _g01 = log.guard("g01");
                    let _g02 = log.guard("g02");
                    match ((a * 2) % 100) % 3 {
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
                _ => {
                    yield a;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 2, run.log));
    }
}

mod p1036 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            for a in 0..(d % 4) {
                match distance(a, a) % 3 {
                    0 => {
                        yield yield a;
                        yield d;
                    }
                    1 => {
                        yield from f0(d - 1, (a + (yield a)) % 100, log);
                    }
                    _ => {
                        yield 0;
                    }
                }
            }
            (n + d) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 93, send 56, send 89 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 11, run.log));
    }
}

mod p1039 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return n;
            }
            let _g0 = log.guard("g0");
            let a = distance(d, d);
            yield from f0(d - 1, d, log).boxed_local();
            let mut b = 1;
            loop {
                if b == 0 { break; }
                b -= 1;
                yield from f0(d - 1, b, log);
                yield from f0(d - 1, a, log);
            }
            yield 9;
            log.note("n01", &[a]);
            log.note("n02", &[d, n % 5]);
            yield d;
            a
        }
    }

    pub const SCRIPT: &str = "next, send 77, send 14, send 40";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 15, run.log));
    }
}

mod p1040 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return n;
            }
            let _g0 = log.guard("g0");
            yield from f0(d - 1, d, log);
            yield from f0(d - 1, d, log);
            for a in 0..1 {
                if (a * 4) < 9 {
                    let b = (a + 7) % 100;
                } else {
                    if d % 3 == 0 {
                        let _g01 = log.guard("g01");
                        log.note("n01", &[a, d]);
                    } else {
                        yield 0;
                    }
                }
            }
            ((yield from f0(d - 1, distance(n, if d < d { d } else { 7 }), log).boxed_local()) + (d + n)) % 100
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 12, run.log));
    }
}

mod p1041 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[n]);
            yield from 2..5;
            yield from 2..3;
            yield 2;
            let mut a = (((if d % 3 == 0 { 2 } else { d }) + 6) % 100) % 4;
            loop {
                if a == 0 { break; }
                a -= 1;
                log.note("n02", &[a, d]);
            }
            0
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(20, 8, run.log));
    }
}

mod p1043 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return d;
            }
            let _g0 = log.guard("g0");
            yield from f0(d - 1, n, log);
            yield from f0(d - 1, (d + (d * 3)) % 100, log);
            log.note("n01", &[]);
            if (d < 5) || (7 < (yield d)) {
                log.note("n02", &[]);
            } else {
                yield 0;
            }
            distance(d, (d * 3) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 55, send 7, send 96 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 9, run.log));
    }
}

mod p1047 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = (d * 4) % 100;
            let mut inner1 = f2(d, log);
            log.taken("n01", inner1.next());
            yield (5 + d) % 100;
            {
                let _g01 = log.guard("g01");
                yield a;
            }
            yield from f2(a, log);
            yield from &mut inner1;
            log.taken("n02", inner1.next());
        }

        gen fn f2(n: u32, log: &Log) -> u32 {
            let _g2 = log.guard("g2");
            if (n % 3 == 0) || (n < 3) {
                let a = (n * 3) % 100;
            }
            let b = 2;
            for c in 0..((n % 8) % 4) {
                yield from 3..6;
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(1, 0, run.log));
    }
}

mod p1050 {
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
            (yield (distance(d, d) + 8) % 100)?;
            match (yield n) {
                Ok(a) => {
                    log.note("n01", &[a, 6]);
                }
                Err(Oops(b)) => {
                    match (yield b) {
                        Ok(c) => {
                            log.note("n02", &[]);
                        }
                        Err(Oops(e)) => {
                            log.note("n03", &[(yield from f0(d - 1, if b < (4 + d) { e } else { if d < d { 4 } else { e } }, log))?, e]);
                        }
                    }
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 54, send 10";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 4, run.log));
    }
}

mod p1051 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if 0 < d {
                log.note("n01", &[d]);
                yield (0 + n) % 100;
            }
            if 0 < d {
                yield (yield from f0(d - 1, (yield from f0(d - 1, n, log))?, log).on_heap())?;
                let a = (yield from f0(d - 1, (d + (n + d)) % 100, log))?;
            } else {
                yield n;
            }
            Ok(3)
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 14, run.log));
    }
}

mod p1053 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                (yield (yield ((n + d) % 100))?)?;
                let a = d % 4;
                (yield if (a + d) < checked(d, 5)? { distance(n, 5) } else { a })?;
            }
            log.note("n01", &[n, ((d + n) + (6 + d)) % 100]);
            {
                let _g02 = log.guard("g02");
                let _g03 = log.guard("g03");
                (yield 8)?;
            }
            Ok((d + 9) % 100)
        }
    }

    pub const SCRIPT: &str = "next, throw 5, send 78";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 7, run.log));
    }
}

mod p1056 {
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
            if d % 3 == 0 {
                return Err(Oops(5));
            }
            if (d < d) && (d % 3 == 0) {
                return Ok((yield d)?);
            }
            log.note("n01", &[n % 6, (n + 2) % 100]);
            {
                let _g01 = log.guard("g01");
                (yield n)?;
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 5, run.log));
    }
}

mod p1057 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            log.note("n01", &[(n * 4) % 100, n]);
            yield n;
            let _g01 = log.guard("g01");
            let a = ((n + 6) + n) % 100;
            yield (n + n) % 100;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(16, run.log));
    }
}

mod p1059 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(6);
            }
            log.note("n01", &[(checked(d, 2)? + (yield d)?) % 100, ((n + n) + (yield from f0(d - 1, d, log))?) % 100]);
            match yield from f0(d - 1, d, log) {
                Ok(a) => {
                    if (yield (d % 5))? < d {
                        if (a * 2) % 3 == 0 {
                            let _g01 = log.guard("g01");
                            (yield from f0(d - 1, n, log))?;
                            log.note("n02", &[(n + distance(a, 3)) % 100, (n + d) % 100]);
                        }
                    }
                }
                Err(Oops(b)) => {
                    (yield d)?;
                }
            }
            Ok(n % 2)
        }
    }

    pub const SCRIPT: &str = "next, send 57, send 51";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 4, run.log));
    }
}

mod p1061 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            if !((8 + n) % 2 == 0) {
                yield from f0(d - 1, 4, log);
                return;
            } else {
                yield 5;
            }
            yield from f0(d - 1, (n * 4) % 100, log).boxed_local();
            yield n;
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(1, 4, run.log));
    }
}

mod p1068 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            yield n;
            for a in 0..2 {
                yield first;
            }
            yield 8;
            if first < (if n % 2 == 0 { first % 2 } else { first }) {
                yield n;
            }
            ((yield first) + first) % 100
        }
    }

    pub const SCRIPT: &str = "send 68, send 9, send 36";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(15, run.log));
    }
}

mod p1071 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 0;
                return d;
            }
            let _g0 = log.guard("g0");
            yield from f0(d - 1, distance(d, (2 + d) % 100), log).on_heap();
            yield from f0(d - 1, yield from f0(d - 1, d, log), log);
            {
                let _g01 = log.guard("g01");
                yield (d + (0 + n)) % 100;
                let a = 8;
            }
            log.note("n01", &[d % 6]);
            {
                let _g02 = log.guard("g02");
                yield d;
            }
            (d + d) % 100
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 11, run.log));
    }
}

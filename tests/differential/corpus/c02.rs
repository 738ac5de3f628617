//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p2002 2002
    p2003 2003
    p2004 2004
    p2007 2007
    p2008 2008
    p2019 2019
    p2020 2020
    p2032 2032
    p2036 2036
    p2037 2037
    p2038 2038
    p2040 2040
    p2041 2041
    p2046 2046
    p2049 2049
    p2051 2051
    p2056 2056
    p2057 2057
    p2061 2061
    p2063 2063
    p2064 2064
    p2069 2069
    p2072 2072
    p2073 2073
    p2074 2074
    p2076 2076
    p2078 2078
    p2081 2081
    p2084 2084
    p2087 2087
}

mod p2002 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = yield d;
            if (d < (d + a)) && ((yield 1) < (if a < 4 { a } else { 1 })) {
                let b = (a + (a + a)) % 100;
            }
            let c = ((a * 4) + (8 + a)) % 100;
            if ((n + 3) < (d % 5)) && (9 < c) {
                return distance(a, (a + a) % 100);
            }
            yield from f1((c * 3) % 100, log);
            yield yield c;
            if (yield c) < (a + 3) {
                log.note("n01", &[a, c % 2]);
            }
            5
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            let a = 8;
            yield 9;
            yield 6;
            yield (5 + a) % 100;
            log.note("n11", &[a, (a * 2) % 100]);
            yield a;
            log.note("n12", &[yield n, 7]);
            a
        }
    }

    pub const SCRIPT: &str = "next, send 70, send 7, send 25 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(1, 7, run.log));
    }
}

mod p2003 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = (distance(d, d) + (yield from f1((d + (d + n)) % 100, log))?) % 100;
            (yield from f1(d, log))?;
            (yield from f1(n, log).on_heap())?;
            yield if (a % 6) % 2 == 0 { a } else { checked(a, 4)? };
            Ok(5)
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>> {
            {
                let _g11 = log.guard("g11");
                let _g12 = log.guard("g12");
                if ((n % 9) < 9) || (distance(n, 6) % 3 == 0) {
                    let _g13 = log.guard("g13");
                    let a = (n * 3) % 100;
                } else {
                    yield n;
                }
            }
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(20, 13, run.log));
    }
}

mod p2004 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if 0 < d {
                yield from f0(d - 1, d, log);
            }
            let a = if n < 0 { n } else { (d + 6) % 100 };
            match (a % 7) % 3 {
                0 => {
                    if !((a + a) < (a + 6)) {
                        return a;
                    }
                }
                1 => {
                    yield 9;
                }
                _ => {
                    yield n;
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 15, run.log));
    }
}

mod p2007 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield d)?;
            let mut a = 2;
            loop {
                if a == 0 { break; }
                a -= 1;
                (yield (a + (yield n)?) % 100)?;
                (yield (yield 9)?)?;
                match (yield a) {
                    Ok(b) => {
                        (yield (yield 0)?)?;
                    }
                    Err(Oops(c)) => {
                        match (yield 2) {
                            Ok(e) => {
                                (yield if (e + c) < (yield 9)? { 6 } else { 3 })?;
                            }
                            Err(Oops(h)) => {
                                log.note("n01", &[2, n]);
                            }
                        }
                    }
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 80, send 87, throw 6 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 16, run.log));
    }
}

mod p2008 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[(d * 3) % 100]);
            yield 1;
            {
                let _g01 = log.guard("g01");
                yield d;
            }
            5
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(5, 9, run.log));
    }
}

mod p2019 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>> {
            let _g0 = log.guard("g0");
            yield 1;
            yield from 3..5;
            if (n % 4 == 0) && (2 % 4 == 0) {
                log.note("n01", &[((n + n) + n) % 100, n]);
                yield from 3..5;
            } else {
                let _g01 = log.guard("g01");
                yield from 3..5;
                if (n + 7) % 2 == 0 {
                    yield from 0..2;
                }
            }
            Ok(((n % 5) + (n + n)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(11, run.log));
    }
}

mod p2020 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g0 = log.guard("g0");
            let mut a = 2;
            while a > 0 {
                a -= 1;
                log.note("n01", &[(a * 4) % 100, a]);
            }
            match n % 3 {
                0 => {
                    let _g01 = log.guard("g01");
                    yield n;
                }
                _ => {
                    yield n;
                }
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, run.log));
    }
}

mod p2032 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            yield (n + 1) % 100;
            yield n;
            match distance(n, n) % 3 {
                0 => {
                    for a in 0..2 {
                        for b in 0..(a % 4) {
                            yield 4;
                        }
                    }
                }
                1 => {
                    yield 9;
                }
                _ => {
                    yield n;
                }
            }
            Ok((n * 3) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 16, send 42, send 60, send 76";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, run.log));
    }
}

mod p2036 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = d;
            let mut b = 3;
            while b > 0 {
                b -= 1;
                let _g01 = log.guard("g01");
                a = 7;
            }
            yield ((d + a) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 87";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 8, run.log));
    }
}

mod p2037 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                (yield 3)?;
                return Ok(0);
            }
            {
                let _g01 = log.guard("g01");
                (yield distance(d, 1))?;
            }
            let mut a = (((9 + d) + (yield d)?) % 100) % 4;
            while a > 0 {
                a -= 1;
                (yield from f0(d - 1, n % 6, log))?;
            }
            log.note("n01", &[]);
            (yield d)?;
            if d % 4 == 0 {
                (yield 4)?;
            } else {
                (yield 3)?;
            }
            Ok(1)
        }
    }

    pub const SCRIPT: &str = "next, send 12, send 40, send 99, throw 9, send 81, send 26, send 77";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, 7, run.log));
    }
}

mod p2038 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            if (d < (d + d)) && (3 % 3 == 0) {
                yield from f2(d - 1, 8, log);
                let _g01 = log.guard("g01");
                yield d;
                let a = (2 + d) % 100;
            }
        }

        gen fn f2(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f2", &[d, n]);
            let _g2 = log.guard("g2");
            if 0 < d {
                if (d < n) && ((9 + n) < 4) {
                    log.note("n21", &[if n % 2 == 0 { distance(d, 0) } else { d }]);
                    let a = d % 2;
                }
                if (d < distance(d, 5)) && (d % 2 == 0) {
                    return;
                }
                let _g21 = log.guard("g21");
                yield from f0(d - 1, d, log);
                yield ((4 + d) + n) % 100;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 19, run.log));
    }
}

mod p2040 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            match (d % 6) % 3 {
                0 => {
                    for a in 0..3 {
                        let b = n;
                        log.note("n01", &[]);
                    }
                    yield checked(d, 7)?;
                }
                1 => {
                    log.note("n02", &[]);
                }
                _ => {
                    yield 7;
                }
            }
            Ok((3 + n) % 100)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 14, run.log));
    }
}

mod p2041 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let mut inner0 = f0(d - 1, (d * 2) % 100, log).on_heap();
            log.taken("n01", inner0.next().transpose()?);
            let mut b = 3;
            while b > 0 {
                b -= 1;
                if d < d {
                    if ((b + b) + b) < n {
                        Err(Oops(b))?;
                    }
                    let mut c = b % 4;
                    loop {
                        if c == 0 { break; }
                        c -= 1;
                        yield Ok((b + 4) % 100);
                        yield Ok((d * 2) % 100);
                    }
                }
            }
            log.taken("n02", inner0.next().transpose()?);
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 7, run.log));
    }
}

mod p2046 {
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
            {
                let _g01 = log.guard("g01");
                let a = checked(if 6 % 4 == 0 { d } else { n }, 4)?;
                let _g02 = log.guard("g02");
                if d % 2 == 0 {
                    (yield a)?;
                } else {
                    (yield d)?;
                }
            }
            Ok(9)
        }
    }

    pub const SCRIPT: &str = "next, send 30, send 66";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 10, run.log));
    }
}

mod p2049 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            (yield 9)?;
            if 0 < d {
                (yield 3)?;
            }
            (yield d)?;
            let mut a = 2;
            while a > 0 {
                a -= 1;
                (yield a)?;
            }
            let mut b = n % 4;
            loop {
                if b == 0 { break; }
                b -= 1;
                let c = if distance(n, b) < 6 { 6 } else { (yield d)? };
            }
            let mut e = 3;
            while e > 0 {
                e -= 1;
                log.note("n01", &[(checked(e, 3)? + (5 + d)) % 100, (d + 5) % 100]);
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 74, send 84";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 11, run.log));
    }
}

mod p2051 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            (yield 4)?;
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[]);
                let _g02 = log.guard("g02");
                log.note("n02", &[2, ((yield n)? + distance(n, n)) % 100]);
            }
            Ok((yield (n % 3))?)
        }
    }

    pub const SCRIPT: &str = "next, throw 2, send 52";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(6, run.log));
    }
}

mod p2056 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            (yield d)?;
            log.note("n02", &[]);
            if d < 4 {
                return Ok(d);
            }
            match (yield n) {
                Ok(a) => {
                    log.note("n03", &[d]);
                }
                Err(Oops(b)) => {
                    log.note("n04", &[]);
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 27, throw 6, throw 5 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(20, 8, run.log));
    }
}

mod p2057 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(0);
            }
            if !(d < (yield d)?) {
                return Err(Oops(d));
            }
            (yield from f0(d - 1, d, log))?;
            log.note("n01", &[if n % 2 == 0 { (yield from f0(d - 1, (d + n) % 100, log))? } else { d % 6 }, 9]);
            match yield from f0(d - 1, d, log) {
                Ok(a) => {
                    (yield d % 9)?;
                }
                Err(Oops(b)) => {
                    log.note("n02", &[]);
                }
            }
            Ok((distance(d, 9) + 6) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 82";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 5, run.log));
    }
}

mod p2061 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = (d + 8) % 100;
            let mut b = a;
            b = 0;
            let mut c = a % 5;
            c = if (a * 4) < a { 7 } else { b % 8 };
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 8, run.log));
    }
}

mod p2063 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return n;
            }
            let _g0 = log.guard("g0");
            let mut a = 3;
            while a > 0 {
                a -= 1;
                let b = (n * 3) % 100;
                yield (a + b) % 100;
            }
            let c = d;
            log.note("n01", &[yield from f0(d - 1, yield from f0(d - 1, n, log), log).boxed_local(), c]);
            let e = d;
            yield yield from f0(d - 1, (e * 3) % 100, log);
            yield d;
            9
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 18, run.log));
    }
}

mod p2064 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if 0 < d {
                log.note("n01", &[d]);
                if d < (if d < n { n } else { d }) {
                    let _g01 = log.guard("g01");
                    yield from f1(d, log);
                    {
                        let _g02 = log.guard("g02");
                        yield from f0(d - 1, d, log);
                        yield n;
                    }
                    let mut a = 1;
                    while a > 0 {
                        a -= 1;
                        yield 6;
                    }
                }
            }
            (n + d) % 100
        }

        gen fn f1(n: u32, log: &Log) -> u32 {
            if 0 % 3 == 0 {
                return;
            }
            yield n;
            yield n;
            let _g11 = log.guard("g11");
            let _g12 = log.guard("g12");
            log.note("n11", &[]);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 19, run.log));
    }
}

mod p2069 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if (yield from f1((yield from f1(((d % 6) + n) % 100, log))?, log).on_heap())? % 3 == 0 {
                (yield d)?;
                (yield d)?;
                let _g01 = log.guard("g01");
                log.note("n01", &[d, n]);
            }
            Ok(4)
        }

        gen fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g1 = log.guard("g1");
            {
                let _g11 = log.guard("g11");
                if !((n + n) % 4 == 0) {
                    for a in 0..((yield 8)? % 4) {
                        if (if n % 2 == 0 { n } else { a }) % 2 == 0 {
                            return Ok(n);
                        }
                    }
                } else {
                    log.note("n11", &[(n + (7 + n)) % 100, if (n + n) < (n * 4) { checked(n, 6)? } else { (n + 9) % 100 }]);
                }
            }
            Ok((n + (n + n)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 81, throw 0, throw 3";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 13, run.log));
    }
}

mod p2072 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            for a in 0..2 {
                let _g01 = log.guard("g01");
                yield n;
                let b = n;
            }
            if 0 % 3 == 0 {
                for c in 0..3 {
                    yield from 2..3;
                }
                yield from 0..2;
                yield from 0..1;
            } else {
                log.note("n01", &[]);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(14, run.log));
    }
}

mod p2073 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[d, n]);
            yield from 3..5;
            yield from 1..4;
            if 0 < d {
                let mut inner0 = f1(d - 1, 7, log).on_heap();
                log.taken("n02", inner0.next().transpose()?);
                yield d;
                log.taken("n03", inner0.next().transpose()?);
            } else {
                yield 0;
            }
            Ok((1 + d) % 100)
        }

        gen fn f1(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f1", &[d, n]);
            let _g11 = log.guard("g11");
            yield Ok(if d % 2 == 0 { d } else { 3 });
            for a in 0..1 {
                yield Ok(((4 + a) + (a * 4)) % 100);
                yield from (0..3).map(Ok);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 6, run.log));
    }
}

mod p2074 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            yield if (n + n) % 3 == 0 { 1 } else { d };
            let mut inner0 = f0(d - 1, 2, log).on_heap();
            log.taken("n01", inner0.next());
            for b in &mut inner0 {
                yield n;
                let mut c = b % 4;
                while c > 0 {
                    c -= 1;
                    if (c < (n + d)) && ((c + c) < d) {
                        yield c;
                    }
                }
                let mut e = 1;
                loop {
                    if e == 0 { break; }
                    e -= 1;
                    yield 5;
                }
            }
            log.note("n02", &[n]);
            yield from &mut inner0;
            log.taken("n03", inner0.next());
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 12, run.log));
    }
}

mod p2076 {
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
            let a = (yield d)?;
            let mut b = 3;
            while b > 0 {
                b -= 1;
                if !(a % 4 == 0) {
                    continue;
                }
            }
            (yield from f0(d - 1, 5, log).on_heap())?;
            match yield from f0(d - 1, (d + a) % 100, log) {
                Ok(c) => {
                    if (a < c) || (a % 4 == 0) {
                        log.note("n01", &[d]);
                    } else {
                        log.note("n02", &[(0 + a) % 100, (a + (d + c)) % 100]);
                    }
                }
                Err(Oops(e)) => {
                    (yield a)?;
                }
            }
            Ok(6)
        }
    }

    pub const SCRIPT: &str = "next, throw 2, send 65, throw 9, send 97, send 42, send 15, throw 2";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(5, 15, run.log));
    }
}

mod p2078 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = 1;
            while a > 0 {
                a -= 1;
                yield (7 + a) % 100;
                yield ((a + a) + a) % 100;
            }
            yield d;
            let b = d;
            yield n;
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(20, 3, run.log));
    }
}

mod p2081 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(n);
                return;
            }
            yield from (2..5).map(Ok);
            log.note("n01", &[5, 8]);
            yield from (1..4).map(Ok);
            yield Ok(n);
            yield Ok(n);
            for a in 0..1 {
                log.note("n02", &[7, a]);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(1, 0, run.log));
    }
}

mod p2084 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from 0..1;
            {
                let _g01 = log.guard("g01");
                yield d;
            }
            yield from 3..5;
            yield if d % 4 == 0 { 0 } else { 9 };
            yield (8 + d) % 100;
            yield ((n + 4) + (1 + d)) % 100;
            if 0 < d {
                let mut inner0 = f0(d - 1, d, log).on_heap();
                log.taken("n01", inner0.next());
                log.taken("n02", inner0.next());
                yield from &mut inner0;
                log.taken("n03", inner0.next());
            } else {
                yield 4;
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 9, run.log));
    }
}

mod p2087 {
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
            match (yield d) {
                Ok(a) => {
                    (yield a)?;
                    let _g01 = log.guard("g01");
                    (yield (7 + d) % 100)?;
                }
                Err(Oops(b)) => {
                    log.note("n01", &[3, n]);
                }
            }
            Ok(distance(d, d))
        }
    }

    pub const SCRIPT: &str = "next, send 67, send 49, throw 0, throw 9, send 28, throw 2, send 7";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 4, run.log));
    }
}

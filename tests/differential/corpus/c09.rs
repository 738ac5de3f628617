//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p9003 9003
    p9004 9004
    p9005 9005
    p9006 9006
    p9007 9007
    p9013 9013
    p9014 9014
    p9016 9016
    p9018 9018
    p9019 9019
    p9027 9027
    p9028 9028
    p9029 9029
    p9030 9030
    p9032 9032
    p9043 9043
    p9044 9044
    p9048 9048
    p9049 9049
    p9053 9053
    p9055 9055
    p9057 9057
    p9058 9058
    p9061 9061
    p9063 9063
    p9064 9064
    p9067 9067
    p9068 9068
    p9070 9070
    p9072 9072
}

mod p9003 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = d % 5;
            let _g01 = log.guard("g01");
            for b in 0..2 {
                let _g02 = log.guard("g02");
                let c = b % 8;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(1, 9, run.log));
    }
}

mod p9004 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let _g01 = log.guard("g01");
            if 0 < d {
                (yield from f2((yield (yield 4)?)?, log))?;
            }
            (yield from pin!(f2(d, log).on_stack()))?;
            return Err(Oops(0));
        }

        gen fn f2(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let a = n;
            (yield a)?;
            match (yield a) {
                Ok(b) => {
                    log.note("n21", &[(a * 3) % 100, a]);
                    (yield (yield a)?)?;
                }
                Err(Oops(c)) => {
                    log.note("n22", &[c, distance(a, c)]);
                }
            }
            Ok(if (a + 8) < a { (yield a)? } else { a % 5 })
        }
    }

    pub const SCRIPT: &str = "next, send 41, throw 0, send 58 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 14, run.log));
    }
}

mod p9005 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if 7 < d {
                return d;
            }
            if !(d < (yield 6)) {
                return distance(d, (7 + d) % 100);
            }
            let mut a = d;
            let b = a % 5;
            log.note("n01", &[distance(d, (d * 4) % 100)]);
            yield (a + 9) % 100;
            a = d;
            yield (if a < b { 9 } else { b })
        }
    }

    pub const SCRIPT: &str = "next, send 21, send 28, send 74, send 89, send 38, send 45, send 37";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 13, run.log));
    }
}

mod p9006 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Ok(n);
            }
            let a = distance(d, d);
            if a < ((a + 5) + 1) {
                match yield from f0(d - 1, 6, log) {
                    Ok(b) => {
                        if b < (b + a) {
                            match (((a % 4) + b) % 100) % 3 {
                                0 => {
                                    yield 0;
                                }
                                _ => {
                                    yield distance(b, d);
                                }
                            }
                        }
                    }
                    Err(Oops(c)) => {
                        log.note("n01", &[a]);
                    }
                }
            }
            Ok(((4 + a) + (yield a)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 77, send 31, send 96 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 2, run.log));
    }
}

mod p9007 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            let a = n;
            yield from pin!(f1(n, log).on_stack());
            yield (a + a) % 100;
            let _g01 = log.guard("g01");
            if (if a < n { yield from f1(a, log) } else { a }) % 2 == 0 {
                return;
            }
            yield from f1(a, log).boxed_local();
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield n;
            {
                let _g11 = log.guard("g11");
                yield n;
                yield n;
            }
            yield 3;
            yield n;
            {
                let _g12 = log.guard("g12");
                for a in 0..(n % 4) {
                    yield a;
                }
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(6, run.log));
    }
}

mod p9013 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[d]);
                yield from (2..5).map(Ok);
                let a = n;
            }
            yield Ok((d * 2) % 100);
            yield Ok(7);
            let mut b = d;
            b = d;
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 19, run.log));
    }
}

mod p9014 {
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
            if !(n < 8) {
                log.note("n01", &[n]);
            } else {
                yield if (if d % 2 == 0 { d } else { d }) % 3 == 0 { d } else { 8 };
                yield checked(n, 4)?;
            }
            Ok((yield from f0(d - 1, (d + (if 8 % 3 == 0 { n } else { d })) % 100, log))?)
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 13, run.log));
    }
}

mod p9016 {
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
            yield if (1 + d) < 8 { 8 } else { if n < d { d } else { 6 } };
            match yield from f0(d - 1, (2 + d) % 100, log).on_heap() {
                Ok(a) => {
                    match yield from f0(d - 1, ((a % 3) + 5) % 100, log) {
                        Ok(c) => {
                            (yield from f0(d - 1, d, log).boxed_local())?;
                        }
                        Err(Oops(e)) => {
                            yield (1 + d) % 100;
                        }
                    }
                }
                Err(Oops(b)) => {
                    yield b;
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

mod p9018 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return d;
            }
            let _g0 = log.guard("g0");
            let a = d;
            yield from f0(d - 1, d, log);
            if (yield a) < a {
                return distance(d, a % 4);
            }
            log.note("n01", &[yield from f0(d - 1, (5 + d) % 100, log)]);
            if a < (a + (yield d)) {
                if (yield a) % 2 == 0 {
                    yield d;
                }
            } else {
                log.note("n02", &[]);
            }
            a
        }
    }

    pub const SCRIPT: &str = "next, send 50";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, 14, run.log));
    }
}

mod p9019 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let a = ((n + n) + (n + n)) % 100;
            yield n;
            log.note("n01", &[yield ((a + a) % 100)]);
            if (if a < (a * 2) { (7 + a) % 100 } else { n }) < n {
                return n;
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, send 46, send 63, send 9 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(13, run.log));
    }
}

mod p9027 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            yield from f0(d - 1, 0, log);
            for a in 0..1 {
                let mut b = a % 4;
                while b > 0 {
                    b -= 1;
                    if (b % 2 == 0) || ((b + a) < (if a % 4 == 0 { a } else { a })) {
                        yield 1;
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 3, run.log));
    }
}

mod p9028 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            let _g0 = log.guard("g0");
            yield from f2((1 + d) % 100, log).on_heap();
            yield from f0(d - 1, if d % 3 == 0 { (d + d) % 100 } else { if d % 4 == 0 { d } else { 9 } }, log).on_heap();
            for a in f2((d + d) % 100, log).on_heap() {
                log.note("n01", &[]);
            }
            (d + (n * 2)) % 100
        }

        gen fn f2(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g2 = log.guard("g2");
            let a = n;
            if (n < (n + 6)) && (a < a) {
                yield from 0..1;
                if a < a {
                    log.note("n21", &[]);
                }
            }
            a
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 17, run.log));
    }
}

mod p9029 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if !(first % 4 == 0) {
                return yield d;
            }
            let a = d % 4;
            let mut b = 3;
            loop {
                if b == 0 { break; }
                b -= 1;
                yield (first + (d % 2)) % 100;
            }
            yield if d % 4 == 0 { a } else { (first + first) % 100 };
            yield a;
            if 0 < d {
                yield d;
            }
            (a + 1) % 100
        }
    }

    pub const SCRIPT: &str = "send 26, send 88, send 18, send 49, send 5";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 6, run.log));
    }
}

mod p9030 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            yield from (3..6).map(Ok);
            let mut a = n;
            yield Ok(5);
            log.note("n01", &[a]);
            yield Ok(a);
            let _g01 = log.guard("g01");
            a = checked((a + a) % 100, 3)?;
            for b in 0..1 {
                yield Ok(a);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(16, run.log));
    }
}

mod p9032 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield (d + n) % 100;
            {
                let _g01 = log.guard("g01");
                if 0 < d {
                    let a = (yield from f0(d - 1, n, log))?;
                    log.note("n01", &[if (yield from f0(d - 1, 7, log))? < 9 { 0 } else { 6 }, (checked(d, 2)? + a) % 100]);
                } else {
                    if (d < n) && (d % 4 == 0) {
                        yield ((if n < d { d } else { d }) + d) % 100;
                        if 0 < d {
                            log.note("n02", &[(yield from f0(d - 1, d, log))?]);
                        }
                    }
                }
            }
            Ok(if 4 < n { checked(0, 7)? } else { n })
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, 14, run.log));
    }
}

mod p9043 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            let _g0 = log.guard("g0");
            yield first;
            yield (first * 3) % 100;
            yield 1;
            yield 1;
            if !((first + first) < n) {
                return n;
            }
            yield (yield 0)
        }
    }

    pub const SCRIPT: &str =
        "send 7, send 34, send 21, send 40, send 17, send 76, send 28, send 55";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, run.log));
    }
}

mod p9044 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            yield Ok(8);
            log.note("n01", &[(3 + d) % 100]);
            yield Ok(d);
            let _g01 = log.guard("g01");
            if ((9 + d) < n) && (d % 2 == 0) {
                Err(Oops(d))?;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 8, run.log));
    }
}

mod p9048 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            {
                let _g01 = log.guard("g01");
                yield from 1..4;
            }
            for a in 0..(d % 4) {
                match 0 % 3 {
                    0 => {
                        yield from 2..3;
                        if a % 2 == 0 {
                            return a % 4;
                        }
                        yield distance(a, d);
                    }
                    1 => {
                        yield from 0..1;
                    }
                    _ => {
                        log.note("n01", &[]);
                    }
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(4, 7, run.log));
    }
}

mod p9049 {
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
            {
                let _g01 = log.guard("g01");
                let a = ((3 + d) + 3) % 100;
            }
            {
                let _g02 = log.guard("g02");
                log.note("n01", &[(n + (yield n)) % 100]);
            }
            match yield from f0(d - 1, (distance(n, d) + (d + d)) % 100, log) {
                Ok(b) => {
                    let mut e = (d % 9) % 4;
                    loop {
                        if e == 0 { break; }
                        e -= 1;
                        let h = (e * 2) % 100;
                    }
                    let i = 3;
                }
                Err(Oops(c)) => {
                    log.note("n02", &[yield c]);
                }
            }
            Ok(yield (yield from f0(d - 1, distance(d, (3 + d) % 100), log).on_heap())?)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 1, run.log));
    }
}

mod p9053 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            yield n;
            let a = 2;
            yield a;
            log.note("n01", &[]);
            let b = a % 7;
            let _g01 = log.guard("g01");
            yield b;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(8, run.log));
    }
}

mod p9055 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if n % 3 == 0 {
                return d;
            }
            yield ((n + d) + d) % 100;
            {
                let _g01 = log.guard("g01");
                log.note("n01", &[yield (yield 8), 9]);
                let _g02 = log.guard("g02");
                yield 5;
            }
            6
        }
    }

    pub const SCRIPT: &str = "next, send 36, send 27, send 85, send 45, send 30, send 17, send 96";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 2, run.log));
    }
}

mod p9057 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield 7)?;
            if 0 < d {
                for a in 0..3 {
                    log.note("n01", &[]);
                }
                let b = ((n + 3) + d) % 100;
                if ((n + d) < (8 + d)) || ((d + 5) % 4 == 0) {
                    (yield d)?;
                } else {
                    (yield n)?;
                }
            }
            Ok(7)
        }
    }

    pub const SCRIPT: &str = "next, send 27, throw 6, send 76";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 10, run.log));
    }
}

mod p9058 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            let _g0 = log.guard("g0");
            yield from f0(d - 1, (n + d) % 100, log).on_heap();
            yield d;
            log.note("n01", &[n]);
            let a = 5;
            ((if 0 < 7 { 5 } else { a }) + distance(n, 2)) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 79, send 50, send 96";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 14, run.log));
    }
}

mod p9061 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield if (n + n) % 4 == 0 { (n + n) % 100 } else { n };
            yield yield n;
            yield n;
            for a in 0..(n % 4) {
                let _g01 = log.guard("g01");
                yield a;
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, send 82, send 23, send 32, send 29, send 8, send 31, send 11";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, run.log));
    }
}

mod p9063 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return 9;
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[1]);
            yield d;
            log.note("n02", &[yield from f3(d - 1, d, log).boxed_local()]);
            log.note("n03", &[1]);
            {
                let _g01 = log.guard("g01");
                yield ((n + 4) + (4 + n)) % 100;
                let a = distance(d, d);
            }
            d
        }

        gen fn f3(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f3", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            yield d;
            if (yield from f3(d - 1, yield from f3(d - 1, if (n + 0) < n { (4 + d) % 100 } else { (3 + d) % 100 }, log), log)) < (yield from f0(d - 1, n % 3, log)) {
                yield from 2..5;
            }
            yield 4;
            0
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 4, run.log));
    }
}

mod p9064 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            {
                let _g01 = log.guard("g01");
                let a = distance(n, 7);
                for b in 0..1 {
                    log.note("n01", &[7, 7]);
                    let c = b % 8;
                }
            }
            match (d % 3) % 3 {
                0 => {
                    yield 4;
                }
                _ => {
                    log.note("n02", &[distance(d, yield from f0(d - 1, d, log).on_heap()), d]);
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 19, run.log));
    }
}

mod p9067 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(n);
                return;
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            let _g01 = log.guard("g01");
            log.note("n02", &[]);
            if (9 % 3 == 0) || (d < (if d % 3 == 0 { 8 } else { d })) {
                match ((n * 2) % 100) % 3 {
                    0 => {
                        yield Ok(d);
                    }
                    _ => {
                        yield Ok(d);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 16, run.log));
    }
}

mod p9068 {
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
            let a = if d % 2 == 0 { d } else { (d * 3) % 100 };
            match (yield a) {
                Ok(b) => {
                    let e = n % 3;
                    match (yield distance(a, a)) {
                        Ok(h) => {
                            (yield h)?;
                        }
                        Err(Oops(i)) => {
                            log.note("n01", &[]);
                        }
                    }
                }
                Err(Oops(c)) => {
                    log.note("n02", &[]);
                }
            }
            Ok(((yield 4)? + 8) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 86, send 17, throw 7, throw 7";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 6, run.log));
    }
}

mod p9070 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            yield from f3(((1 + d) + d) % 100, log);
            if (d % 3 == 0) && ((if d % 2 == 0 { d } else { d }) < d) {
                yield from f3(d, log);
                yield d;
                let a = (distance(d, 6) + (d + d)) % 100;
            }
            yield d;
            let b = n;
        }

        gen fn f3(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            yield n;
            yield from 3..6;
            yield (n + n) % 100;
            yield n;
            0
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 14, run.log));
    }
}

mod p9072 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield if d % 3 == 0 { d } else { if n % 3 == 0 { d } else { n } };
            yield (2 + d) % 100;
            if ((1 + d) % 2 == 0) && (distance(n, d) % 3 == 0) {
                return Ok((d + (d + 2)) % 100);
            }
            yield d;
            let mut a = 1;
            while a > 0 {
                a -= 1;
                if 0 < d {
                    log.note("n01", &[((a + 9) + (0 + d)) % 100, d % 4]);
                }
            }
            Ok(n % 2)
        }
    }

    pub const SCRIPT: &str = "next, send 54, send 63, send 30, send 77, send 22, send 50, send 89";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 6, run.log));
    }
}

//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p3001 3001
    p3015 3015
    p3016 3016
    p3019 3019
    p3025 3025
    p3027 3027
    p3028 3028
    p3029 3029
    p3031 3031
    p3037 3037
    p3038 3038
    p3039 3039
    p3044 3044
    p3045 3045
    p3047 3047
    p3048 3048
    p3051 3051
    p3053 3053
    p3056 3056
    p3062 3062
    p3069 3069
    p3070 3070
    p3078 3078
    p3079 3079
    p3084 3084
    p3088 3088
    p3090 3090
    p3092 3092
    p3093 3093
    p3095 3095
}

mod p3001 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return;
            }
            yield from f0(d - 1, ((n * 2) + 6) % 100, log).boxed_local();
            let a = ((n + 6) + (n * 4)) % 100;
            if n % 3 == 0 {
                return;
            }
            yield from f0(d - 1, a, log).boxed_local();
            log.note("n01", &[distance(a, distance(a, 2))]);
            yield from f0(d - 1, (a * 3) % 100, log);
            yield a % 2;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 9, run.log));
    }
}

mod p3015 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            for a in f1(2, log).boxed_local() {
                let mut b = 3;
                loop {
                    if b == 0 { break; }
                    b -= 1;
                    yield from f1(b, log).map(Ok);
                    let c = ((if n < 9 { d } else { a }) + a) % 100;
                }
            }
        }

        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            log.note("n11", &[(5 + n) % 100]);
            yield from 3..5;
            {
                let _g11 = log.guard("g11");
                yield n;
                yield n % 7;
                for a in 0..((if (6 + n) < (n % 4) { (6 + n) % 100 } else { (n + 5) % 100 }) % 4) {
                    let b = ((if 0 % 4 == 0 { 7 } else { a }) + (n % 9)) % 100;
                }
            }
            let _g12 = log.guard("g12");
            yield n;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(1, 10, run.log));
    }
}

mod p3016 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[d]);
            {
                let _g01 = log.guard("g01");
                yield 7;
                let a = d;
            }
            yield 3;
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(1, 8, run.log));
    }
}

mod p3019 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let mut a = ((yield n) + n) % 100;
            yield from f3(a, log);
            log.note("n01", &[6]);
            a = (a + (yield from pin!(f3((a + n) % 100, log).on_stack()))) % 100;
            yield from f3(2, log).boxed_local();
            yield a % 9;
            n
        }

        gen fn f3(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g3 = log.guard("g3");
            log.note("n31", &[]);
            let a = n;
            log.note("n32", &[6, yield (a % 9)]);
            if !(a % 3 == 0) {
                return (a + (n + n)) % 100;
            }
            yield ((a + a) + a) % 100;
            yield (distance(n, 6) + 0) % 100;
            if (8 % 4 == 0) && (a % 4 == 0) {
                if a < (yield (yield a)) {
                    yield a;
                } else {
                    log.note("n33", &[]);
                }
            }
            1
        }
    }

    pub const SCRIPT: &str = "next, send 92, send 17, send 93";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(9, run.log));
    }
}

mod p3025 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(8);
            }
            let _g0 = log.guard("g0");
            yield 3;
            log.note("n01", &[((d + d) + (d + n)) % 100, (yield from f0(d - 1, (yield from f0(d - 1, d, log))?, log))?]);
            {
                let _g01 = log.guard("g01");
                let a = (yield from f0(d - 1, d, log))?;
            }
            Ok(((n + 0) + (d + d)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 6, run.log));
    }
}

mod p3027 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if !(distance(n, n) % 4 == 0) {
                let a = ((yield 9) + distance(d, 8)) % 100;
                yield from f2(8, log).boxed_local();
                yield from f2(a, log);
            }
            let b = ((yield d) + (yield from f2(d, log))) % 100;
            b
        }

        gen fn f2(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g2 = log.guard("g2");
            yield yield ((n + n) % 100);
            let a = ((yield n) + n) % 100;
            yield if a % 2 == 0 { 7 } else { (a + a) % 100 };
            yield (a * 3) % 100;
            log.note("n21", &[((yield a) + (yield a)) % 100, (a + n) % 100]);
            yield ((a % 4) + n) % 100;
            n
        }
    }

    pub const SCRIPT: &str = "next, send 25, send 75, send 47 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(5, 0, run.log));
    }
}

mod p3028 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 0;
                return 4;
            }
            let _g0 = log.guard("g0");
            yield d;
            log.note("n01", &[]);
            yield from f0(d - 1, n, log);
            if ((d + d) < (yield 4)) || ((if d % 3 == 0 { 6 } else { d }) < d) {
                let _g01 = log.guard("g01");
                if ((yield n) < 9) && (d < (yield from f0(d - 1, d, log).on_heap())) {
                    return d;
                }
                for a in 0..3 {
                    let b = a;
                }
            }
            if d < 3 { d } else { d }
        }
    }

    pub const SCRIPT: &str = "next, send 42, send 56, send 15";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, 16, run.log));
    }
}

mod p3029 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return 7;
            }
            yield (d * 4) % 100;
            if d < d {
                yield from f0(d - 1, 6, log);
                yield d % 6;
            } else {
                log.note("n01", &[n, d]);
            }
            ((1 + d) + (yield from f0(d - 1, d, log))) % 100
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(4, 17, run.log));
    }
}

mod p3031 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield d;
            yield d;
            yield from 1..4;
            yield from 2..5;
            yield from 2..3;
            3
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, 10, run.log));
    }
}

mod p3037 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let a = n;
            yield (a + distance(a, n)) % 100;
            log.note("n01", &[8]);
            yield d;
            let b = if (d + 0) % 3 == 0 { 5 } else { a };
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(5, 4, run.log));
    }
}

mod p3038 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 3;
                return d;
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            {
                let _g01 = log.guard("g01");
                let _g02 = log.guard("g02");
                yield from pin!(f1(n, log).on_stack());
            }
            d
        }

        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            let a = 6;
            {
                let _g11 = log.guard("g11");
                yield from 1..4;
                yield 2;
            }
            yield from 0..2;
            yield from 3..4;
            let _g12 = log.guard("g12");
            log.note("n11", &[]);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(4, 9, run.log));
    }
}

mod p3039 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return n;
            }
            yield n;
            yield from f0(d - 1, d, log);
            yield from f0(d - 1, n, log);
            yield from f0(d - 1, 8, log);
            d
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 3, run.log));
    }
}

mod p3044 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Ok(2);
            }
            let _g0 = log.guard("g0");
            (yield 0)?;
            (yield from f0(d - 1, d, log))?;
            {
                let _g01 = log.guard("g01");
                (yield (d * 2) % 100)?;
            }
            Ok(n)
        }
    }

    pub const SCRIPT: &str = "next, send 74";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 13, run.log));
    }
}

mod p3045 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                (yield (yield ((d + d) % 100))?)?;
                (yield d)?;
                for a in 0..((d % 4) % 4) {
                    if 0 < d {
                        for b in 0..(n % 4) {
                            (yield a)?;
                            (yield ((1 + n) + b) % 100)?;
                        }
                    }
                }
            }
            Ok((d * 3) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 93, send 19, send 19, send 11, send 34, send 80, send 19";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 0, run.log));
    }
}

mod p3047 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield from 0..2;
            yield from 3..4;
            yield d;
            if 0 < d {
                log.note("n01", &[2, d]);
            }
            Ok(1)
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, 1, run.log));
    }
}

mod p3048 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            let _g01 = log.guard("g01");
            yield from f1(n, log);
            let mut inner0 = f1(n, log);
            log.taken("n01", inner0.next());
            yield n;
        }

        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            match (n % 8) % 3 {
                0 => {
                    yield from 3..6;
                    let a = ((n + n) + n) % 100;
                }
                1 => {
                    yield n;
                }
                _ => {
                    if ((n + n) % 3 == 0) && (n % 4 == 0) {
                        yield 6;
                    } else {
                        log.note("n11", &[8, if (n % 6) % 4 == 0 { n } else { 1 }]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(15, run.log));
    }
}

mod p3051 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = d;
            let mut b = distance(d, (6 + a) % 100) % 4;
            loop {
                if b == 0 { break; }
                b -= 1;
                yield from (3..4).map(Ok);
            }
            log.note("n01", &[if (if a % 3 == 0 { n } else { 1 }) % 2 == 0 { (7 + d) % 100 } else { (a * 4) % 100 }, d]);
            yield Ok(d);
            yield Ok(n);
            log.note("n02", &[d]);
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 7, run.log));
    }
}

mod p3053 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield d;
            {
                let _g01 = log.guard("g01");
                if !(d < (n * 4)) {
                    log.note("n01", &[n, yield ((d + 7) % 100)]);
                }
            }
            distance(d, 9)
        }
    }

    pub const SCRIPT: &str = "next, send 4, send 67";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 12, run.log));
    }
}

mod p3056 {
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
            log.note("n01", &[]);
            let a = (d * 2) % 100;
            if d < n {
                (yield from f0(d - 1, d, log).boxed_local())?;
            }
            Ok(a)
        }
    }

    pub const SCRIPT: &str = "next, send 81, throw 9";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 1, run.log));
    }
}

mod p3062 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield n)?;
            for a in 0..1 {
                (yield a)?;
            }
            (yield 5)?;
            let b = d;
            let c = b;
            (yield ((b * 3) + d) % 100)?;
            Ok(1)
        }
    }

    pub const SCRIPT: &str = "next, send 99, send 27, send 61 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 13, run.log));
    }
}

mod p3069 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 4;
                return;
            }
            {
                let mut inner0 = f0(d - 1, distance(d, 7), log).on_heap();
                log.taken("n01", inner0.next());
                yield if 8 % 4 == 0 { 9 } else { n };
                yield n;
                yield from &mut inner0;
                log.taken("n02", inner0.next());
            }
            let mut b = (d + 1) % 100;
            b = d;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(2, 19, run.log));
    }
}

mod p3070 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield n;
                return 3;
            }
            let _g0 = log.guard("g0");
            yield from f0(d - 1, 7, log);
            let a = (d * 4) % 100;
            yield from f0(d - 1, 7, log).boxed_local();
            for b in 0..(a % 4) {
                let mut c = distance(a, yield b) % 4;
                loop {
                    if c == 0 { break; }
                    c -= 1;
                    log.note("n01", &[]);
                }
                if b % 3 == 0 {
                    break;
                }
            }
            yield from f0(d - 1, 1, log);
            2
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 6, run.log));
    }
}

mod p3078 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            match (yield (if d % 3 == 0 { d } else { 2 }))? % 3 {
                0 => {
                    let mut a = if d % 3 == 0 { d } else { if d < n { d } else { 0 } };
                    for b in 0..((a % 3) % 4) {
                        a = checked(a, 4)?;
                        (yield 7)?;
                        let c = 3;
                    }
                    (yield (n + a) % 100)?;
                }
                1 => {
                    log.note("n01", &[(d + d) % 100]);
                }
                _ => {
                    (yield d)?;
                }
            }
            Ok(7)
        }
    }

    pub const SCRIPT: &str = "next, send 85, send 94, send 94 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(1, 1, run.log));
    }
}

mod p3079 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            log.note("n01", &[n]);
            (yield (n * 3) % 100)?;
            let a = n % 7;
            {
                let _g01 = log.guard("g01");
                log.note("n02", &[]);
            }
            Ok(((if a < a { 2 } else { n }) + (n + a)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 78";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(13, run.log));
    }
}

mod p3084 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let a = 7;
            yield ((3 + n) + (d + a)) % 100;
            if a < a {
                return;
            }
            let mut b = (a % 5) % 4;
            while b > 0 {
                b -= 1;
                if 8 % 4 == 0 {
                    log.note("n01", &[(n + (b + b)) % 100, (d + b) % 100]);
                } else {
                    log.note("n02", &[]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(1, 17, run.log));
    }
}

mod p3088 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 6;
                return;
            }
            let _g0 = log.guard("g0");
            yield from f3(n, log);
            {
                let _g01 = log.guard("g01");
                if d % 3 == 0 {
                    return;
                }
            }
            for a in f0(d - 1, distance(d, (d + 1) % 100), log).boxed_local() {
                yield from f3(distance(d, 6), log);
                yield a;
                yield a;
            }
        }

        gen fn f3(n: u32, log: &Log) -> u32 {
            let _g3 = log.guard("g3");
            let mut a = n;
            a = (5 + n) % 100;
            yield a;
            yield n;
            log.note("n31", &[(3 + n) % 100, a]);
            for b in 0..3 {
                a = (b * 2) % 100;
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(1, 11, run.log));
    }
}

mod p3090 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g0 = log.guard("g0");
            if n % 2 == 0 {
                return yield n;
            }
            let mut a = n % 4;
            while a > 0 {
                a -= 1;
                if (3 % 2 == 0) || (a % 4 == 0) {
                    let mut b = 3;
                    while b > 0 {
                        b -= 1;
                        log.note("n01", &[a]);
                        let _g01 = log.guard("g01");
                        yield b % 8;
                        yield 8;
                        yield 2;
                    }
                }
            }
            if n < 3 { n } else { n }
        }
    }

    pub const SCRIPT: &str = "next, send 9, send 6, send 82 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(15, run.log));
    }
}

mod p3092 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield from f1((n * 3) % 100, log);
            let a = (n + (n + n)) % 100;
            {
                let _g01 = log.guard("g01");
                yield from pin!(f1(a, log).on_stack());
                let mut b = n % 4;
                loop {
                    if b == 0 { break; }
                    b -= 1;
                    let _g02 = log.guard("g02");
                    log.note("n01", &[]);
                }
            }
            7
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield n;
            yield n;
            for a in 0..(((n * 3) % 100) % 4) {
                let b = a;
            }
            yield (n * 2) % 100;
            yield (n + n) % 100;
            log.note("n11", &[n, distance(n, distance(n, 1))]);
            (n + 8) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 81, send 32, send 82 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(8, run.log));
    }
}

mod p3093 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            match (yield (n * 4) % 100) {
                Ok(a) => {
                    let c = d % 2;
                    (yield a)?;
                }
                Err(Oops(b)) => {
                    let mut e = 1;
                    while e > 0 {
                        e -= 1;
                        log.note("n01", &[]);
                    }
                }
            }
            Ok((yield (yield d)?)?)
        }
    }

    pub const SCRIPT: &str = "next, send 11, send 8, send 15 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 17, run.log));
    }
}

mod p3095 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield (d + (if 3 < 9 { 5 } else { d })) % 100;
            yield 3;
            yield n;
            if (1 < n) || (1 % 4 == 0) {
                return Ok(d);
            }
            Ok(5)
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 16, run.log));
    }
}

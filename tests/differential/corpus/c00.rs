//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p0 0
    p8 8
    p11 11
    p13 13
    p23 23
    p28 28
    p32 32
    p36 36
    p57 57
    p64 64
    p72 72
    p80 80
    p84 84
    p85 85
    p88 88
    p90 90
    p93 93
    p96 96
    p98 98
    p106 106
    p107 107
    p116 116
    p120 120
    p124 124
    p128 128
    p132 132
    p136 136
    p148 148
    p158 158
    p168 168
}

mod p0 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, n: u32, log: &Log) -> u32 {
                yield 2;
                yield from 2..4;
                if n % 4 == 0 {
                    yield from 1..2;
                }
                yield n % 8;
                let mut a = 2;
                loop {
                    if a == 0 { break; }
                    a -= 1;
                    yield from log.values("g01", [a, a, 2]);
                    if distance(a, 1) % 2 == 0 {
                        return;
                    }
                    yield from 2..3;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(6, run.log));
    }
}

mod p8 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield_!(Ok(d));
                return Err(Oops(9));
            }
            let _g0 = log.guard("g0");
            let _g01 = log.guard("g01");
            for a in f1((d * 3) % 100, log) {
                yield_!(Ok(a));
                for b in opened(f0(d - 1, d, log).on_heap(), d, 3)? {
                    let b = b?;
                    yield_from!(opened(f1((9 + b) % 100, log), b, 3)?.map(Ok));
                    log.note("n01", &[]);
                    match checked(6, 5)? % 3 {
                        0 => {
                            yield_!(Err(Oops(n)));
                            yield_!(Ok(b));
                        }
                        1 => {
                            yield_!(Ok(d % 3));
                        }
                        _ => {
                            yield_!(Ok(b));
                        }
                    }
                }
            }
        }

        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            yield from 2..3;
            let a = 9;
            log.note("n11", &[((4 + a) + (n + 4)) % 100]);
            yield from 2..5;
            let mut b = 0 % 4;
            while b > 0 {
                b -= 1;
                yield b;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(1, 14, run.log));
    }
}

mod p11 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g0 = log.guard("g0");
            let mut inner0 = f1(n, log).on_heap();
            log.taken("n01", inner0.next());
            yield from f1(log.guard("g01").beside(if n % 4 == 0 { 9 } else { n }), log).boxed_local();
            let b = (n * 4) % 100;
            b
        }

        #[generator]
        fn f1(n: u32, log: &Log) -> impl Iterator<Item = u32> {
            let _g1 = log.guard("g1");
            match n % 3 {
                0 => {
                    for a in 0..(n % 4) {
                        let b = 6;
                        yield_from!(log.values("g11", [(a * 2) % 100, 3, a]));
                    }
                    yield_!((n * 3) % 100);
                }
                1 => {
                    yield_!(n);
                }
                _ => {
                    yield_!(n);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(1, run.log));
    }
}

mod p13 {
    use super::*;

    generators! {
        #[generator(boxed(local))]
        fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            (yield_!(4))?;
            (yield_!(n))?;
            {
                let _g11 = log.guard("g11");
                (yield_!(n % 3))?;
            }
            Ok(((if n < n { n } else { n }) + (n + 6)) % 100)
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                let a = d % 6;
                if 0 < d {
                    (yield from if (n % 4) % 3 == 0 { opened(f1(distance(d, a), log), a, 2)? } else { f1(d, log) })?;
                    let b = (yield from opened(f1(a, log), a, 3)?)?;
                }
                Ok((checked(a, 5)? + 6) % 100)
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, send 39, throw 2";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(HOST.f0(2, 12, run.log));
    }
}

mod p23 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f2(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("n21", &[]);
            let a = (distance(n, n) + 0) % 100;
            yield 7;
            if (n < distance(a, a)) && ((4 + a) % 2 == 0) {
                if ((2 + n) % 2 == 0) && (4 % 2 == 0) {
                    return a % 7;
                }
                yield a;
            } else {
                yield a;
            }
            (a + (a + a)) % 100
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                if 0 < d {
                    let a = d;
                    yield distance(a, (a + d) % 100);
                }
                if (n % 2 == 0) && ((6 + d) % 3 == 0) {
                    return Err(Oops(d));
                }
                yield from f2(log.guard("g01").beside(d), log);
                yield ((n % 5) + (d + n)) % 100;
                Ok(d)
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, send 93, send 85";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(HOST.f0(20, 11, run.log));
    }
}

mod p28 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            {
                let _g01 = log.guard("g01");
                (yield distance(d, (d + d) % 100))?;
            }
            for a in 0..((n % 3) % 4) {
                let b = a;
                if !(b % 4 == 0) {
                    match (b % 2) % 3 {
                        0 => {
                            (yield b)?;
                        }
                        _ => {
                            log.note("n01", &[]);
                        }
                    }
                }
            }
            Ok(9)
        }
    }

    pub const SCRIPT: &str = "next, send 38, send 76, send 67 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(20, 14, run.log));
    }
}

mod p32 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, n: u32, log: &Log) -> u32 {
                yield 9;
                let mut a = 8;
                a = a;
                yield (1 + a) % 100;
                yield from 0..2;
                if (n % 2 == 0) && (6 % 3 == 0) {
                    yield from 3..5;
                } else {
                    if !((n * 3) % 4 == 0) {
                        yield (a + (a + a)) % 100;
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(18, run.log));
    }
}

mod p36 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 3;
                return Ok(6);
            }
            let _g0 = log.guard("g0");
            let a = 0;
            let mut b = (((a % 7) + (5 + a)) % 100) % 4;
            while b > 0 {
                b -= 1;
                let _g01 = log.guard("g01");
                yield b;
            }
            Ok(a)
        }
    }

    pub const SCRIPT: &str = "next, send 66, send 72, send 84 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 14, run.log));
    }
}

mod p57 {
    use super::*;

    generators! {
        #[boxed]
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                yield distance(d, d);
                yield from [Err(Oops(d))];
            }
            yield d % 9;
            let a = d;
            yield (d + 8) % 100;
            if 0 < d {
                for b in 1..3 {
                    for c in opened(f1(d - 1, a, log), b, 5)? {
                        let c = c?;
                        yield (c + c) % 100;
                        log.note("n01", &[]);
                    }
                }
            }
        }

        #[boxed]
        #[try_yield]
        gen fn f1(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f1", &[d, n]);
            if d < 1 {
                yield 1;
                return;
            }
            let _g1 = log.guard("g1");
            log.note("n11", &[d]);
            yield from f0(d - 1, d, log)?;
            if 7 % 4 == 0 {
                through!({
                    yield d;
                });
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(3, 0, run.log));
    }
}

mod p64 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            gen fn f0(&self, n: u32, log: &Log) -> u32;
        }

        impl Boxed for Host {
            #[boxed(local)]
            gen fn f0(&self, n: u32, log: &Log) -> u32 {
                let _g0 = log.guard("g0");
                yield ((n * 3) + (3 + n)) % 100;
                yield (0 + n) % 100;
                let a = n;
                if (9 + a) < (n + a) {
                    yield 1;
                }
                let mut b = 2;
                while b > 0 {
                    b -= 1;
                    for c in 0..3 {
                        log.note("n01", &[]);
                    }
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(HOST.f0(13, run.log));
    }
}

mod p72 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                for a in 0..3 {
                    let mut b = 1;
                    while b > 0 {
                        b -= 1;
                        yield Ok(d);
                        yield Ok(a);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(20, 13, run.log));
    }
}

mod p80 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>;
        }

        impl Boxed for Host {
            #[boxed]
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                (yield d)?;
                if 0 < d {
                    for a in 0..(9 % 4) {
                        let _g01 = log.guard("g01");
                        (yield d)?;
                    }
                } else {
                    (yield 3)?;
                }
                Ok(distance(d, n))
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(HOST.f0(2, 1, run.log));
    }
}

mod p84 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            let _g01 = log.guard("g01");
            through!({
                match n % 3 {
                    0 => {
                        for a in f2(n, log) {
                            let a = a?;
                            log.note("n01", &[a]);
                        }
                    }
                    _ => {
                        log.note("n02", &[(n * 4) % 100, n]);
                    }
                }
            });
        }

        #[boxed]
        gen fn f2(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g2 = log.guard("g2");
            let a = n;
            let mut b = 2;
            loop {
                if b == 0 { break; }
                b -= 1;
                yield Err(Oops(0));
                yield Ok((distance(a, a) + b) % 100);
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(0, run.log));
    }
}

mod p85 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Err(Slip(n));
            }
            let _g0 = log.guard("g0");
            yield from (if n < (d % 4) { f0(d - 1, d, log).boxed_local() } else { f0(d - 1, (6 + n) % 100, log).boxed_local() })?;
            let mut inner0 = f1((d + (7 + d)) % 100, log);
            log.taken("n01", inner0.next().transpose()?);
            for b in &mut inner0 {
                let b = b?;
                yield from log.slips("g01", [Ok(checked(if 4 < d { n } else { d }, 6)?), Ok(b)])?;
                yield 7;
            }
            if (d % 9) % 2 == 0 {
                yield d;
                for c in 0..2 {
                    log.note("n02", &[c]);
                }
            }
            yield from inner0;
        }

        #[try_yield]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Slip> {
            {
                let _g11 = log.guard("g11");
                let a = checked(6, 7)?;
                yield a;
            }
            yield n;
            if 6 % 4 == 0 {
                yield ((n % 8) + distance(n, 4)) % 100;
                yield from (3..5).map(Ok);
                yield n;
            } else {
                yield n;
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 4, run.log));
    }
}

mod p88 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            (yield if checked(0, 2)? < d { (d * 3) % 100 } else { (yield 6)? })?;
            (yield 6)?;
            (yield n)?;
            for a in 0..((if d < (d * 4) { if d < 4 { 7 } else { d } } else { (n + 9) % 100 }) % 4) {
                let mut b = 3;
                loop {
                    if b == 0 { break; }
                    b -= 1;
                    log.note("n01", &[a % 7]);
                }
            }
            Ok(((2 + n) + (if d < 2 { n } else { d })) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 55, throw 7, send 74 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(3, 12, run.log));
    }
}

mod p90 {
    use super::*;

    generators! {
        #[generator(boxed)]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return Err(Oops(d));
            }
            let _g0 = log.guard("g0");
            if 8 < 3 {
                {
                    let mut inner0 = f1(d, log);
                    log.taken("n01", inner0.next().transpose()?);
                    for b in &mut inner0 {
                        let b = b?;
                        for c in 0..1 {
                            yield_!(Ok((d + 5) % 100));
                            let e = 0;
                        }
                    }
                    yield_from!(f0(d - 1, n % 8, log)?);
                    yield_from!(&mut inner0);
                    log.taken("n02", inner0.next().transpose()?);
                }
                if ((d % 2) < (d + 9)) || ((d + 0) % 4 == 0) {
                    for h in f0(d - 1, d, log) {
                        let h = h?;
                        yield_!(Ok(checked((h * 3) % 100, 3)?));
                        log.note("n03", &[]);
                    }
                } else {
                    yield_!(Ok(d));
                }
            }
        }

        #[boxed]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let a = distance(n, (n * 4) % 100);
            yield from log.results("g11", [Ok(a), Ok(7), Ok(a)]);
            yield from log.results("g12", [Err(Oops(9))]);
            if !(a < a) {
                return Err(Oops(n));
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(1, 19, run.log));
    }
}

mod p93 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = 2 % 4;
            while a > 0 {
                a -= 1;
                let b = 8;
                yield from (if a < 2 { f1(if a % 4 == 0 { if 5 < b { 0 } else { b } } else { if 6 % 3 == 0 { b } else { a } }, log).boxed_local() } else { f1((b * 3) % 100, log).boxed_local() })?;
                if checked(1, 6)? < (d % 5) {
                    if 7 < b {
                        Err(Oops(9))?;
                    }
                    let c = n;
                    for e in opened(f1(c % 2, log).boxed_local(), a, 2)? {
                        let e = e?;
                        if 0 < d {
                            yield Ok(distance(a, (e + a) % 100));
                        } else {
                            log.note("n01", &[]);
                        }
                    }
                }
            }
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            yield Ok((n + n) % 100);
            yield from (0..1).map(Ok);
            yield from log.results("g11", [Ok(n), Ok(if n % 2 == 0 { (n + n) % 100 } else { if 4 < n { n } else { n } })])?;
            yield Ok((n + checked(n, 4)?) % 100);
            match n % 3 {
                0 => {
                    log.note("n11", &[(n * 4) % 100, (checked(n, 5)? + (n % 5)) % 100]);
                }
                1 => {
                    yield Ok(n);
                }
                _ => {
                    log.note("n12", &[if (if 5 < 4 { n } else { 7 }) % 4 == 0 { n } else { n % 4 }]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, 0, run.log));
    }
}

mod p96 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let a = 0;
            yield from log.results("g01", [Err(Oops(1))])?;
            yield Ok(distance(a, a));
            yield Ok(a);
            yield Ok(d);
            yield Ok(a);
            log.note("n01", &[0]);
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 16, run.log));
    }
}

mod p98 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            if (distance(n, 7) < distance(n, 5)) || ((n * 3) % 3 == 0) {
                return Ok(checked(yield from f1(n, log), 6)?);
            }
            yield from f1(distance(n, checked(n, 5)?), log);
            {
                let _g01 = log.guard("g01");
                let a = n;
                yield yield from f1(6, log);
            }
            yield checked((n * 3) % 100, 3)?;
            Ok((n * 2) % 100)
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            log.note("n11", &[]);
            yield 9;
            if (1 + n) % 3 == 0 {
                if ((n % 9) < (n + 6)) || (n % 2 == 0) {
                    log.note("n12", &[n, if (n + n) % 2 == 0 { n } else { 5 }]);
                } else {
                    log.note("n13", &[3]);
                }
            } else {
                yield 9;
            }
            n
        }
    }

    pub const SCRIPT: &str = "next, send 82, send 61, send 71, send 64, send 35, send 64, send 15";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(12, run.log));
    }
}

mod p106 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(n);
                return;
            }
            log.note("n01", &[7, 8]);
            for a in opened(f2(if d % 4 == 0 { d } else { 3 }, log).on_heap(), 2, 2)? {
                let a = a?;
                yield Ok(a);
                for b in 0..2 {
                    let _g01 = log.guard("g01");
                    for c in if ((5 + b) < 8) && ((if a % 2 == 0 { d } else { b }) % 3 == 0) { opened(f2(b % 8, log).boxed(), 7, 4)? } else { f2(a, log).boxed() } {
                        let c = c?;
                        yield Err(Oops(c));
                        log.note("n02", &[]);
                    }
                }
            }
        }

        gen fn f2(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g2 = log.guard("g2");
            for a in (2..6).map(|n| checked(n, 3)) {
                let a = a?;
                log.note("n21", &[a]);
            }
            if checked((2 + n) % 100, 6)? % 3 == 0 {
                yield from log.results("g21", [Ok(n), Ok((distance(n, n) + 2) % 100), Ok(n % 7)])?;
                yield Ok(n);
            } else {
                let mut b = (((n + 1) + n) % 100) % 4;
                loop {
                    if b == 0 { break; }
                    b -= 1;
                    yield Ok(n);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(2, 7, run.log));
    }
}

mod p107 {
    use super::*;

    generators! {
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            let mut a = checked(n, 4)? % 4;
            loop {
                if a == 0 { break; }
                a -= 1;
                yield Err(Oops(a));
                let b = 3;
                if b < 9 {
                    yield Ok(b);
                } else {
                    yield Ok(7);
                }
            }
        }

        struct Host;

        impl Host {
            gen fn f0(&self, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("n01", &[6, n]);
                if (2 + n) % 3 == 0 {
                    Err(Oops(4))?;
                }
                if ((n + 3) % 4 == 0) || (distance(n, n) < (n + n)) {
                    yield from f1(distance(n, (n + n) % 100), log)?;
                    yield from opened(f1(log.guard("g01").beside((2 + n) % 100), log), n, 2)??;
                    yield Ok(n);
                }
                match n % 3 {
                    0 => {
                        yield from (3..4).map(Ok);
                    }
                    1 => {
                        yield Ok(n);
                    }
                    _ => {
                        log.note("n02", &[((n + n) + 8) % 100, checked(4, 3)?]);
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(5, run.log));
    }
}

mod p116 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> u32 {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield 2;
                    return;
                }
                let _g0 = log.guard("g0");
                let _g01 = log.guard("g01");
                let _g02 = log.guard("g02");
                let _g03 = log.guard("g03");
                through!({
                    yield 6;
                });
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(1, 18, run.log));
    }
}

mod p120 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            yield checked(4, 7)?;
            let a = 2;
            if a % 3 == 0 {
                Err(Oops(a))?;
            }
            {
                let _g01 = log.guard("g01");
                yield 4;
                yield (3 + d) % 100;
            }
            if ((n % 6) % 2 == 0) || (6 % 2 == 0) {
                return Err(Oops(a));
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 9, run.log));
    }
}

mod p124 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(n);
                Err(Oops(n))?;
            }
            let _g0 = log.guard("g0");
            yield Ok((d * 4) % 100);
            yield from f0(d - 1, log.guard("g01").beside(6), log)?;
            yield from f0(d - 1, log.guard("g02").beside(d), log)?;
            let mut a = (d + (n + n)) % 100;
            for b in f0(d - 1, (d * 2) % 100, log) {
                let b = b?;
                yield Ok(5);
                yield from (0..3).map(|n| checked(n, 3))?;
                yield from (2..3).map(|n| checked(n, 5))?;
            }
            yield Err(Oops(n));
            a = a;
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 2, run.log));
    }
}

mod p128 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if !(d < 5) {
                yield 1;
                yield d;
                yield from log.values("g01", [n, n]);
            }
            yield from log.values("g02", [d, 9]);
            {
                let _g03 = log.guard("g03");
                let mut a = 3 % 4;
                while a > 0 {
                    a -= 1;
                    let b = a;
                }
                yield d;
            }
            distance(d, d)
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(2, 14, run.log));
    }
}

mod p132 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Option<u32>> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            yield_!(None);
            if ((1 + n) < d) || (d < distance(d, d)) {
                if n % 3 == 0 {
                    None?;
                }
            }
            let _g01 = log.guard("g01");
            let mut inner0 = if (checked(2, 2).ok()? < n) || ((d * 2) < d) { f1((d * 2) % 100, log) } else { f1(d % 7, log) };
            log.tried("n01", inner0.next());
            {
                let _g02 = log.guard("g02");
                for b in f0(d - 1, 0, log) {
                    let b = b?;
                    log.note("n02", &[checked((b + b) % 100, 2).ok()?]);
                }
            }
            yield_from!(&mut inner0);
            log.taken("n03", inner0.next().map_or(Some(None), |item| item.map(Some))?);
        }

        #[generator(boxed)]
        fn f1(n: u32, log: &Log) -> impl Iterator<Item = Option<u32>> {
            let _g1 = log.guard("g1");
            yield_!(Some(4));
            let mut a = ((n + n) % 100) % 4;
            while a > 0 {
                a -= 1;
                if (a + (a + a)) % 2 == 0 {
                    break;
                }
                for b in 0..(checked(if 7 % 3 == 0 { a } else { 3 }, 7).ok()? % 4) {
                    yield_!(Some(if (if 7 < b { n } else { 4 }) < (n % 4) { a } else { b }));
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(2, 0, run.log));
    }
}

mod p136 {
    use super::*;

    generators! {
        #[boxed(local)]
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 1;
                return;
            }
            let _g0 = log.guard("g0");
            let a = n;
            yield (checked(d, 5)? + (d + d)) % 100;
            {
                let _g01 = log.guard("g01");
                let b = a;
            }
            yield from f0(d - 1, distance(a, n), log)?;
            for c in opened(f0(d - 1, distance(d, a), log), 6, 5)? {
                let c = c?;
                yield a;
                match a % 3 {
                    0 => {
                        yield 6;
                    }
                    1 => {
                        log.note("n01", &[c]);
                    }
                    _ => {
                        yield 9;
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(f0(2, 19, run.log));
    }
}

mod p148 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = d;
            yield_from!(f1(yield_from!(f1(d % 8, log)), log));
            yield_from!(f1(log.guard("g01").beside(9), log));
            a = distance(a, (a + d) % 100);
            a
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            yield (n * 4) % 100;
            if distance(n, n) % 4 == 0 {
                return n;
            }
            let mut a = 6;
            log.note("n11", &[a, n]);
            let b = a;
            for c in 0..1 {
                if 2 % 2 == 0 {
                    let _g11 = log.guard("g11");
                    a = a;
                } else {
                    yield a;
                }
            }
            b
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(1, 15, run.log));
    }
}

mod p158 {
    use super::*;

    generators! {
        gen fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g1 = log.guard("g1");
            let a = ((2 + n) + (if 8 < n { n } else { n })) % 100;
            {
                let _g11 = log.guard("g11");
                if !(a < distance(n, 7)) {
                    (yield 8)?;
                } else {
                    log.note("n11", &[a]);
                }
            }
            Ok(a)
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                let _g0 = log.guard("g0");
                if 0 < d {
                    let mut a = 3;
                    while a > 0 {
                        a -= 1;
                        let b = 7;
                        let _g01 = log.guard("g01");
                        log.note("n01", &[4, (a + (b + 2)) % 100]);
                    }
                }
                Ok(distance(n, (yield from f1(0, log))?))
            }
        }
    }

    pub const SCRIPT: &str = "next, send 52, send 90, send 25 ..";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_all(Host.f0(20, 11, run.log));
    }
}

mod p168 {
    use super::*;

    generators! {
        #[boxed(local)]
        #[try_yield]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                Err(Oops(2))?;
            }
            let _g0 = log.guard("g0");
            through!({
                match n % 3 {
                    0 => {
                        yield from f0(d - 1, d, log);
                        log.note("n01", &[d, (8 + n) % 100]);
                        if 6 % 4 == 0 {
                            let a = if 0 % 2 == 0 { d } else { d };
                        } else {
                            yield checked(d, 4)?;
                            if ((n + d) < n) && (checked(7, 4)? % 2 == 0) {
                                Err(Oops(n))?;
                            }
                        }
                    }
                    1 => {
                        yield d;
                    }
                    _ => {
                        yield d;
                    }
                }
            });
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed_all(f0(3, 12, run.log));
    }
}

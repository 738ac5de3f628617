//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, Returning, generator, generators};
use std::pin::pin;

programs! {
    p4003 4003
    p4005 4005
    p4008 4008
    p4009 4009
    p4010 4010
    p4016 4016
    p4020 4020
    p4021 4021
    p4034 4034
    p4040 4040
    p4048 4048
    p4052 4052
    p4056 4056
    p4057 4057
    p4061 4061
    p4062 4062
    p4072 4072
    p4073 4073
    p4074 4074
    p4075 4075
    p4076 4076
    p4078 4078
    p4080 4080
    p4081 4081
    p4083 4083
    p4086 4086
    p4092 4092
    p4096 4096
    p4103 4103
    p4104 4104
}

mod p4003 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                if (n % 4 == 0) || (1 < n) {
                    yield Ok(1);
                }
                log.note("n01", &[]);
                yield from (3..4).map(|n| slipped(n, 5))?;
            }
            if (8 % 3 == 0) && (n % 4 == 0) {
                yield from opened(f1(checked((n + n) % 100, 3)?, log).boxed(), 4, 4)?;
                let _g02 = log.guard("g02");
                yield Ok(n);
            }
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            yield from (1..3).map(|n| slipped(n, 3))?;
            for a in 0..(n % 4) {
                let b = a;
            }
            if !(9 < n) {
                return Err(Oops(n));
            }
            through!({
                yield Ok(n);
                match n % 3 {
                    0 => {
                        let c = n;
                        yield Ok((distance(c, c) + c) % 100);
                    }
                    1 => {
                        log.note("n11", &[]);
                    }
                    _ => {
                        yield Ok(n);
                    }
                }
            });
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(17, run.log));
    }
}

mod p4005 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            (yield from opened(pin!(f2(log.guard("g01").beside((yield from f2((yield n)?, log).boxed())?), log).on_stack()), n, 4)?)?;
            (yield from f2(log.guard("g02").beside((n * 2) % 100), log).on_heap())?;
            if ((0 + n) < n) && ((yield n)? % 2 == 0) {
                return Ok(n);
            }
            (yield 9)?;
            let a = n;
            {
                let _g03 = log.guard("g03");
                (yield checked(a, 6)?)?;
                let b = n;
            }
            Ok(checked(a, 7)?)
        }

        gen fn f2(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            (yield n)?;
            (yield checked(checked(n, 2)?, 6)?)?;
            (yield (5 + n) % 100)?;
            if (checked(n, 4)? % 3 == 0) || (n < checked(3, 6)?) {
                let a = (n + (yield n)?) % 100;
            }
            match (yield n) {
                Ok(b) => {
                    (yield if (b * 3) % 2 == 0 { b } else { b })?;
                }
                Err(Oops(c)) => {
                    (yield 1)?;
                }
            }
            Ok(if checked(n, 5)? % 3 == 0 { 2 } else { checked(1, 4)? })
        }
    }

    pub const SCRIPT: &str = "next, send 23, send 61";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(18, run.log));
    }
}

mod p4008 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            match (if n % 4 == 0 { n } else { 7 }) % 3 {
                0 => {
                    let a = 2;
                }
                1 => {
                    let b = (n + n) % 100;
                    let c = distance(b, (b + 5) % 100);
                    if checked((6 + c) % 100, 5)? < (c * 4) {
                        {
                            let _g01 = log.guard("g01");
                            yield Ok(9);
                            yield Err(Oops(b));
                        }
                        yield Ok(0);
                    } else {
                        yield Ok(6);
                    }
                }
                _ => {
                    yield Ok(n);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(f0(5, run.log));
    }
}

mod p4009 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log)
            -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
        {
            let _g0 = log.guard("g0");
            for a in 0..(n % 4) {
                let b = a;
                log.note("n01", &[(yield from Host.f1((a + (a % 3)) % 100, log).boxed_local())?, (7 + b) % 100]);
                for c in 0..3 {
                    log.note("n02", &[c]);
                }
            }
            Ok(n % 9)
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log)
                -> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>
            {
                yield Ok(n);
                yield Err(Oops(n));
                yield Ok((n + (n + 8)) % 100);
                yield from log.results("g11", [Err(Oops(8)), Ok(n)])?;
                log.note("n11", &[(n + n) % 100]);
                Ok(n)
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(10, run.log));
    }
}

mod p4010 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield n;
                    return 5;
                }
                let _g0 = log.guard("g0");
                yield from self.f2(d, log);
                if n % 3 == 0 {
                    yield distance(d, distance(d, d));
                    for a in 0..(d % 4) {
                        let _g01 = log.guard("g01");
                        yield from if 7 % 3 == 0 { self.f2(a, log).boxed_local() } else { self.f2(d, log).boxed_local() };
                    }
                    log.note("n01", &[9]);
                }
                let mut b = 2;
                while b > 0 {
                    b -= 1;
                    let c = 9;
                }
                d
            }

            #[generator]
            fn f2(&self, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
                let _g2 = log.guard("g2");
                yield_!(n);
                yield_!(3);
                through!({
                    let a = if n % 4 == 0 { yield_!(3) } else { 7 };
                });
                n
            }
        }
    }

    pub const SCRIPT: &str = "next, send 68, send 60";

    pub fn run(run: &Run<'_>) {
        run.converse(Host.f0(3, 3, run.log));
    }
}

mod p4016 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return n;
            }
            let _g0 = log.guard("g0");
            let a = d;
            if (9 < d) && ((n + d) < 7) {
                return distance(a, 6);
            }
            match a % 3 {
                0 => {
                    yield from f0(d - 1, log.guard("g01").beside(2), log);
                }
                _ => {
                    let b = n;
                }
            }
            (0 + d) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 37, send 18, send 1";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(2, 12, run.log));
    }
}

mod p4020 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield d;
            if 0 < d {
                match d % 3 {
                    0 => {
                        if d < (n % 6) {
                            return;
                        }
                    }
                    1 => {
                        yield from f0(d - 1, d, log);
                        yield from 0..1;
                    }
                    _ => {
                        log.note("n01", &[d % 4]);
                    }
                }
            } else {
                yield d;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed(f0(3, 11, run.log));
    }
}

mod p4021 {
    use super::*;

    generators! {
        gen fn f1(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f1", &[d, n]);
            let _g1 = log.guard("g1");
            yield ((n * 4) + (d * 2)) % 100;
            yield n;
            yield 0;
            let mut a = 3;
            loop {
                if a == 0 { break; }
                a -= 1;
                log.note("n11", &[n]);
            }
            log.note("n12", &[]);
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> u32 {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return;
                }
                let _g0 = log.guard("g0");
                yield from Iterable(f1(d - 1, log.guard("g01").beside(d), log));
                if (d % 9) % 2 == 0 {
                    yield from if !(3 % 3 == 0) { f1(d - 1, ((d + d) + n) % 100, log).boxed_local() } else { self.f0(d - 1, d, log).boxed_local() };
                    let _g02 = log.guard("g02");
                    yield d;
                    let a = (d * 4) % 100;
                    for b in 0..1 {
                        if b % 2 == 0 {
                            yield b;
                        }
                    }
                }
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate(Host.f0(2, 9, run.log));
    }
}

mod p4034 {
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
            {
                let _g01 = log.guard("g01");
                if (d * 4) < (if 9 % 2 == 0 { (d + 4) % 100 } else { (n * 3) % 100 }) {
                    if ((d + n) + (8 + d)) % 4 == 0 {
                        return Err(Oops(d));
                    }
                }
                (yield from Host.f1((n + (yield n)?) % 100, log))?;
            }
            Ok(d)
        }

        struct Host;

        impl Host {
            gen fn f1(&self, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                let _g1 = log.guard("g1");
                (yield n % 6)?;
                if (n < n) && (n < n) {
                    return Ok(n);
                }
                (yield n)?;
                for a in 0..1 {
                    log.note("n11", &[0, distance(n, n)]);
                }
                Ok(if (n * 3) % 4 == 0 { 5 } else { checked(n, 2)? })
            }
        }
    }

    pub const SCRIPT: &str = "next, send 81, send 49, send 31";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 10, run.log));
    }
}

mod p4040 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield d;
                    return n;
                }
                if ((n % 3) < d) && (d % 4 == 0) {
                    return d;
                }
                let a = 5;
                let b = distance(d, (d + a) % 100);
                if (b % 4 == 0) || ((d % 7) < (yield from self.f0(d - 1, 5, log))) {
                    return (2 + b) % 100;
                }
                yield a;
                yield from self.f0(d - 1, n % 8, log)
            }
        }
    }

    pub const SCRIPT: &str = "";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(3, 19, run.log));
    }
}

mod p4048 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, #[resume] first: u32, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield d;
                    return n;
                }
                let _g0 = log.guard("g0");
                yield d;
                {
                    let _g01 = log.guard("g01");
                    match (((d * 3) + 3) % 100) % 3 {
                        0 => {
                            yield first;
                            let a = yield d;
                        }
                        _ => {
                            let b = d;
                        }
                    }
                }
                if (d * 3) < (yield d) { (0 + n) % 100 } else { first }
            }
        }
    }

    pub const SCRIPT: &str =
        "send 77, send 70, send 34, send 32, send 38, send 49, send 29, send 47";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(Host.f0(2, 7, run.log));
    }
}

mod p4052 {
    use super::*;

    generators! {
        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return;
                }
                match (((d * 3) + d) % 100) % 3 {
                    0 => {
                        log.note("n01", &[4]);
                        let mut inner0 = opened(self.f0(d - 1, distance(d, (n + d) % 100), log).on_heap(), 2, 3)?;
                        log.taken("n02", inner0.next().transpose()?);
                        if d % 4 == 0 {
                            if (3 < d) && ((0 + d) % 4 == 0) {
                                yield Ok(d);
                            }
                        }
                        yield from &mut inner0;
                        log.taken("n03", inner0.next().transpose()?);
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
        run.iterate_all(Host.f0(3, 11, run.log));
    }
}

mod p4056 {
    use super::*;

    generators! {
        struct Host;

        trait Boxed: Sync {
            #[generator(boxed)]
            fn f0(&self, d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32>;
        }

        impl Boxed for Host {
            #[generator(boxed)]
            fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = u32>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield_!(d);
                    return d;
                }
                let a = (1 + d) % 100;
                if (0 < a) || (a % 4 == 0) {
                    if ((n + a) < n) && (a < d) {
                        if (n % 3 == 0) || ((8 + d) < 6) {
                            return distance(a, d % 2);
                        }
                    }
                }
                let b = distance(n, n);
                {
                    let _g01 = log.guard("g01");
                    yield_!((d + (a % 5)) % 100);
                }
                yield_from!(self.f0(d - 1, 0, log));
                yield_from!(if (yield_from!(self.f0(d - 1, yield_!(7), log))) % 2 == 0 { self.f0(d - 1, 9, log) } else { self.f0(d - 1, d, log) });
                8
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, send 24, send 88, send 1";

    pub fn run(run: &Run<'_>) {
        run.sent().converse_boxed(HOST.f0(3, 6, run.log));
    }
}

mod p4057 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            for a in 0..(distance(n, d) % 4) {
                let b = a;
                let mut c = ((b * 2) % 100) % 4;
                loop {
                    if c == 0 { break; }
                    c -= 1;
                    if !(1 % 3 == 0) {
                        match yield from f1(((a + 7) + c) % 100, log) {
                            Ok(e) => {
                                yield 1;
                            }
                            Err(Oops(h)) => {
                                let i = c;
                            }
                        }
                    }
                }
            }
            5
        }

        #[boxed]
        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>> {
            let _g1 = log.guard("g1");
            let mut a = 3;
            while a > 0 {
                a -= 1;
                if n % 4 == 0 {
                    yield from log.values("g11", [(a + n) % 100]);
                    let _g12 = log.guard("g12");
                    yield a % 5;
                    if (if n < (n + a) { distance(a, a) } else { (a * 3) % 100 }) < a {
                        let b = 2;
                        let c = (a + n) % 100;
                    } else {
                        yield 3;
                    }
                }
            }
            Ok(((if n % 2 == 0 { n } else { 4 }) + (if n < n { n } else { n })) % 100)
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(3, 11, run.log));
    }
}

mod p4061 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Slip> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(n);
                return;
            }
            for a in f0(d - 1, d, log) {
                let a = a?;
                yield Ok((n * 4) % 100);
            }
            yield Ok(((d + 9) + (d + d)) % 100);
            log.note("n01", &[]);
            yield from Host.f1(d, log);
        }

        struct Host;

        impl Host {
            #[generator]
            fn f1(&self, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Slip>> {
                for a in 0..3 {
                    yield_!(Ok(a));
                    yield_from!((0..3).map(|n| slipped(n, 5))?);
                }
                yield_!(Ok(distance(n, n)));
                yield_!(Ok(if (n + 5) % 3 == 0 { distance(n, 0) } else { n }));
                for b in 0..(n % 4) {
                    let c = b;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 4, run.log));
    }
}

mod p4062 {
    use super::*;

    generators! {
        #[boxed(local)]
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            let mut a = n % 5;
            yield from (if (n < 0) || ((1 + n) % 3 == 0) { f2((a + (a + 9)) % 100, log) } else { f2(n, log) })?;
            let mut inner1 = f2((a + 1) % 100, log);
            log.taken("n01", inner1.next().transpose()?);
            for c in &mut inner1 {
                let c = c?;
                for e in (1..4).map(|n| slipped(n, 4)) {
                    let e = e?;
                    a = ((c * 4) + a) % 100;
                }
            }
            yield Ok(a);
            yield from (&mut inner1)?;
            log.taken("n02", inner1.next().transpose()?);
        }

        #[boxed(local)]
        gen fn f2(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g2 = log.guard("g2");
            match ((9 + n) % 100) % 3 {
                0 => {
                    let a = checked((n + n) % 100, 4)?;
                    yield Ok(8);
                    if ((a + n) < (if a < 6 { 2 } else { a })) || ((a * 3) % 3 == 0) {
                        log.note("n21", &[]);
                    }
                }
                1 => {
                    log.note("n22", &[]);
                }
                _ => {
                    log.note("n23", &[n, ((n + 1) + n) % 100]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(f0(1, run.log));
    }
}

mod p4072 {
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
            {
                let mut inner0 = Host.f3(5, log);
                log.taken("n01", inner0.next());
                yield ((9 + d) + d) % 100;
                yield 8;
                if ((d + 9) + d) % 4 == 0 {
                    let _g01 = log.guard("g01");
                    log.taken("n02", inner0.next());
                }
                yield from &mut inner0;
                log.taken("n03", inner0.next());
            }
            Ok(checked(distance(d, d), 3)?)
        }

        struct Host;

        impl Host {
            #[generator]
            fn f3(&self, n: u32, log: &Log) -> impl Iterator<Item = u32> {
                let _g3 = log.guard("g3");
                if (n < n) || ((n + n) % 3 == 0) {
                    if (7 < (n % 3)) || (6 % 3 == 0) {
                        yield_!(n);
                    }
                    if ((n * 4) % 4 == 0) && (n < (n % 5)) {
                        return;
                    }
                    log.note("n31", &[8, n]);
                } else {
                    let a = distance(n, n);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().converse(f0(3, 5, run.log));
    }
}

mod p4073 {
    use super::*;

    generators! {
        gen fn f1(n: u32, log: &Log) -> u32 {
            let _g1 = log.guard("g1");
            yield from 1..3;
            yield 0;
            yield 6;
            yield (n * 2) % 100;
        }

        gen fn f2(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f2", &[d, n]);
            yield 6;
            yield (0 + d) % 100;
            yield from 1..2;
            through!({
                yield (distance(d, d) + (4 + d)) % 100;
            });
        }

        struct Host;

        impl Host {
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> u32 {
                log.note("f0", &[d, n]);
                if d < 1 {
                    yield 7;
                    return;
                }
                if d < d {
                    return;
                }
                let _g01 = log.guard("g01");
                let _g02 = log.guard("g02");
                yield d;
                for a in if ((d + d) + n) % 2 == 0 { f1(d % 5, log).boxed() } else { f1(d, log).boxed() } {
                    yield from (&mut f2(d - 1, 5, log));
                    if (d + (a + a)) < (a + (if 4 % 4 == 0 { d } else { 1 })) {
                        break;
                    }
                    yield a;
                }
                yield 2;
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate(Host.f0(20, 13, run.log));
    }
}

mod p4074 {
    use super::*;

    generators! {
        #[generator(boxed(local))]
        fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            if n < n {
                let mut a = (((n % 4) + 0) % 100) % 4;
                while a > 0 {
                    a -= 1;
                    (yield_!(((1 + a) + a) % 100))?;
                }
                (yield_!(n))?;
            } else {
                (yield_!(n))?;
            }
            Ok((yield_!(n))?)
        }

        struct Host;

        impl Host {
            #[generator]
            fn f0(&self, d: u32, n: u32, log: &Log)
                -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
            {
                log.note("f0", &[d, n]);
                if d < 1 {
                    return Err(Oops(n));
                }
                let _g0 = log.guard("g0");
                for a in 0..1 {
                    (yield_from!(self.f0(d - 1, (a + (yield_from!(f1(a % 6, log)))?) % 100, log)))?;
                    if (a + a) % 3 == 0 {
                        return Err(Oops(3));
                    }
                    for b in 3..5 {
                        let c = (a * 2) % 100;
                    }
                }
                let e = (distance(d, d) + d) % 100;
                Ok(4)
            }
        }
    }

    pub const SCRIPT: &str = "next, send 54, send 34, send 10 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(Host.f0(4, 5, run.log));
    }
}

mod p4075 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if !((d * 4) < distance(n, 0)) {
                return Err(Oops(7));
            }
            match (yield ((d * 3) % 100))? % 3 {
                0 => {
                    (yield from f1((n * 3) % 100, log).boxed_local())?;
                }
                _ => {
                    (yield from f1((yield d)?, log))?;
                    (yield from f1(log.guard("g01").beside(5), log))?;
                    log.note("n01", &[d % 5]);
                }
            }
            Ok(n)
        }

        gen fn f1(n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            let _g1 = log.guard("g1");
            (yield n)?;
            let a = distance(n, 9);
            {
                let _g11 = log.guard("g11");
                let _g12 = log.guard("g12");
                if ((a + a) % 4 == 0) || (a % 4 == 0) {
                    return Err(Oops(a));
                }
                if a < n {
                    return Err(Oops(a));
                }
                if a < n {
                    return Err(Oops(9));
                }
            }
            Ok((a + 1) % 100)
        }
    }

    pub const SCRIPT: &str = "next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 9, run.log));
    }
}

mod p4076 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let a = 3;
            yield Ok(distance(a, n));
            if 0 < d {
                let b = (a + 6) % 100;
                for c in f0(d - 1, a, log) {
                    let c = c?;
                    let mut inner3 = if !(c < 6) { f0(d - 1, distance(b, c), log) } else { opened(f0(d - 1, b, log), a, 4)? };
                    log.tried("n01", inner3.next());
                    if !(checked(d, 7)? % 2 == 0) {
                        continue;
                    }
                    {
                        let _g01 = log.guard("g01");
                        yield from (1..3).map(|n| checked(n, 2))?;
                    }
                    yield from &mut inner3;
                    log.taken("n02", inner3.next().transpose()?);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(5, 18, run.log));
    }
}

mod p4078 {
    use super::*;

    generators! {
        gen fn f1(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _g1 = log.guard("g1");
            let a = distance(n, n);
            through!({
                yield distance(n, yield 4);
                yield (a * 3) % 100;
            });
            yield a;
            if (n + (n % 2)) < 5 {
                yield a;
            }
            yield n
        }

        struct Host;

        impl Host {
            gen fn f0(&self, #[resume] first: u32, n: u32, log: &Log)
                -> impl Coroutine<u32, Yield = u32, Return = u32>
            {
                yield from f1(first, log).boxed_local();
                let a = n;
                for b in 0..(a % 4) {
                    yield from f1(b, log).on_heap();
                    let c = first;
                }
                8
            }
        }
    }

    pub const SCRIPT: &str = "send 66, send 11, send 28, send 23, send 46";

    pub fn run(run: &Run<'_>) {
        run.converse(Host.f0(1, run.log));
    }
}

mod p4080 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[d % 8, n]);
            yield from log.values("g01", [(d + (d + 0)) % 100, d]);
            yield d;
            yield from 1..3;
            yield from 1..3;
            yield (d + d) % 100;
            let a = if d % 3 == 0 { n } else { distance(d, d) };
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_all(f0(5, 1, run.log));
    }
}

mod p4081 {
    use super::*;

    generators! {
        #[try_yield]
        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            let a = (n + n) % 100;
            yield from [Err(Oops(a))];
            yield a;
            yield 0;
            if 2 % 4 == 0 {
                return;
            }
            if (n + (a + a)) < n {
                return Err(Oops(0));
            }
            let b = a;
        }

        struct Host;

        trait Boxed: Sync {
            #[boxed(local)]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops>;
        }

        impl Boxed for Host {
            #[boxed(local)]
            gen fn f0(&self, d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
                log.note("f0", &[d, n]);
                yield from (if ((d + d) < 9) && ((d * 4) % 2 == 0) { f1(d, log).boxed_local() } else { f1((d + d) % 100, log).boxed_local() })?;
                let a = d;
                if 0 < d {
                    yield from (3..7).map(|n| checked(n, 2))?;
                    yield Ok(n);
                } else {
                    yield from f1(log.guard("g01").beside((a + (if 0 < d { a } else { 1 })) % 100), log).boxed_local()?;
                }
            }
        }

        const HOST: &dyn Boxed = &Host;
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate_boxed(HOST.f0(5, 15, run.log));
    }
}

mod p4083 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                return;
            }
            let _g0 = log.guard("g0");
            for a in f0(d - 1, checked(n, 2)?, log) {
                let a = a?;
                if a % 2 == 0 {
                    return Err(Oops(d));
                }
                let b = checked(6, 5)?;
                yield from if 8 < d { f1(a, log).boxed_local() } else { opened(f1(((if a % 2 == 0 { 8 } else { a }) + 7) % 100, log).boxed_local(), b, 4)? };
            }
            if (d + 0) < d {
                Err(Oops(n))?;
            }
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            yield Ok(((n + n) + n) % 100);
            yield Ok(n);
            for a in 0..(n % 4) {
                yield Ok(a % 9);
                log.note("n11", &[9, a % 5]);
                let _g11 = log.guard("g11");
                if (n % 8) % 4 == 0 {
                    log.note("n12", &[n]);
                } else {
                    yield Ok(a);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(4, 9, run.log));
    }
}

mod p4086 {
    use super::*;

    generators! {
        #[generator]
        fn f0(d: u32, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            let mut a = 3;
            loop {
                if a == 0 { break; }
                a -= 1;
                let b = if (a + a) < a { n } else { if a % 4 == 0 { 9 } else { 5 } };
                log.note("n01", &[]);
                yield_from!(if (b < distance(d, 6)) && (a < n) { f1(b, log).boxed_local() } else { f1(d, log).boxed_local() });
            }
            for c in 0..(d % 4) {
                let mut inner3 = opened(f1((d + n) % 100, log), 6, 2)?;
                log.tried("n02", inner3.next());
                for h in &mut inner3 {
                    let h = h?;
                    yield_!(Ok(d));
                }
                yield_!(Ok(d));
                yield_from!(inner3);
            }
        }

        gen fn f1(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g1 = log.guard("g1");
            let a = (distance(n, 4) + 2) % 100;
            let b = 1;
            {
                let _g11 = log.guard("g11");
                let c = b % 7;
                log.note("n11", &[if (c % 3) % 3 == 0 { c } else { (7 + b) % 100 }, a % 6]);
            }
            yield from (3..5).map(|n| checked(n, 3))?;
            yield Ok((a * 3) % 100);
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(4, 4, run.log));
    }
}

mod p4092 {
    use super::*;

    generators! {
        #[boxed]
        gen fn f0(n: u32, log: &Log) -> Result<u32, Oops> {
            let _g0 = log.guard("g0");
            yield Ok(((if n % 3 == 0 { n } else { n }) + 1) % 100);
            yield from log.results("g01", [Err(Oops(n)), Ok(4)]);
            yield Ok((8 + n) % 100);
            let a = (n + (n % 8)) % 100;
            yield Ok((4 + a) % 100);
            yield from (0..3).map(Ok);
            let _g02 = log.guard("g02");
            yield Ok(3);
            let _g03 = log.guard("g03");
            yield Ok(n);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.sent().iterate_boxed_all(f0(10, run.log));
    }
}

mod p4096 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            let _g0 = log.guard("g0");
            let mut a = 8 % 4;
            loop {
                if a == 0 { break; }
                a -= 1;
                let mut inner1 = f0(d - 1, n, log);
                log.taken("n01", inner1.next().transpose()?);
                if (8 % 4 == 0) && ((a % 2) < d) {
                    break;
                }
                yield from (&mut inner1)?;
                log.tried("n02", inner1.next());
            }
            yield from f0(d - 1, 7, log);
            let mut inner2 = f0(d - 1, (distance(d, n) + (d + d)) % 100, log).boxed_local();
            log.taken("n03", inner2.next().transpose()?);
            yield Ok(d);
            log.taken("n04", inner2.next().transpose()?);
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 16, run.log));
    }
}

mod p4103 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield Ok(d);
            log.note("n01", &[n, (d + n) % 100]);
            let mut inner0 = Host.f1((d + checked(n, 3)?) % 100, log);
            log.taken("n02", inner0.next().transpose()?);
            {
                let _g01 = log.guard("g01");
                let mut inner1 = Host.f1(2, log);
                log.taken("n03", inner1.next().transpose()?);
                {
                    let _g02 = log.guard("g02");
                    yield Ok(d);
                }
                let _g03 = log.guard("g03");
                yield from inner1?;
            }
            yield from &mut inner0;
            log.tried("n04", inner0.next());
        }

        struct Host;

        impl Host {
            #[generator]
            fn f1(&self, n: u32, log: &Log) -> impl Iterator<Item = Result<u32, Oops>> {
                yield_!(Ok((n * 3) % 100));
                let _g11 = log.guard("g11");
                if (6 % 2 == 0) || (3 % 3 == 0) {
                    through!({
                        if 9 < (8 + n) {
                            return Err(Oops(n));
                        }
                    });
                }
                let _g12 = log.guard("g12");
                yield_!(Ok(n));
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 12, run.log));
    }
}

mod p4104 {
    use super::*;

    generators! {
        #[generator(boxed(local))]
        fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d % 2 == 0 {
                return Err(Oops(d));
            }
            yield_!(d);
            let mut a = n % 4;
            a = a % 2;
            let b = (a * 3) % 100;
            if !(checked(d, 6)? % 4 == 0) {
                return Err(Oops(a));
            }
            yield_from!(log.values("g01", [((0 + d) + b) % 100, 4]));
            Ok(b)
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse_boxed(f0(1, 18, run.log));
    }
}

//! Random programs. Made by the test itself: see `main.rs`.

use crate::harness::*;
use gen_core::{Coroutine, generators};
use std::pin::pin;

programs! {
    p0 0
    p3 3
    p5 5
    p7 7
    p8 8
    p11 11
    p13 13
    p14 14
    p15 15
    p17 17
    p18 18
    p19 19
    p21 21
    p22 22
    p23 23
    p25 25
    p27 27
    p30 30
    p32 32
    p36 36
    p37 37
    p41 41
    p45 45
    p48 48
    p51 51
    p52 52
    p55 55
    p56 56
    p59 59
    p63 63
}

mod p0 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return Ok(5);
            }
            yield (d * 2) % 100;
            match n % 3 {
                0 => {
                    if (yield from f0(d - 1, d, log))? < d {
                        (yield from f0(d - 1, d, log).on_heap())?;
                        let a = d % 8;
                    }
                    if 0 < checked(d, 3)? {
                        return Err(Oops(d));
                    }
                }
                _ => {
                    yield n;
                }
            }
            Ok(9)
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 13, run.log));
    }
}

mod p3 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            yield n;
            yield 5;
            yield if d < (4 + n) { (n + d) % 100 } else { (3 + d) % 100 };
            log.note("n01", &[3, (5 + n) % 100]);
            for a in 0..(d % 4) {
                yield 8;
            }
            let b = yield ((9 + d) % 100);
            if (b % 2 == 0) || (n < b) {
                return ((b + d) + 7) % 100;
            }
            (d + d) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 11, send 52, send 31 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 2, run.log));
    }
}

mod p5 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            {
                let _g01 = log.guard("g01");
                yield 3;
                log.note("n01", &[d]);
            }
            yield d;
            let mut a = (if d % 4 == 0 { if d % 2 == 0 { d } else { 2 } } else { d }) % 4;
            while a > 0 {
                a -= 1;
                yield if (d + a) % 3 == 0 { 7 } else { if a < a { a } else { a } };
                for b in 0..2 {
                    yield from 2..3;
                }
            }
            6
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 9, run.log));
    }
}

mod p7 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            match (yield d % 7) {
                Ok(a) => {
                    (yield (yield a)?)?;
                    (yield distance(n, (yield d)?))?;
                    (yield distance(d, a))?;
                }
                Err(Oops(b)) => {
                    let _g01 = log.guard("g01");
                    match distance(b, d) % 3 {
                        0 => {
                            for c in 0..(b % 4) {
                                (yield c)?;
                            }
                        }
                        _ => {
                            log.note("n01", &[]);
                        }
                    }
                }
            }
            Ok(d)
        }
    }

    pub const SCRIPT: &str = "next, send 83, throw 0";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 18, run.log));
    }
}

mod p8 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            yield n;
            if (0 + n) < 7 {
                let mut a = 1;
                loop {
                    if a == 0 { break; }
                    a -= 1;
                    if a < distance(n, (a + n) % 100) {
                        let mut b = a % 4;
                        loop {
                            if b == 0 { break; }
                            b -= 1;
                            yield a;
                        }
                        for c in 0..(((a + a) % 100) % 4) {
                            yield 1;
                        }
                    }
                }
            } else {
                log.note("n01", &[(n * 3) % 100, (n + (n + n)) % 100]);
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(15, run.log));
    }
}

mod p11 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield (n * 4) % 100;
            log.note("n01", &[n]);
            {
                let _g01 = log.guard("g01");
                yield from f1(yield from pin!(f1(if d % 3 == 0 { 5 } else { distance(n, n) }, log).on_stack()), log);
                let a = checked(d % 9, 7)?;
            }
            Ok(9)
        }

        gen fn f1(n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            let a = ((n % 8) + (n * 3)) % 100;
            let b = ((a % 4) + (a + 9)) % 100;
            let mut c = 2;
            while c > 0 {
                c -= 1;
                yield c;
                let _g11 = log.guard("g11");
                log.note("n11", &[distance(c, c)]);
            }
            (b + (b + b)) % 100
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(20, 10, run.log));
    }
}

mod p13 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if !((n + d) % 2 == 0) {
                if (3 % 4 == 0) && (d < d) {
                    return Err(Oops(d));
                }
            }
            let a = d;
            (yield a)?;
            Ok(d % 6)
        }
    }

    pub const SCRIPT: &str = "next, send 6, throw 8, throw 2, send 76, send 39, throw 2, throw 3";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 13, run.log));
    }
}

mod p14 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let mut a = 1;
            while a > 0 {
                a -= 1;
                if (d % 2 == 0) || (d % 3 == 0) {
                    log.note("n01", &[(d + a) % 100]);
                } else {
                    if (a % 3 == 0) || (a % 3 == 0) {
                        break;
                    }
                    let mut inner1 = f0(d - 1, d, log).on_heap();
                    log.taken("n02", inner1.next());
                    for c in &mut inner1 {
                        yield a;
                    }
                    log.taken("n03", inner1.next());
                    yield from &mut inner1;
                    log.taken("n04", inner1.next());
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(20, 6, run.log));
    }
}

mod p15 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return;
            }
            let _g0 = log.guard("g0");
            match d % 3 {
                0 => {
                    yield from f0(d - 1, 0, log);
                }
                1 => {
                    let mut inner0 = f0(d - 1, (d + d) % 100, log).on_heap();
                    log.taken("n01", inner0.next());
                    for b in &mut inner0 {
                        let _g01 = log.guard("g01");
                        yield from f0(d - 1, d, log);
                        yield (b + b) % 100;
                    }
                    log.note("n02", &[]);
                    log.taken("n03", inner0.next());
                }
                _ => {
                    yield d;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(20, 3, run.log));
    }
}

mod p17 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            if (d % 5) % 3 == 0 {
                yield d;
                yield yield 5;
                yield d;
            } else {
                yield yield d;
                yield (n + n) % 100;
            }
            Ok(d % 8)
        }
    }

    pub const SCRIPT: &str = "next, send 6, send 97, send 2 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 8, run.log));
    }
}

mod p18 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield yield n;
            {
                let _g01 = log.guard("g01");
                yield n;
                yield n;
            }
            yield n;
            (n + (n * 4)) % 100
        }
    }

    pub const SCRIPT: &str = "next, send 72, send 8, send 90";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, run.log));
    }
}

mod p19 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield d;
                return d;
            }
            let _g0 = log.guard("g0");
            if (3 % 2 == 0) && ((n + d) < (d * 3)) {
                yield from f0(d - 1, yield from f0(d - 1, yield from f0(d - 1, (0 + d) % 100, log), log), log);
            }
            {
                let _g01 = log.guard("g01");
                match 5 % 3 {
                    0 => {
                        log.note("n01", &[1, 1]);
                        let mut a = d % 4;
                        loop {
                            if a == 0 { break; }
                            a -= 1;
                            yield 5;
                            log.note("n02", &[]);
                        }
                    }
                    _ => {
                        yield d;
                    }
                }
            }
            ((7 + d) + (n + 7)) % 100
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(5, 7, run.log));
    }
}

mod p21 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            yield from f2((n + (4 + n)) % 100, log).on_heap();
            log.note("n01", &[]);
            yield from f2(n % 5, log);
            let _g01 = log.guard("g01");
            yield n;
        }

        gen fn f2(n: u32, log: &Log) -> u32 {
            let _g2 = log.guard("g2");
            {
                let _g21 = log.guard("g21");
                if ((n * 3) % 2 == 0) && (n % 3 == 0) {
                    return;
                }
            }
            {
                let _g22 = log.guard("g22");
                yield from 0..3;
                yield 7;
            }
            yield from 1..2;
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(5, run.log));
    }
}

mod p22 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[if n % 3 == 0 { d } else { 3 }, 8]);
            yield d;
            log.note("n02", &[]);
            let a = d;
            a
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(4, 19, run.log));
    }
}

mod p23 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield 7;
                return d;
            }
            let _g0 = log.guard("g0");
            log.note("n01", &[]);
            if d < d {
                return yield 6;
            }
            let a = (distance(first, first) + 2) % 100;
            if a < d {
                match a % 3 {
                    0 => {
                        yield 4;
                    }
                    1 => {
                        log.note("n02", &[((a + a) + d) % 100]);
                    }
                    _ => {
                        yield a;
                    }
                }
            }
            d
        }
    }

    pub const SCRIPT: &str = "send 98, send 37, send 43, send 20 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 13, run.log));
    }
}

mod p25 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield distance(n, (d + d) % 100);
            log.note("n01", &[d]);
            yield distance(d, d);
            yield d;
            yield n;
            if 0 < d {
                for a in f0(d - 1, d, log).on_heap() {
                    yield a;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(20, 15, run.log));
    }
}

mod p27 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            yield yield d;
            yield first % 5;
            yield 5;
            yield d;
            if first % 4 == 0 {
                return Ok(first);
            }
            if d % 4 == 0 {
                return Ok(d);
            }
            Ok(((n + first) + (first + 4)) % 100)
        }
    }

    pub const SCRIPT: &str = "send 17, send 3, send 77, send 87, send 2, send 99, send 0, send 19";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 17, run.log));
    }
}

mod p30 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            yield from 2..3;
            yield 8;
            let a = n % 6;
            yield from 0..2;
            for b in 0..(((a * 2) % 100) % 4) {
                if !(a < (b + a)) {
                    return;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(8, run.log));
    }
}

mod p32 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            match 6 % 3 {
                0 => {
                    log.note("n01", &[]);
                    yield 9;
                    let a = 8;
                }
                1 => {
                    let b = d;
                    yield from 3..4;
                }
                _ => {
                    if 0 < d {
                        match yield from f0(d - 1, d, log) {
                            Ok(c) => {
                                log.note("n02", &[]);
                            }
                            Err(Oops(e)) => {
                                yield d;
                            }
                        }
                    } else {
                        log.note("n03", &[(3 + d) % 100, d]);
                    }
                }
            }
            Ok(4)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 8, run.log));
    }
}

mod p36 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield distance(n, checked(d, 4)?);
            log.note("n01", &[d]);
            yield ((d + 5) + (yield 5)) % 100;
            yield if checked(9, 4)? < 0 { checked(3, 4)? } else { n };
            if d < ((n * 3) + d) {
                return Ok((d + d) % 100);
            }
            if 4 % 3 == 0 {
                yield checked(yield d, 6)?;
            }
            Ok(((if d < 8 { d } else { d }) + (yield d)) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 47";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(3, 6, run.log));
    }
}

mod p37 {
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
            let a = distance(d, (yield n)?);
            match (yield (a + (a + 5)) % 100) {
                Ok(b) => {
                    if ((b % 9) < b) || ((yield d)? < (yield 5)?) {
                        (yield (b * 4) % 100)?;
                        if ((a * 2) + (3 + b)) < (a % 2) {
                            for e in 0..2 {
                                (yield (e * 3) % 100)?;
                            }
                        }
                    }
                }
                Err(Oops(c)) => {
                    (yield c)?;
                }
            }
            Ok(((yield 7)? + (yield 0)?) % 100)
        }
    }

    pub const SCRIPT: &str = "next, send 12, send 79, send 63 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 1, run.log));
    }
}

mod p41 {
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
                yield d;
                yield from 3..5;
                yield ((d % 4) + (n + d)) % 100;
            }
            if d % 4 == 0 {
                return Ok(checked(if d % 4 == 0 { n } else { d }, 2)?);
            }
            yield d;
            Ok(d % 8)
        }
    }

    pub const SCRIPT: &str = "next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.converse(f0(2, 2, run.log));
    }
}

mod p45 {
    use super::*;

    generators! {
        gen fn f0(n: u32, log: &Log) -> u32 {
            let _g0 = log.guard("g0");
            match ((n + (n + n)) % 100) % 3 {
                0 => {
                    {
                        let _g01 = log.guard("g01");
                        yield 6;
                        yield (n * 4) % 100;
                    }
                    let a = 1;
                    yield from 1..4;
                }
                _ => {
                    yield from 3..5;
                }
            }
            let _g02 = log.guard("g02");
            if ((n + n) + n) % 3 == 0 {
                return;
            }
        }
    }

    pub const SCRIPT: &str = "next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(2, run.log));
    }
}

mod p48 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield ((d * 3) + (d * 3)) % 100;
            let mut a = d % 4;
            loop {
                if a == 0 { break; }
                a -= 1;
                let b = a;
                let _g01 = log.guard("g01");
                let c = b;
            }
            yield ((n + d) + 6) % 100;
            distance(n, 2)
        }
    }

    pub const SCRIPT: &str = "next, send 65, send 32, send 64 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 0, run.log));
    }
}

mod p51 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let a = d;
            yield from 1..2;
            yield a % 7;
            for b in 0..((((d * 3) + a) % 100) % 4) {
                if (b + (b % 7)) % 3 == 0 {
                    break;
                } else {
                    for c in 0..1 {
                        if ((d + 8) % 2 == 0) && (8 < (if c % 3 == 0 { d } else { a })) {
                            return Err(Oops(2));
                        }
                    }
                    yield from 3..6;
                }
            }
            Ok(a)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(2, 0, run.log));
    }
}

mod p52 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log)
            -> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            yield d;
            yield (checked(d, 5)? + d) % 100;
            if !((d + n) % 4 == 0) {
                return Ok(4);
            }
            yield d % 8;
            let mut a = 3 % 4;
            while a > 0 {
                a -= 1;
                yield 1;
                let b = 0;
                if (b % 4 == 0) && (b < d) {
                    let c = if (b % 6) < b { d % 5 } else { d % 8 };
                } else {
                    yield b;
                }
            }
            Ok(2)
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 15, run.log));
    }
}

mod p55 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> Result<u32, Oops> {
            log.note("f0", &[d, n]);
            if d < 1 {
                yield Ok(d);
                return;
            }
            let _g0 = log.guard("g0");
            if ((d % 2) < (d * 3)) || (n < (d + d)) {
                yield Ok(checked(3, 6)?);
            }
            yield from (0..2).map(Ok);
            let _g01 = log.guard("g01");
            yield Ok((distance(n, 5) + (n + n)) % 100);
            if d < (d * 2) {
                log.note("n01", &[if d % 4 == 0 { (d + 5) % 100 } else { n }, d]);
                for a in 0..(d % 4) {
                    let b = 4;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next ..";

    pub fn run(run: &Run<'_>) {
        run.iterate_all(f0(3, 11, run.log));
    }
}

mod p56 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if (n < (5 + d)) || (d % 2 == 0) {
                return;
            }
            if 0 < d {
                yield from f0(d - 1, d, log);
            }
            yield 3;
            match (((9 + d) + 3) % 100) % 3 {
                0 => {
                    yield 9;
                    yield d;
                    yield (d + d) % 100;
                }
                1 => {
                    log.note("n01", &[d % 8]);
                }
                _ => {
                    yield n;
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next, next, next, next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(3, 15, run.log));
    }
}

mod p59 {
    use super::*;

    generators! {
        gen fn f0(#[resume] first: u32, d: u32, n: u32, log: &Log)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            if (first * 4) < distance(d, distance(first, d)) {
                return first;
            }
            yield n;
            {
                let _g01 = log.guard("g01");
                yield 2;
                log.note("n01", &[]);
            }
            n
        }
    }

    pub const SCRIPT: &str = "send 50, send 72, send 97, send 72 ..";

    pub fn run(run: &Run<'_>) {
        run.converse_all(f0(3, 4, run.log));
    }
}

mod p63 {
    use super::*;

    generators! {
        gen fn f0(d: u32, n: u32, log: &Log) -> u32 {
            log.note("f0", &[d, n]);
            let _g0 = log.guard("g0");
            log.note("n01", &[d]);
            if 0 < d {
                let _g01 = log.guard("g01");
                log.note("n02", &[]);
                for a in f0(d - 1, (d + 7) % 100, log).on_heap() {
                    log.note("n03", &[if a % 4 == 0 { (3 + a) % 100 } else { n }]);
                }
            }
        }
    }

    pub const SCRIPT: &str = "next, next, next";

    pub fn run(run: &Run<'_>) {
        run.iterate(f0(5, 2, run.log));
    }
}

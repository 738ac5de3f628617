//! `#[generator]` with `impl Coroutine<..>`: `yield_!` has a value, and there is one at the end.

use gen_core::{
    Coroutine,
    CoroutineState::{Complete, Yielded},
    GenState, generator,
};
use gen_tests::panic_of;

#[generator]
fn averager(#[resume] first: f64) -> impl Coroutine<f64, Yield = f64, Return = u32> {
    let (mut sum, mut count) = (first, 1);
    while sum < 100.0 {
        sum += yield_!(sum / f64::from(count));
        count += 1;
    }
    count
}

#[generator]
fn nested() -> impl Coroutine<u32, Yield = u32, Return = u32> {
    yield_!(yield_!(1) + 10) + 100
}

#[generator]
fn delegates(depth: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
    let below = if depth > 0 { yield_from!(delegates(depth - 1)) } else { yield_from!(nested()) };
    below + yield_!(depth)
}

#[generator]
fn fallible(limit: u32) -> impl Coroutine<Option<u32>, Yield = u32, Return = Option<u32>> + Send {
    let mut sum = 0;
    while sum < limit {
        sum += yield_!(sum)?;
    }
    Some(sum)
}

#[generator]
fn conditions() -> impl Coroutine<bool, Return = u32> {
    let mut n = 0;
    while yield_!() {
        n += 1;
    }
    if yield_!() {
        return n;
    }
    n + 100
}

#[generator]
fn texts(sep: &str) -> impl Coroutine<String, Yield = usize, Return = String> {
    let text = format!("{}{sep}{}", yield_!(0), yield_!(1));
    [text, yield_!(2)].concat()
}

struct Form(Vec<&'static str>);

impl Form {
    #[generator]
    fn ask(&self, at: usize) -> impl Coroutine<String, Yield = String, Return = usize> {
        yield_!(format!("{}?", self.0[at])).len()
    }

    #[generator]
    fn fill(&self) -> impl Coroutine<String, Yield = String, Return = Vec<usize>> {
        let mut lens = Vec::new();
        for at in 0..self.0.len() {
            lens.push(yield_from!(self.ask(at)));
        }
        lens
    }
}

trait Dialogue {
    type Answer;

    #[generator]
    fn ask(&self) -> impl Coroutine<Self::Answer, Yield = String, Return = Self::Answer>;

    #[generator]
    fn again(&self) -> impl Coroutine<Self::Answer, Yield = String, Return = [Self::Answer; 2]> {
        [yield_from!(self.ask()), yield_from!(self.ask())]
    }
}

impl Dialogue for &str {
    type Answer = u8;

    #[generator]
    fn ask(&self) -> impl Coroutine<u8, Yield = String, Return = u8> {
        yield_!(format!("{self}?"))
    }
}

#[test]
fn values_go_in_and_come_out() {
    let mut g = averager();
    assert_eq!((g.resume(10.0), g.resume(30.0)), (Yielded(10.0), Yielded(20.0)));
    assert_eq!((g.resume(60.0), g.state()), (Complete(3), GenState::Done));
    assert!(panic_of(|| averager().start()).contains("`#[resume]` parameter"));
    let mut g = nested();
    assert_eq!((g.start(), g.resume(2), g.resume(3)), (Yielded(1), Yielded(12), Complete(103)));
}

#[test]
fn delegations_have_values() {
    let mut asked = vec![];
    assert_eq!(
        delegates(2).drive(|n| {
            asked.push(n);
            n
        }),
        11 + 100 + 1 + 2
    );
    assert_eq!(asked, [1, 11, 0, 1, 2]);
}

#[test]
fn question_marks_return() {
    assert_eq!(fallible(10).drive(|n| Some(n + 3)), Some(21));
    assert_eq!(fallible(10).drive(|n| (n == 0).then_some(1)), None);
    assert_eq!(fallible(0).drive(|_| None), Some(0));
    let boxed = std::thread::spawn(|| fallible(1).drive(|_| Some(5))).join();
    assert_eq!(boxed.ok(), Some(Some(5)));
}

#[test]
fn yields_stand_anywhere() {
    let mut answers = [true, true, false, false].into_iter();
    assert_eq!(conditions().drive(|()| answers.next().unwrap_or(false)), 102);
    assert_eq!(texts("-").drive(|n| n.to_string()), "0-12");
}

#[test]
fn methods_and_traits() {
    assert_eq!(Form(vec!["name", "town"]).fill().drive(|q| q.repeat(2)), [10, 10]);
    let mut n = 0;
    assert_eq!(
        "so".again().drive(|_| {
            n += 1;
            n
        }),
        [1, 2]
    );
}

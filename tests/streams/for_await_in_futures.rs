//! `for await` in futures that are no generators: `async fn`s, `async` blocks and `async` closures.

use futures::executor::block_on;
use gen_core::generators;

generators! {
    async gen fn ticks(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    async fn total(n: u32) -> u32 {
        let mut sum = 0;
        for await x in ticks(n) {
            sum += x;
        }
        sum
    }

    fn first_big(n: u32) -> impl Future<Output = Option<u32>> {
        async move {
            'search: for await x in ticks(n) {
                for y in 0..x {
                    if y < 2 {
                        continue 'search;
                    }
                }
                if x > 0 {
                    return Some(x);
                }
            }
            None
        }
    }

    async fn checked(n: u32) -> Result<u32, String> {
        let mut sum = 0;
        for await x in ticks(n) {
            if x > 2 {
                Err(format!("{x} is too big"))?;
            }
            sum += x;
        }
        Ok(sum)
    }

    fn by_closure(n: u32) -> u32 {
        let total = async |limit| {
            let mut sum = 0;
            for await x in ticks(n) {
                if x < limit {
                    sum += x;
                }
            }
            sum
        };
        block_on(total(3)) + block_on(total(4))
    }

    /// The block is a future of its own, in a generator that cannot wait.
    gen fn futures(n: u32) -> impl Future<Output = u32> {
        for i in 0..n {
            yield async move {
                let mut sum = 0;
                for await x in ticks(i) {
                    sum += x;
                }
                sum
            };
        }
    }

    async fn nested(n: u32) -> u32 {
        async fn inner(n: u32) -> u32 {
            let mut count = 0;
            for await _ in ticks(n) {
                count += 1;
            }
            count
        }
        inner(n).await + inner(n + 1).await
    }
}

#[test]
fn an_async_fn_loops_over_a_stream() {
    assert_eq!(block_on(total(4)), 6);
    assert_eq!(block_on(total(0)), 0);
    assert_eq!(block_on(nested(3)), 7);
}

#[test]
fn labels_and_returns_are_those_of_the_block() {
    assert_eq!(block_on(first_big(4)), None);
    assert_eq!(block_on(first_big(1)), None);
}

#[test]
fn a_question_mark_is_that_of_the_function() {
    assert_eq!(block_on(checked(3)), Ok(3));
    assert_eq!(block_on(checked(9)), Err("3 is too big".to_owned()));
}

#[test]
fn an_async_closure_loops_over_a_stream() {
    assert_eq!(by_closure(5), 3 + 6);
}

#[test]
fn a_block_in_a_generator_loops_over_a_stream() {
    assert_eq!(futures(4).map(block_on).collect::<Vec<_>>(), [0, 0, 1, 3]);
}

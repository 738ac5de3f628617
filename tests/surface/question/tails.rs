//! Outcomes at the end of a body, without a `return`.

use super::all;
use gen_core::{gen_block, generators};

generators!({
    gen fn ok(n: u32) -> Result<u32, String> {
        yield Ok(n);
        Ok(())
    }

    gen fn by_if(n: u32) -> Result<u32, String> {
        if n > 0 {
            yield Ok(n);
            Ok(())
        } else {
            Err("zero".to_owned())
        }
    }

    gen fn by_match(n: Option<u32>) -> Option<u32> {
        match n {
            Some(n) => yield Some(n),
            None => None,
        }
    }

    gen fn in_a_block(n: u32) -> Result<u32, String> {
        yield Ok(n);
        {
            let message = format!("after {n}");
            Err(message)
        }
    }
});

#[test]
fn a_body_ends_with_its_last_expression() {
    assert_eq!(all(ok(1)), [Ok(1)]);
    assert_eq!(all(by_if(2)), [Ok(2)]);
    assert_eq!(all(by_if(0)), [Err("zero".to_owned())]);
    assert_eq!(all(by_match(Some(3))), [Some(3)]);
    assert_eq!(all(by_match(None)), [None]);
    assert_eq!(all(in_a_block(4)), [Ok(4), Err("after 4".to_owned())]);
}

#[test]
fn so_does_the_body_of_a_block() {
    let items = gen_block! { yield Ok::<u32, &str>(1); Err("end") };
    assert_eq!(all(items), [Ok(1), Err("end")]);
}

//! The right program next to `fail/token_shadowed_by_a_constant.rs`: a constant of another name.

#![forbid(unsafe_code)]

use gen_core::generators;

generators! {
    gen fn strings() -> String {
        #[allow(non_upper_case_globals)]
        const generator: &str = "a";
        yield String::from(generator);
    }
}

fn main() {
    assert!(strings().eq(["a"]));
}

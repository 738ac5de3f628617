//! One of another name is an item like others.

use gen_core::__private::BodyToken;
use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        #[allow(improper_ctypes, dead_code, non_upper_case_globals)]
        unsafe extern "C" {
            static __another: BodyToken<[usize; 4], ()>;
        }
        yield 1;
    }
}

fn main() {
    let _ = numbers();
}

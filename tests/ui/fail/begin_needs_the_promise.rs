//! A body begins with a token that an expansion's promise is turned into: nobody else has one, so no other future
//! passes for a body.

#![forbid(unsafe_code)]

use gen_core::__private::Runtime;

fn main() {
    drop(Runtime::begin(()));
}

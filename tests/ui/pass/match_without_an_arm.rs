//! The right program next to `fail/match_without_an_arm.rs`.

use gen_core::generators;

enum Shape {
    Dot,
    Line(u32),
    Box(u32, u32),
}

generators! {
    gen fn sides(shape: Shape) -> u32 {
        match shape {
            Shape::Line(a) => yield a,
            Shape::Box(a, b) => yield a * b,
            Shape::Dot => {}
        }
    }
}

fn main() {
    assert!(sides(Shape::Dot).chain(sides(Shape::Line(1))).chain(sides(Shape::Box(1, 2))).eq([1, 2]));
}

//! The compiler proposes an arm behind the operand of a `yield`.

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
        }
    }
}

fn main() {
    sides(Shape::Dot).chain(sides(Shape::Line(1))).chain(sides(Shape::Box(1, 2))).for_each(drop);
}

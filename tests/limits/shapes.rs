//! Generators of generators, and bodies of unusual form.

use gen_core::{BoxGen, generators};
use gen_tests::on_small_stack;

macro_rules! yields {
    ($($n:literal)*) => {
        generators! {
            gen fn many_yields() -> u32 {
                $(yield $n;)*
            }
        }
    };
}

yields! {
    0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33
    34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64
    65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95
    96 97 98 99 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119
    120 121 122 123 124 125 126 127 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142
    143 144 145 146 147 148 149 150 151 152 153 154 155 156 157 158 159 160 161 162 163 164 165
    166 167 168 169 170 171 172 173 174 175 176 177 178 179 180 181 182 183 184 185 186 187 188
    189 190 191 192 193 194 195 196 197 198 199
}

generators! {
    gen fn nested_blocks() -> u32 {
        { yield 0; { yield 1; { yield 2; { yield 3; { yield 4; { yield 5; { yield 6; { yield 7; { yield 8; { yield 9;
        { yield 10; { yield 11; { yield 12; { yield 13; { yield 14; { yield 15; { yield 16; { yield 17; { yield 18; { yield 19;
        { yield 20; { yield 21; { yield 22; { yield 23; { yield 24; { yield 25; { yield 26; { yield 27; { yield 28; { yield 29;
        { yield 30; { yield 31; { yield 32; { yield 33; { yield 34; { yield 35; { yield 36; { yield 37; { yield 38; { yield 39;
        { yield 40; { yield 41; { yield 42; { yield 43; { yield 44; { yield 45; { yield 46; { yield 47; { yield 48; { yield 49;
        { yield 50; { yield 51; { yield 52; { yield 53; { yield 54; { yield 55; { yield 56; { yield 57; { yield 58; { yield 59;
        { yield 60; { yield 61; { yield 62; { yield 63; { yield 64; { yield 65; { yield 66; { yield 67; { yield 68; { yield 69;
        { yield 70; { yield 71; { yield 72; { yield 73; { yield 74; { yield 75; { yield 76; { yield 77; { yield 78; { yield 79;
        { yield 80; { yield 81; { yield 82; { yield 83; { yield 84; { yield 85; { yield 86; { yield 87; { yield 88; { yield 89;
        { yield 90; { yield 91; { yield 92; { yield 93; { yield 94; { yield 95; { yield 96; { yield 97; { yield 98; { yield 99;
        { yield 100; { yield 101; { yield 102; { yield 103; { yield 104; { yield 105; { yield 106; { yield 107; { yield 108; { yield 109;
        { yield 110; { yield 111; { yield 112; { yield 113; { yield 114; { yield 115; { yield 116; { yield 117; { yield 118; { yield 119;
        { yield 120; { yield 121; { yield 122; { yield 123; { yield 124; { yield 125; { yield 126; { yield 127; { yield 128; { yield 129;
        { yield 130; { yield 131; { yield 132; { yield 133; { yield 134; { yield 135; { yield 136; { yield 137; { yield 138; { yield 139;
        { yield 140; { yield 141; { yield 142; { yield 143; { yield 144; { yield 145; { yield 146; { yield 147; { yield 148; { yield 149;
        { yield 150; { yield 151; { yield 152; { yield 153; { yield 154; { yield 155; { yield 156; { yield 157; { yield 158; { yield 159;
        { yield 160; { yield 161; { yield 162; { yield 163; { yield 164; { yield 165; { yield 166; { yield 167; { yield 168; { yield 169;
        { yield 170; { yield 171; { yield 172; { yield 173; { yield 174; { yield 175; { yield 176; { yield 177; { yield 178; { yield 179;
        { yield 180; { yield 181; { yield 182; { yield 183; { yield 184; { yield 185; { yield 186; { yield 187; { yield 188; { yield 189;
        { yield 190; { yield 191; { yield 192; { yield 193; { yield 194; { yield 195; { yield 196; { yield 197; { yield 198; { yield 199;
        }}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}
        }}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}
        }}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}
        }}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}
    }
}

/// A generator whose items are generators of its own kind.
struct Layer(BoxGen<'static, Layer>);

/// (A body cannot ask whether its own function's generators are `Send`: hence a function that says
/// so.)
fn layer(depth: u32) -> Layer {
    Layer(layers(depth).boxed())
}

generators! {
    gen fn triangle(n: u32) -> impl Iterator<Item = u32> {
        for row in 0..n {
            yield gen move {
                for column in 0..=row {
                    yield row * column;
                }
            };
        }
    }

    gen fn boxed_triangle(n: u32) -> BoxGen<'static, u32> {
        for row in 0..n {
            let rows = gen move { for column in 0..=row { yield row * column; } };
            yield rows.boxed();
        }
    }

    gen fn flat(n: u32) -> u32 {
        for row in triangle(n) {
            yield from row;
        }
    }

    gen fn three_levels() -> impl Iterator<Item = impl Iterator<Item = u32>> {
        for a in 0..3 {
            yield gen move { for b in 0..3 { yield gen move { for c in 0..3 { yield a + b + c; } }; } };
        }
    }

    gen fn layers(depth: u32) -> Layer {
        if depth > 0 {
            yield layer(depth - 1);
        }
    }

    /// Recursion that is no `yield from`: every level is stepped by the one above it.
    gen fn stepped(n: u32) -> u32 {
        yield n;
        if n > 0 {
            let below: Box<dyn Iterator<Item = u32>> = Box::new(stepped(n - 1).on_heap());
            for item in below {
                yield item;
            }
        }
    }
}

#[test]
fn two_hundred_yields() {
    assert!(many_yields().eq(0..200));
    assert_eq!(many_yields().fold(0, |sum, n| sum + n), 19_900);
    assert!(many_yields().boxed().skip(199).eq([199]));
}

#[test]
fn two_hundred_nested_blocks() {
    assert!(nested_blocks().eq(0..200));
    assert_eq!(nested_blocks().count(), 200);
}

#[test]
fn generators_of_generators() {
    let rows: Vec<Vec<u32>> = triangle(4).map(Iterator::collect).collect();
    assert_eq!(rows, [vec![0], vec![0, 1], vec![0, 2, 4], vec![0, 3, 6, 9]]);
    assert!(triangle(4).flatten().eq(boxed_triangle(4).flatten()));
    assert!(flat(4).eq(triangle(4).flatten()));
    assert_eq!(three_levels().flatten().flatten().sum::<u32>(), 81);

    // They outlive the one that has made them, in any order.
    let mut rows: Vec<_> = boxed_triangle(4).collect();
    rows.rotate_left(1);
    assert_eq!(rows.iter_mut().filter_map(Iterator::next).count(), 4);
    rows.reverse();
    assert_eq!(rows.into_iter().flatten().collect::<Vec<_>>(), [3, 6, 9, 2, 4, 1]);
}

#[test]
fn a_hundred_thousand_layers() {
    on_small_stack(|| {
        let mut layer = layer(100_000);
        let mut depth = 0;
        while let Some(inner) = layer.0.next() {
            assert!(layer.0.next().is_none());
            layer = inner;
            depth += 1;
        }
        assert_eq!(depth, 100_000);
    });
}

/// It takes the native stack of a call a level, and time that is linear in the depth for each item.
#[test]
fn a_thousand_levels_that_are_stepped() {
    gen_tests::on_stack_of(8 << 10, || {
        assert!(stepped(1000).eq((0..=1000).rev()));
        let mut half = stepped(1000);
        assert_eq!(half.nth(500), Some(500));
        drop(half);
    });
}

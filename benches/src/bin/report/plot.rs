//! The plot: time per item relative to the hand-written twin, on a logarithmic scale.

use std::error::Error;
use std::path::Path;

use gen_benches::Kind;
use plotters::coord::Shift;
use plotters::prelude::{
    DrawingArea, IntoDrawingArea as _, PathElement, RGBColor, Rectangle, SVGBackend, WHITE,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, IntoFont as _, TextStyle};

use crate::Outcome;
use crate::part::{PYTHON, Results};

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

const WIDTH: i32 = 900;
const LABELS: i32 = 250;
const RIGHT: i32 = 70;
const ROW: i32 = 24;
const BAR: i32 = 16;
const TITLE: i32 = 64;
const HEADER: i32 = 72;
const FOOTER: i32 = 40;

const INK: RGBColor = RGBColor(31, 35, 40);
const FAINT: RGBColor = RGBColor(101, 109, 118);
const GRID: RGBColor = RGBColor(225, 228, 232);
const OURS: RGBColor = RGBColor(31, 111, 235);
const PEERS: RGBColor = RGBColor(167, 174, 183);
const OTHERS: RGBColor = RGBColor(214, 164, 76);

/// The scale: from a tenth of the twin's time to ten thousand times it.
const FROM: f64 = 0.1;
const TO: f64 = 10_000.0;

struct Bar {
    name: String,
    ratio: f64,
    color: RGBColor,
}

struct Panel {
    title: &'static str,
    bars: Vec<Bar>,
}

/// The title of a panel, its group, and the programs that it shows: all of them if none is named.
const PANELS: [(&str, &str, &[&str]); 8] = [
    ("Flat loop", "flat", &[]),
    ("Pipeline of 3 generators", "pipeline of 3", &[]),
    (
        "Items of three words, to a hand-written dyn Iterator",
        "items of 3 words",
        &["boxed", "boxed, argument"],
    ),
    ("Recursion: tree of depth 9, fan 4", "tree, depth 9, fan 4", &[]),
    ("Recursion with an argument: binary tree in cache", "argument, binary tree in cache", &SIZES),
    (
        "Recursion with an argument: binary tree out of cache",
        "argument, binary tree out of cache",
        &SIZES,
    ),
    ("Small generators, made in a hot loop", "small generators", &[]),
    ("Coroutine, resumed with values", "resume", &[]),
];

/// Recursion with a small and with a large argument.
const SIZES: [&str; 4] = ["next, 1 word", "fold, 1 word", "next, 4 words", "fold, 4 words"];

fn panel(results: &Results, title: &'static str, name: &str, shown: &[&str]) -> Panel {
    let group = results.group("ratios", name);
    let measured = group.map_or(&[][..], |group| &group.programs);
    let mut bars: Vec<Bar> = Vec::new();
    for timed in measured.iter().filter(|timed| timed.kind != Kind::Twin) {
        if !shown.is_empty() && !shown.contains(&timed.program.as_str()) {
            continue;
        }
        let Some(ratio) = results.ratio("ratios", name, &timed.program) else { continue };
        let ours = timed.kind == Kind::Ours;
        let mut bar =
            if ours { format!("gen-core, {}", timed.program) } else { timed.program.clone() };
        // The title of a panel with some programs only says what they are compared with.
        if shown.is_empty() && timed.against != measured[0].program {
            bar += ", to ";
            bar += &timed.against;
        }
        bars.push(Bar { name: bar, ratio, color: if ours { OURS } else { PEERS } });
    }
    for program in ["nightly gen", "nightly gen, boxed"] {
        if let Some(ratio) = results.ratio("nightly", name, program) {
            bars.push(Bar { name: program.to_owned(), ratio, color: OTHERS });
        }
    }
    let hand = results.timed("ratios", name, "hand-written").map(|hand| hand.best);
    if let Some((python, hand)) = results.figure("python", PYTHON, name, "ns/item").zip(hand) {
        bars.push(Bar { name: "CPython".to_owned(), ratio: python / hand, color: OTHERS });
    }
    bars.sort_by(|one, other| one.ratio.total_cmp(&other.ratio));
    Panel { title, bars }
}

/// Where a ratio is on the scale.
fn x(ratio: f64) -> i32 {
    let share = (ratio.clamp(FROM, TO) / FROM).log10() / (TO / FROM).log10();
    #[allow(clippy::cast_possible_truncation, reason = "a share of some hundred pixels")]
    let pixels = (share * f64::from(WIDTH - LABELS - RIGHT)).round() as i32;
    LABELS + pixels
}

fn style(size: i32, color: RGBColor, horizontal: HPos) -> TextStyle<'static> {
    let font = ("Helvetica, Arial, sans-serif", size).into_font();
    font.color(&color).pos(Pos::new(horizontal, VPos::Center))
}

/// Draws the plot. Its background is opaque, so that it can be read on any page.
pub fn draw(results: &Results, file: &Path) -> Outcome<()> {
    let panels = PANELS.map(|(title, group, shown)| panel(results, title, group, shown));
    let panels: Vec<_> = panels.into_iter().filter(|panel| !panel.bars.is_empty()).collect();
    let rows = |panel: &Panel| i32::try_from(panel.bars.len()).unwrap_or(0);
    let height =
        panels.iter().map(|panel| TITLE + ROW * rows(panel)).sum::<i32>() + HEADER + FOOTER;
    let area =
        SVGBackend::new(file, (WIDTH.unsigned_abs(), height.unsigned_abs())).into_drawing_area();
    area.fill(&WHITE)?;
    header(&area)?;
    let mut top = HEADER;
    for panel in &panels {
        draw_panel(&area, panel, top)?;
        top += TITLE + ROW * rows(panel);
    }
    let taken = results.part("ratios").and_then(|part| part.environment.as_ref());
    let taken = taken.map_or(String::new(), |taken| {
        format!("{}; {}; {}", taken.machine, taken.toolchain, taken.date)
    });
    area.draw_text(&taken, &style(11, FAINT, HPos::Left), (20, height - 18))?;
    Ok(area.present()?)
}

fn header(area: &Area<'_>) -> Outcome<()> {
    let title = "Time per item, relative to the same written by hand";
    area.draw_text(title, &style(20, INK, HPos::Left), (20, 28))?;
    let mut left = 20;
    for (name, color, width) in [
        ("gen-core", OURS, 95),
        ("other crates and the standard library", PEERS, 250),
        ("nightly Rust, CPython", OTHERS, 0),
    ] {
        area.draw(&Rectangle::new([(left, 52), (left + 12, 64)], color.filled()))?;
        area.draw_text(name, &style(13, INK, HPos::Left), (left + 18, 59))?;
        left += width;
    }
    let note = "logarithmic scale; shorter is faster";
    area.draw_text(note, &style(12, FAINT, HPos::Right), (WIDTH - 20, 59))?;
    Ok(())
}

fn draw_panel(area: &Area<'_>, panel: &Panel, top: i32) -> Result<(), Box<dyn Error>> {
    let rows = i32::try_from(panel.bars.len())?;
    let (first, bottom) = (top + TITLE, top + TITLE + ROW * rows);
    area.draw_text(panel.title, &style(15, INK, HPos::Left), (20, top + 30))?;
    for (ratio, label) in
        [(0.1, "0.1"), (1.0, "1"), (10.0, "10"), (100.0, "100"), (1000.0, "1,000"), (TO, "10,000")]
    {
        let color = if label == "1" { FAINT } else { GRID };
        area.draw(&PathElement::new([(x(ratio), first - 4), (x(ratio), bottom)], color))?;
        area.draw_text(label, &style(11, FAINT, HPos::Center), (x(ratio), first - 12))?;
    }
    for (bar, row) in panel.bars.iter().zip(0..) {
        let middle = first + ROW * row + ROW / 2;
        let ink = if bar.color == OURS { OURS } else { INK };
        area.draw_text(&bar.name, &style(13, ink, HPos::Right), (LABELS - 10, middle))?;
        let (left, right) = (x(bar.ratio.min(1.0)), x(bar.ratio.max(1.0)));
        // What is as fast as its twin would have no bar at all.
        let (left, right) = if right - left < 4 { (x(1.0) - 2, x(1.0) + 2) } else { (left, right) };
        let corners = [(left, middle - BAR / 2), (right, middle + BAR / 2)];
        area.draw(&Rectangle::new(corners, bar.color.filled()))?;
        let ratio = gen_benches::table::figure(bar.ratio);
        area.draw_text(&ratio, &style(12, INK, HPos::Left), (right + 6, middle))?;
    }
    Ok(())
}

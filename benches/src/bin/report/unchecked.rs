//! A copy of the workspace without the checks of the runtime, to measure what they cost.
//!
//! Without them the library is unsound. So no switch of the library turns them off: this program takes
//! them out of the copy.

use std::path::Path;
use std::process::Command;
use std::{fs, str};

use crate::Outcome;

/// The checks: each with its file, and what takes its place. The text occurs once in the file.
const CHECKS: [(&str, &str, &str); 7] = [
    (
        "body/co.rs",
        "Some(slot) if unsafe { Slot::is_registered(slot, self.address()) } =>",
        "Some(slot) =>",
    ),
    ("delegate/framed.rs", "if (*slot).has_item() {", "if false {"),
    ("engine/frame.rs", "if slot.has_item() {", "if false {"),
    ("engine/slot.rs", "if ptr::eq(waker.vtable(), &raw const VTABLE) {", "if true {"),
    ("engine/slot.rs", "if unsafe { Self::has_arg(slot) } {", "if false {"),
    ("engine/slot.rs", "if unsafe { matches!((*slot).item, Some(_)) } {", "if false {"),
    ("engine/tree.rs", "if slot.has_item() {", "if false {"),
];

/// Copies the workspace at `root`, without the checks.
pub fn copy(root: &Path, to: &Path) -> Outcome<()> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root).output()?;
    for file in str::from_utf8(&listed.stdout)?.split_terminator('\0') {
        let copy = to.join(file);
        fs::create_dir_all(copy.parent().unwrap_or(to))?;
        // A file that was removed is listed until the commit.
        if root.join(file).exists() {
            fs::copy(root.join(file), copy)?;
        }
    }
    for (file, check, other) in CHECKS {
        let file = to.join("gen-core/src").join(file);
        fs::write(&file, without(&fs::read_to_string(&file)?, check, other)?)?;
    }
    Ok(())
}

/// The text without a check.
fn without(text: &str, check: &str, other: &str) -> Outcome<String> {
    match text.matches(check).count() {
        1 => Ok(text.replace(check, other)),
        count => Err(format!("`{check}` is there {count} times").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{CHECKS, without};
    use std::fs;
    use std::path::Path;

    #[test]
    fn each_check_is_there_once() {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../gen-core/src");
        for (file, check, other) in CHECKS {
            let text = fs::read_to_string(sources.join(file)).expect("a source file");
            assert!(without(&text, check, other).is_ok_and(|it| it != text), "{file}: {check}");
        }
    }
}

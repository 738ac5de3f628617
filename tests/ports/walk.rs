//! `os.walk`: recursion that yields before or after its children, and a caller that prunes.
//!
//! In Python the caller changes the yielded list of folders in place, `dirs[:] = ..`. Here the
//! caller resumes the coroutine with the folders to enter.

use super::compare;
use gen_core::CoroutineState::Yielded;
use gen_core::{Coroutine, generators};
use std::collections::BTreeMap;

enum Entry {
    File(u32),
    Folder(BTreeMap<&'static str, Entry>),
    Locked,
}
use Entry::{File, Folder, Locked};

struct Denied(String);

/// A folder's path, the folders in it, and the files in it.
type Step<'a> = (String, Vec<&'a str>, Vec<&'a str>);

impl Entry {
    fn read(&self, path: &str) -> Result<(Vec<&str>, Vec<&str>), Denied> {
        let Folder(entries) = self else { return Err(Denied(path.to_owned())) };
        Ok(entries.keys().partition(|name| !matches!(entries[*name], File(_))))
    }

    fn child(&self, name: &str) -> &Entry {
        let Folder(entries) = self else { panic!("a file has no entries") };
        &entries[name]
    }
}

generators!({
    /// Yields an error for a folder that cannot be read, and goes on without it.
    gen fn walk(folder: &Entry, path: String, topdown: bool) -> Result<Step<'_>, Denied> {
        let (dirs, files) = match folder.read(&path) {
            Ok(found) => found,
            Err(denied) => {
                yield Err(denied);
                return;
            }
        };
        if topdown {
            yield Ok((path.clone(), dirs.clone(), files.clone()));
        }
        for name in &dirs {
            yield from(walk(folder.child(name), format!("{path}/{name}"), topdown));
        }
        if !topdown {
            yield Ok((path, dirs, files));
        }
    }

    /// Ends at the first folder that cannot be read.
    gen fn strict(folder: &Entry, path: String) -> Result<Step<'_>, Denied> {
        let (dirs, files) = folder.read(&path)?;
        yield Ok((path.clone(), dirs.clone(), files));
        for name in dirs {
            yield from(strict(folder.child(name), format!("{path}/{name}")))?;
        }
    }

    /// Enters the folders with which the caller resumes it.
    gen fn prunable<'a>(
        folder: &'a Entry,
        path: String,
    ) -> impl Coroutine<Vec<&'a str>, Yield = Step<'a>> {
        let Ok((dirs, files)) = folder.read(&path) else { return };
        for name in (yield (path.clone(), dirs, files)) {
            yield from(prunable(folder.child(name), format!("{path}/{name}")));
        }
    }

    /// Yields the files with their sizes, by a loop at each level.
    gen fn sizes(folder: &Entry, path: &str) -> (String, u32) {
        if let Folder(entries) = folder {
            for (name, entry) in entries {
                let path = format!("{path}/{name}");
                match entry {
                    File(size) => yield (path, *size),
                    inner => {
                        for found in sizes(inner, &path) {
                            yield found;
                        }
                    }
                }
            }
        }
    }

    gen fn lines(tree: &Entry) -> String {
        let top = ".".to_owned();
        yield "top down".to_owned();
        for step in walk(tree, top.clone(), true).flatten() {
            yield show(&step);
        }
        yield "bottom up".to_owned();
        for step in walk(tree, top.clone(), false).flatten() {
            yield show(&step);
        }
        yield "pruned".to_owned();
        let mut walking = prunable(tree, top.clone());
        let mut state = walking.start();
        while let Yielded((path, mut dirs, files)) = state {
            dirs.reverse();
            dirs.retain(|name| ![".git", "target"].contains(name));
            let step = (path, dirs, files);
            yield show(&step);
            state = walking.resume(step.1);
        }
        yield "errors that are reported".to_owned();
        yield from(walk(tree, top.clone(), true).map(report));
        yield "an error that ends the walk".to_owned();
        yield from(strict(tree, top).map(report));
        yield "sizes".to_owned();
        yield from(sizes(tree, ".").map(|(path, size)| format!("{size:5} {path}")));
        yield sizes(tree, ".").map(|(_, size)| size).sum::<u32>().to_string();
    }
});

fn show((path, dirs, files): &Step<'_>) -> String {
    format!("{path}: {} | {}", dirs.join(" "), files.join(" "))
}

fn report(step: Result<Step<'_>, Denied>) -> String {
    match step {
        Ok(step) => show(&step),
        Err(Denied(path)) => format!("denied: {path}"),
    }
}

#[test]
fn walks_as_python_does() {
    let folder = |entries: Vec<(&'static str, Entry)>| Folder(entries.into_iter().collect());
    let tree = folder(vec![("frame.rs", File(75)), ("mod.rs", File(30))]);
    let src = vec![("lib.rs", File(120)), ("tree", tree), ("leaf.rs", File(55))];
    let objects = folder(vec![("0a", File(1)), ("ff", File(2))]);
    let docs = vec![("limits.md", File(90)), ("private", Locked), ("costs.md", File(80))];
    let tree = folder(vec![
        ("README", File(400)),
        ("src", folder(src)),
        (".git", folder(vec![("HEAD", File(41)), ("objects", objects)])),
        ("docs", folder(docs)),
        ("target", folder(vec![("debug", folder(vec![("out", File(9000))]))])),
    ]);
    compare(|| lines(&tree), include_str!("python/walk.txt"));
}

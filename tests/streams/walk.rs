//! A recursive walk of a real directory tree, in a task of a multi-thread runtime.

use futures::StreamExt as _;
use gen_core::generators;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::{env, fs, io, process};

/// In each directory.
const FILES: usize = 20;
const DIRECTORIES: usize = 9;
const DEPTH: usize = 3;

generators! {
    /// The files below a directory.
    async gen fn files(directory: PathBuf) -> io::Result<PathBuf> {
        let mut entries = tokio::fs::read_dir(directory).await?;
        while let Some(entry) = entries.next_entry().await? {
            if entry.file_type().await?.is_dir() {
                yield from files(entry.path());
            } else {
                yield Ok(entry.path());
            }
        }
    }
}

/// A directory that is removed with it.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("{name}-{}", process::id()));
        fs::create_dir(&path).expect("a new directory");
        Temporary(path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Makes a tree and gives the number of its files.
fn fill(directory: &Path, depth: usize) -> usize {
    for n in 0..FILES {
        fs::write(directory.join(format!("file {n}")), "").expect("a new file");
    }
    if depth == 0 {
        return FILES;
    }
    let below = (0..DIRECTORIES).map(|n| {
        let below = directory.join(format!("directory {n}"));
        fs::create_dir(&below).expect("a new directory");
        fill(&below, depth - 1)
    });
    FILES + below.sum::<usize>()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_files_as_another_walk() {
    let root = Temporary::new("gen-core-walk");
    let made = fill(&root.0, DEPTH);
    assert!(made >= 10_000);

    let start = root.0.clone();
    let found = tokio::spawn(async move {
        let mut found = BTreeSet::new();
        let mut files = pin!(files(start));
        while let Some(file) = files.next().await {
            assert!(found.insert(file.expect("a readable directory")), "a file was found twice");
        }
        found
    });
    let found = found.await.expect("no panic");

    let entries = walkdir::WalkDir::new(&root.0).into_iter().map(|entry| entry.expect("an entry"));
    let expected: BTreeSet<PathBuf> = entries
        .filter(|entry| !entry.file_type().is_dir())
        .map(walkdir::DirEntry::into_path)
        .collect();
    assert_eq!(found.len(), made);
    assert!(found == expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_error_is_the_last_item_of_its_directory() {
    let missing = env::temp_dir().join("gen-core-walk-is-not-here");
    let items: Vec<_> = files(missing).collect().await;
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].as_ref().unwrap_err().kind(), io::ErrorKind::NotFound);
}

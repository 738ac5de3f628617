//! A walk through a folder and all that is in it, by name: `cargo run --example walk -- FOLDER`.
//!
//! Folders are read when the walk gets to them, so the first lines come at once. One that cannot be read
//! gives its error in its place: `?` ends the walk through that folder, and the one around it goes on.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use gen_core::generators;
use itertools::Itertools as _;

generators!({
    /// Everything in a folder, each with its depth; a folder comes before what is in it.
    gen fn walk(folder: PathBuf, depth: usize) -> io::Result<(usize, DirEntry)> {
        let mut entries: Vec<DirEntry> = fs::read_dir(folder)?.try_collect()?;
        entries.sort_by_key(DirEntry::file_name);
        for entry in entries {
            let (path, is_folder) = (entry.path(), entry.file_type()?.is_dir());
            yield Ok((depth, entry));
            if is_folder {
                yield from(walk(path, depth + 1));
            }
        }
    }
});

fn show(folder: &Path) -> io::Result<()> {
    let mut files = 0;
    for entry in walk(folder.to_owned(), 0) {
        match entry {
            Ok((depth, entry)) => {
                println!("{:1$}{2}", "", 4 * depth, Path::new(&entry.file_name()).display());
                files += usize::from(entry.file_type()?.is_file());
            }
            Err(error) => println!("error: {error}"),
        }
    }
    println!("{files} files");
    Ok(())
}

fn main() -> io::Result<()> {
    if let Some(folder) = std::env::args_os().nth(1) {
        return show(Path::new(&folder));
    }
    show(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"))?;
    println!("A folder that is not there:");
    show(Path::new("no such folder"))
}

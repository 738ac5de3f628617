//! Files that are made for a bench.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::{env, process};

/// A file in the directory for temporary files, removed when it is dropped.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
}

impl Scratch {
    /// Makes a file whose name ends in `name`, of what `write` puts into it.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn write(
        name: &str,
        write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
    ) -> io::Result<Scratch> {
        let name = format!("gen-benches-{}-{name}", process::id());
        let scratch = Scratch { path: env::temp_dir().join(name) };
        let mut file = BufWriter::new(File::create(&scratch.path)?);
        write(&mut file)?;
        file.flush()?;
        Ok(scratch)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = fs::remove_file(&self.path);
    }
}

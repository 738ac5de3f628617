//! The features of the runtime, which decide what an expansion may name.

/// Whether the runtime has async generators.
pub(crate) const STREAM: bool = cfg!(feature = "stream");

/// The message for an async generator without the feature.
pub(crate) const ASYNC_GENERATOR: &str = "async generators need the feature `stream`";

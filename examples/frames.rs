//! A push parser: bytes go in as they arrive, frames come out: `cargo run --example frames`.
//!
//! The protocol is SLIP (RFC 1055): a frame ends with one byte, and where that byte is in the data, two
//! others stand for it. The parser is a coroutine that is resumed with each byte, so the place in the
//! protocol is the place in the program, and there is no state to keep by hand between two pieces of input.

use std::convert::Infallible;
use std::fmt;
use std::path::Path;
use std::{fs, io};

use gen_core::CoroutineState::{Complete, Yielded};
use gen_core::{BoxGen, Coroutine, generators};
use itertools::Itertools as _;

const END: u8 = 0xC0;
const ESC: u8 = 0xDB;
const ESC_END: u8 = 0xDC;
const ESC_ESC: u8 = 0xDD;

type Frame = Vec<u8>;

/// A byte that may not come after an `ESC`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct ProtocolError(u8);

generators!({
    /// Yields when it wants a byte, and the frame that is complete by then, if there is one.
    gen fn slip()
    -> impl Coroutine<u8, Yield = Option<Frame>, Return = Result<Infallible, ProtocolError>> {
        let mut complete = None;
        loop {
            let mut frame = Frame::new();
            loop {
                match yield complete.take() {
                    END if frame.is_empty() => {} // As it is sent to end what noise began.
                    END => break,
                    ESC => frame.push((yield from(escaped()))?),
                    byte => frame.push(byte),
                }
            }
            complete = Some(frame);
        }
    }

    /// What the byte after an `ESC` stands for.
    gen fn escaped() -> impl Coroutine<u8, Yield = Option<Frame>, Return = Result<u8, ProtocolError>>
    {
        match (yield None) {
            ESC_END => Ok(END),
            ESC_ESC => Ok(ESC),
            other => Err(ProtocolError(other)),
        }
    }

    /// The bytes that a frame is sent as.
    gen fn encoded(frame: &[u8]) -> u8 {
        for &byte in frame {
            match byte {
                END => yield from([ESC, ESC_END]),
                ESC => yield from([ESC, ESC_ESC]),
                byte => yield byte,
            }
        }
        yield END;
    }
});

/// Takes bytes in pieces of any size.
struct Decoder {
    slip: BoxGen<'static, Option<Frame>, u8, Result<Infallible, ProtocolError>>,
}

impl Decoder {
    fn new() -> Self {
        let mut slip = slip().boxed();
        slip.start(); // To where it wants the first byte.
        Decoder { slip }
    }

    /// The frames that are complete with this piece. After an error, a decoder takes no more.
    fn push(&mut self, piece: &[u8]) -> Result<Vec<Frame>, ProtocolError> {
        let mut frames = Vec::new();
        for &byte in piece {
            match self.slip.resume(byte) {
                Yielded(frame) => frames.extend(frame),
                Complete(Err(error)) => return Err(error),
            }
        }
        Ok(frames)
    }
}

impl fmt::Display for ProtocolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#04x} after an ESC", self.0)
    }
}

/// All frames of a stream that arrives in pieces of this size.
fn receive(stream: &[u8], piece: usize) -> Result<Vec<Frame>, ProtocolError> {
    let mut decoder = Decoder::new();
    stream.chunks(piece).map(|piece| decoder.push(piece)).flatten_ok().collect()
}

fn main() -> io::Result<()> {
    let mut decoder = Decoder::new();
    let pieces: [&[u8]; 5] = [b"hel", b"lo\xC0wo", b"\xDB", b"\xDCrld", b"!\xC0\xC0\xDB\xDD\xC0"];
    for piece in pieces {
        let frames = decoder.push(piece).expect("the pieces are well-formed");
        let frames = frames.iter().map(|frame| frame.escape_ascii());
        println!("{:<20} {}", piece.escape_ascii().to_string(), frames.format(", "));
    }

    let rows = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/earthquakes.csv"))?;
    // With bytes that need an escape.
    let frames = rows.split(|&byte| byte == b'\n').filter(|row| !row.is_empty());
    let frames = frames.map(|row| [row, &[END, ESC]].concat()).collect_vec();
    let stream = frames.iter().flat_map(|frame| encoded(frame)).collect_vec();
    println!("{} frames in {} bytes", frames.len(), stream.len());
    for piece in [1, 2, 7, 1500, stream.len()] {
        let same = receive(&stream, piece).as_ref() == Ok(&frames);
        println!("in pieces of {piece}: {}", if same { "the same" } else { "not the same" });
    }

    match receive(b"fine\xC0not \xDBfine\xC0", 3) {
        Ok(_) => println!("no error"),
        Err(error) => println!("error: {error}"),
    }
    Ok(())
}

//! A source that comes in pages, as one stream: `cargo run --example pages`.
//!
//! A small HTTP server on this machine gives a week's earthquakes, three to a page. The stream asks
//! for a page when its items are wanted, and not before: that is all there is to back-pressure.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::pin::pin;

use futures::StreamExt as _;
use gen_core::generators;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

generators! {
    /// All events of the server, as if there were no pages.
    async gen fn events(server: SocketAddr) -> io::Result<String> {
        let mut next = Some("/events?page=1".to_owned());
        while let Some(path) = next {
            let page = get(server, &path).await?;
            for event in page.body.lines() {
                yield Ok(event.to_owned());
            }
            next = page.next;
        }
    }
}

struct Page {
    body: String,
    /// Where the next one is, from the header `Link`.
    next: Option<String>,
}

async fn get(server: SocketAddr, path: &str) -> io::Result<Page> {
    let mut stream = TcpStream::connect(server).await?;
    stream.write_all(format!("GET {path} HTTP/1.0\r\n\r\n").as_bytes()).await?;
    let mut response = String::new();
    stream.read_to_string(&mut response).await?;
    let (head, body) = response.split_once("\r\n\r\n").ok_or(io::ErrorKind::UnexpectedEof)?;
    if !head.starts_with("HTTP/1.0 200") {
        return Err(io::Error::other(head.to_owned()));
    }
    let link = head.lines().find_map(|line| line.strip_prefix("Link: <"));
    let next = link.and_then(|link| link.strip_suffix(">; rel=\"next\"")).map(str::to_owned);
    Ok(Page { body: body.to_owned(), next })
}

/// Serves pages of three events until it is dropped; the fourth page is broken.
async fn serve(listener: TcpListener, events: Vec<String>) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        let mut stream = BufReader::new(stream);
        let mut request = String::new();
        stream.read_line(&mut request).await?;
        let path = request.split(' ').nth(1).unwrap_or_default();
        println!("    server: {path}");
        let page = path.strip_prefix("/events?page=").and_then(|page| page.parse().ok());
        let response = match page {
            Some(page @ 1..=3) => format!(
                "HTTP/1.0 200 OK\r\nLink: </events?page={}>; rel=\"next\"\r\n\r\n{}",
                page + 1,
                events[3 * (page - 1)..][..3].join("\n"),
            ),
            _ => "HTTP/1.0 503 Service Unavailable\r\n\r\n".to_owned(),
        };
        stream.write_all(response.as_bytes()).await?;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/earthquakes.csv");
    let mut places = Vec::new();
    for record in csv::Reader::from_path(data)?.records().take(9) {
        places.push(record?[1].to_owned());
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let server = listener.local_addr()?;
    tokio::spawn(serve(listener, places));

    println!("Four events: two pages are asked for.");
    let mut first = pin!(events(server).take(4));
    while let Some(event) = first.next().await {
        println!("{}", event?);
    }

    println!("All of them: the error comes after what was before it, and ends the stream.");
    let mut all = pin!(events(server));
    while let Some(event) = all.next().await {
        match event {
            Ok(event) => println!("{event}"),
            Err(error) => println!("error: {error}"),
        }
    }
    Ok(())
}

//! Server-sent events, from a server to a client: `cargo run --example events`.
//!
//! The body of the server's response is an async generator, and so are the client's lines and
//! events. The server ends a response after four events, as proxies do after some minutes. The
//! client then asks for the events behind the last event that it has seen, so its user sees a single
//! stream.

use std::convert::Infallible;
use std::error;
use std::future::ready;
use std::mem;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::pin::pin;

use futures::StreamExt as _;
use gen_core::generators;
use http_body_util::{BodyExt as _, Empty, StreamBody};
use hyper::body::{Body, Bytes, Frame, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode, client, server};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

type Error = Box<dyn error::Error + Send + Sync>;

/// The places of all earthquakes so far.
type Places = watch::Receiver<Vec<String>>;

generators! {
    /// The body of a response: four events from number `first` on, each as soon as it happens.
    async gen fn feed(mut places: Places, first: usize) -> Result<Frame<Bytes>, Infallible> {
        yield Ok(Frame::data(Bytes::from_static(b": a comment, against timeouts\n\n")));
        for id in first..first + 4 {
            let place = match places.wait_for(|places| places.len() > id).await {
                Ok(places) => places[id].clone(),
                Err(_) => return,
            };
            let data = place.replace(", ", "\ndata: ");
            let event = format!("id: {id}\nevent: quake\ndata: {data}\n\n");
            // A network cuts the bytes anywhere.
            for piece in event.as_bytes().chunks(7) {
                yield Ok(Frame::data(Bytes::copy_from_slice(piece)));
            }
        }
    }

    /// The lines of a body.
    async gen fn lines(body: Incoming) -> Result<String, Error> {
        let mut line = Vec::new();
        for await chunk in body.into_data_stream() {
            for byte in chunk? {
                if byte == b'\n' {
                    yield Ok(String::from_utf8(mem::take(&mut line))?);
                } else {
                    line.push(byte);
                }
            }
        }
    }

    /// The events of a body.
    async gen fn parsed(body: Incoming) -> Result<Event, Error> {
        let mut event = Event::default();
        for await line in lines(body) {
            let line = line?;
            if line.is_empty() && !event.data.is_empty() {
                yield Ok(mem::take(&mut event));
            }
            match line.split_once(": ") {
                Some(("id", id)) => event.id = id.to_owned(),
                Some(("event", kind)) => event.kind = kind.to_owned(),
                Some(("data", data)) => event.data.push(data.to_owned()),
                // A comment begins with a colon.
                _ => {}
            }
        }
    }

    /// All events, from as many responses as it takes.
    async gen fn subscribe(server: SocketAddr, path: &'static str) -> Result<Event, Error> {
        let mut last = None;
        loop {
            let body = get(server, path, last.as_deref()).await?;
            for await event in parsed(body) {
                let event = event?;
                last = Some(event.id.clone());
                yield Ok(event);
            }
        }
    }
}

#[derive(Default)]
struct Event {
    id: String,
    kind: String,
    data: Vec<String>,
}

async fn get(server: SocketAddr, path: &str, last: Option<&str>) -> Result<Incoming, Error> {
    let stream = TcpStream::connect(server).await?;
    let (mut sender, connection) = client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let mut request = Request::get(path).header("host", server.to_string());
    if let Some(last) = last {
        request = request.header("last-event-id", last);
    }
    let response = sender.send_request(request.body(Empty::<Bytes>::new())?).await?;
    if response.status() != StatusCode::OK {
        return Err(response.status().to_string().into());
    }
    Ok(response.into_body())
}

/// The answer to a request.
fn respond(
    request: &Request<Incoming>,
    places: Places,
) -> Result<Response<impl Body<Data = Bytes, Error = Infallible> + use<>>, Error> {
    let last = request.headers().get("last-event-id");
    let first = match last {
        Some(last) => last.to_str()?.parse::<usize>()? + 1,
        None => 0,
    };
    let path = request.uri().path();
    println!("    server: {path} from event {first}");
    let status = if path == "/quakes" { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let response = Response::builder().status(status).header("content-type", "text/event-stream");
    Ok(response.body(StreamBody::new(feed(places, first)))?)
}

async fn serve(listener: TcpListener, places: Places) -> Result<(), Error> {
    loop {
        let (stream, _) = listener.accept().await?;
        let places = places.clone();
        let service = service_fn(move |request| ready(respond(&request, places.clone())));
        let connection =
            server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        tokio::spawn(connection);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/earthquakes.csv");
    let mut week = Vec::new();
    for record in csv::Reader::from_path(data)?.records().take(9) {
        week.push(record?[1].to_owned());
    }
    let later = week.split_off(6);
    let (news, places) = watch::channel(week);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let server = listener.local_addr()?;
    let serving = tokio::spawn(serve(listener, places));

    println!("Nine events, in three responses:");
    {
        let mut events = pin!(subscribe(server, "/quakes").take(9));
        while let Some(event) = events.next().await {
            let event = event?;
            println!("{} {}: {}", event.kind, event.id, event.data.join(" | "));
            if event.id == "5" {
                println!("Three more happen.");
                news.send_modify(|places| places.extend_from_slice(&later));
            }
        }
    }

    println!("A wrong path: the error is the last item.");
    let mut events = pin!(subscribe(server, "/eruptions"));
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => println!("event {}", event.id),
            Err(error) => println!("error: {error}"),
        }
    }

    serving.abort();
    // No generator of the server waits for news any more.
    news.closed().await;
    println!("The client has gone, and the server has dropped its generators.");
    Ok(())
}

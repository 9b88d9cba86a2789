use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, ORIGIN,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn, map_response};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::sync::watch;
use tokio::task::AbortHandle;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use crate::book::build_for_serving;
use crate::live::Live;
use crate::progress::Progress;
use crate::site::Site;
use crate::tell::Tell;
use crate::terminal;
use crate::words;

/// Where the book is served if nothing else is asked for.
const DEFAULT_PORT: u16 = 3000;

/// More than a reader's tabs need, and fewer than the files that a system lets a program open.
const CONNECTIONS: usize = 128;
/// A browser sends its question at once.
const SILENCE: Duration = Duration::from_secs(10);
/// No browser sends as long a header.
const LONGEST_HEADER: usize = 64 << 10;

/// Takes this port of 127.0.0.1, or, if none is asked for, the first free one from 3000 on.
///
/// # Errors
///
/// - If the port that was asked for, or every port tried, is taken.
pub fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => bind(port).with_context(|| {
            format!("port {port} cannot be used; leave --port out, or try another")
        }),
        None => (DEFAULT_PORT..=u16::MAX)
            .find_map(|port| bind(port).ok())
            .context("no port of this computer is free; close a program and try again"),
    }
}

/// Builds the book, serves it, and keeps it up to date, until Ctrl-C. `ready` is called when the
/// address can be opened.
///
/// # Errors
///
/// - If a page cannot be built; the message names the page.
/// - If the listener cannot be used.
pub fn serve(root: &Path, listener: TcpListener, ready: impl FnOnce()) -> Result<()> {
    let port = listener.local_addr()?.port();
    // A folder for each port: two servers do not empty each other's.
    let folder = root.join("target").join(format!("book-{port}"));
    // First of all: what changes while the book is built is then seen as a change.
    let progress = Progress::read(root)?;
    let site = build_for_serving(root, &folder)?;
    let live = Live::new(progress, Some((folder, site.version.clone())));

    let (news, news_to_tell) = watch::channel(Arc::from(""));
    let (pages, pages_to_show) = watch::channel(Arc::new(site));
    let app = app(Shared {
        pages: pages_to_show,
        news: news_to_tell,
    });

    let print = terminal::printer();
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        // Who reads the address may press Ctrl-C at once.
        let stop = tokio::spawn(tokio::signal::ctrl_c());
        tokio::task::yield_now().await;
        ready();
        tokio::select! {
            () = live.run(|what| match what {
                Tell::News(latest) => {
                    let text = serde_json::to_string(&latest).unwrap_or_default();
                    news.send_if_modified(|told| {
                        let differs = **told != *text;
                        *told = Arc::from(text);
                        differs
                    });
                }
                Tell::Site(site) => { pages.send_replace(Arc::new(site)); }
                Tell::Verdict(item) => print(words::verdict(&item)),
                Tell::Notice(text) => print(words::notice(text)),
            }) => (),
            () = accept(listener, app) => (),
            stop = stop => stop??,
        }
        Ok(())
    })
}

/// What all connections share: always the latest.
#[derive(Clone)]
struct Shared {
    pages: watch::Receiver<Arc<Site>>,
    /// As JSON.
    news: watch::Receiver<Arc<str>>,
}

fn app(shared: Shared) -> Router {
    Router::new()
        .route("/events", get(events))
        .fallback(page)
        .with_state(shared)
        .layer(from_fn(only_from_here))
        .layer(map_response(with_headers))
}

/// A page of the book, or what belongs to it.
async fn page(State(shared): State<Shared>, method: Method, uri: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        let allow = [(ALLOW, "GET, HEAD")];
        return (StatusCode::METHOD_NOT_ALLOWED, allow).into_response();
    }
    let site = shared.pages.borrow().clone();
    let (status, file) = match site.get(uri.path()) {
        Some(file) => (StatusCode::OK, Some(file)),
        None => (StatusCode::NOT_FOUND, site.get("/404.html")),
    };
    match file {
        Some(file) => (status, [(CONTENT_TYPE, file.kind)], Body::from(file.bytes))
            .into_response(),
        None => status.into_response(),
    }
}

/// The news, as long as somebody listens: the latest at once, and then each that is later. Who is
/// slow misses those between, which are of no use any more.
async fn events(
    State(shared): State<Shared>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let news = WatchStream::new(shared.news);
    let events = news
        .map(|news| Ok(Event::default().data(&*news).retry(Duration::from_secs(1))));
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// A page of another host may not read ours: neither under a name of its own that leads to this
/// computer (DNS rebinding), nor from where it is.
async fn only_from_here(request: Request, next: Next) -> Response {
    if is_from_here(request.headers()) {
        next.run(request).await
    } else {
        let message =
            "This book is for this computer only: open it at 127.0.0.1 or localhost.\n";
        (StatusCode::FORBIDDEN, message).into_response()
    }
}

fn is_from_here(headers: &HeaderMap) -> bool {
    let all = |name: HeaderName| {
        headers
            .get_all(name)
            .iter()
            .map(|value| value.to_str().ok())
    };
    let hosts: Vec<_> = all(HOST).collect();
    let [Some(host)] = *hosts else { return false };
    let (name, port) = host.rsplit_once(':').unwrap_or((host, "80"));
    ["127.0.0.1", "localhost"].contains(&name)
        && port.parse::<u16>().is_ok()
        && all(ORIGIN).all(|origin| origin == Some(&format!("http://{host}")))
}

async fn with_headers(mut response: Response) -> Response {
    let headers = [
        // A page may be rebuilt at any time: the browser keeps it, but asks first.
        (CACHE_CONTROL, "no-cache"),
        // A file is what we say that it is.
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Nothing comes from another host, and no other page shows ours in a frame of its own.
        // mdBook's pages have scripts and styles in the page.
        (
            CONTENT_SECURITY_POLICY,
            "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data:; frame-ancestors 'self'",
        ),
    ];
    for (name, value) in headers {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Answers each connection by itself. When there are too many, the oldest has to go: whoever comes
/// is served, whoever stays silent is not missed, and a browser that lost one opens another.
async fn accept(listener: tokio::net::TcpListener, app: Router) {
    let mut server = http1::Builder::new();
    server
        .timer(TokioTimer::new())
        .header_read_timeout(SILENCE)
        .max_buf_size(LONGEST_HEADER);
    let service = TowerToHyperService::new(app);
    let mut connections: VecDeque<AbortHandle> = VecDeque::new();
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            // No file is left to open, or the client has gone: the next may come through.
            Err(error) => {
                if error.kind() != io::ErrorKind::ConnectionAborted {
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
                continue;
            }
        };
        connections.retain(|connection| !connection.is_finished());
        if connections.len() >= CONNECTIONS
            && let Some(oldest) = connections.pop_front()
        {
            oldest.abort();
        }
        let connection = server.serve_connection(TokioIo::new(stream), service.clone());
        let task = tokio::spawn(async move {
            // What goes wrong with one connection is the client's to find out.
            let _ = connection.await;
        });
        connections.push_back(task.abort_handle());
    }
}

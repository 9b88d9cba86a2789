use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderValue, header::CACHE_CONTROL};
use axum::middleware::map_response;
use axum::response::Response;
use tower_http::services::{ServeDir, ServeFile};

/// Where the book is served if nothing else is asked for.
const DEFAULT_PORT: u16 = 3000;

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

/// Serves the folder until Ctrl-C.
///
/// # Errors
///
/// - If the listener cannot be used.
pub fn serve(folder: &Path, listener: TcpListener) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let missing = ServeFile::new(folder.join("404.html"));
    let pages = ServeDir::new(folder).not_found_service(missing);
    let app = Router::new()
        .fallback_service(pages)
        .layer(map_response(always_fresh));

    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            served = axum::serve(listener, app) => served,
            stop = tokio::signal::ctrl_c() => stop,
        }
    })
}

/// A page may be rebuilt at any time: the browser keeps it, but asks first.
async fn always_fresh(mut response: Response) -> Response {
    let fresh = HeaderValue::from_static("no-cache");
    response.headers_mut().insert(CACHE_CONTROL, fresh);
    response
}

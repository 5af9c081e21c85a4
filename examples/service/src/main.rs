//! `delaftale-service FILE [ADDRESS]`: serves the plans in FILE, on 127.0.0.1:8080 where no address is given.

use std::path::PathBuf;

use delaftale_service::{Store, router};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let file = PathBuf::from(arguments.next().ok_or("delaftale-service FILE [ADDRESS]")?);
    let address = arguments.next().map_or_else(|| "127.0.0.1:8080".into(), |address| address.to_string_lossy().into_owned());
    let service = router(Store::open(&file)?);
    tokio::runtime::Builder::new_multi_thread().enable_io().build()?.block_on(async {
        let listener = tokio::net::TcpListener::bind(address).await?;
        println!("http://{}/openapi.json", listener.local_addr()?);
        Ok(axum::serve(listener, service).await?)
    })
}

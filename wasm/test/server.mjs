// A folder over HTTP, with the content security policy (CSP) of a careful portal.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

/** Serves a folder until the test `context` is over; its address. A path without an ending is a page that runs that script. */
export async function serve(context, folder) {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    const page = extname(path) === "";
    const type = TYPES[page ? ".html" : extname(path)] ?? "application/octet-stream";
    const html = `<!doctype html><title>delaftale</title><script type="module" src="${path}.js"></script>`;
    try {
      const body = page ? html : await readFile(join(folder, path));
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  context.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

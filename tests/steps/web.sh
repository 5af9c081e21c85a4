# The npm package and the page that is built on it. Read by tests/run.

# The npm package, tested as installed: in Node, in Chromium, through bundlers. The bench runs too, so that it stays whole; what it
# measures in so few rounds says nothing.
step_wasm() {
    need node nodejs
    need npm npm
    need chromium chromium
    wasm/build
    node --test wasm/test/*.test.mjs
    node wasm/bench/bench.mjs 3 >/dev/null
}

# The page that a municipality would embed, used in a browser as a person would.
step_portal() {
    need node nodejs
    need npm npm
    need chromium chromium
    wasm/build
    # The page takes the package from target/, wherever that was built.
    if [ ! "$CARGO_TARGET_DIR" -ef target ]; then
        mkdir -p target/npm
        ln -sfnT "$CARGO_TARGET_DIR/npm/delaftale" target/npm/delaftale
    fi
    cd examples/portal
    # npm writes the inner file when it has installed everything.
    [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci
    npm run build
    npm test
}

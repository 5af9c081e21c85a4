# The npm package and the page that is built on it. Read by tests/run.

# The npm package, tested as installed: in Node, in Chromium, through bundlers.
step_wasm() {
    need node nodejs
    need npm npm
    need chromium chromium
    wasm/build
    node --test wasm/test/*.test.mjs
}

# Every operation so often that memory which is not given back would show.
step_memory() {
    need node nodejs
    need npm npm
    wasm/build
    MEMORY_CALLS=100000 node --test wasm/test/memory.test.mjs
}

# The page that a municipality would embed, used in a browser as a person would: its values typed in, pasted and dropped.
step_portal() {
    built_portal
    node --test tests/entry.test.mjs
}

# Every view of it: with the keyboard alone, with axe-core, narrow and large, printed, and with a plan of 500 indicators.
step_portal-full() {
    built_portal
    node --test tests/{big,files,keyboard,reading}.test.mjs
}

built_portal() {
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
}

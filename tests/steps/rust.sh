# The crates: format, lints, tests, fuzzing, licences. Read by tests/run.

# No file names a place outside the repository, or the host of a package registry, and no link leads nowhere. (The brackets keep this from
# finding itself.)
step_paths() {
    local found=0
    git grep --untracked -nIE -e '(^|[^A-Za-z0-9_.])/([w]ork|[r]oot|[h]ome|[t]mp/helpers)/' -e '\.\./[s]hared' \
        -e '[i]ndex\.crates\.io|[s]tatic\.crates\.io|[s]tatic\.rust-lang|[f]iles\.pythonhosted|[r]egistry\.npmjs|[d]eb\.debian' \
        || found=$?
    # 1: nothing found; anything above is an error of git's.
    [ "$found" = 1 ]
    need python3 python3
    python3 tests/links.py
}

step_fmt() {
    cargo fmt --all --check
    cargo fmt --manifest-path fuzz/Cargo.toml --check
    cargo fmt --manifest-path tests/api/Cargo.toml --check
    cargo fmt --manifest-path tests/features/Cargo.toml --check
    cargo fmt --manifest-path examples/service/Cargo.toml --check
}

# With all features, and with none: nothing is left over where a feature is off.
step_clippy() {
    cargo clippy --workspace --all-targets --all-features -- -D warnings
    cargo clippy --package delaftale --all-targets -- -D warnings
}

# Unit, integration and property tests.
step_test() {
    cargo test --workspace --all-features --lib --bins --tests
}

# The property tests with many more cases than a test makes by itself.
step_cases() {
    PROPTEST_CASES=${PROPTEST_CASES:-5000} step_test
}

step_doctest() {
    cargo test --workspace --all-features --doc
}

step_doc() {
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --all-features --no-deps
}

# The list of public items that is committed. `WRITE_API=1 tests/run api` writes it.
step_api() {
    RUSTDOC=$PWD/tests/api/rustdoc cargo rustdoc --package delaftale --all-features -- -Z unstable-options --output-format json
    cargo run --locked --manifest-path tests/api/Cargo.toml -- "$CARGO_TARGET_DIR/doc/delaftale.json" core/public-api.txt
}

# The yearly follow-up (opfølgning) of real plans, and a first plan written in code.
step_example() {
    cargo run --release -p delaftale-examples --example opfoelgning
    cargo run --release -p delaftale-examples --example plan
}

# The features that others in a build turn on change no answer.
step_features() {
    cargo run --locked --manifest-path tests/features/Cargo.toml
}

# The example of a service, asked over the loopback.
step_service() {
    need cc gcc libc6-dev
    cargo clippy --manifest-path examples/service/Cargo.toml --all-targets -- -D warnings
    cargo test --manifest-path examples/service/Cargo.toml
}

# The same cases, calculated by an independent program in Python.
step_differential() {
    need_venv tests/differential/requirements.txt
    python tests/differential/test_reference.py
    local work=$CARGO_TARGET_DIR/differential
    mkdir -p "$work"
    python tests/differential/cases.py >"$work/cases"
    cargo run --release -p delaftale-examples --example differential <"$work/cases" >"$work/answers"
    python tests/differential/compare.py "$work/cases" "$work/answers"
}

# Every bench once, so that it stays whole, with its ways of one answer. What it measures in one round says nothing.
step_bench() {
    cargo bench --package delaftale --bench '*' -- --test
    need_office
    need_package libreoffice-dev
    need_venv ffi/tests/requirements.txt
    ffi/bench/run 1 >/dev/null
    need node nodejs
    need npm npm
    wasm/build
    node wasm/bench/bench.mjs 3 >/dev/null
}

# What the fuzz targets start from, through each of them, without what finds more.
step_seeds() {
    need c++ g++
    cargo build --locked --manifest-path fuzz/Cargo.toml
    local target said seeds
    for target in fuzz/seeds/*; do
        seeds=("$target"/*)
        said=$("$CARGO_TARGET_DIR/debug/$(basename "$target")" "${seeds[@]}" 2>&1) || { echo "$said"; return 1; }
        [ "$(grep -c '^Executed ' <<<"$said")" = ${#seeds[@]} ]
        echo "$target: ${#seeds[@]}"
    done
}

# Each fuzz target for FUZZ_SECONDS, under AddressSanitizer. (The compiler of the repository can do that, if it is told that this is meant.)
step_fuzz() {
    need c++ g++
    need_cargo fuzz 0.13.2
    export RUSTC_BOOTSTRAP=1
    # Apart from the other builds, whose flags are different.
    export CARGO_TARGET_DIR=$CARGO_TARGET_DIR/fuzz
    cargo fuzz build
    local targets target seeds=()
    targets=$(cargo fuzz list)
    for target in $targets; do
        mkdir -p "fuzz/corpus/$target"
        # The first folder is written to, the others are only read.
        seeds=("fuzz/corpus/$target")
        [ ! -d "fuzz/seeds/$target" ] || seeds+=("fuzz/seeds/$target")
        echo "fuzzing $target for $FUZZ_SECONDS s"
        cargo fuzz run "$target" "${seeds[@]}" -- -max_total_time="$FUZZ_SECONDS" -seed=1 -verbosity=0 2>&1 \
            | grep -v '# Uses:' # the dictionary that libFuzzer recommends
    done
}

# What the crates bring along, also those of the service. Advisories are left out, since their database is not in a package registry; see
# deny.toml.
step_deny() {
    need_cargo deny 0.20.2 --no-default-features
    local manifest
    for manifest in Cargo.toml examples/service/Cargo.toml; do
        cargo deny --manifest-path "$manifest" --config deny.toml check licenses bans sources
    done
}

# What would be published passes its own tests, where nothing of the repository lies around it.
step_package() {
    packed_tests
}

step_package-full() {
    packed_tests --all-features
}

packed_tests() {
    local version packed folder
    version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
    packed=$CARGO_TARGET_DIR/package/delaftale-$version.crate
    rm -f "$packed"
    cargo package --no-verify --allow-dirty --package delaftale
    # In bytes.
    [ "$(wc -c <"$packed")" -lt 700000 ]
    folder=$(mktemp -d)
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf '$folder'" EXIT
    # With the time of now: cargo gives packed files one old time, and would run what was built of the package before.
    tar --extract --gzip --touch --file "$packed" --directory "$folder" --strip-components 1
    RUSTUP_TOOLCHAIN=$(rustup show active-toolchain | cut -d ' ' -f 1)
    export RUSTUP_TOOLCHAIN
    cd "$folder"
    cargo test --locked "$@"
}

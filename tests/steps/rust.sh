# The crates: format, lints, tests, fuzzing, licences. Read by tests/run.

# No file names a place outside the repository, or the host of a package registry. (The brackets keep this from finding itself.)
step_paths() {
    local found=0
    git grep --untracked -nIE -e '(^|[^A-Za-z0-9_.])/([w]ork|[r]oot|[h]ome|[t]mp/helpers)/' -e '\.\./[s]hared' \
        -e '[i]ndex\.crates\.io|[s]tatic\.crates\.io|[s]tatic\.rust-lang|[f]iles\.pythonhosted|[r]egistry\.npmjs|[d]eb\.debian' \
        || found=$?
    # 1: nothing found; anything above is an error of git's.
    [ "$found" = 1 ]
}

step_fmt() {
    cargo fmt --all --check
    cargo fmt --manifest-path fuzz/Cargo.toml --check
    cargo fmt --manifest-path tests/features/Cargo.toml --check
    cargo fmt --manifest-path examples/service/Cargo.toml --check
}

step_clippy() {
    cargo clippy --workspace --all-targets --all-features -- -D warnings
}

step_build() {
    cargo build --workspace --all-targets
}

# Unit, integration and property tests.
step_test() {
    cargo test --workspace --all-features --lib --bins --tests
}

step_doctest() {
    cargo test --workspace --all-features --doc
}

step_doc() {
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --all-features --no-deps
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

# The example of a service, asked over the loopback. What it is built with is held to the same licences.
step_service() {
    need cc gcc libc6-dev
    need_cargo deny 0.20.2 --no-default-features
    # Apart from the other builds, whose libraries have other features.
    export CARGO_TARGET_DIR=$CARGO_TARGET_DIR/service
    cargo clippy --manifest-path examples/service/Cargo.toml --all-targets -- -D warnings
    cargo test --manifest-path examples/service/Cargo.toml
    cargo deny --manifest-path examples/service/Cargo.toml --config deny.toml check licenses bans sources
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

# Benches compile; nothing is measured.
step_bench() {
    cargo bench --workspace --bench '*' --no-run
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

# Advisories are left out, since their database is not in a package registry; see deny.toml.
step_deny() {
    need_cargo deny 0.20.2 --no-default-features
    cargo deny check licenses bans sources
}

# The crate builds from what would be published.
step_package() {
    cargo publish --dry-run --allow-dirty -p delaftale
}

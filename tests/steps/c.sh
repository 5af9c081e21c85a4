# The C library: as programs in C and C++ see it, what watches its memory, and Windows. Read by tests/run.

# Flags of every program in C here.
c_flags() {
    flags=(-Wall -Wextra -Werror -pedantic -g -I "$1/include" -I ffi/tests/c)
}

# The vectors through a program: `vectors_through WORK PROGRAM...`.
vectors_through() {
    local work=$1
    shift
    python3 ffi/tests/vectors.py calls "$work/calls"
    "$@" "$work/calls" "$work/answers"
    python3 ffi/tests/vectors.py compare "$work/answers"
}

# C99 and C++17, linked both ways, without leaks; all vectors; the names that the library exports; and the example, built with pkg-config
# and with CMake.
step_c() {
    need c++ g++
    need nm binutils
    need valgrind valgrind
    need python3 python3
    need pkg-config pkg-config
    need cmake cmake make
    installed_c
    local work=$CARGO_TARGET_DIR/c lib=$installed/lib flags program
    c_flags "$installed"
    local shared=(-L "$lib" -ldelaftale "-Wl,-rpath,$lib") static=("$lib/libdelaftale.a" -lpthread -ldl -lm)

    cc -std=c99 "${flags[@]}" ffi/tests/c/library.c -o "$work/library-c" "${shared[@]}"
    c++ -std=c++17 "${flags[@]}" -x c++ ffi/tests/c/library.c -x none -o "$work/library-c++" "${shared[@]}"
    cc -std=c99 "${flags[@]}" ffi/tests/c/library.c -o "$work/library-static" "${static[@]}"
    for program in library-c library-c++ library-static; do
        echo "$program"
        valgrind --quiet --error-exitcode=1 --leak-check=full "$work/$program"
    done

    # With AddressSanitizer, which is shown to watch by a program that it must stop.
    for program in library vectors bad; do
        cc -std=c99 -fsanitize=address "${flags[@]}" "ffi/tests/c/$program.c" -o "$work/$program-watched" "${static[@]}"
    done
    "$work/library-watched"
    vectors_through "$work" "$work/vectors-watched"
    must_be_stopped "$work/bad-watched"

    # The first program of the guide.
    sed -n '/^```c$/,/^```$/p' ffi/README.md | sed '/^```/d' >"$work/first.c"
    sed -n '/^```text$/,/^```$/p' ffi/README.md | sed '/^```/d' >"$work/first.txt"
    cc -std=c99 "${flags[@]}" "$work/first.c" -o "$work/first" "${shared[@]}"
    "$work/first" | diff "$work/first.txt" -

    nm --dynamic --defined-only --format=posix "$lib/libdelaftale.so" | cut -d ' ' -f 1 | sort >"$work/symbols"
    diff ffi/symbols.txt "$work/symbols"

    local plans=examples/plans/soenderborg-2021
    local asked=("$plans.json" "$plans.opdigtede-observationer.json" 2024-06-30) packaged
    packaged=$(PKG_CONFIG_PATH=$lib/pkgconfig pkg-config --cflags --libs delaftale)
    # shellcheck disable=SC2086 # several words
    cc -std=c99 -Wall -Wextra -Werror examples/c/opfoelgning.c $packaged "-Wl,-rpath,$lib" -o "$work/opfoelgning"
    "$work/opfoelgning" "${asked[@]}" | tee "$work/follow-up"
    grep -q '^   status         bagud$' "$work/follow-up"
    grep -q '^OPDIGTEDE MÅLINGER' "$work/follow-up"
    cmake -S examples/c -B "$work/cmake" -DCMAKE_PREFIX_PATH="$installed" >/dev/null
    cmake --build "$work/cmake"
    "$work/cmake/opfoelgning" "${asked[@]}" | diff "$work/follow-up" -
    "$work/cmake/opfoelgning-static" "${asked[@]}" | diff "$work/follow-up" -
}

# AddressSanitizer ends the program, for reading what was given back.
must_be_stopped() {
    local status=0 said
    said=$("$@" 2>&1) || status=$?
    [ "$status" != 0 ] && grep -q 'AddressSanitizer: heap-use-after-free' <<<"$said" && return
    echo "AddressSanitizer did not stop $*" >&2
    return 1
}

# The library's own tests under AddressSanitizer: the programs in C only watch what C compiles.
step_sanitize() {
    need c++ g++
    export RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zsanitizer=address" CARGO_TARGET_DIR=$CARGO_TARGET_DIR/sanitize
    local tests=(cargo test --target x86_64-unknown-linux-gnu --package delaftale-ffi)
    "${tests[@]}" --lib --tests
    must_be_stopped "${tests[@]}" --test sanitizer -- --ignored
}

# The code that follows pointers, in an interpreter that knows what Rust allows: pointers that are null, given back twice, or another
# thread's.
step_miri() {
    through_miri --lib --test pointers --test threads
}

# The rest of what it can run. The other tests of the library would take hours in it, or read files and start programs.
step_miri-full() {
    through_miri --test json --test flat --test handles --test columns
}

through_miri() {
    if ! cargo +nightly miri --version >/dev/null 2>&1; then
        rustup toolchain install nightly --profile minimal --component miri,rust-src \
            || leave_out "this machine has no nightly compiler with miri, and none could be installed"
    fi
    export CARGO_TARGET_DIR=$CARGO_TARGET_DIR/miri MIRIFLAGS=-Zmiri-disable-isolation
    cargo +nightly miri test --package delaftale-ffi "$@"
}

# The DLL, made here for Windows and run in wine: the C tests, the vectors, and a program that calls as Visual Basic does.
step_windows() {
    need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
    need python3 python3
    # Debian's `wine` does not start without the 32-bit one; this does.
    local wine=/usr/lib/wine/wine64
    [ -x "$wine" ] || install wine64
    local work=$CARGO_TARGET_DIR/windows flags program
    ffi/install --prefix "$work/install" --target x86_64-pc-windows-gnu
    local compile=(x86_64-w64-mingw32-gcc -std=c99) lib=$work/install/lib
    c_flags "$work/install"
    mkdir -p "$work/run"
    cp "$work/install/bin/delaftale.dll" "$work/run/"
    # Debian's wine is older than the function of Windows that Rust takes its random numbers from.
    "${compile[@]}" -shared ffi/tests/c/bcryptprimitives.c -o "$work/run/bcryptprimitives.dll" -ladvapi32

    x86_64-w64-mingw32-objdump -p "$work/install/bin/delaftale.dll" \
        | sed -n '/Ordinal\/Name Pointer/,/^$/s/^.*\(delaftale_[a-z0-9_]*\)$/\1/p' | sort >"$work/symbols"
    diff ffi/symbols.txt "$work/symbols"

    python3 ffi/tests/vba.py --c >"$work/declared.h"
    for program in library vectors; do
        "${compile[@]}" "${flags[@]}" "ffi/tests/c/$program.c" -o "$work/run/$program.exe" -L "$lib" -ldelaftale.dll
    done
    "${compile[@]}" "${flags[@]}" ffi/tests/c/library.c -o "$work/run/library-static.exe" \
        "$lib/libdelaftale.a" -lws2_32 -luserenv -lntdll -lbcrypt -lkernel32
    "${compile[@]}" "${flags[@]}" -I "$work" ffi/tests/c/vba.c -o "$work/run/vba.exe"

    export WINEPREFIX=$work/wine WINEDEBUG=-all
    (
        cd "$work/run"
        for program in library library-static vba; do
            echo "$program.exe"
            "$wine" "./$program.exe"
        done
    )
    vectors_through "$work" "$wine" "$work/run/vectors.exe"
}

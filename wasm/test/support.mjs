// Where things are.

import { pathToFileURL } from "node:url";

const target = process.env.CARGO_TARGET_DIR ? pathToFileURL(`${process.env.CARGO_TARGET_DIR}/`) : new URL("../../target/", import.meta.url);

/** The package as wasm/build makes it. */
export const built = new URL("npm/delaftale/", target);

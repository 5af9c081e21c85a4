// The whole library in Node: loaded when it is imported.

import { readFileSync } from "node:fs";
import { initSync } from "./delaftale.js";

initSync(readFileSync(new URL("./delaftale.wasm", import.meta.url)));

export * from "./delaftale.js";

// Figures, codes, rules and assessments only, in Node: loaded when it is imported.

import { readFileSync } from "node:fs";
import { initSync } from "./slim.js";

initSync(readFileSync(new URL("./slim.wasm", import.meta.url)));

export * from "./slim.js";

// Everything that an entry exports, over one build of the WebAssembly.

import { DelaftaleError } from "./error.js";

const resultOf = ({ status, result, errors }) => (status === "success" ? result : new DelaftaleError(errors));

// JSON would write NaN and Infinity as null, which is to say nothing: as texts they are refused, at their place.
const refusable = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value);

function textOf(request) {
  const text = String(JSON.stringify(request));
  return text.includes("null") ? JSON.stringify(request, refusable) : text;
}

/**
 * @param glue the module that wasm-bindgen wrote for the build
 * @param file gives where the WebAssembly of the build lies; asked only when nobody says, since bundles of some forms cannot tell
 * @param names the operations of the build
 */
export function library(glue, file, names) {
  let loaded = false;

  async function init(source = file()) {
    if (loaded) return;
    await glue.default({ module_or_path: source });
    loaded = true;
  }

  function initSync(source) {
    if (loaded) return;
    glue.initSync({ module: source });
    loaded = true;
  }

  function need() {
    if (!loaded) throw new Error("delaftale is not loaded yet: `await init()` comes first");
  }

  function callJson(operation, request) {
    need();
    return glue.call(operation, String(request));
  }

  function call(operation, request = {}) {
    const result = resultOf(JSON.parse(callJson(operation, textOf(request))));
    if (result instanceof DelaftaleError) throw result;
    return result;
  }

  function callEach(operation, requests) {
    need();
    const answers = JSON.parse(glue.call_many(operation, textOf(requests)));
    // Not an array: what was given as a whole could not be read.
    if (!Array.isArray(answers)) throw resultOf(answers);
    return answers.map(resultOf);
  }

  const forEveryOperation = (make) => Object.freeze(Object.fromEntries(names.map((name) => [name, make(name)])));
  return {
    init,
    initSync,
    call,
    callJson,
    functions: forEveryOperation((name) => (request) => call(name, request)),
    each: forEveryOperation((name) => (requests) => callEach(name, requests)),
    json: forEveryOperation((name) => (request) => callJson(name, request)),
  };
}

// What a program does with the package: the same in Node, in a page and in a worker, so that their answers can be compared.

import { requests } from "./requests.mjs";

/** Every operation through every form of it, on small requests and on a real plan; all answers as one text. */
export function exercise(library, plan, observations) {
  const { DelaftaleError, call, callJson, each, json, ...functions } = library;
  const caught = (act) => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof DelaftaleError)) throw error;
      return {
        name: error.name,
        message: error.message,
        code: error.code,
        path: error.path,
        help: error.help,
        errors: error.errors,
      };
    }
  };
  const answers = Object.keys(json).map((name) => [
    name,
    functions[name](requests[name]),
    call(name, requests[name]),
    each[name]([requests[name], requests[name]]),
    json[name](JSON.stringify(requests[name])),
    json[name]("{"),
    callJson(name, "[]"),
    caught(() => call(name, { ukendt: 1 })),
  ]);
  const asked = { plan, observations, asOf: "2024-06-01" };
  const followUp = [functions.assess(asked)];
  if (functions.report) followUp.push(functions.audit({ plan }), functions.report({ ...asked, form: "html", language: "da" }));
  return JSON.stringify([answers, followUp]);
}

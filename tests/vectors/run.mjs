// Runs the vectors in JavaScript, wherever it runs: in Node, in a browser, in a worker.

const MARKS = /\{"\$file":"([^"]+)"\}|\{"\$repeat":\{"text":("(?:[^"\\]|\\.)*"),"times":(\d+)\}\}/g;

/**
 * Runs every case and compares bytes.
 *
 * @param {(operation: string, request: string) => string} callJson the library: JSON text to JSON text
 * @param {(path: string) => string | Promise<string>} loadFile the text of a file, by its path from the root of the repository
 * @returns {Promise<{ cases: number, failures: string[] }>} how many cases were run, and what is wrong with the names of the cases;
 *   a number of cases that is not the one of `index.json` is a failure too
 */
export async function runAll(callJson, loadFile) {
  const files = new Map();
  const load = async (path) => {
    if (!files.has(path)) files.set(path, await loadFile(path));
    return files.get(path);
  };
  const index = JSON.parse(await load("tests/vectors/index.json"));
  const failures = [];
  let cases = 0;
  for (const { file } of index.files) {
    for (const one of JSON.parse(await load(`tests/vectors/${file}`)).cases) {
      cases += 1;
      try {
        const answer = callJson(one.operation, await expanded(one.request, load));
        const wrong = (await differs(one, answer)) ?? unexpected(one, answer);
        if (wrong) failures.push(`${one.name}: ${wrong}`);
      } catch (error) {
        failures.push(`${one.name}: ${error}`);
      }
    }
  }
  if (cases !== index.cases) failures.push(`${cases} cases were run, there are ${index.cases}`);
  return { cases, failures };
}

/** The request with the text of its files, and with its repetitions written out. */
async function expanded(request, load) {
  const texts = new Map();
  for (const [mark, path] of request.matchAll(MARKS)) {
    if (path !== undefined) texts.set(mark, await load(path));
  }
  return request.replace(MARKS, (mark, path, text, times) => texts.get(mark) ?? JSON.parse(text).repeat(Number(times)));
}

/** How the answer differs from the one that is kept, or from the length and the digest of a long one. */
async function differs(one, answer) {
  if (one.answer !== undefined) {
    if (answer === one.answer) return undefined;
    let at = 0;
    while (answer[at] === one.answer[at]) at += 1;
    return `from character ${at} on: ${answer.slice(at, at + 80)} instead of ${one.answer.slice(at, at + 80)}`;
  }
  const bytes = new TextEncoder().encode(answer);
  if (bytes.length !== one.answerBytes) return `${bytes.length} bytes instead of ${one.answerBytes}`;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return found === one.answerSha256 ? undefined : `SHA-256 ${found}`;
}

/** What of the answer is not as it is known from outside of the library. */
function unexpected(one, answer) {
  const json = JSON.parse(answer);
  for (const [pointer, known] of Object.entries(one.expect ?? {})) {
    const found = at(json, pointer);
    if (!same(found, known)) return `${pointer} is ${JSON.stringify(found)}`;
  }
  return undefined;
}

/** The value at a JSON pointer, in which `*` stands for every place of a list; null where there is none. */
function at(json, pointer) {
  const star = pointer.indexOf("/*");
  if (star >= 0) {
    const list = at(json, pointer.slice(0, star));
    return Array.isArray(list) ? list.map((item) => at(item, pointer.slice(star + 2))) : [];
  }
  const names = pointer.split("/").slice(1);
  return names.reduce((value, name) => value?.[name.replaceAll("~1", "/").replaceAll("~0", "~")], json) ?? null;
}

function same(one, other) {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
}

// Writes the TypeScript types of all requests and results, from the schemas that the core's tests keep, and of the error codes,
// from what the core itself says: `node wasm/types.mjs PACKAGE`, a package that is whole but for these types.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compile } from "json-schema-to-typescript";

const GENERATED = "// Written by wasm/types.mjs; not to be edited.\n\n";

// What is of use to Rust only: examples, and links to items.
const plain = (text) =>
  text
    .replace(/\n*```[\s\S]*?```/g, "")
    .replace(/\[(`[^`]+`)\](\([^)]*\))?/g, "$1")
    .replace(/\[([^\]]+)\]\([\w:]+\)/g, "$1")
    .replace(/`(?:\w+::)+(\w+)`/g, "`$1`");

const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;

// As the generator of types wants it: a reference with a description beside it would become a type of its own.
function prepared(schema) {
  if (Array.isArray(schema)) return schema.map(prepared);
  if (schema === null || typeof schema !== "object") return schema;
  const own = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, prepared(value)]));
  if (typeof own.description === "string") own.description = plain(own.description);
  if (own.$ref && Object.keys(own).length > 1) {
    const { $ref, default: _, ...rest } = own;
    return { ...rest, allOf: [{ $ref }] };
  }
  // Fields that all variants share become fields of each: beside the variants they would be a type of their own, with a number.
  if (own.oneOf && own.properties) {
    const { type: _, oneOf, properties, required = [], ...rest } = own;
    const whole = (variant) => ({
      ...variant,
      properties: { ...variant.properties, ...properties },
      required: [...(variant.required ?? []), ...required],
    });
    return { ...rest, oneOf: oneOf.map(whole) };
  }
  return own;
}

async function write(name, purposes, folder) {
  const schema = JSON.parse(await readFile(new URL(`../tests/schema/${name}.schema.json`, import.meta.url), "utf8"));
  for (const [operation, property] of Object.entries(schema.properties)) property.description = purposes[operation];
  const types = await compile(prepared(schema), schema.title, {
    additionalProperties: false,
    bannerComment: "",
    format: true,
    style: { printWidth: 130 },
  });
  const numbered = types.match(/^export (?:type|interface) (\w*\d)\b/m);
  if (numbered) throw new Error(`two types of ${name} want one name: ${numbered[1]}`);
  await writeFile(`${folder}/${name}.d.ts`, GENERATED + types);
}

const built = resolve(process.argv[2]);
const { operations, errorCodes } = await import(pathToFileURL(`${built}/delaftale.node.js`));
const folder = `${built}/types`;
const purposes = Object.fromEntries(operations().map(({ name, purpose }) => [name, sentence(purpose)]));
await mkdir(folder, { recursive: true });
await write("requests", purposes, folder);
await write("results", purposes, folder);
const codes = errorCodes().map(({ name, english }) => `  /** ${english} */\n  | "${name}"`);
const head = "/** The stable code of an error: every code that the operations can answer. */\n";
await writeFile(`${folder}/codes.d.ts`, `${GENERATED}${head}export type ErrorCode =\n${codes.join("\n")};\n`);

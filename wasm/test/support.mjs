// The package as it is built, and as somebody installs it.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const target = process.env.CARGO_TARGET_DIR
  ? pathToFileURL(`${process.env.CARGO_TARGET_DIR}/`)
  : new URL("../../target/", import.meta.url);

/** The package as wasm/build makes it. */
export const built = new URL("npm/delaftale/", target);

/** Runs a program in a folder; what it prints. Fails with what it prints when it fails. */
export async function run(folder, program, ...args) {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, { cwd: folder, maxBuffer: 1 << 28 });
    return { stdout, stderr };
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}\n${error.stdout}${error.stderr}`, { cause: error });
  }
}

/** A tool of wasm/package.json. */
export const tool = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

/** A file of the examples, as text. */
export const example = (name) => readFile(new URL(`../../examples/plans/${name}.json`, import.meta.url), "utf8");

/**
 * A fresh folder that has installed the package from its tarball, and nothing else, until the test `context` is over.
 * `entry(name)` loads an entry of the package as a program in that folder would.
 */
export async function installed(context) {
  const folder = await mkdtemp(join(tmpdir(), "delaftale-"));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "guest", private: true, type: "module" }));
  const { stdout } = await run(folder, "npm", "pack", "--silent", "--pack-destination", folder, fileURLToPath(built));
  await run(folder, "npm", "install", "--offline", "--no-audit", "--no-fund", "--silent", `./${stdout.trim()}`);
  const entry = async (name = "delaftale") => {
    const file = join(folder, `${name.replaceAll("/", "-")}.entry.mjs`);
    await writeFile(file, `export * from ${JSON.stringify(name)};\n`);
    return import(pathToFileURL(file));
  };
  return { folder, entry };
}

// Says what to do when the package that the page stands on has not been built.

import { existsSync } from "node:fs";

if (!existsSync(new URL("../../../target/npm/delaftale/package.json", import.meta.url))) {
  console.error(`
The npm package delaftale has not been built yet. From the root of the repository:

    wasm/build

and then, here in examples/portal:

    npm install
`);
  process.exit(1);
}

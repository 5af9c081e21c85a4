import { callJson, init } from "./node_modules/delaftale/delaftale.js";
import { runAll } from "./tests/vectors/run.mjs";

await init();
const outcome = await runAll(callJson, async (path) => (await fetch(`/${path}`)).text());
const output = document.createElement("output");
output.textContent = JSON.stringify(outcome);
document.body.append(output);

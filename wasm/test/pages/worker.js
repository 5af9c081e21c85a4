import * as library from "./node_modules/delaftale/delaftale.js";
import { answers } from "./answer.js";

await library.init();
postMessage(await answers(library));

import * as library from "./node_modules/delaftale/delaftale.js";
import { answers, show } from "./answer.js";

await library.init();
show(await answers(library));

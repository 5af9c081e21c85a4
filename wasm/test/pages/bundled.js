// Bundlers find the WebAssembly by themselves.
import * as library from "delaftale";
import { answers, show } from "./answer.js";

await library.init();
show(await answers(library));

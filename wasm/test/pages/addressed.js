// Where a bundler does not, the program says where it lies.
import * as library from "delaftale";
import { answers, show } from "./answer.js";

library
  .init("/node_modules/delaftale/delaftale.wasm")
  .then(() => answers(library))
  .then(show);

import { show } from "./answer.js";

const worker = new Worker("./worker.js", { type: "module" });
worker.onmessage = ({ data }) => show(data);

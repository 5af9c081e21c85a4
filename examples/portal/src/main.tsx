import { init } from "delaftale";
import { render } from "preact";
import { unsaved } from "./store";
import { App } from "./views/app";

const place = document.getElementById("portal");

addEventListener("beforeunload", (event) => {
  if (unsaved.value) event.preventDefault();
});

try {
  await init();
  if (place) {
    place.replaceChildren();
    render(<App />, place);
  }
} catch (error) {
  const message = document.createElement("p");
  message.className = "loading";
  message.setAttribute("role", "alert");
  message.textContent = `Siden kunne ikke starte: ${String(error)}`;
  place?.replaceChildren(message);
}

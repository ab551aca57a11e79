// The ways to what is not a step.

import { staying } from "../session_link.js";
import { el } from "../sheet/dom.js";

export default function ({ data, parentElement, setTriggerValue }) {
  const nav = parentElement.querySelector("nav");
  nav.setAttribute("aria-label", data.label);
  nav.replaceChildren(...data.ways.map((way) => el("a", {
    href: way.href, text: way.name, "aria-current": way.current && "page",
    onclick: staying(() => setTriggerValue("go", way.place)),
  })));
}

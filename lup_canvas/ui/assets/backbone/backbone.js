// The backbone: Behov, Løsning, Test with their steps, on top of every page.

import { staying } from "../session_link.js";

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

function stepLink(step, go) {
  const link = element(
    "a",
    { href: step.href, class: "step", "data-state": step.state, "aria-current": step.current && "step" },
    element("span", { class: "mark", "aria-hidden": "true" }, step.number),
    element(
      "span",
      { class: "words" },
      element("span", { class: "name" }, step.name),
      element("span", { class: "state" }, step.word),
    ),
  );
  link.addEventListener("click", staying(() => go(step.key)));
  return element("li", {}, link);
}

function phase(each, go) {
  return element(
    "li",
    { class: "phase", "data-phase": each.id },
    element("span", { class: "phase-name" }, each.name),
    element("ol", {}, ...each.steps.map((step) => stepLink(step, go))),
  );
}

export default function ({ data, parentElement, setTriggerValue }) {
  const nav = parentElement.querySelector("nav");
  const focused = nav.getRootNode().activeElement?.getAttribute?.("href");
  const go = (key) => setTriggerValue("go", key);
  nav.setAttribute("aria-label", data.label);
  nav.replaceChildren(element("ol", { class: "phases" }, ...data.phases.map((each) => phase(each, go))));
  if (focused) nav.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

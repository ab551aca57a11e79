// «Since last time»: asked for once when the page comes, and folded away for good by a button.

import { staying } from "../session_link.js";
import { el, icon } from "../sheet/dom.js";
import { stay, tell } from "../visit.js";

const told = new Map();

const ask = (path) => {
  if (!told.has(path)) {
    const answer = fetch(path, { credentials: "same-origin" }).then((each) => (each.ok ? each.json() : null));
    told.set(path, answer.catch(() => null));
  }
  return told.get(path);
};

function show(section, { title, lines }, { places, words, path }, go) {
  const put = () => {
    told.set(path, Promise.resolve(null));
    section.hidden = true;
    tell(path, { noticed: true });
  };
  const link = ([place, href], text) => el("a", { href, text, onclick: staying(() => go(place)) });
  const items = lines.map(({ text, to }) => el("li", {}, link(places[to], text)));
  const noticed = el("button", { type: "button", onclick: put }, icon("check"), el("span", { text: words.noticed }));
  section.replaceChildren(
    el("h2", { text: title }), el("ul", { role: "list" }, ...items), noticed);
  section.hidden = lines.length === 0;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const section = parentElement.querySelector(".since");
  ask(data.path).then((answer) => answer && show(section, answer, data, (place) => setTriggerValue("go", place)));
  return stay(data.path);
}

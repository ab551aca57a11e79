// The board on the wall: only shows. What people wrote goes in as text, never as markup.

import { shows } from "../news.js";

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function heap({ title, count, quote, rest, lonely }) {
  const made = element("li", `heap${lonely ? " lonely" : ""}`, "");
  const head = element("h2", "title", "");
  head.append(element("span", "words", title), " ", element("span", "count", count));
  made.append(head);
  if (quote) {
    const said = element("p", "said", "");
    said.append(element("span", "quote", quote), " ", element("span", "rest", rest));
    made.append(said);
  }
  return made;
}

function show(root, { heading, fact, heaps, empty }) {
  const top = element("header", "top", "");
  top.append(element("h1", "name", heading), element("span", "fact", fact));
  const list = element("ul", "heaps", "");
  list.setAttribute("role", "list");
  list.dataset.rows = Math.ceil(heaps.length / 2);
  list.append(...heaps.map(heap));
  root.replaceChildren(top, heaps.length ? list : element("p", "empty", empty));
}

export default shows(".wall", show);

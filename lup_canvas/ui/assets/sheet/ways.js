// Links to where something is done: a block of this screen, or of another one in the same session.
//
// Why the block is remembered here: the screen it stands on is drawn by the server first, and what
// runs here stays. A screen that does not have it is soon no longer waited for.

import { attr, el, icon } from "./dom.js";
import { staying } from "../session_link.js";

const PATIENCE = 10_000;
const WRITTEN = "textarea, input, select";

const sheets = new Set();
let wanted = { block: location.hash.slice(1), until: performance.now() + PATIENCE };

// A sheet that is drawn may have the block somebody is on their way to.
export function drawn(sheet) {
  sheets.add(sheet);
  if (wanted?.block && performance.now() < wanted.until) reach(sheet, wanted.block);
}

export const left = (sheet) => sheets.delete(sheet);

function reach(sheet, block) {
  const node = sheet.known.get(block)?.node;
  if (!node?.isConnected) return false;
  wanted = null;
  requestAnimationFrame(() => {
    (node.querySelector(WRITTEN) ?? node.querySelector("button"))?.focus({ preventScroll: true });
    node.scrollIntoView({ block: "start" });
  });
  return true;
}

// The words of `name`, as a link if there is a way there.
export function showWay(name, words, way, sheet) {
  const known = name.querySelector("a");
  if (!way) {
    if (known || name.textContent !== words) name.textContent = words;
    return;
  }
  const link = known ?? linkFor(sheet);
  link.way = way;
  attr(link, "href", way.href);
  link.firstChild.textContent = words;
  if (link.parentNode !== name) name.replaceChildren(link);
}

function linkFor(sheet) {
  const link = el("a", { class: "way" }, el("span"), icon("right"));
  link.addEventListener("click", staying(() => go(link.way, sheet)));
  return link;
}

function go({ place, block }, sheet) {
  if (block && [...sheets].some((each) => reach(each, block))) return;
  wanted = { block, until: performance.now() + PATIENCE };
  sheet.go(place);
}

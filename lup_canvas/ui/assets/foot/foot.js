// The line below a screen: what one did last and can take back, and whether it is stored.
//
// It never lies on top of the page: as long as it has something to say, the page ends above it,
// and a field that somebody is in stays in sight.

import { icon } from "../sheet/dom.js";
import { watchStored, worst } from "../stored.js";
import { Undo } from "./undo.js";

class Foot {
  constructor(root) {
    this.root = root;
    this.status = root.querySelector(".status");
    this.undo = new Undo(root.querySelector(".undo"));
    this.unwatch = watchStored(() => this.show());
    this.room = new ResizeObserver(() => makeRoom(root.offsetHeight));
    this.room.observe(root);
    this.show();
  }

  show() {
    const { state, shape, text } = worst();
    if (text === this.status.textContent && this.status.className === `status ${state}`) return;
    this.status.className = `status ${state}`;
    this.status.replaceChildren(icon(shape), text);
    this.status.hidden = text === "";
  }

  close() {
    this.undo.close();
    this.unwatch();
    this.room.disconnect();
    makeRoom(0);
  }
}

function makeRoom(height) {
  document.documentElement.style.setProperty("--lup-foot", `${height}px`);
  if (height) hand()?.scrollIntoView({ block: "nearest" });
}

// Where somebody is, however deep in the elements; nowhere is the page itself.
function hand() {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found === document.body ? null : found;
}

const all = new WeakMap();

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".foot");
  if (!all.has(root)) all.set(root, new Foot(root));
  all.get(root).undo.update(data);
  return () => { all.get(root).close(); all.delete(root); };
}

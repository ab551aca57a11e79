// The button that says what the latest act here was, and takes it back; so does Ctrl+Z outside a
// text, where the browser's own undo does not reach.

import { didBefore, latest, take, took, watchActs } from "../acts.js";
import { attr, icon, say } from "../sheet/dom.js";
import { post } from "../sheet/outbox.js";

const NOTICE = 8_000;

export class Undo {
  constructor(root) {
    this.root = root;
    this.buttons = { undo: root.querySelector(".back"), redo: root.querySelector(".again") };
    this.problem = root.querySelector(".problem");
    for (const [what, node] of Object.entries(this.buttons)) {
      node.prepend(icon(what));
      node.onclick = () => this.go(what);
    }
    this.key = (event) => this.pressed(event);
    document.addEventListener("keydown", this.key);
    this.unwatch = watchActs(() => this.show());
  }

  update(data) {
    this.data = data;
    this.project = data.post.split("?")[0];
    didBefore(this.project, data.acts);
    this.show();
  }

  show() {
    const { undo, redo } = latest(this.project);
    this.name(this.buttons.undo, undo?.label);
    this.name(this.buttons.redo, redo && this.data.words.redo);
  }

  name(node, label) {
    if (label) node.lastElementChild.textContent = label;
    attr(node, "hidden", !label);
  }

  pressed(event) {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event)) return;
    const what = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
    if (!what) return;
    event.preventDefault();
    this.go(what);
  }

  go(what) {
    const act = take(this.project, what);
    if (!act) return;
    this.show();
    say(this.problem, "");
    post({
      post: this.data.post, from: this, change: act.change,
      stored: (answer) => took(this.project, what, answer.undo),
      refused: (message) => this.refuse(message),
    });
  }

  refuse(message) {
    say(this.problem, message || this.data.words.refused);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => say(this.problem, ""), NOTICE);
  }

  close() {
    document.removeEventListener("keydown", this.key);
    this.unwatch();
  }
}

const SETS = new Set(["button", "checkbox", "radio", "range", "submit"]);

function isWriting(event) {
  const [node] = event.composedPath();
  if (node.isContentEditable) return true;
  return node.matches?.("textarea, input") && !SETS.has(node.type);
}

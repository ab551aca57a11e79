// Splitting a theme: its notes as boxes to tick, in the place of the notes themselves.

import { arrange, button, el, views } from "./dom.js";
import { effects } from "./effects.js";
import { newId } from "./outbox.js";

export class SplitView {
  constructor(board, item) {
    Object.assign(this, { board, item, chosen: new Set(), known: new Map() });
    const { words } = board.sheet;
    this.boxes = el("div", { class: "boxes" });
    this.go = button({ label: words.split_off, tone: "strong", press: () => this.part() });
    this.cancel = button({ label: words.cancel, press: () => this.close() });
    this.node = el("fieldset", { class: "split", hidden: true, onkeydown: (event) => event.key === "Escape" && this.close() },
      el("legend", { text: words.choose_notes }), this.boxes, el("div", { class: "foot" }, this.go, this.cancel));
  }

  update(notes) {
    this.node.hidden = notes.length === 0;
    const items = notes.map((card) => card.item);
    this.chosen = new Set([...this.chosen].filter((item) => items.includes(item)));
    const shown = views(this.known, notes, (card) => card.item, (card) => this.box(card.item));
    arrange(this.boxes, shown.map((view) => view.node));
    this.go.disabled = this.chosen.size === 0;
  }

  box(item) {
    const box = el("input", { type: "checkbox", onchange: () => this.tick(item, box.checked) });
    const text = el("span");
    const update = (card) => { text.textContent = card.fields[0]?.value ?? ""; box.checked = this.chosen.has(item); };
    return { node: el("label", { class: "box" }, box, text), update };
  }

  tick(item, on) {
    this.chosen[on ? "add" : "delete"](item);
    this.go.disabled = this.chosen.size === 0;
  }

  focus() {
    this.boxes.querySelector("input")?.focus();
  }

  close() {
    this.chosen.clear();
    this.board.split(null);
    this.board.head(this.item)?.mover.grip.focus();
  }

  part() {
    const { board, item } = this;
    const { block } = board.holder;
    const insights = [...this.chosen];
    const made = newId();
    this.chosen.clear();
    board.splitting = null;
    board.sheet.send({ kind: "split_theme", item, new_item: made, insights }, {
      effect: effects.parted(block.id, block.heads, made, item, insights),
      refused: (message) => board.head(item)?.refused(message),
    });
    board.head(made)?.mover.grip.focus();
    board.sheet.announce(board.sheet.words.split_done.replace("{count}", insights.length));
  }
}

// The line at the end of a list: Enter adds, and the next one can be written at once, so that a
// group can put down ten things in a row without the mouse.
//
// Why leaving the line adds too: what somebody has written shall not hang on a key they forgot.
// A line that does more than add (one that opens a checkpoint, say) waits for the key.
//
// Where what was added asks for more below it, Enter leads to the line there; leaving does not.

import { effects } from "./effects.js";
import { button, el, focused, icon, say, uid } from "./dom.js";
import { filled } from "./filled.js";
import { keyOf } from "./forms.js";
import { newId } from "./outbox.js";

const MERELY_ADDS = new Set(["add_insight", "add_item", "park_idea", "split_cause"]);

export class AddBox {
  constructor(sheet, blockId, place = {}) {
    Object.assign(this, { sheet, blockId, place });
    const id = uid();
    this.label = el("label", { for: id, class: "unseen" });
    this.area = el("textarea", {
      id, rows: 1, spellcheck: "true", enterkeyhint: "done",
      oninput: () => this.grow(), onkeydown: (event) => this.key(event), onblur: () => this.left(),
    });
    this.grown = el("div", { class: "grows" }, this.area);
    this.ready = button({ label: this.sheet.words.add, tone: "strong", press: () => this.enter(),
      onmousedown: (event) => event.preventDefault() });
    this.problem = el("p", { class: "problem", role: "alert", hidden: true });
    this.node = el("div", { class: "add" }, this.label, icon("add"), this.grown, this.ready, this.problem);
    this.grow();
  }

  update(add) {
    this.what = add;
    this.label.textContent = add.label;
    this.area.placeholder = add.placeholder ?? add.label;
    if (add.max) this.area.maxLength = add.max;
    this.grow();
  }

  grow() {
    this.grown.dataset.text = this.area.value || this.area.placeholder;
    this.ready.hidden = this.area.value.trim() === "";
    say(this.problem, "");
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.enter();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.area.blur();
      this.onescape?.();
    }
  }

  // Another window in front is not leaving: the line still has the focus then.
  left() {
    setTimeout(() => {
      if (focused(this.area) === this.area) return;
      this.flush();
      if (this.area.value === "") this.onleft?.();
    });
  }

  flush() {
    if (MERELY_ADDS.has(this.what.change.kind)) this.add();
  }

  enter() {
    const card = this.add();
    if (!card?.add) return;
    const line = this.sheet.known.get(this.blockId).cards.get(card.key).openLine();
    this.onled?.(line);
  }

  // Sends what is written, and returns the card that is foreseen.
  add() {
    const text = this.area.value.trim();
    if (!text) return null;
    const item = newId();
    const adds = MERELY_ADDS.has(this.what.change.kind);
    // A change that is about one item names the new one beside it.
    const named = this.what.change.item ? { new_item: item } : { item };
    const change = filled(adds ? { ...this.what.change, ...named } : this.what.change, this.what.into ?? "values.text", text);
    const card = this.foreseen(item, text);
    this.area.value = "";
    this.grow();
    this.sheet.send(change, {
      effect: adds ? effects.added(this.blockId, card) : undefined,
      refused: (message) => this.giveBack(text, message),
    });
    return card;
  }

  foreseen(item, text) {
    const { change, column, under } = this.what;
    const hung = under && { under, depth: 1 };
    const card = { part: change.part ?? change.kind, item, pending: text, fields: [], column, ...hung, ...this.place };
    return { ...card, key: keyOf(card), add: this.below(item) };
  }

  // The line below the new card, which asks of that one what this line has asked.
  below(item) {
    const { then, change } = this.what;
    return then && [{ ...this.what, ...then, then, change: filled(change, then.tied, [item]) }];
  }

  giveBack(text, message) {
    this.area.value = [text, this.area.value].filter(Boolean).join("\n");
    this.grow();
    say(this.problem, message || this.sheet.words.refused);
    this.ongiven?.();
  }

  leave() {
    this.flush();
  }
}

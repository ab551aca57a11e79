// One stretch of typing in one field: from the first key until the person leaves it and all is
// stored.
//
// Why it outlives the field's node: the page may be drawn anew, or left, while words are still
// on their way. Why it knows a revision: the server must see which text the typing started
// from, so that words of two people are kept side by side and never overwrite each other.

import { newId, post } from "./outbox.js";

const open = new Map();

export class Typing {
  constructor(slot, from, text, rev) {
    Object.assign(this, { slot, from, text, rev, handed: text, stored: text, draft: newId() });
    this.revision = 0;
    this.refused = false;
    open.set(slot, this);
  }

  // Hands the text to the outbox, unless it is already there.
  save(letter) {
    if (this.text === this.handed) return;
    const text = this.text;
    this.handed = text;
    this.refused = false;
    post({
      ...letter,
      from: this.from,
      slot: this.slot,
      change: { ...letter.change, text, draft: this.draft },
      prepare: (change) => { change.base_rev = this.rev; },
      stored: (answer) => { this.settle(text, answer); letter.stored?.(answer); },
      refused: (message) => { this.refused = true; letter.refused?.(message); },
    });
  }

  // Makes a text that was refused ready to be handed over once more.
  retry() {
    this.handed = null;
  }

  // A text that became the field's text is what further typing starts from. One that became a
  // variant is not: then the revision stays, and further typing replaces the variant.
  settle(text, answer) {
    this.stored = text;
    this.revision = answer.revision;
    if (Number.isInteger(answer.rev)) this.rev = answer.rev;
  }

  // Where the field holds just what was typed here, further typing starts from there.
  meet(text, rev) {
    if (text === this.stored) this.rev = Math.max(this.rev, rev);
  }

  get isStored() {
    return this.text === this.stored;
  }

  end() {
    if (open.get(this.slot) === this) open.delete(this.slot);
  }
}

// The stretches of typing in the sheet `from` that the server does not have yet.
export const unstored = (from) => [...open.values()].filter((each) => each.from === from && !each.isStored);

export const typingIn = (slot) => open.get(slot) ?? null;

// Says, honestly, whether what people wrote on a sheet is stored.
//
// Why two voices: eyes may see every change of state, in the foot of the screen, but ears are not
// told more than once in five seconds.

import { isAt, isGone } from "../stored.js";
import { el } from "./dom.js";
import { isFailing, lostContact, waiting } from "./outbox.js";
import { unstored } from "./typing.js";

const SILENCE = 5_000;

export class Status {
  constructor(sheet) {
    Object.assign(this, { sheet, savedAt: null, spoke: -Infinity, timer: 0, next: null, told: "" });
    this.heard = el("p", { class: "unseen", role: "status" });
    this.done = el("p", { class: "unseen", role: "status" });
    this.node = el("div", { class: "status-line" }, this.heard, this.done);
  }

  // What a person's own hands have done is said at once, and again when they do it again.
  tell(text) {
    this.done.textContent = this.done.textContent === text ? `${text}\u00a0` : text;
  }

  stored() {
    this.savedAt = new Date();
  }

  show() {
    const [state, shape, text] = this.state();
    if (this.told === text) return;
    this.told = text;
    isAt(this, { state, shape, text });
    if (state !== "saving") this.speak(text);
  }

  close() {
    this.told = "";
    isGone(this);
  }

  state() {
    const { words } = this.sheet;
    const typed = unstored(this.sheet);
    const busy = waiting(this.sheet).length > 0 || typed.some((typing) => !typing.refused);
    if (busy && lostContact()) return ["lost", "cloud_off", words.lost];
    if (busy && isFailing()) return ["late", "clock", words.not_saved];
    if (busy) return ["saving", "clock", words.saving];
    if (typed.length > 0) return ["late", "warn", words.something_not_saved];
    if (this.savedAt) return ["saved", "check", words.saved.replace("{time}", clock(this.savedAt))];
    return ["idle", "check", ""];
  }

  speak(text) {
    if (text === this.heard.textContent) return;
    this.next = text;
    const wait = Math.max(0, this.spoke + SILENCE - performance.now());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.say(), wait);
  }

  say() {
    this.spoke = performance.now();
    this.heard.textContent = this.next;
  }
}

const two = (number) => String(number).padStart(2, "0");

const clock = (time) => `${two(time.getHours())}:${two(time.getMinutes())}`;

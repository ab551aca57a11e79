// A text that looks like what the group wrote, and can be written in.
//
// What is promised here: nobody's typing is ever overwritten by what others do; a text is on
// its way to the server within a second of the last key; if the server says no, the text stays.

import { isWrittenIn, stopWritingIn, watchCompany, writeIn } from "../company.js";
import { arrange, attr, button, el, focused, icon, say, uid, views } from "./dom.js";
import { effects } from "./effects.js";
import { Typing, typingIn } from "./typing.js";

const REST = 700;
const IDLE = 3_000;

export class TextField {
  constructor(sheet, holder, field) {
    Object.assign(this, { sheet, holder, field, touched: false, timer: 0, hints: new Map() });
    this.slot = [this.card.part, this.card.item, field.field].join("/");
    this.typing = typingIn(this.slot);
    this.build();
    this.unwatch = watchCompany(() => this.showCompany());
    this.showCompany();
    this.put(this.typing?.text ?? field.value ?? "");
  }

  build() {
    const id = uid();
    this.label = el("label", { for: id });
    this.area = el("textarea", {
      id, rows: 1, spellcheck: "true",
      oninput: () => this.typed(), onblur: () => this.left(), onkeydown: (event) => this.key(event),
      "aria-describedby": `${id}-note ${id}-problem`,
    });
    this.box = el("div", { class: "grows" }, this.area);
    this.count = el("p", { class: "note count", hidden: true });
    this.note = el("p", { class: "note", id: `${id}-note`, hidden: true });
    this.problem = el("p", { class: "problem", id: `${id}-problem`, role: "alert", hidden: true });
    this.others = el("div", { class: "versions", hidden: true });
    this.company = el("p", { class: "company", hidden: true }, icon("pen"), el("span"));
    this.said = el("div", { class: "hints" });
    this.node = el("div", { class: "field text" }, this.label, this.company, this.box, this.count, this.note,
      this.problem, this.others, this.said);
  }

  get card() {
    return this.holder.card;
  }

  update(field) {
    this.field = field;
    this.node.className = `field text ${field.size ?? "normal"}`;
    this.label.textContent = field.label;
    this.label.classList.toggle("unseen", field.hide_label === true);
    attr(this.area, "placeholder", field.placeholder ?? " ");
    attr(this.area, "maxlength", field.max);
    say(this.note, field.help);
    this.showOthers();
    this.hint();
    this.adopt();
  }

  // Somebody else writes here just now: a hint that moves nothing, and is told to those who
  // listen only if they are in the field.
  showCompany() {
    const busy = isWrittenIn(this.slot);
    if (this.company.hidden !== busy) return;
    this.company.hidden = !busy;
    this.company.lastChild.textContent = this.sheet.words.someone_writes;
    if (busy && focused(this.area) === this.area) this.sheet.announce(this.sheet.words.someone_writes);
  }

  // Friendly words about what is written, until somebody here has said to keep it as it is.
  hint() {
    const told = this.kept === this.field.value ? [] : (this.field.hints ?? []);
    const hints = views(this.hints, told, (hint) => hint.text, () => new HintView(this));
    arrange(this.said, hints.map((view) => view.node));
  }

  keepAsItIs() {
    this.kept = this.field.value;
    this.area.focus();
    this.hint();
  }

  // Shows the server's text, unless a person is in the middle of their own.
  adopt() {
    if (this.sheet.revision < (this.typing?.revision ?? 0)) return;
    this.typing?.meet(this.field.value ?? "", this.field.rev ?? 0);
    if (this.isHeld) return;
    this.typing?.end();
    this.typing = null;
    this.put(this.field.value ?? "");
  }

  get isHeld() {
    const writing = this.touched && focused(this.area) === this.area;
    return writing || (this.typing !== null && !this.typing.isStored);
  }

  put(text) {
    if (this.area.value !== text) {
      const { selectionStart, selectionEnd } = this.area;
      this.area.value = text;
      if (focused(this.area) === this.area) this.area.setSelectionRange(selectionStart, selectionEnd);
    }
    this.grow();
  }

  // The box is as high as a copy of the text in the same place, so nothing is ever measured.
  grow() {
    this.box.dataset.text = this.area.value || this.field.placeholder || "";
    const most = this.field.max ?? Infinity;
    const left = most - this.area.value.length;
    say(this.count, left <= most / 8 ? this.sheet.words.characters_left.replace("{count}", left) : "");
  }

  typed() {
    this.touched = true;
    this.typing ??= new Typing(this.slot, this.sheet, this.field.value ?? "", this.field.rev ?? 0);
    this.typing.text = this.area.value;
    writeIn(this.slot);
    this.grow();
    clearTimeout(this.timer);
    clearTimeout(this.idle);
    this.timer = setTimeout(() => this.save(), REST);
    this.sheet.changed();
  }

  save() {
    clearTimeout(this.timer);
    this.typing?.save({
      post: this.sheet.data.post,
      change: this.field.change ?? {
        kind: "write_text", part: this.card.part, item: this.card.item, field: this.field.field,
      },
      stored: () => this.wasStored(),
      refused: (message) => this.refuse(message),
    });
  }

  wasStored() {
    say(this.problem, "");
    this.sheet.status.stored();
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.rested(), IDLE);
    this.adopt();
  }

  // All is stored and the hands have been still: what others write in this field is shown
  // again, so that the next key starts from their words and is no conflict.
  rested() {
    this.touched = false;
    this.adopt();
  }

  left() {
    this.touched = false;
    stopWritingIn(this.slot);
    this.save();
    this.adopt();
  }

  key(event) {
    const leaves = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (!leaves) return;
    event.preventDefault();
    this.area.blur();
  }

  // Somebody is in the middle of something here, or it is not stored.
  get isBusy() {
    return this.isHeld;
  }

  rescue() {
    this.typing?.retry();
    this.save();
  }

  leave() {
    this.unwatch();
    stopWritingIn(this.slot);
    this.save();
  }

  // Two people wrote at the same time: both texts stand here until a person chooses.
  showOthers() {
    const others = this.field.variants ?? [];
    this.others.hidden = others.length === 0;
    const told = JSON.stringify([this.field.value, others]);
    if (this.told === told) return;
    this.told = told;
    this.others.replaceChildren(...(others.length ? this.versions(others) : []));
  }

  versions(others) {
    const { words } = this.sheet;
    const texts = [this.field.value ?? "", ...others.map((other) => other.text)];
    const uses = [words.keep_this, ...others.map(() => (others.length > 1 ? words.use_this : words.use_other))];
    const title = el("p", { class: "versions-title", text: words.versions.replace("{count}", texts.length) });
    const each = texts.map((text, i) => el("li", {},
      el("p", { class: "version", text: text || words.empty_text }),
      button({ label: uses[i], press: () => this.choose(text) })));
    const both = texts.filter((text) => text.trim() !== "").join("\n\n");
    return [
      title,
      el("p", { class: "note", text: words.versions_help }),
      el("ul", { role: "list" }, ...each),
      button({ label: words.keep_both, press: () => this.choose(both) }),
    ];
  }

  choose(text) {
    const { part, item } = this.card;
    const { field, rev = 0, variants = [] } = this.field;
    const seen = variants.map((other) => other.text);
    this.typing?.end();
    this.typing = null;
    // The texts seen here go with it: one that somebody else writes just now is kept.
    this.sheet.send({ kind: "choose_text", part, item, field, base_rev: rev, text, seen }, {
      effect: effects.chosen(this.card, field, text),
      refused: (message) => this.refuse(message),
    });
    this.area.focus();
  }

  refuse(message) {
    say(this.problem, message || this.sheet.words.refused);
  }
}

// A friendly word under a text, with what one can do about it.
class HintView {
  constructor(text) {
    this.text = text;
    this.node = el("div", { class: "hint", role: "note" });
  }

  update(hint) {
    const told = JSON.stringify(hint);
    if (this.told === told) return;
    this.told = told;
    const { sheet, holder } = this.text;
    const buttons = (hint.buttons ?? []).map((action) => button({
      label: action.label, shape: action.icon, press: () => sheet.act(action, this.text.holder),
    }));
    const answer = hint.unfolds
      ? button({ label: holder.card.more_label, shape: "link", press: () => holder.unfold() })
      : button({ label: sheet.words.rewrite, press: () => this.text.area.focus() });
    const keep = button({ label: sheet.words.keep_as_it_is, press: () => this.text.keepAsItIs() });
    this.node.replaceChildren(el("p", { text: hint.text }), ...buttons, answer, keep);
  }
}

// Fields that are set rather than written: choice, check, number, date, links; and what is
// only shown. Native controls throughout: they speak to screen readers, keyboards and touch.

import { effects } from "./effects.js";
import { arrange, attr, button, el, icon, say, uid, views } from "./dom.js";
import { filled } from "./filled.js";
import { showWay } from "./ways.js";

const FEW = 5;
const SHORT = 48;
const MANY_LINKS = 12;
const PAUSE = 250;

// What every such field has: a name, a word of help, a place for what the server says.
class Input {
  constructor(sheet, holder, field) {
    Object.assign(this, { sheet, holder, field, id: uid() });
    this.note = el("p", { class: "note", hidden: true });
    this.problem = el("p", { class: "problem", role: "alert", hidden: true });
    this.build();
    this.node.append(this.note, this.problem);
  }

  get card() {
    return this.holder.card;
  }

  update(field) {
    this.field = field;
    this.showName(field);
    this.name.classList.toggle("unseen", field.hide_label === true);
    say(this.note, field.help);
    this.show();
  }

  showName({ label }) {
    this.name.textContent = label;
  }

  // A field with a change of its own puts the value where that change wants it.
  set(value) {
    const { field, into } = this.field;
    const { part, item } = this.card;
    const change = this.field.change
      ? filled(this.field.change, into, value)
      : { kind: "set_field", part, item, field, value };
    this.post(change, effects.set(this.card, field, value ?? undefined), `${part}/${item}/${field}`);
  }

  post(change, effect, slot) {
    say(this.problem, "");
    this.sheet.send(change, {
      effect, slot,
      refused: (message) => say(this.problem, message || this.sheet.words.refused),
    });
  }
}

export class ChoiceField extends Input {
  build() {
    this.node = el("fieldset", { class: "field choice" }, (this.name = el("legend")));
    this.box = el("div", { class: "segments" });
    this.clear = button({ label: this.sheet.words.clear, press: () => this.set(null), class: "button quiet clear" });
    this.node.append(this.box, this.clear);
    this.known = new Map();
  }

  show() {
    const { options = [], value } = this.field;
    const shown = views(this.known, options, (option) => String(option.value), (option) => this.segment(option));
    arrange(this.box, shown.map((view) => view.node));
    this.clear.hidden = !this.field.optional || value === undefined;
  }

  segment(option) {
    const radio = el("input", { type: "radio", name: this.id, onchange: () => this.set(option.value) });
    const label = el("span");
    const update = ({ value, label: text }) => {
      label.textContent = text;
      radio.checked = this.field.value === value;
    };
    return { node: el("label", { class: "segment" }, radio, icon("check"), label), update };
  }
}

export class SelectField extends Input {
  build() {
    this.list = el("select", { id: this.id, onchange: () => this.pick() });
    this.node = el("div", { class: "field select" }, (this.name = el("label", { for: this.id })), this.list);
  }

  show() {
    const { options = [], optional, value } = this.field;
    const told = JSON.stringify([options, optional]);
    if (this.told !== told) {
      this.told = told;
      const none = (optional || value === undefined) && el("option", { value: "", text: this.sheet.words.not_chosen });
      this.list.replaceChildren(...[none, ...options.map(({ label }, i) => el("option", { value: i, text: label }))].filter(Boolean));
    }
    const index = options.findIndex((option) => option.value === value);
    this.list.value = index < 0 ? "" : String(index);
    this.node.className = `field select${this.field.size === "small" ? " small" : ""}`;
    attr(this.node, "data-value", value);
  }

  pick() {
    this.set(this.list.value === "" ? null : this.field.options[Number(this.list.value)].value);
  }
}

export class CheckField extends Input {
  build() {
    this.box = el("input", { type: "checkbox", onchange: () => this.set(this.box.checked) });
    this.there = el("span");
    this.node = el("div", { class: "field check" }, el("label", {}, this.box, (this.name = el("span"))), this.there);
  }

  // Its words tick it, so the way there is beside them.
  showName({ label, way }) {
    super.showName({ label });
    showWay(this.there, way?.label ?? "", way, this.sheet);
    const link = this.there.querySelector("a");
    if (link) attr(link, "aria-label", `${way.label}: ${label}`);
  }

  show() {
    this.box.checked = this.field.value === true;
  }
}

// What is set when the person leaves the field, or rests.
class Entry extends Input {
  build() {
    this.entry = el("input", { id: this.id, ...this.kind(), autocomplete: "off",
      onchange: () => this.enter(), oninput: () => { this.touched = true; }, onblur: () => { this.touched = false; } });
    this.node = el("div", { class: `field entry ${this.field.kind}` }, (this.name = el("label", { for: this.id })), this.entry);
  }

  show() {
    attr(this.entry, "placeholder", this.field.placeholder);
    if (!this.touched) this.entry.value = this.inWords(this.field.value);
  }

  flush() {
    if (this.touched) this.enter();
  }
}

export class DateField extends Entry {
  kind() {
    return { type: "date" };
  }

  inWords(value) {
    return value ?? "";
  }

  enter() {
    if (this.entry.validity.badInput) return;
    this.set(this.entry.value || null);
  }
}

// A number is written the way people here write it, with a comma; browsers that are set to
// another language would refuse that in a field of type number.
export class NumberField extends Entry {
  kind() {
    return { type: "text", inputmode: "decimal" };
  }

  show() {
    super.show();
    this.node.classList.toggle("small", this.field.size === "small");
  }

  inWords(value) {
    const comma = document.documentElement.lang.startsWith("en") ? "." : ",";
    return value === undefined ? "" : String(value).replace(".", comma);
  }

  enter() {
    const typed = this.entry.value.replace(/\s/g, "").replace(",", ".").replace("−", "-");
    const number = typed === "" ? null : Number(typed);
    if (this.fits(number)) this.set(number);
    else say(this.problem, this.sheet.words.not_a_number);
  }

  fits(number) {
    const { min = -Infinity, max = Infinity, step } = this.field;
    if (number === null) return true;
    const whole = step !== 1 || Number.isInteger(number);
    return Number.isFinite(number) && number >= min && number <= max && whole;
  }
}

// Ties to other things: those that are few stand there to be pressed; of many, the tied ones,
// and a list to search in. Of very many only the tied ones are here, and the server searches.
export class LinksField extends Input {
  build() {
    this.node = el("fieldset", { class: "field links" }, (this.name = el("legend")));
    this.chips = el("div", { class: "chips" });
    this.search = el("input", { type: "search", oninput: () => this.seek(), autocomplete: "off" });
    this.found = el("div", { class: "found" });
    this.sum = el("summary");
    this.all = el("details", { class: "all", ontoggle: () => this.unfold() }, this.sum, this.search, this.found);
    this.node.append(this.chips, this.all);
    this.known = new Map();
    this.listed = new Map();
    this.answers = [];
  }

  // Where to ask for what was not sent.
  get asked() {
    return this.holder.block.searches?.[this.field.options_from];
  }

  // What many cards choose from is sent once, with the block.
  get options() {
    const { options, options_from, without = [] } = this.field;
    if (!options_from) return options ?? [];
    return (this.holder.block.lists?.[options_from] ?? []).filter((option) => !without.includes(option.value));
  }

  show() {
    const { options, asked } = this;
    const count = asked?.count ?? options.length;
    const many = count > MANY_LINKS;
    this.node.hidden = count === 0;
    this.fill(this.known, this.chips, many ? this.tied(options) : options);
    this.fill(this.listed, this.found, many && this.all.open ? (asked ? this.answers : options) : []);
    this.filter();
    this.all.hidden = !many;
    this.sum.textContent = this.sheet.words.choose_from.replace("{count}", count);
    attr(this.search, "aria-label", this.sheet.words.search);
    attr(this.search, "placeholder", this.sheet.words.search);
  }

  // What was found and tied just now stands among the tied at once.
  tied(options) {
    const { value = [] } = this.field;
    const names = new Set(options.map((option) => option.value));
    const news = this.answers.filter((option) => !names.has(option.value));
    return [...options, ...news].filter((option) => value.includes(option.value));
  }

  unfold() {
    if (this.asked && this.all.open) this.ask();
    this.show();
  }

  seek() {
    if (!this.asked) return this.filter();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const sought = this.search.value.trim();
    const address = `${this.asked.address}&q=${encodeURIComponent(sought)}`;
    const answer = await fetch(address).catch(() => null);
    const answers = answer?.ok ? await answer.json() : null;
    if (sought !== this.search.value.trim()) return;
    say(this.problem, answers ? "" : this.sheet.words.not_found);
    if (answers) this.answers = answers;
    this.show();
  }

  fill(known, place, options) {
    const shown = views(known, options, (option) => option.value, (option) => this.chip(option));
    arrange(place, shown.map((view) => view.node));
  }

  chip(option) {
    const box = el("input", { type: "checkbox", onchange: () => this.toggle(option.value, box.checked) });
    const label = el("span");
    const update = ({ value, label: text }) => {
      label.textContent = text;
      box.checked = (this.field.value ?? []).includes(value);
    };
    return { node: el("label", { class: "chip" }, box, icon("check"), label), update };
  }

  filter() {
    if (this.asked) return;
    const sought = this.search.value.trim().toLocaleLowerCase();
    for (const { node } of this.listed.values()) {
      node.hidden = !node.textContent.toLocaleLowerCase().includes(sought);
    }
  }

  toggle(other, on) {
    const { field, into } = this.field;
    const { part, item } = this.card;
    const value = this.field.value ?? [];
    const effect = effects.linked(this.card, field, other, on);
    if (this.field.change) {
      const all = on ? [...value, other] : value.filter((link) => link !== other);
      this.post(filled(this.field.change, into, all), effect);
    } else this.post({ kind: on ? "link" : "unlink", part, item, field, other }, effect);
  }
}

export class ShownField extends Input {
  build() {
    this.said = el("dd");
    this.node = el("div", { class: "field shown" }, el("dl", {}, (this.name = el("dt")), this.said));
  }

  showName({ label, way }) {
    showWay(this.name, label, way, this.sheet);
  }

  show() {
    this.node.className = `field shown ${this.field.size ?? "normal"}`;
    this.said.textContent = this.field.value ?? "";
  }
}

// A choice between few and short things stands open; a longer one, or a small one, is a list.
export function isShort({ options = [], size }) {
  return size !== "small" && options.length <= FEW && options.reduce((sum, option) => sum + option.label.length, 0) <= SHORT;
}

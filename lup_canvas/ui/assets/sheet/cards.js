// One card: its fields, what is folded away, what can be done with it; or, for a while, the
// notice that it is deleted and can be brought back.

import { AddBox } from "./addbox.js";
import { arrange, attr, button, el, focused, icon, say, views } from "./dom.js";
import { CheckField, ChoiceField, DateField, LinksField, NumberField, SelectField, ShownField, isShort } from "./inputs.js";
import { TextField } from "./text.js";

const FIELDS = {
  check: CheckField, date: DateField, links: LinksField, number: NumberField, show: ShownField, text: TextField,
};

const fieldClass = (field) => FIELDS[field.kind] ?? (isShort(field) ? ChoiceField : SelectField);

const fieldKey = (field) => `${field.field} ${fieldClass(field).name}`;

export class CardView {
  constructor(sheet, holder, card) {
    Object.assign(this, { sheet, holder, card });
    this.fields = new Map();
    this.folded = new Map();
    this.known = { badges: new Map(), actions: new Map(), adds: new Map() };
    this.refused = (message) => say(this.problem, message || sheet.words.refused);
    this.node = el(holder.block.layout === "heads" ? "div" : "li", { onkeydown: (event) => this.key(event), onfocusin: (event) => this.take(event) });
  }

  get block() {
    return this.holder.block;
  }

  // What the card is of, whichever block shows it.
  get name() {
    return `${this.card.part}/${this.card.item ?? ""}`;
  }

  get isCurrent() {
    return this.sheet.current === this.name;
  }

  // The card a person is at, and what is open in it, are the same in every view of the cards.
  take(event) {
    event.stopPropagation();
    if (this.isCurrent) return;
    this.sheet.current = this.name;
    for (const node of this.sheet.root.querySelectorAll(".card.current")) node.classList.remove("current");
    this.node.classList.add("current");
  }

  fold() {
    this.sheet.unfolded[this.more.open ? "add" : "delete"](this.name);
    this.showMore();
    if (this.block.layout === "board") this.showFoot();
  }

  // Opens what is folded away, and goes to the first thing there.
  unfold() {
    this.more.open = true;
    this.fold();
    this.rest.querySelector("input, textarea, select, button")?.focus();
  }

  // On a board of hundreds of notes, what is seldom done with one waits until it is unfolded.
  get actions() {
    return this.block.layout === "board" && !this.more.open ? [] : (this.card.actions ?? []);
  }

  build() {
    this.mover = this.holder.mover(this);
    this.badges = el("ul", { class: "badges", role: "list" });
    this.main = el("div", { class: "fields" });
    this.rest = el("div", { class: "fields" });
    this.sum = el("summary");
    this.more = el("details", { class: "more", ontoggle: () => this.fold() }, this.sum, this.rest);
    this.more.open = this.sheet.unfolded.has(this.name);
    this.foot = el("div", { class: "foot" }, this.badges, this.more);
    this.corner = el("div", { class: "corner" });
    this.problem = el("p", { class: "problem", role: "alert", hidden: true });
    this.face = el("div", { class: "face", onpointerdown: (event) => this.mover.takeCard(event) }, this.main, this.mover.node, this.foot, this.corner, this.problem);
    this.notice = el("div", { class: "notice", hidden: true });
    this.branch = el("ul", { class: "branch", role: "list", hidden: true });
    this.node.replaceChildren(this.face, this.notice, this.branch);
  }

  get isAsleep() {
    return this.face === undefined;
  }

  // A card that nobody has seen yet is its words alone, for whoever looks for them in the page.
  sleep(card) {
    this.card = card;
    this.node.className = "card asleep";
    this.node.dataset.key = card.key;
    this.node.textContent = card.fields[0]?.value ?? "";
  }

  wake() {
    if (!this.isAsleep) return;
    this.build();
    this.update(this.card);
  }

  // Most cards are as they were when somebody changes one, and are left alone.
  update(card) {
    if (this.isAsleep && this.holder.isFolded(card)) return this.sleep(card);
    if (this.isAsleep) this.build();
    const { ordered, sorted_by } = this.block;
    const told = JSON.stringify([card, ordered, sorted_by]);
    if (this.told === told && !this.isTypedIn) return;
    this.told = told;
    this.card = card;
    this.node.className = `card ${card.tone ?? "plain"}${card.pending ? " pending" : ""}${this.isCurrent ? " current" : ""}`;
    this.node.dataset.key = card.key;
    this.face.hidden = Boolean(card.gone || card.pending);
    this.showNotice();
    if (!this.face.hidden) this.showFace();
    this.showFoot();
  }

  showFace() {
    this.mover.update();
    arrange(this.main, this.showFields(this.fields, this.card.fields));
    this.showFold();
    this.showBadges();
  }

  showFields(known, fields) {
    return views(known, fields, fieldKey, (field) => new (fieldClass(field))(this.sheet, this, field)).map((view) => view.node);
  }

  // What is folded away is made when it is first opened; two versions of a text open it.
  showFold() {
    const { more = [], more_label } = this.card;
    this.more.hidden = more.length === 0;
    say(this.sum, more_label ?? this.sheet.words.more);
    if (more.some((field) => field.variants?.length)) this.more.open = true;
    this.showMore();
  }

  showMore() {
    if (this.more.open || this.folded.size > 0) arrange(this.rest, this.showFields(this.folded, this.card.more ?? []));
  }

  get fieldViews() {
    return [...this.fields.values(), ...this.folded.values()];
  }

  get isTypedIn() {
    return this.fieldViews.some((view) => view.typing);
  }

  showBadges() {
    const { badges = [] } = this.card;
    const shown = views(this.known.badges, badges, (badge) => JSON.stringify(badge), (badge) => ({
      node: el("li", { class: `badge ${badge.tone ?? "plain"}` }, badge.icon && icon(badge.icon), el("span", { text: badge.text })),
      update() {},
    }));
    arrange(this.badges, shown.map((view) => view.node));
    this.badges.hidden = badges.length === 0;
  }

  showFoot() {
    const { actions, card: { add = [] } } = this;
    const adds = views(this.known.adds, add, (each) => each.label, () => new Below(this.sheet, this));
    const acts = views(this.known.actions, actions, (action) => action.label, () => new ActionView(this.sheet, this));
    const worded = acts.filter((view) => !view.isBare);
    arrange(this.foot, [this.badges, this.more, ...[...adds, ...worded].map((view) => view.node)]);
    arrange(this.corner, acts.filter((view) => view.isBare).map((view) => view.node));
    this.corner.hidden = this.corner.childElementCount === 0;
    this.foot.hidden = [...this.foot.children].every((node) => node.hidden);
  }

  // ------------------------------------------------------------------ instead of the card

  showNotice() {
    const { gone, orphan, pending } = this.card;
    const state = gone ? "gone" : orphan ? "orphan" : pending ? "pending" : "";
    this.notice.hidden = state === "";
    if (this.state === state) return;
    this.state = state;
    this.notice.replaceChildren(...(state ? this[state]() : []));
  }

  gone() {
    const { words } = this.sheet;
    return [
      el("p", { text: this.card.gone.done ?? words.deleted }),
      button({ label: words.undo, tone: "strong", press: () => this.sheet.bringBack(this) }),
    ];
  }

  orphan() {
    const { words } = this.sheet;
    return [
      el("p", { text: words.deleted_by_other }),
      button({ label: words.bring_back, tone: "strong", press: () => this.sheet.rescue(this) }),
    ];
  }

  pending() {
    return [el("p", { class: "pending-text", text: this.card.pending }), el("p", { class: "note", text: this.sheet.words.saving })];
  }

  focusNotice() {
    this.notice.querySelector("button")?.focus();
  }

  focus() {
    this.face.querySelector("textarea, input, button, select")?.focus();
  }

  // ------------------------------------------------------------------ hands

  key(event) {
    const { key, altKey, target } = event;
    const up = { ArrowUp: -1, ArrowDown: 1 }[key];
    const aside = goesFromWordToWord(target) ? 0 : { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!altKey || !this.block.ordered || !(up || aside)) return;
    event.preventDefault();
    event.stopPropagation();
    if (up) this.mover.step(up);
    else this.mover.aside(aside);
  }

  // The branch below this card in a tree, with the line for adding one more at its end.
  grow(nodes) {
    if (this.isAsleep) return;
    const lines = [...this.known.adds.values()].filter((below) => below.isOpen).map((below) => below.place);
    arrange(this.branch, [...nodes, ...lines]);
    this.branch.hidden = nodes.length + lines.length === 0;
  }

  // Opens the first line below this card, and leads the hand there.
  openLine() {
    const [line] = this.known.adds.values();
    line.open();
    return line;
  }

  // What was refused before does not stand beside what has been done since.
  settled() {
    say(this.problem, "");
  }

  get hasFocus() {
    return this.node.contains(focused(this.node));
  }

  get isBusy() {
    return this.fieldViews.some((view) => view.isBusy);
  }

  flush() {
    for (const view of this.fieldViews) (view.flush ?? view.save)?.call(view);
    for (const below of this.known.adds.values()) below.flush();
  }

  rescue() {
    for (const view of this.fieldViews) view.rescue?.();
  }

  leave() {
    this.flush();
  }
}

// In a text on a Mac, Alt and the arrows to the sides already do something.
const goesFromWordToWord = (target) => target.matches("textarea") && /mac/i.test(navigator.platform);

// A small button that sends a change, and asks first where a question is due.
export class ActionView {
  constructor(sheet, holder) {
    Object.assign(this, { sheet, holder });
    this.node = el("div", { class: "action" });
  }

  update(action) {
    const told = JSON.stringify(action);
    if (this.told === told) return;
    this.told = told;
    this.action = action;
    this.rest();
  }

  // Everybody knows the bin; other signs need their words.
  get isBare() {
    return this.action.icon === "trash";
  }

  rest() {
    const { label, icon: shape, tone = "quiet", key } = this.action;
    this.node.replaceChildren(button({ label, shape, tone, key, bare: shape === "trash", press: () => this.press() }));
  }

  press() {
    if (this.action.confirm) this.ask();
    else this.act();
  }

  ask() {
    const { confirm, label, tone } = this.action;
    const back = () => { this.rest(); this.node.firstChild.focus(); };
    const cancel = button({ label: this.sheet.words.cancel, press: back });
    this.node.replaceChildren(
      el("div", { class: "question", role: "group", "aria-label": confirm, onkeydown: (event) => event.key === "Escape" && back() },
        el("p", { text: confirm }),
        button({ label, tone: tone === "quiet" ? "strong" : tone, press: () => { this.rest(); this.act(); } }), cancel));
    cancel.focus();
  }

  act() {
    this.sheet.act(this.action, this.holder);
  }
}

// The small button that opens a line for adding something below a card.
//
// Who is led from one line to the next, below what they added, has the first one beside it as long
// as they are there; so a chain goes on by Enter, and branches from a line that is in sight.
class Below {
  constructor(sheet, holder) {
    Object.assign(this, { sheet, holder, isOpen: false, next: null, beside: null });
    this.node = el("div", { class: "action" });
    this.box = new AddBox(sheet, holder.block.id);
    this.box.onescape = () => { this.close(); this.node.firstChild.focus(); };
    this.box.onleft = () => this.left();
    this.box.onled = (line) => { this.next = line; line.beside = this; };
    this.box.ongiven = () => this.show();
    this.place = el("li", { class: "card adding" }, this.box.node);
  }

  update(add) {
    const { card } = this.holder;
    if (!this.node.firstChild) this.node.append(button({ label: add.label, shape: "add", press: () => this.open() }));
    this.box.place = { under: card.item, depth: (card.depth ?? 0) + 1 };
    this.box.update(add);
  }

  get isWrittenOn() {
    return this.isOpen && (this.box.area.value !== "" || focused(this.box.area) === this.box.area);
  }

  open() {
    this.show();
    this.box.area.focus();
  }

  show() {
    this.isOpen = true;
    this.sheet.draw();
  }

  left() {
    if (!this.isWrittenOn && !this.next?.isWrittenOn) this.close();
    this.beside?.left();
  }

  // What is drawn is put in its place; what is no longer drawn must be taken out by hand.
  close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.place.remove();
    this.sheet.draw();
  }

  flush() {
    this.box.flush();
  }

  leave() {
    this.flush();
    this.place.remove();
  }
}

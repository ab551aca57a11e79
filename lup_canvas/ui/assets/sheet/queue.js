// A queue: one card at a time, large, until somebody has said what becomes of it.
//
// Why it begins anywhere: two who read at once then seldom meet at the same card. Why a card that
// somebody else has dealt with stays until this person goes on: what lies under a finger that is
// about to press must not become another.

import { ActionView } from "./cards.js";
import { arrange, button, el, focused, icon, say, uid, views } from "./dom.js";
import { effects } from "./effects.js";
import { TextField } from "./text.js";

const TYPED_IN = "textarea, input, select, .question *";

export class QueueView {
  constructor(sheet, block) {
    Object.assign(this, { sheet, block, cards: new Map(), start: Math.random(), at: null, index: 0, last: null });
    const { words } = sheet;
    this.help = el("p", { class: "help" });
    this.count = el("p", { class: "waiting", tabindex: -1 });
    this.before = button({ label: words.read_previous, key: "ArrowLeft", press: () => this.step(-1) });
    this.after = button({ label: words.read_next, key: "ArrowRight", press: () => this.step(1) });
    this.notice = el("div", { class: "decided", hidden: true });
    this.bar = el("div", { class: "queue-bar" }, this.count, this.notice, this.before, this.after);
    this.place = el("div");
    this.node = el("section", { class: "block as-queue", onkeydown: (event) => this.key(event) },
      this.help, this.bar, this.place);
  }

  update(block) {
    const held = this.node.contains(focused(this.node));
    this.block = block;
    say(this.help, block.help);
    this.choose();
    this.showCard();
    this.showBar();
    if (held && !this.node.contains(focused(this.node))) this.focus();
  }

  // The card that is looked at, and whether somebody else has dealt with it meanwhile.
  choose() {
    const { cards } = this.block;
    const index = cards.findIndex((card) => card.key === this.at);
    if (index >= 0) this.index = index;
    this.isTaken = index < 0 && this.at !== null;
    if (this.isTaken) return;
    if (index < 0) this.index = Math.floor(this.start * cards.length);
    this.card = cards[this.index] ?? null;
    this.at = this.card?.key ?? null;
  }

  showCard() {
    const shown = this.card ? [this.card] : [];
    const [view] = views(this.cards, shown, (card) => card.key, (card) => new LargeCard(this.sheet, this, card));
    arrange(this.place, view ? [view.node] : []);
    view?.taken(this.isTaken);
    if (this.isTaken && !this.wasTaken) this.sheet.announce(this.sheet.words.read_by_other);
    this.wasTaken = this.isTaken;
  }

  showBar() {
    const { cards, waiting = 0, empty } = this.block;
    const { words } = this.sheet;
    const { cards: sent = [] } = this.sheet.data.blocks.find((block) => block.id === this.block.id);
    const left = waiting - sent.length + cards.length;
    this.count.textContent = left > 0 ? (left === 1 ? words.one_waits : words.many_wait).replace("{count}", left) : empty;
    const goesOn = cards.length > 1 || (this.isTaken && cards.length > 0);
    this.before.hidden = this.after.hidden = !goesOn;
  }

  // ------------------------------------------------------------------ hands

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(TYPED_IN)) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const press = by ? () => this.step(by) : this.pressed(event.key.toUpperCase());
    if (!press) return;
    event.preventDefault();
    if (!event.repeat || by) press();
  }

  // What a letter does; a key that is held down does it once.
  pressed(letter) {
    if (letter === this.block.undo_key && this.last) return () => this.undo();
    return this.isTaken ? null : this.cards.get(this.at)?.pressed(letter);
  }

  step(by) {
    const { cards } = this.block;
    if (cards.length === 0 && !this.isTaken) return;
    const from = this.isTaken && by > 0 ? this.index - 1 : this.index;
    this.go(cards[(from + by + cards.length) % cards.length] ?? null);
    this.sheet.draw();
    this.focus();
  }

  go(card) {
    this.at = card?.key ?? null;
    this.card = card;
  }

  // Says what becomes of a card, and goes on to the next.
  decide(action) {
    const { block, card } = this;
    const { cards } = block;
    this.last = action.undo ? { action, card } : null;
    this.go(cards.length > 1 ? cards[(this.index + 1) % cards.length] : null);
    this.showNotice(action.done);
    this.sheet.send(action.change, {
      effect: effects.taken(block.id, card),
      refused: (message) => this.refuse(message),
    });
    this.focus();
  }

  refuse(message) {
    this.last = null;
    this.showNotice(message || this.sheet.words.refused);
  }

  undo() {
    const { action, card } = this.last;
    const { cards, id } = this.block;
    const before = cards[cards.findIndex((each) => each.key === this.at) - 1]?.key;
    this.last = null;
    this.showNotice("");
    this.go(card);
    this.sheet.send(action.undo, { effect: effects.kept(id, card, before) });
    this.focus();
  }

  showNotice(said) {
    const { undo_key: key } = this.block;
    const undo = this.last && button({ label: this.sheet.words.undo, tone: "strong", key, press: () => this.undo() });
    this.notice.hidden = !said;
    this.notice.replaceChildren(el("p", { text: said ?? "" }), ...(undo ? [undo] : []));
    if (said) this.sheet.announce(said);
  }

  focus() {
    (this.cards.get(this.at)?.node ?? this.count).focus();
  }

  flush() {
    this.cards.forEach((view) => view.flush());
  }

  leave() {
    this.flush();
  }
}

// The card itself: its words to read, with marks; or, while somebody tidies them, to write in.
class LargeCard {
  constructor(sheet, queue, card) {
    Object.assign(this, { sheet, queue, card, id: uid(), known: { actions: new Map() }, isTidied: false });
    this.refused = (message) => say(this.problem, message || sheet.words.refused);
    this.text = el("p", { class: "told", id: `${this.id}-text` });
    this.field = new TextField(sheet, this, card.fields[0]);
    this.done = button({ label: sheet.words.tidied, tone: "strong", key: "Escape", press: () => this.tidy(false) });
    this.writing = el("div", { class: "writing", hidden: true, onkeydown: (event) => this.key(event) }, this.field.node, this.done);
    this.why = el("div", { class: "hint", role: "note" });
    this.badges = el("ul", { class: "badges", role: "list" });
    this.problem = el("p", { class: "problem", role: "alert", hidden: true });
    this.foot = el("div", { class: "foot" });
    this.tidies = el("div", { class: "action" });
    this.by = el("p", { class: "by-other", hidden: true });
    this.node = el("div", { class: "card", role: "group", tabindex: 0, "aria-label": sheet.words.read, "aria-describedby": this.text.id },
      this.text, this.writing, this.badges, this.why, this.by, this.foot, this.problem);
  }

  update(card) {
    this.card = card;
    const [field] = card.fields;
    this.field.update(field);
    this.showText(field);
    this.showWhy(field.hints?.[0]);
    this.showBadges(card.badges ?? []);
    this.showFoot(card.actions ?? [], field);
    if (field.variants?.length) this.isTidied = true;
    this.text.hidden = this.why.hidden = this.isTidied;
    this.why.hidden ||= !field.hints?.length;
    this.writing.hidden = !this.isTidied;
    this.tidies.hidden = this.isTidied;
  }

  // Words are marked where they stand, with what they look like; all of it goes in as text.
  showText({ value = "", pieces = [] }) {
    const told = JSON.stringify([value, pieces]);
    if (this.told === told) return;
    this.told = told;
    const fits = pieces.map((piece) => piece.text).join("") === value;
    this.text.replaceChildren(...(fits ? pieces : [{ text: value }]).map(({ text, why }) =>
      (why ? el("mark", {}, el("span", { text }), el("small", { text: why })) : document.createTextNode(text))));
  }

  showWhy(hint) {
    const told = JSON.stringify(hint);
    if (this.hinted === told) return;
    this.hinted = told;
    const buttons = (hint?.buttons ?? []).map((action) => button({
      label: action.label, tone: "strong", press: () => this.sheet.act(action, this),
    }));
    this.why.replaceChildren(icon("warn"), el("p", { text: hint?.text ?? "" }), ...buttons);
  }

  showBadges(badges) {
    const told = JSON.stringify(badges);
    if (this.badged === told) return;
    this.badged = told;
    this.badges.replaceChildren(...badges.map((badge) => el("li", { class: `badge ${badge.tone ?? "plain"}` },
      badge.icon && icon(badge.icon), el("span", { text: badge.text }))));
  }

  showFoot(actions, { key }) {
    if (!this.tidies.firstChild) {
      this.tidies.append(button({ label: this.sheet.words.tidy, key, press: () => this.tidy(true) }));
    }
    const acts = views(this.known.actions, actions, (action) => action.label, () => new Decision(this.sheet, this));
    const [first, ...rest] = acts.map((view) => view.node);
    arrange(this.foot, [first, this.tidies, ...rest]);
  }

  // Somebody else has said what becomes of it.
  taken(isTaken) {
    say(this.by, isTaken ? this.sheet.words.read_by_other : "");
    this.foot.hidden = isTaken;
  }

  // ------------------------------------------------------------------ hands

  pressed(letter) {
    if (letter === this.card.fields[0].key) return () => this.tidy(true);
    const found = [...this.known.actions.values()].find((view) => view.action.key === letter);
    return found && (() => found.press());
  }

  tidy(on) {
    this.isTidied = on;
    if (!on) this.field.save();
    this.update(this.card);
    (on ? this.field.area : this.node).focus();
  }

  // Escape and Ctrl+Enter leave the text; the person is then at the card again.
  key(event) {
    const leaves = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (leaves) this.tidy(false);
  }

  settled() {
    say(this.problem, "");
  }

  get isBusy() {
    return this.field.isBusy;
  }

  flush() {
    this.field.save();
  }

  leave() {
    this.flush();
  }
}

class Decision extends ActionView {
  act() {
    this.holder.queue.decide(this.action);
  }
}

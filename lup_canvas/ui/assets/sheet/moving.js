// Moving a card: up and down among its equals, and from column to column.
//
// Why three ways: a hand drags by the grip; a keyboard uses Alt and the arrows; and anybody can
// open the grip's menu, which says in words what is possible.

import { effects } from "./effects.js";
import { button, el } from "./dom.js";

const FAR = 6;

export class Mover {
  constructor(sheet, view) {
    Object.assign(this, { sheet, view });
    this.grip = button({ label: sheet.words.move, shape: "grip", bare: true, tone: "quiet grip",
      press: () => this.toggle(), "aria-expanded": "false",
      onpointerdown: (event) => this.take(event), onpointermove: (event) => this.drag(event),
      onpointerup: (event) => this.drop(event), onpointercancel: () => this.letGo() });
    this.menu = el("div", { class: "menu", hidden: true });
    this.node = el("div", { class: "mover", onkeydown: (event) => this.key(event), onfocusout: (event) => this.strayed(event) },
      this.grip, this.menu);
  }

  update() {
    const { block } = this.view;
    this.node.hidden = !block.ordered && !block.sorted_by;
    if (this.node.hidden || !this.menu.hidden) return;
    this.menu.replaceChildren();
  }

  // ------------------------------------------------------------------ the menu

  toggle() {
    if (this.dragged) return;
    this.menu.hidden ? this.open() : this.close();
  }

  open() {
    this.menu.replaceChildren(...this.ways());
    this.menu.hidden = false;
    this.grip.setAttribute("aria-expanded", "true");
    this.menu.querySelector("button:not(:disabled)")?.focus();
  }

  close() {
    this.menu.hidden = true;
    this.grip.setAttribute("aria-expanded", "false");
  }

  ways() {
    const { block, card } = this.view;
    const { words } = this.sheet;
    const equals = this.equals();
    const at = equals.findIndex((each) => each.key === card.key);
    const [before, after] = block.moving ?? [words.move_up, words.move_down];
    const [up, down] = block.moving ? [null, null] : ["up", "down"];
    const steps = block.ordered ? [
      this.way(before, up, () => this.step(-1), at <= 0),
      this.way(after, down, () => this.step(1), at === equals.length - 1),
    ] : [];
    const others = block.sorted_by ? block.columns.filter((column) => column.id !== card.column) : [];
    return [...steps, ...others.map((column) =>
      this.way(words.move_to.replace("{column}", column.title), "right", () => this.place(column.id, this.lastOf(column.id))))];
  }

  way(label, shape, go, disabled) {
    return button({ label, shape, disabled, press: () => { this.close(); go(); this.grip.focus(); } });
  }

  key(event) {
    if (event.key !== "Escape" || this.menu.hidden) return;
    event.preventDefault();
    this.close();
    this.grip.focus();
  }

  strayed(event) {
    if (!this.node.contains(event.relatedTarget)) this.close();
  }

  // ------------------------------------------------------------------ the changes

  equals(column = this.view.card.column) {
    const { block, card } = this.view;
    return block.cards.filter((each) => each.column === column && each.under === card.under && !each.pending && !each.ghost);
  }

  lastOf(column) {
    return this.equals(column).at(-1)?.item ?? null;
  }

  // Where cards stand side by side, the arrows to the sides move them too.
  aside(by) {
    if (["heads", "strip"].includes(this.view.block.layout)) this.step(by);
  }

  step(by) {
    const { block, card } = this.view;
    const equals = this.equals();
    const to = equals.findIndex((each) => each.key === card.key) + by;
    if (!block.ordered || to < 0 || to >= equals.length) return;
    this.after(by < 0 ? (equals[to - 1]?.item ?? null) : equals[to].item);
    this.sheet.announce(this.sheet.words.moved.replace("{place}", to + 1).replace("{count}", equals.length));
  }

  after(item) {
    const { block, card } = this.view;
    this.sheet.send({ kind: "move_item", part: card.part, item: card.item, after: item },
      { effect: effects.moved(block.id, card, item), refused: this.view.refused });
  }

  place(column, after) {
    const { block, card } = this.view;
    if (column !== card.column) this.sort(column);
    if (block.ordered && after !== card.item) this.after(after);
    const title = block.columns?.find((each) => each.id === column)?.title;
    if (title) this.sheet.announce(this.sheet.words.moved_to.replace("{column}", title));
  }

  sort(column) {
    const { block, card } = this.view;
    const { part, item } = card;
    const { field, linked } = block.sorted_by;
    const send = (change) => this.sheet.send({ part, item, field, ...change },
      { effect: effects.sorted(block.id, card, column), refused: this.view.refused });
    if (!linked) send({ kind: "set_field", value: column || null });
    if (linked && column) send({ kind: "link", other: column });
    if (linked && card.column) send({ kind: "unlink", other: card.column });
  }

  // ------------------------------------------------------------------ by hand

  // A card is taken by its grip, unless it can be taken anywhere.
  takeCard() {}

  take(event) {
    if (event.button !== 0) return;
    this.dragged = false;
    this.held = { x: event.clientX, y: event.clientY };
    this.grip.setPointerCapture(event.pointerId);
  }

  drag(event) {
    if (!this.held) return;
    const [x, y] = [event.clientX - this.held.x, event.clientY - this.held.y];
    if (!this.dragged && Math.hypot(x, y) < FAR) return;
    if (!this.dragged) this.lift();
    this.follow(x, y, event);
    this.mark(this.under(event));
  }

  follow(x, y) {
    this.view.node.style.transform = `translate(${x}px, ${y}px)`;
  }

  lift() {
    this.dragged = true;
    this.close();
    this.sheet.hold(true);
    this.view.node.classList.add("lifted");
  }

  // The column and the card below the pointer, if the card may be put there.
  under({ clientX, clientY }) {
    const beside = this.view.block.layout === "strip";
    const hit = this.view.node.getRootNode().elementFromPoint(clientX, clientY);
    const list = hit?.closest("[data-column]");
    if (!list || list.dataset.block !== this.view.block.id) return null;
    const over = hit.closest(".card");
    const box = over?.getBoundingClientRect();
    const below = beside ? clientX > box?.left + box?.width / 2 : clientY > box?.top + box?.height / 2;
    return { list, over, below: box ? below : true };
  }

  mark(target) {
    this.marked?.classList.remove("drop", "drop-above", "drop-below");
    this.marked = target && (target.over ?? target.list);
    this.marked?.classList.add(target.over && this.view.block.ordered ? (target.below ? "drop-below" : "drop-above") : "drop");
  }

  drop(event) {
    const target = this.dragged ? this.under(event) : null;
    this.letGo();
    if (!target) return;
    const column = this.view.block.layout === "columns" ? target.list.dataset.column : undefined;
    const rest = this.equals(column).filter((each) => each.key !== this.view.card.key);
    const at = rest.findIndex((each) => each.key === target.over?.dataset.key);
    const before = at < 0 ? rest.at(-1) : target.below ? rest[at] : rest[at - 1];
    this.place(column, before?.item ?? null);
  }

  letGo() {
    this.held = null;
    this.mark(null);
    if (!this.dragged) return;
    this.view.node.classList.remove("lifted");
    this.view.node.style.transform = "";
    this.sheet.hold(false);
    setTimeout(() => { this.dragged = false; });
  }
}

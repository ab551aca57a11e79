// The board: notes in piles, with those that are in none always in sight.
//
// Why the heads are a block of their own: a theme is an item like others, which is named, moved,
// deleted and brought back like any card. Here each is put above the column that has its id.

import { ColumnView } from "./columns.js";
import { arrange, button, el, views } from "./dom.js";
import { effects } from "./effects.js";
import { Mover } from "./moving.js";
import { newId } from "./outbox.js";
import { EdgeScroller } from "./scrolling.js";
import { SplitView } from "./splitting.js";

const LONELY = "";
export const NEW = "+";

export class Board {
  constructor(holder) {
    Object.assign(this, { holder, sheet: holder.sheet, known: new Map(), splitting: null });
    const { words } = this.sheet;
    this.themes = el("div", { class: "themes" });
    this.place = el("div", { class: "column new-theme" }, el("p", { class: "note", text: words.drop_for_new }));
    this.place.dataset.block = holder.block.id;
    this.place.dataset.column = NEW;
    this.node = el("div", { class: "board" });
  }

  // The block whose cards are the themes.
  get heads() {
    return this.sheet.known.get(this.holder.block.heads);
  }

  update() {
    const [lonely, ...piles] = views(this.known, this.columns(), (column) => column.id, ({ id }) => new Pile(this, id));
    arrange(this.themes, [...piles.map((pile) => pile.node), this.place]);
    arrange(this.node, [lonely.node, this.themes]);
    if (this.heads.foot.parentNode !== this.place) this.place.prepend(this.heads.foot);
  }

  // A column for each theme, also for one that is not stored yet, or that can be brought back.
  columns() {
    const { columns } = this.holder.block;
    const other = ({ item, ghost }) => ({ id: item, title: ghost ? "" : this.sheet.words.new_theme });
    const themes = this.heads.block.cards.map((card) => columns.find((each) => each.id === card.item) ?? other(card));
    return [columns.find((each) => each.id === LONELY), ...themes];
  }

  head(item) {
    const card = this.heads.block.cards.find((each) => each.item === item);
    return card && this.heads.cards.get(card.key);
  }

  // The notes of a column, in order, without those that are only on their way.
  notes(column) {
    return this.holder.block.cards.filter((each) => each.column === column && !each.ghost);
  }

  split(item) {
    this.splitting = item;
    this.sheet.draw();
    if (item) this.known.get(item)?.split.focus();
  }
}

// One column of the board, with its head if it is a theme.
class Pile extends ColumnView {
  constructor(board, id) {
    super(board.holder);
    Object.assign(this, { board, item: id });
    this.top = el("div", { class: "top" });
    this.split = new SplitView(board, id);
    this.node.classList.add(id === LONELY ? "lonely" : "pile");
    this.node.prepend(this.top);
    this.help.after(this.split.node);
    Object.assign(this.node.dataset, { block: this.holder.block.id, column: id });
  }

  update(column) {
    const head = this.board.head(column.id);
    super.update(column);
    this.title.classList.toggle("unseen", Boolean(head?.card.fields.length));
    if (column.count) this.count.textContent = `${this.count.textContent}/${column.count}`;
    arrange(this.top, [...(head ? [head.node] : []), this.heading]);
    const splits = this.board.splitting === column.id;
    this.split.update(splits ? this.board.notes(column.id) : []);
    this.list.hidden = splits;
    if (splits) this.rest.hidden = true;
  }
}

// What moves a note: one change for each drop, which says where from, where to and after what.
export class NoteMover extends Mover {
  get board() {
    return this.view.holder.board;
  }

  ways() {
    const { words } = this.sheet;
    return [...super.ways(), this.way(words.to_new_theme, "add", () => this.place(NEW))];
  }

  open() {
    super.open();
    this.menu.scrollIntoView({ block: "nearest" });
  }

  after(item) {
    this.put(this.view.card.column, item);
  }

  aside(by) {
    const columns = this.board.columns().map((column) => column.id);
    const to = columns.indexOf(this.view.card.column) + by;
    if (to >= 0) this.place(columns[to] ?? NEW);
  }

  // A note that is put in another column lies on top, where it is seen.
  place(column, after) {
    const block = this.view.block;
    const shown = block.columns.find((each) => each.id === column);
    const first = shown?.count ? this.board.notes(column)[0]?.item : null;
    this.put(column === NEW ? newId() : column, after === undefined ? first ?? null : after);
    const title = shown?.title ?? this.sheet.words.new_theme;
    this.sheet.announce(this.sheet.words.moved_to.replace("{column}", title));
    this.view.node.scrollIntoView({ block: "nearest" });
  }

  put(column, after) {
    const { block, card } = this.view;
    if (column === card.column && after === card.item) return;
    const effect = (blocks) => {
      if (column !== LONELY) effects.parted(block.id, block.heads, column, null, [])(blocks);
      effects.placed(block.id, card, column, after)(blocks);
    };
    this.sheet.send(
      { kind: "sort_insight", item: card.item, out: card.column || null, into: column || null, after },
      { effect, refused: this.view.refused });
  }

  // ------------------------------------------------------------------ the keyboard

  // On the grip, the arrows go from note to note; with Alt, they take the note along.
  key(event) {
    const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (!step || event.altKey || event.target !== this.grip) return super.key(event);
    event.preventDefault();
    this.neighbour(...step)?.focus();
  }

  neighbour(aside, down) {
    const columns = this.board.columns().map((column) => column.id);
    let at = columns.indexOf(this.view.card.column);
    const row = this.board.notes(columns[at]).findIndex((each) => each.key === this.view.card.key);
    if (down) return this.gripOf(this.board.notes(columns[at])[row + down]);
    do at += aside; while (columns[at] !== undefined && this.board.notes(columns[at]).length === 0);
    const there = columns[at] === undefined ? [] : this.board.notes(columns[at]);
    return this.gripOf(there[Math.min(row, there.length - 1)]);
  }

  gripOf(card) {
    const view = card && this.view.holder.cards.get(card.key);
    if (view) view.node.closest("details.rest")?.setAttribute("open", "");
    view?.wake();
    return view?.mover.grip;
  }

  // ------------------------------------------------------------------ the hand

  // A mouse takes a note anywhere but where it writes or presses.
  takeCard(event) {
    const busy = event.target.closest("textarea, input, select, button, summary, label, .mover");
    if (event.pointerType === "mouse" && !busy && !this.view.card.ghost) this.take(event);
  }

  lift() {
    super.lift();
    const { card, node } = this.view;
    this.shade = el("div", { class: "shade", "aria-hidden": "true", text: card.fields[0]?.value ?? "" });
    this.shade.style.width = `${node.offsetWidth}px`;
    this.sheet.root.append(this.shade);
    this.scroller = new EdgeScroller(node, (event) => this.mark(this.under(event)));
  }

  follow(x, y, event) {
    const box = this.sheet.root.getBoundingClientRect();
    this.shade.style.transform = `translate(${event.clientX - box.left + 8}px, ${event.clientY - box.top + 8}px)`;
    this.scroller.follow(event);
  }

  // A note is dropped on a whole column, wherever in it the hand lets go.
  under(event) {
    const target = super.under(event);
    return target && { ...target, list: target.list.closest(".column") };
  }

  mark(target) {
    this.pile?.classList.remove("drop");
    this.pile = target?.list;
    this.pile?.classList.add("drop");
    super.mark(target?.over && target);
  }

  drop(event) {
    const target = this.dragged ? this.under(event) : null;
    this.letGo();
    if (!target || this.view.card.ghost) return;
    const { column } = target.list.dataset;
    const rest = this.board.notes(column).filter((each) => each.key !== this.view.card.key);
    const at = rest.findIndex((each) => each.key === target.over?.dataset.key);
    if (at >= 0) this.place(column, (target.below ? rest[at] : rest[at - 1])?.item ?? null);
    else if (column !== this.view.card.column) this.place(column);
  }

  letGo() {
    this.shade?.remove();
    this.scroller?.stop();
    super.letGo();
  }
}

// What a theme can be done with: stand elsewhere, be merged into another, or be split.
export class ThemeMover extends Mover {
  get board() {
    return [...this.sheet.known.values()].find((view) => view.block.heads === this.view.block.id).board;
  }

  // Themes are many things to choose from, and are not dragged: a slip would merge two of them.
  take() {}

  ways() {
    const { words } = this.sheet;
    const { item } = this.view.card;
    const others = this.board.columns().filter(({ id }) => id !== LONELY && id !== item);
    const notes = this.board.notes(item);
    return [
      ...super.ways(),
      ...(notes.length > 1 ? [this.way(words.split, null, () => this.board.split(item))] : []),
      ...others.map(({ id, title }) => this.way(words.merge_with.replace("{column}", title), null, () => this.merge(id, title))),
    ];
  }

  way(label, shape, go, disabled) {
    return button({ label, shape, disabled, press: () => { this.close(); this.grip.focus(); go(); } });
  }

  merge(into, title) {
    const { item } = this.view.card;
    const done = this.sheet.words.merged_with.replace("{column}", title);
    this.sheet.act({ change: { kind: "merge_themes", item, into }, undo: { kind: "restore_item", item }, done }, this.view);
    this.sheet.announce(done);
  }
}

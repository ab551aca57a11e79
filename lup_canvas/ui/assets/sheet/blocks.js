// Blocks: cards under a heading, laid out as a form, a list, columns, a tree or a board.

import { AddBox } from "./addbox.js";
import { Board, NoteMover, ThemeMover } from "./board.js";
import { CardView } from "./cards.js";
import { ColumnView } from "./columns.js";
import { arrange, attr, el, say, uid, views } from "./dom.js";
import { Mover } from "./moving.js";

const LAYOUTS = { board: "layBoard", columns: "layColumns", heads: "layHeads", tree: "layTree" };
const MOVERS = { board: NoteMover, heads: ThemeMover };

export class BlockView {
  constructor(sheet, block) {
    Object.assign(this, { sheet, block, cards: new Map(), columns: new Map(), adds: new Map(), id: uid() });
    this.heading = el("h2", { id: this.id });
    this.help = el("p", { class: "help" });
    this.empty = el("p", { class: "empty" });
    this.list = el("ul", { class: "cards", role: "list" });
    this.grid = el("div", { class: "columns" });
    this.foot = el("div", { class: "adds" });
    this.node = el("section", {}, this.heading, this.help, this.empty, this.list, this.grid, this.foot);
  }

  update(block) {
    this.block = block;
    this.node.className = `block as-${block.layout}${block.beside ? " beside" : ""}`;
    attr(this.node, "aria-labelledby", block.heading && this.id);
    say(this.heading, block.heading);
    say(this.help, block.help);
    say(this.empty, block.cards.length === 0 ? block.empty : "");
    this.folded = foldedIn(block);
    views(this.cards, block.cards, (card) => card.key, (card) => new CardView(this.sheet, this, card));
    this.lay();
    this.showAdds(this.adds, this.foot, this.addsFor(undefined), {});
  }

  lay() {
    const { layout, cards, id } = this.block;
    this.grid.hidden = layout !== "columns";
    this.list.hidden = layout in LAYOUTS && layout !== "tree" || cards.length === 0;
    Object.assign(this.list.dataset, { block: id, column: "" });
    if (layout !== "tree") cards.forEach((card) => this.cards.get(card.key).grow([]));
    this[LAYOUTS[layout] ?? "layList"]();
  }

  layList() {
    arrange(this.list, this.block.cards.map((card) => this.nodeOf(card)));
  }

  // The heads of a board are put where they belong by the board.
  layHeads() {}

  nodeOf(card) {
    return this.cards.get(card.key).node;
  }

  layColumns() {
    const shown = views(this.columns, this.block.columns, (column) => column.id, () => new ColumnView(this));
    arrange(this.grid, shown.map((view) => view.node));
  }

  layBoard() {
    this.board ??= new Board(this);
    this.board.update();
    if (!this.board.node.parentNode) this.grid.after(this.board.node);
  }

  // The cards come in the order one reads a tree; their depth says where each one hangs.
  layTree() {
    const roots = { nodes: [], depth: -1 };
    const path = [roots];
    const branches = [];
    for (const card of this.block.cards) {
      const depth = card.depth ?? 0;
      while (path.at(-1).depth >= depth) path.pop();
      path.at(-1).nodes.push(this.nodeOf(card));
      const branch = { nodes: [], depth, view: this.cards.get(card.key) };
      path.push(branch);
      branches.push(branch);
    }
    arrange(this.list, roots.nodes);
    branches.forEach(({ view, nodes }) => view.grow(nodes));
  }

  addsFor(column) {
    return (this.block.add ?? []).filter((add) => add.column === column);
  }

  showAdds(known, place, adds, where) {
    const make = () => new AddBox(this.sheet, this.block.id, where);
    arrange(place, views(known, adds, (add) => add.label, make).map((view) => view.node));
    place.hidden = adds.length === 0;
  }

  isFolded(card) {
    return this.folded.has(card.key);
  }

  // What a card of this block is moved with.
  mover(view) {
    return new (MOVERS[this.block.layout] ?? Mover)(this.sheet, view);
  }

  flush() {
    const boxes = [...this.columns.values()].flatMap((column) => [...column.adds.values()]);
    [...this.cards.values(), ...this.adds.values(), ...boxes].forEach((view) => view.flush());
  }

  leave() {
    this.flush();
  }
}

// The cards that are more than their column holds, by their keys.
function foldedIn({ cards, fold = Infinity }) {
  const held = new Map();
  return new Set(cards.filter(({ column }) => {
    held.set(column, (held.get(column) ?? 0) + 1);
    return held.get(column) > fold;
  }).map((card) => card.key));
}

// Blocks: cards under a heading, laid out as a form, a list, columns or a tree.

import { AddBox } from "./addbox.js";
import { CardView } from "./cards.js";
import { arrange, attr, el, say, uid, views } from "./dom.js";

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
    views(this.cards, block.cards, (card) => card.key, (card) => new CardView(this.sheet, this, card));
    this.lay();
    this.showAdds(this.adds, this.foot, this.addsFor(undefined), {});
  }

  lay() {
    const { layout, cards, id } = this.block;
    this.grid.hidden = layout !== "columns";
    this.list.hidden = layout === "columns" || cards.length === 0;
    Object.assign(this.list.dataset, { block: id, column: "" });
    if (layout === "tree") this.layTree();
    else cards.forEach((card) => this.cards.get(card.key).grow([]));
    if (layout === "columns") this.layColumns();
    else if (layout !== "tree") arrange(this.list, cards.map((card) => this.nodeOf(card)));
  }

  nodeOf(card) {
    return this.cards.get(card.key).node;
  }

  layColumns() {
    const shown = views(this.columns, this.block.columns, (column) => column.id, () => new ColumnView(this));
    arrange(this.grid, shown.map((view) => view.node));
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

  flush() {
    const boxes = [...this.columns.values()].flatMap((column) => [...column.adds.values()]);
    [...this.cards.values(), ...this.adds.values(), ...boxes].forEach((view) => view.flush());
  }

  leave() {
    this.flush();
  }
}

class ColumnView {
  constructor(holder) {
    Object.assign(this, { holder, adds: new Map(), id: uid() });
    this.title = el("span");
    this.count = el("span", { class: "number" });
    this.heading = el(holder.block.heading ? "h3" : "h2", { id: this.id, class: "column-title" }, this.title, this.count);
    this.help = el("p", { class: "help" });
    this.list = el("ul", { class: "cards", role: "list", "aria-labelledby": this.id });
    this.sum = el("summary");
    this.folded = el("ul", { class: "cards", role: "list", "aria-labelledby": this.id });
    this.rest = el("details", { class: "rest", hidden: true }, this.sum, this.folded);
    this.foot = el("div", { class: "adds" });
    this.node = el("div", { class: "column" }, this.heading, this.help, this.list, this.rest, this.foot);
  }

  update(column) {
    const { block } = this.holder;
    const cards = block.cards.filter((card) => card.column === column.id);
    this.title.textContent = column.title;
    this.count.textContent = cards.length;
    say(this.help, column.help);
    const fold = cards.length > (block.fold ?? Infinity) ? block.fold : cards.length;
    for (const list of [this.list, this.folded]) Object.assign(list.dataset, { block: block.id, column: column.id });
    this.showRest(cards.slice(fold));
    arrange(this.list, cards.slice(0, fold).map((card) => this.holder.nodeOf(card)));
    this.holder.showAdds(this.adds, this.foot, this.holder.addsFor(column.id), {});
  }

  // What is more than a column holds is folded, unless somebody is writing or adding there.
  showRest(cards) {
    const busy = cards.some((card) => card.pending || this.holder.cards.get(card.key).hasFocus);
    arrange(this.folded, cards.map((card) => this.holder.nodeOf(card)));
    if (busy) this.rest.open = true;
    this.rest.hidden = cards.length === 0;
    this.sum.textContent = `+${cards.length}`;
    this.sum.setAttribute("aria-label", this.holder.sheet.words.show_rest.replace("{count}", cards.length));
  }
}

// A column of a block: the cards that are sorted into it, and the lines for adding more.

import { arrange, el, say, uid } from "./dom.js";

export class ColumnView {
  constructor(holder) {
    Object.assign(this, { holder, adds: new Map(), id: uid() });
    this.title = el("span");
    this.count = el("span", { class: "number" });
    this.heading = el(holder.block.heading ? "h3" : "h2", { id: this.id, class: "column-title" }, this.title, this.count);
    this.help = el("p", { class: "help" });
    this.list = el("ul", { class: "cards", role: "list", "aria-labelledby": this.id });
    this.sum = el("summary");
    this.folded = el("ul", { class: "cards", role: "list", "aria-labelledby": this.id });
    this.rest = el("details", { class: "rest", hidden: true, ontoggle: () => this.wake() }, this.sum, this.folded);
    this.more = [];
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
    this.more = cards.map((card) => this.holder.cards.get(card.key));
    arrange(this.folded, this.more.map((view) => view.node));
    if (this.more.some((view) => view.card.pending || view.hasFocus)) this.rest.open = true;
    this.wake();
    this.rest.hidden = cards.length === 0;
    this.sum.textContent = `+${cards.length}`;
    this.sum.setAttribute("aria-label", this.holder.sheet.words.show_rest.replace("{count}", cards.length));
  }

  // What is folded away is made when it is first seen: of hundreds of notes most never are.
  wake() {
    if (this.rest.open) this.more.forEach((view) => view.wake());
  }
}

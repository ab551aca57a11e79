// The sheet: keeps what is shown in step with the data, and sends what people do.
//
// Data come from the server as often as anybody changes anything; what a person here is in the
// middle of comes first. One Sheet lives as long as its element, whatever the page around it
// does; the outbox behind it lives as long as the browser's page.

import { Newest } from "../news.js";
import { BlockView } from "./blocks.js";
import { arrange, el, focused, views } from "./dom.js";
import { effects, insertAfter } from "./effects.js";
import { keyOf, whole } from "./forms.js";
import { lastWords, post, watch } from "./outbox.js";
import { QueueView } from "./queue.js";
import { Status } from "./status.js";
import { drawn, left } from "./ways.js";

const NOTICE = 10_000;

class Sheet {
  constructor(root) {
    Object.assign(this, { root, known: new Map(), pairs: new Map(), effects: [], gone: new Map(), held: false,
      current: null, unfolded: new Set() });
    this.place = el("div", { class: "blocks" });
    this.news = new Newest((data) => this.show(data));
    this.flush = () => [...this.known.values()].forEach((view) => view.flush());
    this.unwatch = watch(() => this.changed());
    lastWords.add(this.flush);
    root.addEventListener("keydown", keepToOurselves);
  }

  // What the bell tells by its name alone is drawn already; only what was foreseen may be over.
  show(data) {
    const isDrawn = data.blocks === this.data?.blocks && this.effects.length === 0;
    this.data = data;
    this.words = data.words ?? this.words;
    this.status ??= new Status(this);
    if (!this.place.parentNode) this.root.append(this.place, this.status.node);
    if (!isDrawn) this.draw();
  }

  get revision() {
    return this.data.revision;
  }

  changed() {
    this.status?.show();
  }

  announce(text) {
    this.status.tell(text);
  }

  // ------------------------------------------------------------------ drawing

  draw() {
    if (this.held) return;
    this.effects = this.effects.filter(({ answer }) => !answer || answer.revision > this.revision);
    const blocks = this.foreseen();
    const before = [...this.known.keys()].join();
    const hand = focused(this.root);
    this.lay(views(this.known, blocks, (block) => block.id, (block) => new (block.layout === "queue" ? QueueView : BlockView)(this, block)));
    if (before && before !== [...this.known.keys()].join()) this.showCurrent();
    // A node that moves loses the focus, whoever moved it.
    if (hand?.isConnected && focused(this.root) !== hand) hand.focus({ preventScroll: true });
    drawn(this);
    this.changed();
  }

  // Another view of the same cards: the one a person was at stays in sight.
  showCurrent() {
    const cards = [...this.known.values()].flatMap((view) => [...view.cards.values()]);
    cards.find((view) => view.isCurrent)?.node.scrollIntoView({ block: "nearest" });
  }

  // A main block stands beside the side blocks that follow it; all others take the whole width.
  lay(shown) {
    const rows = [];
    for (const view of shown) {
      const { id, layout, place } = view.block;
      if (layout === "heads") continue; // they stand on the board
      if (place === "main") rows.push({ node: this.pairFor(id), main: [view.node], side: [] });
      else if (place === "side" && rows.at(-1)?.side) rows.at(-1).side.push(view.node);
      else rows.push(view);
    }
    arrange(this.place, rows.map((row) => row.node));
    for (const { node, main, side } of rows.filter((row) => row.side)) {
      arrange(node.firstChild, main);
      arrange(node.lastChild, side);
    }
  }

  pairFor(id) {
    if (!this.pairs.has(id)) this.pairs.set(id, el("div", { class: "pair" }, el("div"), el("div")));
    return this.pairs.get(id);
  }

  // Nothing is drawn under a hand that is dragging.
  hold(on) {
    this.held = on;
    if (!on) this.draw();
  }

  // The data, as they will be when all that was done here is stored.
  foreseen() {
    const blocks = this.data.blocks.map((block) => ({ ...block, cards: keyed(block) }));
    const shown = this.effects.length ? structuredClone(blocks) : blocks;
    for (const { effect, answer } of this.effects) effect(shown, answer);
    for (const block of shown) this.haunt(block);
    return shown;
  }

  // Cards that left while somebody was writing in them, or that can still be brought back,
  // keep their place among the others for a while.
  haunt(block) {
    const view = this.known.get(block.id);
    const names = new Set(block.cards.map((card) => card.key));
    block.cards.forEach((card) => { if (this.gone.has(card.key)) card.gone = this.gone.get(card.key).action; });
    (view?.block.cards ?? []).forEach((card, i, all) => {
      const gone = this.gone.get(card.key);
      const orphan = !gone && view.cards.get(card.key)?.isBusy;
      if (names.has(card.key) || !(gone || orphan)) return;
      insertAfter(block.cards, all[i - 1]?.key, { ...card, ghost: true, gone: gone?.action, orphan });
    });
  }

  // ------------------------------------------------------------------ sending

  // Sends `change`; its `effect` is seen at once, until the data hold it or the server says no.
  send(change, { effect, slot, stored, refused } = {}) {
    const seen = effect && { effect, slot, answer: null };
    this.effects = this.effects.filter((each) => !slot || each.slot !== slot);
    if (seen) this.effects.push(seen);
    post({
      post: this.data.post, from: this, change, slot,
      stored: (answer) => { if (seen) seen.answer = answer; this.stored(answer); stored?.(answer); },
      refused: (message) => { this.forget(seen); refused?.(message); this.draw(); },
    });
    this.draw();
  }

  forget(seen) {
    this.effects = this.effects.filter((each) => each !== seen);
  }

  stored() {
    this.status.stored();
    this.draw();
  }

  // Does what a button says. One that can be undone takes its card away, and leaves a notice.
  act(action, view) {
    if (action.undo && view) this.takeAway(action, view);
    this.send(action.change, {
      stored: () => view?.settled?.(),
      refused: (message) => { this.gone.delete(view?.card.key); view?.refused(message); },
    });
    if (action.undo && view) view.focusNotice();
  }

  takeAway(action, view) {
    const { key } = view.card;
    const expire = () => {
      if (!this.gone.has(key)) return;
      if (view.hasFocus || view.node.matches(":hover")) setTimeout(expire, NOTICE / 2);
      else { this.gone.delete(key); this.draw(); }
    };
    this.gone.set(key, { action });
    setTimeout(expire, NOTICE);
  }

  // The card is seen again at once, and has the focus.
  bringBack(view) {
    const { block, card } = view;
    const { action } = this.gone.get(card.key);
    const before = block.cards[block.cards.findIndex((each) => each.key === card.key) - 1]?.key;
    this.gone.delete(card.key);
    this.send(action.undo, { effect: effects.kept(block.id, card, before) });
    view.focus();
  }

  // Somebody else deleted what a person here is writing: it comes back with their text.
  rescue(view) {
    const { item } = view.card;
    this.send({ kind: "restore_item", item });
    view.rescue();
  }

  close() {
    this.flush();
    left(this);
    this.news.close();
    lastWords.delete(this.flush);
    this.unwatch();
    this.status?.close();
  }
}

function keyed(block) {
  const seen = new Map();
  return (block.cards ?? []).map((card) => {
    const key = keyOf(card);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return { ...whole(card, block), key: seen.get(key) > 1 ? `${key}#${seen.get(key)}` : key };
  });
}

// Streamlit listens for single letters in the whole page, and cannot see that they are typed
// in a field here.
function keepToOurselves(event) {
  if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}

const sheets = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".sheet");
  if (!sheets.has(root)) sheets.set(root, new Sheet(root));
  const sheet = sheets.get(root);
  sheet.go = (place) => setTriggerValue("go", place);
  sheet.news.take(data);
  return () => sheet.close();
}

// What a change will do to what is shown, seen before the server has answered.
//
// Why: a hand that ticks a box must see the tick at once. Each effect is laid over every new
// set of data until data arrive that already hold the change, or the server has said no; the
// data themselves are never touched. An effect is a function (blocks, answer | null).

import { keyOf } from "./forms.js";

const cardsOf = (blocks, { part, item }) =>
  blocks.flatMap((block) => block.cards).filter((card) => card.part === part && (card.item ?? null) === (item ?? null));

const fieldsOf = (blocks, card, name) =>
  cardsOf(blocks, card).flatMap((each) => [...each.fields, ...(each.more ?? [])]).filter((field) => field.field === name);

const put = (card, name, change) => (blocks, answer) =>
  fieldsOf(blocks, card, name).forEach((field) => change(field, answer));

const tied = (links = [], other, on) => [...links.filter((link) => link !== other), ...(on ? [other] : [])];

export const effects = {
  set: (card, name, value) => put(card, name, (field) => { field.value = value; }),

  linked: (card, name, other, on) => put(card, name, (field) => { field.value = tied(field.value, other, on); }),

  chosen: (card, name, text) => put(card, name, (field, answer) => {
    Object.assign(field, { value: text, variants: [], rev: answer?.rev ?? field.rev });
  }),

  // The card stands after the card of the item `after`, or first among its equals.
  moved: (blockId, card, after) => (blocks) => {
    const block = blocks.find((each) => each.id === blockId);
    const moved = block?.cards.find((each) => each.key === card.key);
    if (!moved || block.layout === "tree") return;
    const rest = block.cards.filter((each) => each !== moved);
    const beside = rest.findIndex((each) => each.column === moved.column && (after === null || each.item === after));
    rest.splice(beside < 0 ? rest.length : beside + (after === null ? 0 : 1), 0, moved);
    block.cards = rest;
  },

  sorted: (blockId, card, column) => (blocks) => {
    const block = blocks.find((each) => each.id === blockId);
    const moved = block?.cards.find((each) => each.key === card.key);
    if (moved) moved.column = column;
  },

  // The card stands in another column, after the card of the item `after` there, or first.
  placed: (blockId, card, column, after) => (blocks) => {
    const block = blocks.find((each) => each.id === blockId);
    const moved = block?.cards.find((each) => each.key === card.key);
    if (!moved) return;
    block.cards = block.cards.filter((each) => each !== moved && !(each.item === card.item && each.column === column));
    const beside = block.cards.findIndex((each) => each.item === after && each.column === column);
    block.cards.splice(beside + 1, 0, { ...moved, column });
  },

  // A column that some cards are put in is there at once, after the column `beside`, or last.
  parted: (blockId, headsId, item, beside, items) => (blocks) => {
    const [block, heads] = [blockId, headsId].map((id) => blocks.find((each) => each.id === id));
    if (!block || !heads) return;
    const at = heads.cards.findIndex((each) => each.item === beside);
    if (heads.cards.every((each) => each.item !== item)) {
      const head = { part: "themes", item, fields: [] };
      heads.cards.splice(at < 0 ? heads.cards.length : at + 1, 0, { ...head, key: keyOf(head) });
    }
    block.cards.forEach((each) => { if (items.includes(each.item) && (!beside || each.column === beside)) each.column = item; });
  },

  // A card that has been dealt with, in a queue.
  taken: (blockId, card) => (blocks) => {
    const block = blocks.find((each) => each.id === blockId);
    const index = block?.cards.findIndex((each) => each.key === card.key) ?? -1;
    if (index >= 0) block.cards.splice(index, 1);
  },

  // A card that is on its way back stands where it stood, after the card named `before`.
  kept: (blockId, card, before) => (blocks) => {
    const block = blocks.find((each) => each.id === blockId);
    if (!block || block.cards.some((each) => each.key === card.key)) return;
    insertAfter(block.cards, before, { ...card, gone: undefined, ghost: undefined });
  },

  // A new card that is not stored yet; it gives way to the stored one as soon as that is here.
  added: (blockId, card) => (blocks) => {
    const block = blocks.find((each) => each.id === blockId);
    if (!block || block.cards.some((each) => each.item === card.item)) return;
    block.cards.splice(placeBelow(block.cards, card.under), 0, { ...card });
  },
};

// Puts `card` after the card with the key `before`, or first.
export function insertAfter(cards, before, card) {
  cards.splice(cards.findIndex((each) => each.key === before) + 1, 0, card);
}

// The end of the list, or of the branch below the item `under`.
function placeBelow(cards, under) {
  const parent = under ? cards.findIndex((card) => card.item === under) : -1;
  if (parent < 0) return cards.length;
  let end = parent + 1;
  while (end < cards.length && (cards[end].depth ?? 0) > (cards[parent].depth ?? 0)) end++;
  return end;
}

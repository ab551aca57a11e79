// What hundreds of cards have in common comes once, as a form; here each card gets its own again.

const THIS = "this";

// What tells a card from others in its block; it stays when the card goes to another column.
export const keyOf = ({ part, item, under }) => [part, item ?? "", under ?? ""].join("/");

export function whole(card, block) {
  const form = block.forms?.[card.like];
  if (!form) return { ...card, fields: card.fields ?? [] };
  const filled = (field) => ({ ...field, ...about(field, card.item), ...card.said?.[field.field] });
  return {
    ...card,
    fields: form.fields.map(filled),
    more: form.more?.map(filled),
    more_label: form.more_label,
    actions: form.actions?.map((action) => ({ ...action, ...about(action, card.item) })),
  };
}

// The changes in `part` of a form, about this item.
function about({ change, undo }, item) {
  const named = (sent) => Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value === THIS ? item : value]));
  return { ...(change && { change: named(change) }), ...(undo && { undo: named(undo) }) };
}

// What was done in this browser of late and can be taken back, and what was taken back and can be
// done again. It lives as long as the page does, and is kept nowhere else.
//
// Each act is {label, change}: the server says with its answer what takes a change back. Taking
// back is a change like any other, and is turned down if somebody has changed the same since.

const MOST = 50;

const piles = new Map();
const watchers = new Set();

const pile = (project) => {
  if (!piles.has(project)) piles.set(project, { done: [], undone: [], known: new Set() });
  return piles.get(project);
};

export const latest = (project) => ({ undo: pile(project).done.at(-1), redo: pile(project).undone.at(-1) });

export function watchActs(changed) {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

const tell = () => watchers.forEach((each) => each());

// `change` was stored in `project`, and the server said that `undo` takes it back.
export function did(project, change, undo) {
  const { done, undone } = pile(project);
  if (change.kind === "take_back" || isOwnUndo(project, change)) return tell();
  undone.length = 0;
  if (undo) {
    const top = done.at(-1);
    if (change.draft && top?.draft === change.draft) done.pop();
    done.push({ ...joined(top, change, undo), draft: change.draft });
    if (done.length > MOST) done.shift();
  }
  tell();
}

// What widgets of the page have done, which the page tells again with every drawing.
export function didBefore(project, acts) {
  const { done, undone, known } = pile(project);
  for (const { id, ...act } of acts.filter(({ id }) => !known.has(id))) {
    known.add(id);
    undone.length = 0;
    done.push(act);
  }
}

// Takes the latest act from its pile, to be sent. What comes of it is told with `took`.
export function take(project, what) {
  const { done, undone } = pile(project);
  return (what === "undo" ? done : undone).pop();
}

// An act was taken back, or done again: `undo` is the way back from that.
export function took(project, what, undo) {
  const { done, undone } = pile(project);
  if (undo) (what === "undo" ? undone : done).push(undo);
  tell();
}

// One stretch of typing is stored many times, and is one act: back to what stood there before it.
function joined(top, change, undo) {
  if (!change.draft || top?.draft !== change.draft) return undo;
  const place = ({ part, item, field }) => [part, item, field].join("/");
  const newer = new Set(undo.change.still.map(place));
  const still = [...undo.change.still, ...top.change.still.filter((each) => !newer.has(place(each)))];
  return { ...undo, change: { ...undo.change, steps: top.change.steps, still } };
}

// A card that is brought back by the notice in its place takes its own deletion back.
function isOwnUndo(project, change) {
  if (change.kind !== "restore_item") return false;
  const { done } = pile(project);
  const at = done.findLastIndex(({ change: { steps } }) =>
    steps.length === 1 && steps[0].kind === "restore_item" && steps[0].item === change.item);
  if (at >= 0) done.splice(at, 1);
  return at >= 0;
}

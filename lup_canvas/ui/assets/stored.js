// Whether what people wrote is stored: every sheet knows it of its own texts, and the screen says
// it once, for whatever is worst, or else for what was stored last.
//
// A state is {state, shape, text}.

const RANKS = ["idle", "saved", "saving", "late", "lost"];
const IDLE = { state: "idle", shape: "check", text: "" };

const states = new Map();
const watchers = new Set();

const tell = () => watchers.forEach((each) => each());

export function isAt(sheet, state) {
  states.delete(sheet);
  states.set(sheet, state);
  tell();
}

export function isGone(sheet) {
  states.delete(sheet);
  tell();
}

export function watchStored(changed) {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

const rank = ({ state }) => RANKS.indexOf(state);

export const worst = () =>
  [...states.values()].reduce((found, each) => (rank(each) >= rank(found) ? each : found), IDLE);

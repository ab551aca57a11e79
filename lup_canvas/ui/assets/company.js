// Who is with us, as the bell tells it, and what the bell is to tell of us: the field that is
// written in here. Counts and places only, and a hint, never a lock.

const AGAIN = 4_000;
const NOBODY = { screens: 0, phones: 0, writing: [] };

const watchers = new Set();
let here = NOBODY;
let mine = "";
let said = -Infinity;
let speak = () => {};

// `changed` is called when somebody has come, gone, begun to write or stopped.
export function watchCompany(changed) {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

export const company = () => here;

export const isWrittenIn = (field) => here.writing.includes(field);

// The bell has heard who is here; without contact nobody knows, and nothing is said.
export function meet(company) {
  here = company ?? NOBODY;
  watchers.forEach((each) => each());
}

// Says again where somebody writes here, for a bell that is new or was away.
export function introduce(say) {
  speak = say;
  tell();
}

// Somebody writes in `field` here (part/item/field), or in none.
export function writeIn(field) {
  if (field !== mine || (field && performance.now() - said > AGAIN)) {
    mine = field;
    tell();
  }
}

export const stopWritingIn = (field) => mine === field && writeIn("");

function tell() {
  said = performance.now();
  speak({ writes: mine });
}

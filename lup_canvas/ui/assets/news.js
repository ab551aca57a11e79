// What the sheets on this page show, by name, and how each is told anew.
//
// The bell brings it: then a change is on every screen at once, and the scripts of the screens,
// which draw figures and headings too, can follow when the server has time.

const sheets = new Map();
const watchers = new Set();

const changed = () => watchers.forEach((each) => each());

export const names = () => [...sheets.keys()];

export const tell = (data) => sheets.get(data.name)?.(data);

// `tell` is called with newer data for `name`, until what is returned here is called.
export function follow(name, tell) {
  sheets.set(name, tell);
  changed();
  return () => {
    if (sheets.get(name) !== tell) return;
    sheets.delete(name);
    changed();
  };
}

// `changed` is called when other names than before are on the page.
export function watchNames(changed) {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

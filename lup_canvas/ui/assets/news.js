// What is shown on this page, by name, and how each is told anew.
//
// The bell brings it: then a change is on every screen at once, and the scripts of the screens,
// which draw figures and headings too, can follow when the server has time. What is as it was at
// the ring before is not sent again: it is here still.

const shown = new Map();
const told = new Map();
const watchers = new Set();

const changed = () => watchers.forEach((each) => each());

export const names = () => [...shown.keys()];

export function tell(data, revision) {
  told.set(data.name, data);
  again(data.name, revision);
}

export function again(name, revision) {
  shown.get(name)?.({ ...told.get(name), revision });
}

// `tell` is called with newer data for `name`, until what is returned here is called.
function follow(name, tell) {
  shown.set(name, tell);
  changed();
  return () => {
    if (shown.get(name) !== tell) return;
    shown.delete(name);
    changed();
  };
}

// `changed` is called when other names than before are on the page.
export function watchNames(changed) {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

// Shows data that come from the script and, under their name, from the bell: always the newest.
export class Newest {
  constructor(show) {
    Object.assign(this, { show, data: null, leave: null });
  }

  take(data) {
    if (data.name === this.data?.name && data.revision < this.data.revision) return;
    if (data.name !== this.data?.name || !this.leave) {
      this.close();
      this.leave = data.name ? follow(data.name, (news) => this.take(news)) : null;
    }
    this.data = data;
    this.show(data);
  }

  close() {
    this.leave?.();
    this.leave = null;
  }
}

// Returns an element that only shows: `show(root, data)` draws in what `selector` names. Nothing is
// drawn anew that stays as it was, since a person who reads loses the line when it blinks.
export function shows(selector, show) {
  const known = new WeakMap();
  const follower = (root) => {
    let drawn = "";
    return new Newest((data) => {
      const words = JSON.stringify({ ...data, revision: 0 });
      if (words !== drawn) show(root, data);
      drawn = words;
    });
  };
  return ({ data, parentElement }) => {
    const root = parentElement.querySelector(selector);
    if (!known.has(root)) known.set(root, follower(root));
    known.get(root).take(data);
    return () => known.get(root).close();
  };
}

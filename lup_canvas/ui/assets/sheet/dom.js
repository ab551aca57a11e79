// The few words the sheet speaks to the page with.
//
// Why so little: what people write must never become markup, so nodes are made one by one and
// text goes in as text. Why keyed: a person is typing in one card while others change the rest,
// so nodes are kept and moved, never made again, and the one with the focus is not moved at all.

const SVG = "http://www.w3.org/2000/svg";

const SHAPES = {
  add: "M12 5v14M5 12h14",
  check: "M5 13l4.5 4.5L19 7",
  clock: "M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0",
  cloud_off: "M4 4l16 16M9 6.5A6 6 0 0 1 18 10a4 4 0 0 1 2.6 6.8M6.5 9.5A4.5 4.5 0 0 0 7 18h8",
  down: "M12 5v14M6 13l6 6 6-6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  hide: "M4 4l16 16M6.5 7.5A15 15 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.3-1.1M10 5.7a9 9 0 0 1 2-.2c6 0 9.5 6.5 9.5 6.500a16 16 0 0 1-2.2 3",
  idea: "M9.5 18h5M10.5 21h3M12 3a6 6 0 0 0-3.5 10.900c.6.5 1 1.2 1 2.100h5c0-.9.4-1.6 1-2.100A6 6 0 0 0 12 3",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1-1",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  quote: "M5 15V10a3 3 0 0 1 3-3M5 12h4v4H5zM14 15v-5a3 3 0 0 1 3-3M14 12h4v4h-4z",
  right: "M5 12h14M13 6l6 6-6 6",
  root: "M12 3v8M12 11c0 4-5 3-6 9M12 11c0 4 5 3 6 9M12 11v10",
  star: "M12 4l2.5 5.2 5.6.8-4 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4-4 5.6-.8z",
  trash: "M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
  pen: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  redo: "M15 14l5-5-5-5M20 9H9a5 5 0 000 10h4",
  undo: "M9 14L4 9l5-5M4 9h11a5 5 0 010 10h-4",
  up: "M12 19V5M6 11l6-6 6 6",
  warn: "M12 4l9 16H3zM12 10v4.500M12 17.500h.01",
};

const SIGNS = { ArrowLeft: "←", ArrowRight: "→", Escape: "Esc" };

let made = 0;

// An id that nothing else in this page has.
export const uid = () => `lup-${++made}`;

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "text") node.textContent = value ?? "";
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else attr(node, name, value);
  }
  node.append(...children.filter(Boolean));
  return node;
}

// Sets an attribute; null, undefined and false take it away.
export function attr(node, name, value) {
  const gone = value === undefined || value === null || value === false;
  if (gone) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value === true ? "" : value)) {
    node.setAttribute(name, value === true ? "" : value);
  }
}

// Says `text` in a node, and hides the node that has nothing to say.
export function say(node, text) {
  const words = text ?? "";
  if (node.textContent !== words) node.textContent = words;
  node.hidden = words === "";
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of [["viewBox", "0 0 24 24"], ["class", "icon"], ["aria-hidden", "true"]]) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[name] ?? SHAPES.check);
  svg.append(path);
  return svg;
}

// A button with words; with `bare`, the icon stands for the words. `key` is the letter that presses it.
export function button({ label, shape, tone = "quiet", bare = false, key, press, ...rest }) {
  return el(
    "button",
    { type: "button", class: `button ${tone}${bare ? " bare" : ""}`, onclick: press, ...rest,
      "aria-label": bare ? label : null, title: bare ? label : null, "aria-keyshortcuts": key },
    shape && icon(shape),
    !bare && el("span", { text: label }),
    key && el("kbd", { text: SIGNS[key] ?? key, "aria-hidden": "true" }),
  );
}

export const focused = (node) => node.getRootNode().activeElement ?? null;

// Brings views in step with `items`; views are {node, update(item), leave?()}, by their key.
export function views(known, items, keyOf, make) {
  const left = new Set(known.keys());
  const shown = items.map((item) => {
    const key = keyOf(item);
    if (!known.has(key)) known.set(key, make(item));
    left.delete(key);
    const view = known.get(key);
    view.update(item);
    return view;
  });
  for (const key of left) {
    known.get(key).leave?.();
    known.get(key).node.remove();
    known.delete(key);
  }
  return shown;
}

// Puts `nodes` in this order in `parent` without moving the one that holds the focus, since a
// node that is moved loses it. What else is in `parent` stays before them.
export function arrange(parent, nodes) {
  const active = focused(parent);
  const anchor = active ? nodes.findIndex((node) => node.parentNode === parent && node.contains(active)) : -1;
  let next = null;
  for (let i = nodes.length - 1; i >= 0; i--) {
    if (i !== anchor && (nodes[i].parentNode !== parent || nodes[i].nextSibling !== next)) {
      parent.insertBefore(nodes[i], next);
    }
    next = nodes[i];
  }
}

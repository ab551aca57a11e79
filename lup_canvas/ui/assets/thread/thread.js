// The golden thread by name: choose a thing on it, and read what it stands on beside the names.
// Only shows. Everything people wrote goes in as text, never as markup.

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null));
  return made;
}

class Thread {
  constructor(root) {
    this.root = root;
    this.names = element("nav", "names");
    this.chain = element("section", "chain");
    this.chain.setAttribute("aria-live", "polite");
    this.chain.tabIndex = 0; // it scrolls, also for those who have only keys
    root.append(this.names, this.chain);
    this.plots = new WeakSet();
  }

  // Streamlit may put another drawing in the place of the one before, so it is looked for when a
  // hand comes near.
  hear({ target }) {
    const plot = target.closest?.(`${this.data.figure} .js-plotly-plot`);
    if (!plot || this.plots.has(plot)) return;
    this.plots.add(plot);
    plot.on("plotly_click", ({ points }) => this.follow(points[0].customdata));
  }

  follow(place) {
    if (!(place in this.data.things)) return;
    this.open(place);
    this.root.scrollIntoView({ block: "nearest" });
  }

  show(data) {
    this.data = data;
    this.drawNames();
    if (!(this.place in data.things)) this.place = null;
    this.open(this.place);
  }

  drawNames() {
    const { words, groups, loose } = this.data;
    const focused = this.root.getRootNode().activeElement?.dataset.place;
    const unfolded = new Set([...this.names.querySelectorAll("details[open]")].map((each) => each.dataset.name));
    const all = [...groups, loose].filter((group) => group.places.length);
    this.names.setAttribute("aria-label", words.title);
    this.names.replaceChildren(
      element("h3", "", words.title),
      element("p", "quiet", words.choose),
      ...all.map((group) => this.group(group, unfolded.has(group.name))),
    );
    this.button(focused)?.focus();
  }

  group({ name, kind, places }, unfolded) {
    const count = element("span", "count", String(places.length));
    const fold = element(
      "details",
      "",
      element("summary", "", element("span", "", name), count),
      element("ul", "", ...places.map((each) => element("li", "", this.press(each)))),
    );
    fold.dataset.kind = kind;
    fold.dataset.name = name;
    fold.open = unfolded;
    return fold;
  }

  press({ place, text }) {
    const made = element("button", "", text);
    made.type = "button";
    made.dataset.place = place;
    made.addEventListener("click", () => this.open(place));
    return made;
  }

  button(place) {
    return [...this.names.querySelectorAll("button")].find((each) => each.dataset.place === place);
  }

  open(place) {
    this.place = place;
    for (const each of this.names.querySelectorAll("button")) {
      each.setAttribute("aria-pressed", String(each.dataset.place === place));
    }
    const button = place && this.button(place);
    if (button) button.closest("details").open = true;
    const thing = place && this.data.things[place];
    const written = JSON.stringify([thing, this.data.texts]);
    if (written === this.written) return;
    this.written = written;
    this.chain.hidden = !thing;
    this.chain.setAttribute("aria-label", this.data.words.title);
    this.chain.replaceChildren(...(thing ? this.told(thing) : []));
  }

  told({ name, text, kind, loose, parts }) {
    const { words } = this.data;
    this.chain.dataset.kind = kind;
    return [
      element("p", "label", name),
      element("h3", "text", text),
      ...parts.map((part) => this.part(part)),
      loose ? element("p", "loose", words.loose) : null,
      parts.length || loose ? null : element("p", "quiet", words.nothing),
    ].filter(Boolean);
  }

  part({ name, kind, texts, untold }) {
    const more = this.data.words.untold.replace("{count}", untold);
    const made = element(
      "div",
      "part",
      element("h4", "label", name),
      element("ul", "", ...texts.map((number) => element("li", "", this.data.texts[number]))),
      untold ? element("p", "quiet", more) : null,
    );
    made.dataset.kind = kind;
    return made;
  }
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".thread");
  root.thread ??= new Thread(root);
  root.thread.show(data);
  const hear = (event) => root.thread.hear(event);
  document.addEventListener("pointerover", hear);
  return () => document.removeEventListener("pointerover", hear);
}

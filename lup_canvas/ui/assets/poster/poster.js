// The canvas as a poster: one tile for each step, with what the group wrote as the largest thing.
// Only shows. Everything people wrote goes in as text, never as markup.

import { shows } from "../news.js";

const SHORT = 14;

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

// Long words are set smaller, so that they fit the screen; the smallest can still be read from afar.
const LENGTHS = [110, 230, 420];

const sized = (node, ...texts) => {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (node) node.dataset.size = node.dataset.least = LENGTHS.filter((most) => length > most).length;
  return node;
};

const words = (tag, className, text) => (text ? element(tag, className, text) : null);
const sentence = (className, text) => sized(text ? element("p", className, element("span", "said", text)) : null, text);

function line(each) {
  return element(
    "li",
    [each.quiet && "quiet", each.beside.length > SHORT && "stacked"].filter(Boolean).join(" "),
    element("span", "text", each.text),
    words("span", "beside", each.beside),
  );
}

// How many lines there is no room for: said last, as on the figures.
function more(each) {
  const made = element("li", "rest");
  made.dataset.left = each.left_out;
  return made;
}

function tile(each, big) {
  const filled = each.lead || each.before || each.lines.length;
  const made = element(
    "section",
    "tile",
    element(
      "header",
      "",
      element(big ? "h1" : "h2", "", element("span", "number", each.number), " ", each.name),
      element("span", "word", each.word),
    ),
    words("p", "label", each.before && each.before_label),
    sentence("before", each.before),
    words("p", "label", each.lead && each.lead_label),
    sized(sentence("lead", each.lead), each.lead, each.before),
    each.lines.length ? element("ul", "", ...each.lines.map(line), more(each)) : null,
    filled ? null : words("p", "empty", each.empty),
    each.facts.length ? element("p", "facts", each.facts.join("  ·  ")) : null,
  );
  made.dataset.step = each.step;
  made.dataset.phase = each.phase;
  return made;
}

const rows = (node) => Math.round(node.clientHeight / parseFloat(getComputedStyle(node).lineHeight));

function cut(node, most) {
  node.classList.toggle("cut", most > 0);
  node.style.setProperty("--rows", most);
}

// Nobody scrolls a storskjerm: what does not fit is set smaller, then the last lines are counted
// instead of shown, and then what is longest ends in "…".
function fit(root) {
  const lines = [...root.querySelectorAll("li:not(.rest)")], rest = root.querySelector(".rest");
  const sizes = [...root.querySelectorAll(".lead, .before")], said = [...root.querySelectorAll(".said, li > .text, .stacked > .beside")];
  const room = parseFloat(getComputedStyle(root.querySelector(".tile")).minHeight);
  const beyond = () => root.offsetHeight > room + 1;
  let left = Number(rest?.dataset.left ?? 0);
  const count = () => { if (rest) Object.assign(rest, { hidden: !left, textContent: `+${left}` }); };
  for (const each of lines) each.hidden = false;
  for (const each of said) cut(each, 0);
  for (const each of sizes) each.dataset.size = each.dataset.least;
  count();
  for (const each of sizes) while (beyond() && each.dataset.size < LENGTHS.length) each.dataset.size = Number(each.dataset.size) + 1;
  while (beyond() && lines.length > 1) {
    lines.pop().hidden = true;
    left += 1;
    count();
  }
  for (let most = 2; beyond() && most > 1;) {
    const longest = said.reduce((one, other) => (rows(other) > rows(one) ? other : one));
    most = rows(longest);
    cut(longest, most - 1);
  }
}

// Looks and letters come after the words, and a window may change: each time it is fitted anew.
const fitted = new ResizeObserver((changed) => changed.forEach(({ target }) => fit(target)));

function show(root, data) {
  root.dataset.big = data.big ? "yes" : "no";
  const phases = Object.entries(data.phases).map(([id, name]) => {
    const inside = data.tiles.filter((each) => each.phase === id);
    if (!inside.length) return null;
    const zone = element("div", "zone", words("p", "phase", name), element("div", "tiles", ...inside.map((each) => tile(each, data.big))));
    zone.dataset.phase = id;
    return zone;
  });
  root.replaceChildren(...phases.filter(Boolean));
  if (data.big) fit(root);
}

const poster = shows(".poster", show);

export default function (element) {
  const root = element.parentElement.querySelector(".poster");
  const leave = poster(element);
  if (element.data.big) fitted.observe(root);
  return () => {
    leave();
    fitted.unobserve(root);
  };
}

// Lets the parts of a figure tell more, to those who point at one and to those who go to it with
// the arrow keys. Without it the browser says the same when it is pointed at.

const AWAY = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function bringToLife(figure) {
  const canvas = figure.querySelector(".canvas");
  const line = figure.querySelector(".told");
  const hint = line.textContent;
  const parts = [...figure.querySelectorAll(".tells")];
  const words = new Map(parts.map((part) => [part, taken(part)]));
  let chosen;

  function choose(part) {
    if (part === chosen) return;
    chosen?.classList.remove("chosen");
    chosen = part;
    part?.classList.add("chosen");
    line.replaceChildren(...(part ? said(words.get(part)) : [hint]));
  }

  function go(event) {
    const next = step(parts, chosen, event.key);
    if (event.key === "Escape") choose(undefined);
    if (!next || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(next);
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  line.hidden = false;
  canvas.addEventListener("pointerover", ({ target }) => {
    const part = target.closest(".tells");
    if (part) choose(part);
  });
  canvas.addEventListener("keydown", go);
}

// The browser's own words are taken away, or it would say the same a second time.
function taken(part) {
  const title = part.querySelector("title");
  title.remove();
  return title.textContent.split("\n");
}

function said([name, ...numbers]) {
  const strong = document.createElement("strong");
  strong.textContent = name;
  return [strong, ...numbers.flatMap((each) => [" · ", each])];
}

// The nearest part that way; at the end of a row the next one, as in a text.
function step(parts, from, key) {
  if (key === "Home") return parts[0];
  if (key === "End") return parts.at(-1);
  if (!(key in AWAY)) return undefined;
  if (!from) return parts[0];
  const [across, down] = AWAY[key];
  const here = middle(from);
  const away = (part) => {
    const there = middle(part);
    const [x, y] = [there.x - here.x, there.y - here.y];
    const along = x * across + y * down;
    return along > 1 ? along + 3 * Math.abs(x * down + y * across) : Infinity;
  };
  const nearest = parts.reduce((best, part) => (away(part) < away(best) ? part : best));
  return away(nearest) < Infinity ? nearest : parts[parts.indexOf(from) + across + down] ?? from;
}

function middle(part) {
  const { x, y, width, height } = part.getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}

for (const figure of document.querySelectorAll(".drawn")) bringToLife(figure);

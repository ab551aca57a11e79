// What came, changed, moved and went. Only shows. What people wrote goes in as text, never markup.

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

const TAGS = { kept: "span", gone: "del", new: "ins" };

// Said, and not only struck through: a screen reader reads the words, and paper has no colours.
const piece = ({ fate, text, said }) =>
  element(TAGS[fate], "", said ? element("span", "unseen", `${said} `) : null, text);

const wording = ({ label, pieces }) =>
  element("p", "wording", label ? element("span", "label", label) : null, ...pieces.map(piece));

const shift = ({ label, before, after, turned }) =>
  element(
    "p",
    "shift",
    element("span", "label", label),
    element("span", "was", before),
    element("span", "arrow", " → "),
    element("span", "unseen", ` ${turned} `),
    element("span", "is", after),
  );

function difference(each) {
  const made = element(
    "li",
    "",
    element("p", "how", element("span", "sign", each.sign), each.how, element("span", "what", each.what)),
    each.words ? element("p", "words", each.words) : null,
    ...each.wordings.map(wording),
    ...each.shifts.map(shift),
  );
  made.dataset.how = each.kind;
  return made;
}

const chapter = ({ name, differences }) =>
  element("section", "", element("h3", "", name), element("ul", "", ...differences.map(difference)));

export default function ({ data, parentElement }) {
  parentElement.querySelector(".changes").replaceChildren(...data.chapters.map(chapter));
}

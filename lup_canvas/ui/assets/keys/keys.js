// Hears the keys of buttons where Streamlit does not: in a field that takes no letters now, such as a
// list that is closed or a switch. Where somebody writes, a letter is a letter.

const PICKS = ["checkbox", "radio", "range", "button", "submit"];

function takesNoLetters(field) {
  if (field.tagName !== "INPUT") return false;
  return PICKS.includes(field.type) || (field.role === "combobox" && field.ariaExpanded === "false");
}

export default function ({ data }) {
  const hear = (event) => {
    const button = data.buttons[event.key];
    if (!button || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!takesNoLetters(event.composedPath()[0])) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) document.querySelector(`.st-key-${button} button`)?.click();
  };
  document.addEventListener("keydown", hear, true);
  return () => document.removeEventListener("keydown", hear, true);
}

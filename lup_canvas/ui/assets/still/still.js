// A still picture in a window of its own that slides sideways, by finger, wheel or arrow keys.

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".still");
  const frame = root.querySelector(".frame") ?? document.createElement("div");
  frame.className = "frame";
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", data.name);
  if (root.picture !== data.picture) {
    const picture = new DOMParser().parseFromString(data.picture, "image/svg+xml").documentElement;
    frame.replaceChildren(document.importNode(picture, true));
    root.picture = data.picture;
  }
  const hint = document.createElement("p");
  hint.textContent = data.hint;
  root.replaceChildren(frame, hint);
}

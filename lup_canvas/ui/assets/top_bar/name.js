// The name of the project, which leads to where all of it is read.

import { staying } from "../session_link.js";

export default function ({ data, parentElement, setTriggerValue }) {
  const link = parentElement.querySelector(".project-name a");
  link.textContent = link.title = data.name;
  link.href = data.href;
  link.onclick = staying(() => setTriggerValue("go", data.place));
}

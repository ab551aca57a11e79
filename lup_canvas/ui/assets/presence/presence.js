// How many screens and phones are with us. It says nothing when it does not know.

import { company, watchCompany } from "../company.js";

const counted = ([one, many], count) => (count === 1 ? one : many).replace("{count}", count);

export default function ({ data, parentElement }) {
  const line = parentElement.querySelector(".presence");
  const show = () => {
    const { screens, phones } = company();
    line.textContent = screens
      ? [counted(data.words.screens, screens), counted(data.words.phones, phones)].join(" · ")
      : "";
  };
  line.classList.toggle("big", data.big);
  line.title = data.words.help;
  show();
  return watchCompany(show);
}

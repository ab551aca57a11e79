// The exercise of the gathering follows by itself, and its time is counted here. A text that is
// begun stays where it is, also while nothing is taken. Without this script the page shows what
// there is when it is opened anew.

import { asTime, left } from "./clock.js";

const TICK = 250, PATIENCE = 5000, CHECK = 60000;
const main = document.querySelector("main"), tell = document.querySelector("#tell");
const news = document.querySelector("[data-news]");
const section = () => document.querySelector("#na");
// The page counts as one phone by a word that it makes up now and forgets when it is closed.
const PAGE = [...crypto.getRandomValues(new Uint8Array(10))].map((n) => n.toString(36)).join("");
let over = null;

export const mark = () => section().dataset.mark;

export function showNow(page) {
  const fresh = page.querySelector("#na");
  if (!fresh || fresh.dataset.mark === mark()) return;
  section().replaceWith(fresh);
  over = null;
  const ideas = document.querySelector("#ideas");
  if (ideas && !ideas.querySelector("textarea").value) ideas.open = fresh.dataset.offers === "park";
  apply();
  const words = [...fresh.querySelectorAll(".mode > span:first-child, h2, .note")].map((each) => each.textContent);
  news.textContent = [...words, fresh.dataset.offers === "write" ? fresh.dataset.question : ""].join("\n");
}
function apply() {
  const { offers, question } = section().dataset;
  if (tell) {
    main.dataset.offers = offers;
    tell.elements.text.readOnly = offers !== "write";
    tell.querySelector("label[for=text]").textContent = question;
  }
  count();
}
function count() {
  tell?.classList.toggle("begun", tell.elements.text.value.trim() !== "");
  const { kept, since } = section().dataset, digits = section().querySelector(".digits");
  if (!digits) return;
  const rest = left({ kept: Number(kept), since: since ? Number(since) : null });
  const said = rest ? asTime(rest) : digits.dataset.over;
  if (digits.textContent !== said) digits.textContent = said;
  if (over === false && !rest) news.textContent = said;
  over = !rest;
}
// The socket says only that there is something new; `look` fetches it at the phone's own door, and
// tells whether there was any. A phone that nobody looks at has no socket, and does not count.
export function follow(look) {
  let socket = null, tries = 0;
  const connect = () => {
    if (socket || document.hidden) return;
    const address = new URL(location.pathname + "/runde", location);
    address.protocol = address.protocol.replace("http", "ws");
    address.searchParams.set("side", PAGE);
    socket = new WebSocket(address);
    socket.onmessage = (event) => {
      tries = 0;
      if (event.data !== mark()) setTimeout(look, Math.random() * TICK);
    };
    socket.onclose = () => {
      socket = null;
      setTimeout(again, Math.min(1000 * 2 ** tries++, PATIENCE) * (0.5 + Math.random()));
    };
  };
  // As long as there is no line, each try also looks: some networks let no socket through.
  const again = () => { look(); connect(); };
  // A line may die without a word. What it should have told then says so.
  const check = async () => { if (await look()) socket?.close(); };
  const turn = () => { if (document.hidden) socket?.close(); else again(); };
  connect();
  setInterval(check, CHECK);
  document.addEventListener("visibilitychange", turn);
  addEventListener("pageshow", (event) => { if (event.persisted) again(); });
}
apply();
setInterval(count, TICK);

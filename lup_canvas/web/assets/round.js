// A new round or exercise comes by itself, and an answer is sent until it has arrived. Without this script
// the page shows the round when it is opened anew, and the form is a plain form.
//
// The page counts as one phone by a word that it makes up now and forgets when it is closed.

import { follow, mark, showNow } from "./now.js";

const EVERY = 4000, HERE = location.pathname + "/runde" + location.search;
const now = () => document.querySelector("#runde");
const TAB = [...crypto.getRandomValues(new Uint8Array(10))].map((n) => n.toString(36)).join("");
let sending = false, wait = 1000;

async function look() {
  if (!document.hidden && !sending) {
    try {
      const address = new URL(HERE, location);
      address.searchParams.set("has", mark());
      address.searchParams.set("tab", TAB);
      const answer = await fetch(address, { signal: AbortSignal.timeout?.(10000) });
      if (answer.status === 200 && !sending) put(await answer.text(), false);
    } catch { /* the next look may see it */ }
  }
}
async function keepLooking() {
  await look();
  setTimeout(keepLooking, EVERY * (0.75 + Math.random() / 2));
}
// What is shown already stays as it is: somebody may be in the middle of choosing.
function put(html, anyway = true) {
  const page = new DOMParser().parseFromString(html, "text/html"), fresh = page.querySelector("#runde");
  if (!fresh) return;
  showNow(page);
  if (!anyway && fresh.dataset.mark === now().dataset.mark) return;
  const old = now(), said = fresh.querySelector("[data-said]").textContent;
  fresh.hidden = old.hidden;
  fresh.querySelector("[data-said]").textContent = "";
  const focused = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (focused) (fresh.querySelector("button") ?? fresh).focus({ preventScroll: true });
  // Said after it stands there, so that those who listen hear it.
  fresh.querySelector("[data-said]").textContent = said;
}
function say(word) {
  const state = now().querySelector("[data-said]");
  state.className = "quiet";
  state.textContent = now().dataset[word];
}
async function send(form) {
  sending = true;
  say("sending");
  try {
    const answer = await fetch(form.action, {
      method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(new FormData(form)),
    });
    if (answer.status >= 500) throw new Error();
    put(await answer.text());
    sending = false;
    wait = 1000;
  } catch {
    say("waiting");
    setTimeout(() => send(form), wait * (1 + Math.random() / 2));
    wait = Math.min(wait * 2, 15000);
  }
}
document.addEventListener("submit", (event) => {
  if (!event.target.closest("#runde")) return;
  event.preventDefault();
  if (!sending) send(event.target);
});
setTimeout(keepLooking, EVERY);
follow(look);

// A new round or exercise comes by itself, and an answer is sent until it has arrived. Without this script
// the page shows the round when it is opened anew, and the form is a plain form.

import { follow, mark, showNow } from "./now.js";

const HERE = location.pathname + "/runde" + location.search;
const now = () => document.querySelector("#runde");
let sending = false, wait = 1000;

// Looks for something new, and tells whether there was any.
async function look() {
  if (document.hidden || sending) return false;
  try {
    const address = new URL(HERE, location);
    address.searchParams.set("has", mark());
    const answer = await fetch(address, { signal: AbortSignal.timeout?.(10000) });
    if (answer.status !== 200 || sending) return false;
    put(await answer.text(), false);
    return true;
  } catch {
    return false; // the next look may see it
  }
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
follow(look);

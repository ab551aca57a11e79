// One question per screen, a draft that survives, and an outbox that loses and doubles nothing.
// Without this script the page is a plain form. What is kept in the browser goes when the tab
// is closed, and a text goes from it as soon as the server has answered.

const one = (what, inside = document) => inside.querySelector(what);
const tell = one("#tell"), park = one("#park"), thanks = one("#thanks"), about = one("aside"), ideas = one("#ideas");
const state = one("#state"), progress = one("#progress"), left = one("#left");
const back = one("[data-back]"), next = one("[data-next]"), send = one("[data-send]");
const steps = [...tell.querySelectorAll("[data-step]")];
const NEXT = next.textContent, MOST = 3, KEY = "lup " + location.pathname;

// What is kept

const kept = { draft: {}, outbox: [], held: [], told: 0, ...read() };

function read() {
  try { return JSON.parse(sessionStorage.getItem(KEY)); } catch { return {}; }
}
function keep() {
  try { sessionStorage.setItem(KEY, JSON.stringify(kept)); } catch { /* it lives in the page, then */ }
}
const filled = (form) => Object.fromEntries(new FormData(form));
const nonce = () => [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(36)).join("");

function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  left.textContent = left.dataset.left.replace("{left}", MAX - tell.elements.text.value.length);
}

// One question per screen

const now = () => steps.findIndex((step) => !step.hidden);

function show(n, focus = true) {
  const done = n >= steps.length;
  steps.forEach((step, at) => { step.hidden = at !== n; });
  tell.hidden = done;
  thanks.hidden = !done;
  about.hidden = ideas.hidden = n > 0;
  for (const aside of document.querySelectorAll("#runde, #heard")) aside.hidden = n > 0 && !done;
  back.hidden = progress.hidden = n === 0;
  send.hidden = n !== steps.length - 1;
  next.hidden = !send.hidden;
  progress.textContent = progress.dataset.progress.replace("{step}", n + 1).replace("{all}", steps.length);
  progress.style.setProperty("--done", (n + 1) / steps.length);
  const quote = one("blockquote", steps[steps.length - 1]);
  quote.hidden = false;
  quote.textContent = tell.elements.text.value;
  nameNext();
  thank();
  scrollTo(0, 0);
  if (focus) (done ? thanks : one("h2, legend", steps[n])).focus({ preventScroll: true });
}
function nameNext() {
  const skips = now() > 0 && !one(":checked", steps[now()]);
  next.textContent = skips ? next.dataset.skip : NEXT;
  next.classList.toggle("second", skips);
}
function go(n) {
  history.pushState({ step: n }, "");
  show(n);
}
async function onwards() {
  if (now() > 0) return go(now() + 1);
  if (!tell.reportValidity()) return;
  next.disabled = true;
  const answer = await post({ ...filled(tell), wish: "check" }, 4000);
  next.disabled = false;
  if (!answer || answer.state === "fine") go(1);
  else objectTo(tell, answer);
}

// What the server says against a text

function objectTo(form, answer) {
  const panel = one(".panel", form), doubts = answer?.doubts ?? [], fix = one("button", panel);
  panel.hidden = !answer;
  form.elements.seen.value = answer?.seen ?? "";
  if (!answer) return;
  if (answer.reason === "stops") { kept.draft = {}; keep(); }
  panel.classList.toggle("ask", answer.reason === "asks");
  one("strong", panel).textContent = answer.message;
  one("[data-doubts]", panel).replaceChildren(...doubts.map(quoted));
  one("[data-asks]", panel).hidden = answer.reason !== "asks";
  fix.hidden = fix.disabled = !doubts.length;
  fix.onclick = (event) => {
    event.preventDefault();
    doubts.forEach((doubt) => fill(form, { [doubt.field]: doubt.instead }));
    objectTo(form);
    form.elements.text.focus();
  };
  panel.focus();
}
function quoted(doubt) {
  const quote = document.createElement("blockquote");
  quote.append(...doubt.parts.map(([words, marked]) => {
    const part = document.createElement(marked ? "mark" : "span");
    part.textContent = words;
    return part;
  }));
  return quote;
}

// The outbox

let busy, timer, moving, finger, wait = 1000;

async function post(values, patience) {
  const stop = new AbortController(), bell = setTimeout(() => stop.abort(), patience);
  try {
    const answer = await fetch(tell.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(values),
      signal: stop.signal,
      keepalive: true,
    });
    return answer.status >= 500 || answer.status === 429 ? null : await answer.json();
  } catch {
    return null;
  } finally {
    clearTimeout(bell);
  }
}
function put(form) {
  kept.outbox.push(filled(form));
  if (form === tell) kept.draft = {};
  form.reset();
  fill(form, { nonce: nonce(), text: "" });
  objectTo(form);
  keep();
  thanks.dataset.for = form.id;
  go(steps.length);
  flush();
}
async function flush() {
  if (busy || !kept.outbox.length) return;
  busy = true;
  clearTimeout(timer);
  say("sending");
  const answer = await post(kept.outbox[0], 15000);
  busy = false;
  if (!answer) return later();
  wait = 1000;
  const sent = kept.outbox.shift();
  if (answer.state !== "sent") kept.held.push([sent, answer]);
  else if (sent.what !== "idea") kept.told += 1;
  keep();
  if (kept.outbox.length) return flush();
  say(answer.state === "sent" ? "sent" : "");
  thank();
  handBack();
}
function later() {
  say("waiting");
  thank();
  timer = setTimeout(flush, wait * (1 + Math.random() / 2));
  wait = Math.min(wait * 2, 30000);
}
function handBack() {
  // Nobody is interrupted in writing the next one.
  if (!kept.held.length || (!tell.hidden && tell.elements.text.value)) return;
  const [sent, answer] = kept.held.shift(), form = sent.what === "idea" ? park : tell;
  keep();
  fill(form, { ...sent, nonce: nonce() });
  ideas.open ||= form === park;
  if (now()) go(0);
  objectTo(form, answer);
}
function say(word) {
  state.hidden = !word;
  state.className = word;
  state.textContent = word && state.dataset[word];
}
function thank() {
  const waits = kept.outbox.length > 0, idea = thanks.dataset.for === "park";
  const enough = kept.told + kept.outbox.length >= MOST;
  const shown = { waits, told: !waits && !idea, parked: !waits && idea, more: !enough, enough };
  for (const [name, yes] of Object.entries(shown)) one(`[data-${name}]`, thanks).hidden = !yes;
}

// Hands

next.onclick = onwards;
back.onclick = () => history.back();
tell.onsubmit = (event) => {
  event.preventDefault();
  if (send.hidden) onwards();
  else put(tell);
};
park.onsubmit = (event) => { event.preventDefault(); put(park); };
tell.oninput = () => { kept.draft = filled(tell); keep(); fill(tell, {}); nameNext(); };
// A finger that chooses goes on; a keyboard that moves among the choices does not.
tell.onpointerdown = () => { finger = true; };
tell.onkeydown = () => { finger = false; };
tell.onclick = (event) => {
  if (event.target.type !== "radio" || !finger || next.hidden) return;
  clearTimeout(moving);
  moving = setTimeout(onwards, 250);
};
one("[data-more] a").onclick = (event) => {
  event.preventDefault();
  if (!kept.outbox.length) say("");
  go(0);
};
onpopstate = (event) => show(kept.draft.text ? event.state?.step ?? 0 : 0);
ononline = flush;
document.onvisibilitychange = () => { if (!document.hidden) flush(); };
onbeforeunload = (event) => { if (kept.outbox.length) event.preventDefault(); };

const MAX = tell.elements.text.maxLength;
tell.querySelectorAll("h2, legend").forEach((heading) => { heading.tabIndex = -1; });
fill(tell, one(".panel", tell).hidden ? kept.draft : {});
show(kept.draft.text ? Math.min(history.state?.step ?? 0, steps.length - 1) : 0, false);
flush();
handBack();

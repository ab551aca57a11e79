// One outbox for the whole page: what people do goes out in the order they did it, again and
// again until the server has answered.
//
// Why one at a time: a card must exist before somebody writes in it, and a text must know the
// revision of the one before it, or people would be in conflict with themselves. Every change
// has an id, so sending it twice is the same as sending it once.

import { did } from "../acts.js";

const PATIENCE = 10_000;
const LATE = 3_000;
const BEACON = 60_000;

const KEPT = "lup outbox";

const queue = [];
const watchers = new Set();
let running = false;
let failing = null;
let asked = null;
let wait = null;

const IDS = "abcdefghijklmnopqrstuvwxyz234567";

// A fresh random id in the alphabet of the document.
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => IDS[byte % 32]).join("");
}

// Takes `letter`: {change, post, from, slot?, prepare(change)?, stored(answer)?, refused(message)?}.
// A letter that still waits is replaced by a newer one of the same slot (one field, say).
export function post(letter) {
  letter.change = { ...letter.change, id: newId() };
  const older = queue.findIndex((other) => letter.slot && other.slot === letter.slot && !other.sent);
  if (older >= 0) queue[older] = letter;
  else queue.push(letter);
  tell();
  run();
}

// Letters that wait; those of `from` if it is given.
export const waiting = (from) => queue.filter((letter) => !from || !letter.from || letter.from === from);

// Whether we have been without contact for so long that people must be told.
export const lostContact = () => Math.min(failing ?? Infinity, asked ?? Infinity) <= performance.now() - LATE;

export const isFailing = () => failing !== null;

export function watch(watcher) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

const tell = () => watchers.forEach((watcher) => watcher());

async function run() {
  if (running) return;
  running = true;
  while (queue.length) await deliver(queue[0]);
  running = false;
}

async function deliver(letter) {
  seal(letter);
  asked = performance.now();
  const late = setTimeout(tell, LATE + 50);
  const answer = await ask(letter);
  clearTimeout(late);
  asked = null;
  if (answer === null) {
    letter.tries = (letter.tries ?? 0) + 1;
    lost();
    await pause(letter.tries);
    return;
  }
  failing = null;
  queue.shift();
  if (letter.kept) keep();
  if (answer.ok) did(letter.post.split("?")[0], letter.change, answer.body.undo);
  if (answer.ok) letter.stored?.(answer.body);
  else letter.refused?.(answer.body.message);
  tell();
}

// What the server said, or null if it said nothing that settles the matter.
async function ask(letter) {
  try {
    const response = await fetch(letter.post, { ...request(letter), signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok) return { ok: true, body: await response.json() };
    if (response.status >= 500 || [408, 425, 429].includes(response.status)) return null;
    return { ok: false, body: await response.json().catch(() => ({})) };
  } catch {
    return null;
  }
}

// From now on the letter says what it says, however often it is sent.
function seal(letter) {
  if (!letter.sent) letter.prepare?.(letter.change);
  letter.sent = true;
}

function request(letter) {
  const body = JSON.stringify(letter.change);
  return {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    keepalive: body.length < BEACON,
    body,
  };
}

function lost() {
  if (failing !== null) return;
  failing = performance.now();
  setTimeout(tell, LATE + 50);
  tell();
}

// Half a second, one, two ... eight, never in step with other screens.
function pause(tries) {
  const seconds = Math.min(0.5 * 2 ** (tries - 1), 8) * (0.5 + Math.random());
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    wait = () => { clearTimeout(timer); resolve(); };
  });
}

const again = () => wait?.();
addEventListener("online", again);
addEventListener("lup-contact", again);

// What is still to be put in the outbox when the page goes away.
export const lastWords = new Set();

// The page goes away: everything that waits is sent at once, without waiting for answers.
addEventListener("pagehide", () => {
  lastWords.forEach((speak) => speak());
  for (const letter of queue.filter((each) => !each.sent || failing !== null)) {
    seal(letter);
    fetch(letter.post, request(letter)).catch(() => {});
  }
  keep();
});

// What the server has not answered outlives a reload of this tab, and goes when the tab is closed
// or the server has it. It is sent again as it was: the same change, once.
function keep() {
  const left = queue.map(({ post, change }) => ({ post, change }));
  try {
    if (left.length) sessionStorage.setItem(KEPT, JSON.stringify(left));
    else sessionStorage.removeItem(KEPT);
  } catch { /* it lives in the page, then */ }
}

function goOn() {
  let left = [];
  try { left = JSON.parse(sessionStorage.getItem(KEPT)) ?? []; } catch { /* nothing is kept */ }
  queue.push(...left.map((letter) => ({ ...letter, sent: true, kept: true })));
  run();
}

// A lid that is closed, or a tab that is left, may never come back.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) lastWords.forEach((speak) => speak());
});

addEventListener("beforeunload", (event) => {
  if (queue.length && failing !== null) event.preventDefault();
});

goOn();

// What time it is at the server, and what is left of an exercise. Every screen and phone counts
// by itself, from the same moment, whatever its own clock says.

const AGAIN = 5 * 60_000, TRIES = 3;
let offset = null, best = Infinity;

// The answer that came fastest tells the most.
async function ask() {
  best = Infinity;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sent = performance.now();
    try {
      const answer = await fetch("/clock", { cache: "no-store" });
      const server = Number(await answer.text()), took = performance.now() - sent;
      if (answer.ok && took < best) {
        best = took;
        offset = server + took / 2 - performance.now();
      }
    } catch { /* the next time may tell */ }
  }
}

export const now = () => performance.now() + (offset ?? Date.now() - performance.now());

// Milliseconds that are left; `since` is when it began to run from `kept`, or null if it stands still.
export const left = ({ kept, since }) => Math.max(0, kept - (since === null ? 0 : Math.max(0, now() - since)));

export const asTime = (milliseconds) => {
  const seconds = Math.ceil(milliseconds / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

ask();
setInterval(ask, AGAIN);
document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });

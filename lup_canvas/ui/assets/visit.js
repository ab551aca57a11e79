// Lets the browser remember that it is at a project, until it leaves: what happens while it is
// there is not news when it comes back. The memory is a cookie of its own; see web/visits.

const EVERY = 5 * 60_000;

export const tell = (path, said) => fetch(path, {
  method: "POST", credentials: "same-origin", keepalive: true, body: said && JSON.stringify(said),
}).catch(() => {});

export function stay(path) {
  const here = () => { tell(path); };
  const hidden = () => { if (document.hidden) here(); };
  const timer = setInterval(() => { if (!document.hidden) here(); }, EVERY);
  addEventListener("pagehide", here);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    clearInterval(timer);
    removeEventListener("pagehide", here);
    document.removeEventListener("visibilitychange", hidden);
  };
}

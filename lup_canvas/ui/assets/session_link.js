// A link is a real link (it can be copied, or opened in another tab), but an ordinary press stays
// in the session.

export const staying = (go) => (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go();
};

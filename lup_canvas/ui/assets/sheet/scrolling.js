// Scrolls what is under a hand that drags, when it comes near an edge.

const NEAR = 70;
const FAST = 16;

export class EdgeScroller {
  // `node` is what is dragged; `moved` is called with the latest event when something scrolled.
  constructor(node, moved) {
    Object.assign(this, { node, moved, event: null });
    this.page = scrollerOf(node.getRootNode().host);
    this.frame = requestAnimationFrame(() => this.look());
  }

  follow(event) {
    this.event = event;
  }

  stop() {
    cancelAnimationFrame(this.frame);
  }

  look() {
    if (this.event && this.scroll()) this.moved(this.event);
    this.frame = requestAnimationFrame(() => this.look());
  }

  scroll() {
    const { clientX, clientY } = this.event;
    const over = this.node.getRootNode().elementFromPoint(clientX, clientY);
    return [over?.closest(".lonely"), this.page].some((box) => box && push(box, clientY));
  }
}

// Scrolls `box` towards the edge that is near, and tells whether there was anything left.
function push(box, y) {
  const { top, bottom } = box.getBoundingClientRect();
  const edges = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  const by = y < edges[0] + NEAR ? -FAST : y > edges[1] - NEAR ? FAST : 0;
  const before = box.scrollTop;
  box.scrollTop += by;
  return box.scrollTop !== before;
}

function scrollerOf(node) {
  for (let box = node; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.scrollingElement;
}

// Hears the project's bell and wakes the fragment around it.
//
// Why at least once: a trigger that is fired while Streamlit's own line is down is lost, so it
// is fired again until the page has drawn the revision. The revision makes that harmless.
// Why honest: a screen that hears nothing may show what is no longer so, and says it.

// Why not always at once: what people wrote comes with the ring itself (news.js). Drawing the rest,
// such as figures, is a run of the script, and hundreds of them at once would keep everybody
// waiting, so the server gives each a time of its own.

import { introduce, meet } from "./company.js";
import { again, names, tell, watchNames } from "./news.js";

const SLOW = 8_000;
const SOON = 150;
const PATIENCE = 2_600;
const FEELS = 500;
const QUIET = 900;
const SILENCE = 2_400;
const GIVES_UP = 10_000;

class Bell {
  constructor(root, data) {
    Object.assign(this, { data, line: root.querySelector(".bell"), tries: 0, pause: 0, dead: false });
    this.heard = data.revision;
    this.wake = () => this.lookUp();
    document.addEventListener("visibilitychange", this.wake);
    addEventListener("online", this.wake);
    this.pulse = setInterval(() => this.feel(), FEELS);
    this.questioned = 0;
    this.asked = 0;
    this.turn = 0;
    this.unwatch = watchNames(() => this.sayNames());
    this.connect();
  }

  show(data, ring) {
    if (data.revision >= this.asked) this.asked = 0;
    Object.assign(this, { data, ring });
    this.heard = Math.max(this.heard, data.revision);
    this.pause = 0;
    this.askSoon();
  }

  connect() {
    const address = new URL(this.data.path, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    this.socket = new WebSocket(address);
    this.socket.onopen = () => this.found();
    this.socket.onmessage = (event) => { this.isWell(); this.hear(JSON.parse(event.data)); };
    this.socket.onclose = () => this.lost();
  }

  found() {
    this.tries = 0;
    this.isWell();
    this.sayNames();
    introduce((said) => this.send(said));
    dispatchEvent(new Event("lup-contact"));
  }

  isWell() {
    this.sound = performance.now();
    clearTimeout(this.alarm);
    this.alarm = null;
    this.say("");
  }

  // A line that is cut far away makes no sound here: only who asks and hears nothing knows.
  feel() {
    if (document.hidden || this.socket.readyState !== WebSocket.OPEN) return;
    const silence = performance.now() - this.sound;
    if (silence > GIVES_UP) return this.giveUp();
    if (silence > SILENCE) this.miss();
    if (silence > QUIET && performance.now() - this.questioned > QUIET) {
      this.questioned = performance.now();
      this.send("?");
    }
  }

  // A socket on a dead line takes minutes to close; a new one may come through at once.
  giveUp() {
    this.socket.onclose = null;
    this.socket.close();
    this.lost();
  }

  sayNames() {
    this.send(names());
  }

  send(said) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(said));
  }

  // The news are a revision, or one with what is shown here of it; or who is with us.
  hear(news) {
    if (news.company) return meet(news.company);
    const { revision, wait = 0, shown = [], same = [] } = typeof news === "number" ? { revision: news } : news;
    this.turn = performance.now() + wait * 1_000;
    shown.forEach((data) => tell(data, revision));
    same.forEach((name) => again(name, revision));
    this.heard = Math.max(this.heard, revision);
    const told = shown.length + same.length;
    if (told && told === names().length) this.askSoon();
    else this.ask();
  }

  askSoon() {
    if (this.asked || this.planned || this.heard <= this.data.revision) return;
    this.planned = setTimeout(() => this.ask(), this.turn - performance.now());
  }

  // Rings until what is drawn is what was heard, each time after a longer pause.
  ask() {
    clearTimeout(this.again);
    clearTimeout(this.planned);
    this.planned = null;
    if (this.dead || this.heard <= this.data.revision) return;
    if (isDrawing()) {
      this.planned = setTimeout(() => this.ask(), SOON);
      return;
    }
    this.asked = this.heard;
    this.ring?.(this.heard);
    this.pause = Math.min((this.pause || 1_000) * 2, 16_000);
    this.again = setTimeout(() => this.ask(), this.pause);
  }

  lost() {
    if (this.dead) return;
    this.alarm ??= setTimeout(() => this.miss(), PATIENCE);
    const wait = Math.min(500 * 2 ** this.tries++, SLOW) * (0.5 + Math.random());
    this.retry = setTimeout(() => this.connect(), wait);
  }

  // The lid is open again, or the network is back: do not wait for the next try.
  lookUp() {
    if (document.hidden) return;
    this.pause = 0;
    this.sound = performance.now();
    this.ask();
    if (this.socket.readyState !== WebSocket.CLOSED) return;
    clearTimeout(this.retry);
    this.tries = 0;
    this.connect();
  }

  miss() {
    this.say(this.data.words.lost);
    meet(null);
  }

  say(words) {
    this.line.textContent = words;
  }

  close() {
    this.dead = true;
    this.unwatch();
    clearInterval(this.pulse);
    for (const timer of [this.retry, this.again, this.alarm, this.planned]) clearTimeout(timer);
    document.removeEventListener("visibilitychange", this.wake);
    removeEventListener("online", this.wake);
    this.socket.close();
  }
}

// A ring in the middle of another run, on the way to another page say, would cut that run off and
// draw a part of the old page in the new one.
function isDrawing() {
  const app = document.querySelector('[data-testid="stApp"]');
  return app !== null && app.dataset.testScriptState !== "notRunning";
}

const bells = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  let bell = bells.get(parentElement);
  if (bell && bell.data.path !== data.path) {
    bell.close();
    bell = null;
  }
  bell ??= new Bell(parentElement, data);
  bells.set(parentElement, bell);
  bell.show(data, (revision) => setTriggerValue("revision", revision));
  return () => {
    bell.close();
    bells.delete(parentElement);
  };
}

// The exercise that runs and its time: small in the top bar, large for the one leading, and larger
// on the storskjerm. It counts by itself, and hears of a pause or of the next exercise by the bell.

import { asTime, left } from "/assets/clock.js";
import { Newest } from "../news.js";

const LAST = 60_000, LONG = 64;
const TICK = 200;

function el(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

class Exercise {
  constructor(root) {
    Object.assign(this, { root, said: null });
    this.news = new Newest((data) => this.show(data));
    this.tick = () => this.count();
    this.timer = setInterval(this.tick, TICK);
    document.addEventListener("visibilitychange", this.tick);
  }

  show(data) {
    const before = this.data;
    this.data = data;
    if (JSON.stringify(before?.exercise) !== JSON.stringify(data.exercise) || before?.size !== data.size) this.draw();
    this.count();
  }

  draw() {
    const { exercise, size } = this.data;
    this.face = this.root.querySelector(".exercise");
    this.face.dataset.size = size;
    this.face.hidden = !exercise;
    this.speaker ??= this.root.querySelector(".speaker");
    if (!exercise) return this.face.replaceChildren();
    this.face.dataset.mode = exercise.mode;
    this.face.toggleAttribute("data-long", exercise.prompt.length > LONG);
    this.digits = el("span", "digits");
    this.bar = el("span", "bar", el("span", "rest"));
    this.word = el("span", "word");
    const time = el("p", "time", this.digits, this.word);
    time.setAttribute("role", "timer");
    this.face.replaceChildren(...this.parts(exercise, size, time));
  }

  parts(exercise, size, time) {
    const mode = el("span", "mode", exercise.mode_word);
    if (size === "bar") {
      const link = el("a", "link", mode, el("span", "title", exercise.title), time);
      link.href = this.data.href;
      link.title = exercise.title;
      return [link];
    }
    const heading = el(size === "stage" || size === "clock" ? "h1" : "h2", "title", exercise.title);
    const words = el("div", "words", el("p", "mode-line", mode), heading, el("p", "prompt", exercise.prompt));
    return [words, el("div", "clock", time, this.bar, el("p", "fact", exercise.fact))];
  }

  // Said once when a minute is left, and once when time is up: nobody is counted down to aloud.
  count() {
    if (!this.data?.exercise) return;
    const { clock, words } = this.data, rest = left(clock);
    const state = rest === 0 ? "over" : clock.since === null ? "paused" : rest <= LAST ? "last" : "runs";
    this.face.dataset.state = state;
    const shown = asTime(rest);
    if (this.digits.textContent !== shown) this.digits.textContent = shown;
    const word = { over: words.over, paused: words.paused }[state] ?? "";
    if (this.word.textContent !== word) this.word.textContent = word;
    this.bar.style.setProperty("--rest", clock.whole ? rest / clock.whole : 0);
    const mark = `${this.data.exercise.id} ${clock.extended} ${state}`;
    if (mark !== this.mark) this.speak(state);
    this.mark = mark;
  }

  speak(state) {
    const known = this.mark !== undefined;
    if (known && this.speaker) this.speaker.textContent = { over: this.data.words.over_said, last: this.data.words.last_said }[state] ?? "";
  }

  close() {
    clearInterval(this.timer);
    this.news.close();
    document.removeEventListener("visibilitychange", this.tick);
  }
}

const exercises = new WeakMap();

export default function ({ data, parentElement }) {
  if (!exercises.has(parentElement)) exercises.set(parentElement, new Exercise(parentElement));
  const exercise = exercises.get(parentElement);
  exercise.news.take(data);
  return () => {
    exercise.close();
    exercises.delete(parentElement);
  };
}

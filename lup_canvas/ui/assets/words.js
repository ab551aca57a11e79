// Says what Streamlit itself says, always in English, in the language of the page.
//
// Only in Streamlit's own nodes, and only what is known word by word: what people wrote stays.

const OWN = '[data-testid="stSkipToContent"], [data-testid^="stFileUploader"]';
const BLANK = "{}";

// A sentence with a blank, as something to find it by.
const pattern = (said) =>
  new RegExp(`^${said.split(BLANK).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&")).join("(.+?)")}$`);

class Words {
  constructor() {
    this.known = [];
    this.watcher = new MutationObserver(() => this.look());
    this.watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
  }

  show({ said }) {
    this.known = said.map(([english, here]) => [pattern(english), here]);
    this.look();
  }

  look() {
    for (const node of document.querySelectorAll(OWN)) this.put(node);
  }

  put(node) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) this.say(texts.currentNode.data, (words) => { texts.currentNode.data = words; });
    for (const named of [node, ...node.querySelectorAll("[aria-label]")]) {
      this.say(named.getAttribute("aria-label") ?? "", (words) => named.setAttribute("aria-label", words));
    }
  }

  say(text, put) {
    for (const [english, here] of this.known) {
      const found = english.exec(text);
      if (!found) continue;
      const words = found.slice(1).reduce((said, blank) => said.replace(BLANK, () => blank), here);
      if (words !== text) put(words);
      return;
    }
  }

  close() {
    this.watcher.disconnect();
  }
}

let words;

export default function ({ data }) {
  words ??= new Words();
  words.show(data);
  return () => { words?.close(); words = null; };
}

// The engine's API puts its own technical English before the sentence that is meant for people.
const PREFIX = /^\s*Cannot (submit task form|submit start form for process definition|instantiate process definition|complete task) \S+: /;

function shorten(notice) {
  const texts = document.createTreeWalker(notice, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (PREFIX.test(text.data)) {
      text.data = text.data.replace(PREFIX, '');
    }
  }
}

new MutationObserver(() => document.querySelectorAll('.alert, .notification').forEach(shorten))
  .observe(document.body, {subtree: true, childList: true, characterData: true});

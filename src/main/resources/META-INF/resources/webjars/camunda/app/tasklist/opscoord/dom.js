import {text} from './texts.js';

/** Builds an element. Strings become text and never markup, whoever wrote them. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.substring(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export const button = (label, act, kind = 'btn-default') =>
  el('button', {type: 'button', class: `btn btn-sm ${kind}`, onclick: act}, label);

/** Shows what a promise gives; what fails says why and can be tried again. */
export function load(node, promise, show) {
  node.replaceChildren(el('p', {class: 'opscoord-hint', role: 'status'}, text('wait')));
  return promise().then(
    (found) => node.replaceChildren(...[show(found)].flat()),
    (failure) => node.replaceChildren(
      el('p', {class: 'opscoord-problem', role: 'alert'}, failure.message),
      button(text('again'), () => load(node, promise, show)))
  );
}

const CHANGED = 'opscoord-changed';

export const changed = () => window.dispatchEvent(new Event(CHANGED));

/**
 * Shows again what is on the page once something was changed. Tasklist may have drawn the page anew
 * meanwhile: what is no longer on it is left alone.
 */
export function whenChanged(node, again) {
  const listener = () => {
    if (node.isConnected) {
      again();
    } else {
      window.removeEventListener(CHANGED, listener);
    }
  };
  window.addEventListener(CHANGED, listener);
}

import {el} from '../../tasklist/opscoord/dom.js';
import {link} from '../../tasklist/opscoord/page.js';
import {text} from './texts.js';

/** A table that scrolls sideways where there is no room for it. */
export function table(heads, rows) {
  return el('div', {class: 'opscoord-wide'}, el('table', {class: 'table opscoord-table'},
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', {scope: 'col'}, head)))),
    el('tbody', {}, ...rows.map((cells) => el('tr', {}, ...cells.map((cell) =>
      cell instanceof HTMLTableCellElement ? cell : el('td', {}, cell ?? '')))))));
}

export const section = (heading, ...content) =>
  el('section', {class: 'opscoord-section'}, el('h3', {}, heading), ...content);

export const hint = (key) => el('p', {class: 'opscoord-hint'}, text(key));

/** What the address asks for. */
export const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

/** An address of ours with what is asked; what is empty is left out. */
export function address(path, question) {
  const given = Object.entries(question).filter(([, value]) => value !== '' && value != null);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

export const to = (path, question, label) => link(address(`/opscoord/${path}`, question), label);

/** A number that leads to what is behind it; nothing is behind zero. */
export const leading = (count, path, question) => count ? to(path, question, `${count}`) : '0';

export const field = (label, input) => el('label', {class: 'opscoord-choice'}, `${label} `, input);

export function select(options, chosen) {
  return el('select', {}, ...options.map(([value, label]) =>
    el('option', {value, selected: value === chosen}, label)));
}

/** The month that many months from now. */
export function month(offset) {
  const now = new Date();
  const then = new Date(Date.UTC(now.getFullYear(), now.getMonth() + offset, 1));
  return then.toISOString().substring(0, 7);
}

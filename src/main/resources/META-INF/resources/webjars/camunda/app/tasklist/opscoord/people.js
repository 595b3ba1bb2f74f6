import {chinese} from '../../opscoord/product.js';
import {get} from './api.js';
import {button, el} from './dom.js';
import {text} from './texts.js';

const SOON = 200;

export const everybody = async (words) =>
  (await get(`/api/directory/people?text=${encodeURIComponent(words)}`))
    .map((person) => ({id: person.id, label: person.name}));

export const departments = async (words) => (await get('/api/directory/departments'))
  .map((one) => ({id: one.id, label: chinese ? one.nameZh : one.nameEn}))
  .filter((one) => one.label.toLowerCase().includes(words.toLowerCase()));

/** Those of a list whose names contain the words. */
export const among = (options) => async (words) =>
  options.filter((one) => one.label.toLowerCase().includes(words.toLowerCase()));

/** One or several out of many: what is typed is looked for, and what is chosen stays. */
export function choices(label, search, several) {
  const chosen = new Map();
  let options = [];
  const list = el('select', {class: 'form-control', size: 6, 'aria-label': label});
  const kept = el('ul', {class: 'opscoord-chosen'});
  const showKept = () => kept.replaceChildren(...[...chosen].map(([id, name]) => el('li', {}, name, ' ',
    button(text('remove'), () => {
      chosen.delete(id);
      showKept();
    }, 'btn-link'))));
  const take = () => {
    const one = options.find((option) => option.id === list.value);
    if (one) {
      if (!several) {
        chosen.clear();
      }
      chosen.set(one.id, one.label);
      showKept();
    }
  };
  list.addEventListener('change', take);
  list.addEventListener('click', take);
  let waiting;
  const look = async (words) => {
    options = await search(words).catch(() => []);
    list.replaceChildren(...options.map((one) => el('option', {value: one.id}, one.label)));
  };
  const find = el('input', {class: 'form-control', type: 'search', placeholder: text('find'),
    'aria-label': `${text('find')}: ${label}`,
    oninput: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => look(find.value), SOON);
    }});
  look('');
  return {
    node: el('div', {class: 'opscoord-field'}, el('span', {}, label), find, list, kept),
    values: () => [...chosen.keys()]
  };
}

import {get} from './api.js';
import {el, load} from './dom.js';
import {link} from './page.js';
import {text} from './texts.js';

function process(one) {
  return el('li', {}, link(`/?processStart=${encodeURIComponent(one.key)}`, one.name),
    one.description ? el('p', {class: 'opscoord-said'}, one.description) : null);
}

/** What one may start, by what it is for. */
export function start(content) {
  const list = el('div', {});
  content.append(el('h3', {}, text('start')), list);
  load(list, () => get('/api/start'), (found) => found.length
    ? found.map((group) => el('section', {}, el('h4', {}, group.name),
      el('ul', {class: 'opscoord-start'}, ...group.processes.map(process))))
    : [el('p', {}, text('inbox.empty'))]);
}

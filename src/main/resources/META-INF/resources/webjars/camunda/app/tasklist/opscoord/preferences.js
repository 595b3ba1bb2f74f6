import {get, send} from './api.js';
import {el, load} from './dom.js';
import {substitutes} from './substitutes.js';
import {text} from './texts.js';

const CHANNELS = ['INBOX', 'MAIL'];

function digest() {
  const node = el('div', {});
  load(node, () => get('/api/inbox/digest'), ({digest: chosen}) => {
    const box = el('input', {type: 'checkbox', checked: chosen === 'daily', onchange: () =>
      send('PUT', '/api/inbox/digest', {digest: box.checked ? 'daily' : 'off'})
        .catch(() => { box.checked = !box.checked; })});
    return el('label', {}, box, ' ', text('digest'));
  });
  return node;
}

function channels() {
  const node = el('div', {});
  load(node, () => get('/api/inbox/preferences'), (kinds) => {
    const said = el('p', {class: 'opscoord-hint', role: 'status'});
    const boxes = kinds.map((kind) => [kind, CHANNELS.map((channel) => el('input', {
      type: 'checkbox', checked: kind.channels.includes(channel),
      'aria-label': `${kind.name}: ${text(`channel.${channel}`)}`, onchange: () => keep()
    }))]);
    const keep = () => send('PUT', '/api/inbox/preferences', Object.fromEntries(
      boxes.map(([kind, [...chosen]]) =>
        [kind.kind, CHANNELS.filter((channel, index) => chosen[index].checked)])))
      .then(() => { said.textContent = text('saved'); },
        (failure) => { said.textContent = failure.message; });
    return [el('table', {class: 'table opscoord-table'},
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, text('event')),
        ...CHANNELS.map((channel) => el('th', {scope: 'col'}, text(`channel.${channel}`))))),
      el('tbody', {}, ...boxes.map(([kind, chosen]) => el('tr', {},
        el('th', {scope: 'row'}, kind.name), ...chosen.map((box) => el('td', {}, box)))))), said];
  });
  return node;
}

export function preferences(content) {
  substitutes(content);
  content.append(el('h3', {}, text('told')), digest(), channels());
}

import {get, send} from '../../tasklist/opscoord/api.js';
import {el, load} from '../../tasklist/opscoord/dom.js';
import {withReason} from './operations.js';
import {field, hint, section, select} from './parts.js';
import {text} from './texts.js';

/** Lets an administrator take an instance from one step to another; others are shown nothing. */
export function move(id) {
  const node = el('div', {});
  const found = el('div', {});
  const look = () => load(found, () => get(`/api/operations/instances/${encodeURIComponent(id)}/places`),
    (places) => {
      const from = select(Object.entries(places.at), '');
      const to = select(Object.entries(places.steps), '');
      return [el('p', {class: 'opscoord-buttons'}, field(text('move.from'), from), field(text('move.to'), to)),
        withReason(text('move'), (reason) => send('POST',
          `/api/operations/instances/${encodeURIComponent(id)}/moves`,
          {from: from.value, to: to.value, reason}).then(look))];
    });
  get('/api/kpi/access').then(({administers}) => {
    if (administers) {
      node.append(section(text('move.heading'), hint('move.hint'), found));
      look();
    }
  }, () => null);
  return node;
}

import {get, newKey, send} from './api.js';
import {ask, field} from './dialog.js';
import {button, el, load, whenChanged} from './dom.js';
import {choices, everybody} from './people.js';
import {text} from './texts.js';

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000)
  .toISOString().substring(0, 10);

function absence(one) {
  const whom = one.substitute?.name ?? text('substitutes.head');
  const kinds = one.kinds.map((kind) => kind.name).join(', ') || text('substitutes.all');
  return el('li', {},
    el('strong', {}, `${one.person.name} → ${whom}`),
    el('p', {class: 'opscoord-said'}, `${one.firstDay} – ${one.lastDay} · ${kinds}`,
      one.handsOver ? ` · ${text('substitutes.handedOver')}` : ''),
    button(text('substitutes.end'), () => ask(text('substitutes.end'),
      [el('p', {}, text('substitutes.end.hint'))],
      () => send('DELETE', `/api/substitutions/${one.id}`))));
}

function enter(found) {
  const from = el('input', {type: 'date', class: 'form-control', value: today()});
  const until = el('input', {type: 'date', class: 'form-control', value: today()});
  const head = el('input', {type: 'checkbox', onchange: () => { whom.node.hidden = head.checked; }});
  const over = el('input', {type: 'checkbox', checked: true});
  const whom = choices(text('substitutes.whom'),
    async (words) => (await everybody(words)).filter((one) => one.id !== found.person.id), false);
  const kinds = found.kinds.map((kind) =>
    [kind.id, el('input', {type: 'checkbox'}), kind.name]);
  const id = newKey();
  ask(text('substitutes.enter'), [
    field(text('substitutes.from'), from), field(text('substitutes.until'), until),
    el('label', {class: 'opscoord-field'}, head, ' ', text('substitutes.headInstead')), whom.node,
    el('fieldset', {class: 'opscoord-field'}, el('legend', {}, text('substitutes.kinds')),
      ...kinds.map(([, box, name]) => el('label', {class: 'opscoord-field'}, box, ' ', name))),
    el('label', {class: 'opscoord-field'}, over, ' ', text('substitutes.handOver'))
  ], () => {
    const [substitute] = head.checked ? [null] : whom.values();
    return substitute === undefined
      ? Promise.reject(new Error(text('substitutes.missing')))
      : send('PUT', `/api/substitutions/${id}`, {
        substitute, firstDay: from.value || null, lastDay: until.value || null,
        kinds: kinds.filter(([, box]) => box.checked).map(([kind]) => kind),
        handsOver: over.checked
      });
  });
}

/** Who stands in for oneself, and for whom one stands in. */
export function substitutes(content) {
  const node = el('section', {});
  content.append(el('h3', {}, text('substitutes')),
    el('p', {class: 'opscoord-hint'}, text('substitutes.hint')), node);
  const refresh = () => load(node, () => get('/api/substitutions'), (found) => [
    el('p', {}, button(text('substitutes.enter'), () => enter(found), 'btn-primary')),
    found.absences.length
      ? el('ul', {class: 'opscoord-inbox'}, ...found.absences.map((one) => absence(one)))
      : el('p', {}, text('inbox.empty'))
  ]);
  whenChanged(node, refresh);
  refresh();
}

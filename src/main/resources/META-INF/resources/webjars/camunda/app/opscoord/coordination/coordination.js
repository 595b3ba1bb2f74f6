import {get} from '../../tasklist/opscoord/api.js';
import {button, el, load} from '../../tasklist/opscoord/dom.js';
import {moment} from '../../tasklist/opscoord/texts.js';
import {bars, lines, streams} from './charts.js';
import {figures} from './figures.js';
import {whenRecorded} from './live.js';
import {hint, leading, section, table, to} from './parts.js';
import {text} from './texts.js';

const AGES = ['week', 'month', 'quarter', 'older'];

function mechanisms(found) {
  if (!found.length) {
    return section(text('mechanisms'), hint('mechanisms.none'));
  }
  const rows = found.map((one) => [
    el('th', {scope: 'row'}, one.kind.name),
    leading(one.open, 'find', {kind: one.kind.id, state: 'OPEN'}),
    leading(one.overdue, 'hand-offs', {kind: one.kind.id}),
    ...AGES.map((age) => `${one[age]}`),
    leading(one.ended, 'find', {kind: one.kind.id, state: 'CLOSED'})
  ]);
  return section(text('mechanisms'),
    table([text('kind'), text('open'), text('overdue'), ...AGES.map((age) => text(`age.${age}`)),
      text('ended')], rows),
    bars(text('mechanisms'), found.map((one) => one.kind.name),
      AGES.map((age) => ({name: text(`age.${age}`), stack: 'age', data: found.map((one) => one[age])}))));
}

function cell(one) {
  if (!one) {
    return el('td', {class: 'opscoord-hint'}, '·');
  }
  const question = {waits: one.waits.id, holds: one.holds.id, all: 'true'};
  return el('td', {class: one.overdue ? 'opscoord-late' : null}, to('hand-offs', question, `${one.tasks}`),
    one.overdue ? ` (${one.overdue})` : null);
}

function waiting(found) {
  if (!found.length) {
    return section(text('waiting'), hint('waiting.none'));
  }
  const named = (side) => [...new Map(found.map((one) => [one[side].id, one[side].name]))];
  const holders = named('holds');
  const rows = named('waits').map(([id, name]) => [el('th', {scope: 'row'}, name),
    ...holders.map(([holder]) =>
      cell(found.find((one) => one.waits.id === id && one.holds.id === holder)))]);
  return section(text('waiting'), hint('waiting.hint'),
    table([`${text('waits')} \\ ${text('holds')}`, ...holders.map(([, name]) => name)], rows),
    streams(text('waiting'), found.map((one) =>
      ({from: one.waits.name, to: one.holds.name, value: one.tasks}))));
}

function escalations(found) {
  return section(text('escalations'), found.length
    ? el('p', {class: 'opscoord-numbers'}, ...found.map((one) => el('span', {},
      to('figures', {code: 'escalation-rate'}, `${one.climbs}`), ` ${text('level', one.level)}`)))
    : hint('escalations.none'));
}

function flow(found) {
  return section(text('flow'), lines(text('flow'), found.map((one) => one.month), [
    {name: text('flow.opened'), data: found.map((one) => one.opened)},
    {name: text('flow.ended'), data: found.map((one) => one.ended)}
  ]));
}

/** Shows anew what is there already; when that fails, what is there stays. */
const again = (node, promise, show) =>
  promise().then((found) => node.replaceChildren(...[show(found)].flat()), () => null);

/** How coordination stands; every number leads to its cases. */
export function coordination(content) {
  const standing = el('div', {});
  const head = el('p', {class: 'opscoord-hint'});
  let listen;
  const refresh = (quietly) => (quietly === true ? again : load)(standing, () => get('/api/kpi/overview'), (found) => {
    listen ??= whenRecorded(standing, () => refresh(true)) ?? true;
    head.replaceChildren(`${text('asOf')} ${moment(found.at)} `, button(text('reload'), () => refresh(), 'btn-link'));
    return [
      mechanisms(found.mechanisms), waiting(found.handOffs),
      el('div', {class: 'opscoord-beside'}, escalations(found.escalations), flow(found.flow))
    ];
  });
  content.append(el('h2', {}, text('coordination')), head,
    el('p', {class: 'opscoord-buttons'}, to('hand-offs', {}, text('handOffs')),
      to('find', {}, text('cases')), to('figures', {}, text('figures')), to('scorecards', {}, text('scorecards')),
      to('definitions', {}, text('definitions')),
      location.pathname.includes('/cockpit/') ? to('operations', {}, text('operations.page')) : ''), standing);
  refresh();
  figures(content);
}

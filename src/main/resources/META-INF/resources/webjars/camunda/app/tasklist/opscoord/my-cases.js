import {get, send} from './api.js';
import {batch} from './batch.js';
import {show} from './case-view.js';
import {button, el, load} from './dom.js';
import {link, tabs} from './page.js';
import {moment, text} from './texts.js';

const DRAFT = 'camunda-form:';

function table(rows) {
  const head = ['case', 'title', 'department', 'state', 'opened'];
  return el('table', {class: 'table opscoord-table'},
    el('thead', {}, el('tr', {}, ...head.map((key) => el('th', {scope: 'col'}, text(key))))),
    el('tbody', {}, ...rows.map((one) => el('tr', {},
      el('td', {}, button(one.number, () => {
        location.hash = `/opscoord/case?number=${one.number}`;
      }, 'btn-link')),
      el('td', {}, one.title), el('td', {}, one.department.name),
      el('td', {}, text(`state.${one.state}`)), el('td', {}, moment(one.openedAt))))));
}

function pages(address, rows) {
  const node = el('div', {});
  const from = (before) => load(node,
    () => get(before ? `${address}&before=${before}` : address),
    (found) => [
      rows(found).length ? table(rows(found)) : el('p', {}, text('inbox.empty')),
      found.next ? button(text('next'), () => from(found.next)) : null
    ].filter(Boolean));
  from(null);
  return node;
}

function mine(parameter) {
  const node = el('div', {});
  load(node, () => get('/camunda/api/admin/auth/user/default'), ({userId}) =>
    pages(`/api/cases?limit=20&${parameter}=${encodeURIComponent(userId)}`, (found) => found.cases));
  return node;
}

/** Start forms are kept by the server; forms of tasks, which Tasklist saves, by this browser. */
function drafts() {
  const node = el('div', {});
  const saved = Object.keys(localStorage).filter((key) => key.startsWith(DRAFT))
    .map((key) => key.substring(DRAFT.length));
  const both = async () => ({
    starts: await get('/api/drafts'),
    tasks: saved.length
      ? await get(`/api/tasks/cards?ids=${saved.slice(0, 100).map(encodeURIComponent).join(',')}`) : []
  });
  const refresh = () => load(node, both, ({starts, tasks}) => [
    el('p', {class: 'opscoord-hint'}, text('drafts.hint')),
    ...(starts.length || tasks.length ? [] : [el('p', {}, text('inbox.empty'))]),
    el('ul', {class: 'opscoord-waiting'},
      ...starts.map((one) => el('li', {},
        link(`/?processStart=${encodeURIComponent(one.process)}`,
          one.title ? `${one.name} · ${one.title}` : one.name),
        ` · ${moment(one.savedAt)} `,
        button(text('remove'), () =>
          send('DELETE', `/api/drafts/${encodeURIComponent(one.process)}`).then(refresh), 'btn-link'))),
      ...tasks.map((one) => el('li', {},
        link(`/?task=${encodeURIComponent(one.task)}`, `${one.number} · ${one.title}`))))
  ]);
  refresh();
  return node;
}

export function myCases(content) {
  content.append(el('h3', {}, text('myCases')), ...tabs([
    [text('raisedByMe'), () => mine('requester')],
    [text('withMe'), () => mine('person')],
    [text('copiedToMe'),
      () => pages('/api/copies?limit=20', (found) => found.copies.map((one) => one.file))],
    [text('batch'), batch],
    [text('drafts'), drafts]
  ]));
}

export function oneCase(content) {
  const number = new URLSearchParams(location.hash.split('?')[1] ?? '').get('number') ?? '';
  const view = el('div', {class: 'opscoord-case'});
  content.append(view);
  show(view, `/api/cases/${encodeURIComponent(number)}`, null);
  send('POST', `/api/cases/${encodeURIComponent(number)}/copies/read`, {}).catch(() => null);
}

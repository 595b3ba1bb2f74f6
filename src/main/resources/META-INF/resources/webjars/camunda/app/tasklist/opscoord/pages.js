import {get, send} from './api.js';
import {show} from './case-view.js';
import {button, el, load} from './dom.js';
import {moment, text} from './texts.js';

const EVERY = 30_000;
const link = (hash, label) => el('a', {href: `#${hash}`}, label);

function page(id, path, fill) {
  return {
    id, pluginPoint: 'tasklist.route', priority: 1, properties: {path},
    render: (node) => {
      const content = el('div', {});
      node.replaceChildren(el('main', {class: 'opscoord-page'},
        el('p', {}, link('/', text('back'))), content));
      fill(content);
    },
    unmount: () => {}
  };
}

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

function pages(node, address, rows) {
  const from = (before) => load(node,
    () => get(before ? `${address}${address.includes('?') ? '&' : '?'}before=${before}` : address),
    (found) => [
      rows(found).length ? table(rows(found)) : el('p', {}, text('inbox.empty')),
      found.next ? button(text('next'), () => from(found.next)) : null
    ].filter(Boolean));
  from(null);
}

function myCases(content) {
  const mine = el('section', {});
  const copied = el('section', {});
  content.append(el('h3', {}, text('myCases')), mine, el('h3', {}, text('copiedToMe')), copied);
  load(mine, () => get('/camunda/api/admin/auth/user/default'), ({userId}) => {
    const rows = el('div', {});
    pages(rows, `/api/cases?limit=20&person=${encodeURIComponent(userId)}`, (found) => found.cases);
    return rows;
  });
  pages(copied, '/api/copies?limit=20', (found) => found.copies.map((one) => one.file));
}

function oneCase(content) {
  const number = new URLSearchParams(location.hash.split('?')[1] ?? '').get('number') ?? '';
  const view = el('div', {class: 'opscoord-case'});
  content.append(view);
  show(view, `/api/cases/${encodeURIComponent(number)}`, null);
  send('POST', `/api/cases/${encodeURIComponent(number)}/copies/read`, {}).catch(() => null);
}

function message(one, refresh) {
  return el('li', {class: one.readAt ? null : 'opscoord-unread'},
    el('time', {datetime: one.createdAt}, moment(one.createdAt)),
    el('strong', {}, one.title), el('p', {class: 'opscoord-said'}, one.text),
    el('p', {class: 'opscoord-buttons'},
      one.taskId ? link(`/?task=${encodeURIComponent(one.taskId)}`, text('inbox.task')) : null,
      one.readAt ? null : button(text('inbox.read'),
        () => send('POST', `/api/inbox/${one.id}/read`, {}).then(refresh))));
}

function inbox(content) {
  const list = el('div', {});
  const digest = el('div', {});
  const refresh = () => load(list, () => get('/api/inbox?limit=50'), (found) => [
    found.messages.length
      ? el('ul', {class: 'opscoord-inbox'}, ...found.messages.map((one) => message(one, refresh)))
      : el('p', {}, text('inbox.empty'))
  ]);
  load(digest, () => get('/api/inbox/digest'), ({digest: chosen}) => {
    const box = el('input', {type: 'checkbox', checked: chosen === 'daily', onchange: () =>
      send('PUT', '/api/inbox/digest', {digest: box.checked ? 'daily' : 'off'})
        .catch(() => { box.checked = !box.checked; })});
    return el('label', {}, box, ' ', text('digest'));
  });
  content.append(el('h3', {}, text('inbox')),
    el('p', {class: 'opscoord-buttons'},
      button(text('inbox.readAll'), () => send('POST', '/api/inbox/read', {}).then(refresh))),
    digest, list);
  refresh();
}

let timer;

const navigation = {
  id: 'opscoord-navigation',
  pluginPoint: 'tasklist.navbar.action',
  priority: 900,
  render: (node) => {
    const count = el('span', {class: 'badge', 'aria-live': 'polite'});
    const look = () => get('/api/inbox?unread=true&limit=1').then(({unread}) => {
      count.textContent = unread ? `${unread}` : '';
      count.title = unread ? `${unread} ${text('inbox.unread')}` : '';
    }, () => { count.textContent = ''; });
    node.replaceChildren(el('span', {class: 'opscoord-navigation'},
      link('/opscoord/cases', text('myCases')),
      el('a', {href: '#/opscoord/inbox'}, text('inbox'), ' ', count)));
    clearInterval(timer);
    timer = setInterval(look, EVERY);
    look();
  },
  unmount: () => clearInterval(timer)
};

export default [
  navigation,
  page('opscoord-cases', '/opscoord/cases', myCases),
  page('opscoord-case-page', '/opscoord/case', oneCase),
  page('opscoord-inbox', '/opscoord/inbox', inbox)
];

import {get, send} from './api.js';
import {button, el, load} from './dom.js';
import {link} from './page.js';
import {moment, text} from './texts.js';
import {watchUnread} from './unread.js';

function message(one, refresh) {
  return el('li', {class: one.readAt ? null : 'opscoord-unread'},
    el('time', {datetime: one.createdAt}, moment(one.createdAt)),
    el('strong', {}, one.title), el('p', {class: 'opscoord-said'}, one.text),
    el('p', {class: 'opscoord-buttons'},
      one.taskId ? link(`/?task=${encodeURIComponent(one.taskId)}`, text('inbox.task')) : null,
      one.readAt ? null : button(text('inbox.read'),
        () => send('POST', `/api/inbox/${one.id}/read`, {}).then(refresh))));
}

export function inbox(content) {
  const list = el('ul', {class: 'opscoord-inbox'});
  const more = el('div', {});
  const from = (before) => load(more,
    () => get(`/api/inbox?limit=50${before ? `&before=${before}` : ''}`), (found) => {
      list.append(...found.messages.map((one) => message(one, refresh)));
      return [
        list.children.length ? null : el('p', {}, text('inbox.empty')),
        found.next ? button(text('more'), () => from(found.next)) : null
      ].filter(Boolean);
    });
  const refresh = () => {
    list.replaceChildren();
    return from(null);
  };
  content.append(el('h3', {}, text('inbox')),
    el('p', {class: 'opscoord-buttons'},
      button(text('inbox.readAll'), () => send('POST', '/api/inbox/read', {}).then(refresh))),
    list, more);
  return watchUnread(refresh);
}

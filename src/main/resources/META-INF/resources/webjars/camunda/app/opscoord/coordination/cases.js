import {get} from '../../tasklist/opscoord/api.js';
import {button, el, load} from '../../tasklist/opscoord/dom.js';
import {show} from '../../tasklist/opscoord/case-view.js';
import {moment, text as word} from '../../tasklist/opscoord/texts.js';
import {address, asked, field, hint, select, table, to} from './parts.js';
import {text} from './texts.js';

const STATES = ['OPEN', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'CANCELLED'];

function results(node, question) {
  const from = (before) => load(node,
    () => get(address('/api/cases', {...question, before, limit: 50})),
    (found) => found.cases.length ? [
      table([text('case'), text('title'), text('department'), text('state'), text('opened'), text('ended.at')],
        found.cases.map((one) => [to('case', {number: one.number}, one.number), one.title,
          one.department.name, word(`state.${one.state}`), moment(one.openedAt),
          one.closedAt ? moment(one.closedAt) : ''])),
      found.next ? button(word('next'), () => from(found.next)) : ''] : [hint('none')]);
  return from('');
}

/** Finds running and finished cases. */
export function cases(content) {
  const wanted = asked();
  const found = el('div', {});
  const words = el('input', {type: 'search', value: wanted.get('text') ?? '', placeholder: text('find.text')});
  const state = select([['', text('any')], ...STATES.map((one) => [one, word(`state.${one}`)])],
    wanted.get('state') ?? '');
  const kind = select([['', text('any')]], '');
  const department = select([['', text('department.all')]], '');
  const from = el('input', {type: 'date', value: wanted.get('from') ?? ''});
  const until = el('input', {type: 'date', value: wanted.get('to') ?? ''});
  const find = (event) => {
    event?.preventDefault();
    return results(found, {text: words.value, state: state.value, kind: kind.value,
      department: department.value, from: from.value, to: until.value});
  };
  const options = (node, all, chosen) => node.append(...all.map(([value, label]) =>
    el('option', {value, selected: value === chosen}, label)));
  content.append(el('h2', {}, text('cases')), el('form', {class: 'opscoord-buttons', onsubmit: find},
    words, field(text('kind'), kind), field(text('state'), state), field(text('department'), department),
    field(text('from'), from), field(text('until'), until),
    el('button', {type: 'submit', class: 'btn btn-sm btn-primary'}, text('find'))), found);
  Promise.all([get('/api/kpi/kinds'), get('/api/directory/departments')]).then(([kinds, departments]) => {
    options(kind, Object.entries(kinds), wanted.get('kind'));
    options(department, departments.map((one) => [one.id, one.name]), wanted.get('department'));
  }).finally(() => find());
}

export function oneCase(content) {
  const number = asked().get('number') ?? '';
  const view = el('div', {class: 'opscoord-case'});
  content.append(view);
  show(view, `/api/cases/${encodeURIComponent(number)}`, null);
}

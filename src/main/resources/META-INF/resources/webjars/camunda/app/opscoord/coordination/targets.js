import {get, send} from '../../tasklist/opscoord/api.js';
import {el, load} from '../../tasklist/opscoord/dom.js';
import {moment} from '../../tasklist/opscoord/texts.js';
import {field, month, select, table} from './parts.js';
import {measured, text} from './texts.js';

function setter(code, departments, again) {
  const said = el('p', {class: 'opscoord-problem', role: 'alert'});
  const department = select([['', text('department.all')], ...departments.map((one) => [one.id, one.name])], '');
  const from = el('input', {type: 'month', value: month(0), required: true});
  const value = el('input', {type: 'number', min: 0, step: 'any', required: true});
  const set = (event) => {
    event.preventDefault();
    send('POST', `/api/kpi/indicators/${code}/targets`, {
      department: department.value, from: from.value, value: Number(value.value)
    }).then(again, (failure) => { said.textContent = failure.message; });
  };
  return el('form', {class: 'opscoord-buttons', onsubmit: set}, field(text('department'), department),
    field(text('from'), from), field(text('target'), value),
    el('button', {type: 'submit', class: 'btn btn-sm btn-primary'}, text('target.set')), said);
}

/** What an indicator was and is to reach; process owners set it. */
export function targets(code, unit) {
  const node = el('div', {});
  const again = () => load(node, async () => ({
    access: await get('/api/kpi/access'),
    known: await get(`/api/kpi/indicators/${code}/targets`),
    departments: await get('/api/directory/departments')
  }), ({access, known, departments}) => {
    const named = (id) => id === null ? text('department.all')
      : departments.find((one) => one.id === id)?.name ?? id;
    return [
      table([text('from'), text('department'), text('target'), text('by'), text('at')],
        known.map((one) => [one.from, named(one.department), measured(one.value, unit), one.by, moment(one.at)])),
      access.owns ? setter(code, departments, again) : ''];
  });
  again();
  return node;
}

import {get} from '../../tasklist/opscoord/api.js';
import {show} from '../../tasklist/opscoord/case-view.js';
import {el, load} from '../../tasklist/opscoord/dom.js';
import {moment} from '../../tasklist/opscoord/texts.js';
import {move} from './move.js';
import {hint, section, table} from './parts.js';
import {text} from './texts.js';

function variables(api, instance) {
  const node = el('div', {});
  load(node, () => get(`${api}/history/variable-instance?deserializeValues=false&sortBy=variableName`
    + `&sortOrder=asc&processInstanceId=${instance}`), (found) => found.length
    ? table([text('name'), text('value'), text('at')], found.map((one) => [
      one.name, `${one.value ?? '–'}`.substring(0, 300), moment(one.createTime)])) : hint('none'));
  return section(text('history'), hint('history.hint'), node);
}

function operations(api, instance) {
  const node = el('div', {});
  load(node, () => get(`${api}/history/user-operation?sortBy=timestamp&sortOrder=asc&processInstanceId=${instance}`),
    (found) => found.length
      ? table([text('at'), text('by'), text('what'), text('name'), text('value')], found.map((one) => [
        moment(one.timestamp), one.userId ?? '', `${one.operationType} ${one.entityType ?? ''}`,
        one.property ?? '', `${one.orgValue ?? ''} → ${one.newValue ?? ''}`])) : hint('operations.none'));
  return section(text('operations'), node);
}

/** The case of a process instance, running or finished, with what the engine kept of it. */
export function instance(node, id, api) {
  const found = el('div', {});
  node.append(found);
  load(found, () => get(`${api}/history/process-instance/${encodeURIComponent(id)}`), (known) => {
    const view = el('div', {class: 'opscoord-case'});
    if (known.businessKey) {
      show(view, `/api/cases/${encodeURIComponent(known.businessKey)}`, null);
    } else {
      view.append(hint('instance.none'));
    }
    return [view, known.endTime ? '' : move(id), variables(api, id), operations(api, id)];
  });
}

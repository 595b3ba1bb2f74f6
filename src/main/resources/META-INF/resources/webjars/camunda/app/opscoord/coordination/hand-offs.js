import {get} from '../../tasklist/opscoord/api.js';
import {el, load} from '../../tasklist/opscoord/dom.js';
import {moment} from '../../tasklist/opscoord/texts.js';
import {address, asked, hint, table, to} from './parts.js';
import {text} from './texts.js';

/** What is stuck between departments, and what to do about it. */
export function handOffs(content) {
  const question = asked();
  const all = el('input', {type: 'checkbox', checked: question.get('all') === 'true'});
  const found = el('div', {});
  const refresh = () => load(found, () => get(address('/api/kpi/hand-offs', {
    ...Object.fromEntries(['waits', 'holds', 'kind', 'process', 'step'].map((key) => [key, question.get(key)])),
    stuck: `${!all.checked}`, limit: 200
  })), (tasks) => tasks.length
    ? table([text('case'), text('title'), text('step'), text('waits'), text('holds'), text('since'),
      text('due'), text('nextStep')], tasks.map((one) => [
      one.title === null ? one.number : to('case', {number: one.number}, one.number),
      one.title ?? el('em', {class: 'opscoord-hint'}, text('notShown')),
      one.step, one.waits.name, one.holds.name, moment(one.since), one.dueAt ? moment(one.dueAt) : '',
      el('span', {class: one.reason === 'NONE' ? null : 'opscoord-late'}, text(`reason.${one.reason}`))]))
    : hint('handOffs.none'));
  all.addEventListener('change', refresh);
  content.append(el('h2', {}, text('handOffs')), hint('handOffs.hint'),
    el('label', {}, all, ` ${text('handOffs.all')}`), found);
  refresh();
}

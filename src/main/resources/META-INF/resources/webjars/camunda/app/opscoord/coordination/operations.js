import {get, send} from '../../tasklist/opscoord/api.js';
import {button, el, load} from '../../tasklist/opscoord/dom.js';
import {moment} from '../../tasklist/opscoord/texts.js';
import {migration} from './migration.js';
import {hint, section, table, to} from './parts.js';
import {text} from './texts.js';

/** Asks why, then does it; what is refused says so beside it. */
export function withReason(label, act) {
  const said = el('span', {class: 'opscoord-problem', role: 'alert'});
  const reason = el('input', {type: 'text', maxlength: 500, required: true, placeholder: text('card.reason'),
    'aria-label': text('card.reason')});
  return el('form', {class: 'opscoord-buttons', onsubmit: (event) => {
    event.preventDefault();
    act(reason.value).then(() => { said.textContent = ''; }, (failure) => { said.textContent = failure.message; });
  }}, reason, el('button', {type: 'submit', class: 'btn btn-sm btn-default'}, label), said);
}

function incidents() {
  const node = el('div', {});
  const again = () => load(node, () => get('/api/operations/incidents'), (causes) => causes.length
    ? table([text('count'), text('step'), text('message'), text('nextStep'), text('cases'), ''],
      causes.map((one) => [`${one.count}`, `${one.process} · ${one.step}`, one.message,
        text(`advice.${one.kind === 'failedJob' ? 'job' : 'other'}`),
        el('span', {}, ...one.cases.flatMap((number) => [to('case', {number}, number), ' '])),
        one.kind === 'failedJob' ? withReason(text('again'), (reason) =>
          send('POST', `/api/operations/incidents/${one.key}/retry`, {reason}).then(again)) : '']))
    : hint('incidents.none'));
  again();
  return section(text('incidents'), hint('incidents.hint'), node);
}

function deliveries() {
  const node = el('div', {});
  const again = () => load(node, () => get('/api/notifications/dead-letters?limit=100'), ({deadLetters}) =>
    deadLetters.length ? table([text('at'), text('channel'), text('to'), text('case'), text('message'), ''],
      deadLetters.map((one) => [moment(one.createdAt), one.channel, one.person ?? one.robot ?? '',
        one.caseNumber ?? '', one.lastError ?? '', button(text('again'), () =>
          send('POST', `/api/notifications/dead-letters/${one.id}/retry`, {}).then(again, again))]))
      : hint('deliveries.none'));
  again();
  return section(text('deliveries'), node);
}

function scheduled() {
  const node = el('div', {});
  load(node, () => get('/api/operations/scheduled'), (work) => table(
    [text('name'), text('work.waiting'), text('work.late'), text('work.running'), text('work.failing'),
      text('work.next'), text('work.success'), text('work.failure')],
    work.map((one) => [one.name, `${one.waiting}`,
      el('span', {class: one.late ? 'opscoord-late' : null}, `${one.late}`), `${one.running}`,
      el('span', {class: one.failing ? 'opscoord-late' : null}, `${one.failing}`), moment(one.next),
      one.lastSuccess ? moment(one.lastSuccess) : '', one.lastFailure ? moment(one.lastFailure) : ''])));
  return section(text('work'), node);
}

function imports() {
  const node = el('div', {});
  load(node, () => get('/api/operations/imports'), (done) => done.length
    ? table([text('at'), text('name'), text('imports.by'), text('imports.result')],
      done.map((one) => [moment(one.at), text(`imports.${one.what}`), one.by,
        el('span', {class: one.status >= 400 ? 'opscoord-late' : null},
          text(one.status >= 400 ? 'imports.refused' : one.tried ? 'imports.tried' : 'imports.taken'))]))
    : hint('imports.none'));
  return section(text('imports'), node);
}

/** What failed and why, what runs by itself, what was imported, and new versions of models. */
export function operations(content) {
  content.append(el('h2', {}, text('operations.page')), incidents(), deliveries(), scheduled(), imports(), migration());
}

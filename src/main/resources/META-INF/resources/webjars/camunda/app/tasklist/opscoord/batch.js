import {get, send} from './api.js';
import {ask, field} from './dialog.js';
import {button, el, load} from './dom.js';
import {among, choices} from './people.js';
import {text} from './texts.js';
import {left} from './working-time.js';

/** An input for a question of a form, and what was answered; undefined for nothing. */
function question(one) {
  const label = one.required ? `${one.label} *` : one.label;
  if (one.type === 'checkbox') {
    const box = el('input', {type: 'checkbox'});
    return {node: field(label, box), answer: () => box.checked};
  }
  const input = one.choices.length
    ? el('select', {class: 'form-control'}, el('option', {value: ''}, '–'),
      ...one.choices.map((choice) => el('option', {value: choice.value}, choice.label)))
    : el(one.type === 'textarea' ? 'textarea' : 'input', {
      class: 'form-control', rows: one.type === 'textarea' ? 3 : null,
      type: one.type === 'number' ? 'number' : null, step: one.type === 'number' ? 'any' : null
    });
  const answer = () => one.type === 'number' ? Number(input.value) : input.value;
  return {node: field(label, input), answer: () => input.value === '' ? undefined : answer()};
}

function answers(questions) {
  return Object.fromEntries(questions.map(([key, one]) => [key, one.answer()])
    .filter(([, answer]) => answer !== undefined));
}

function complete(group, offer, tasks, done) {
  const questions = group.fields.map((one) => [one.key, question(one)]);
  ask(`${group.stepName} (${tasks.length})`, questions.map(([, one]) => one.node),
    (key) => send('POST', '/api/tasks/batch',
      {key, kind: offer.kind, tasks, answers: answers(questions)}), done);
}

function transfer(offer, tasks, done) {
  const reason = el('textarea', {class: 'form-control', rows: 3, maxlength: 2000});
  const at = `/api/tasks/${encodeURIComponent(offer.task)}/handling/${offer.kind}/people`;
  const people = choices(text('person'), offer.morePeople
    ? (words) => get(`${at}?text=${encodeURIComponent(words)}`) : among(offer.people), false);
  ask(`${offer.label} (${tasks.length})`, [people.node, field(text('reason'), reason)],
    (key) => send('POST', '/api/tasks/batch', {
      key, kind: offer.kind, tasks, person: people.values()[0] ?? null, reason: reason.value
    }), done);
}

function row(card) {
  const box = el('input', {type: 'checkbox', 'aria-label': `${card.number} ${card.title}`});
  const said = el('span', {class: 'opscoord-hint'});
  return {
    card, box, said,
    node: el('tr', {}, el('td', {}, box), el('td', {}, card.number), el('td', {}, card.title),
      el('td', {}, card.department.name),
      el('td', {}, card.minutesLeft === null ? '' : left(card.minutesLeft)), el('td', {}, said))
  };
}

/** One line tells of each task whether it was done, and why not. */
function tell(rows, results) {
  for (const {task, problem} of results) {
    const one = rows.find(({card}) => card.task === task);
    one.said.textContent = problem ?? text('batch.done');
    one.said.className = problem ? 'opscoord-problem' : 'opscoord-hint';
    one.box.checked = false;
    one.box.disabled = problem === null;
  }
}

function group(found) {
  const rows = found.tasks.map(row);
  const chosen = () => rows.filter(({box}) => box.checked).map(({card}) => card.task);
  const hint = el('span', {class: 'opscoord-problem', role: 'alert'});
  const act = (offer) => () => {
    const tasks = chosen();
    hint.textContent = tasks.length ? '' : text('batch.choose');
    if (tasks.length) {
      const done = (results) => tell(rows, results);
      offer.kind === 'complete' ? complete(found, offer, tasks, done) : transfer(offer, tasks, done);
    }
  };
  const all = el('input', {type: 'checkbox', 'aria-label': text('batch.all'),
    onchange: () => rows.filter(({box}) => !box.disabled)
      .forEach(({box}) => { box.checked = all.checked; })});
  return el('section', {}, el('h4', {}, `${found.stepName} (${found.tasks.length})`),
    el('table', {class: 'table opscoord-table'},
      el('thead', {}, el('tr', {}, el('th', {}, all),
        ...['case', 'title', 'department', 'due', 'state'].map((key) =>
          el('th', {scope: 'col'}, text(key))))),
      el('tbody', {}, ...rows.map(({node}) => node))),
    el('p', {class: 'opscoord-buttons'},
      ...found.offers.map((offer) => button(offer.label, act(offer))), hint));
}

/** Several tasks of one step, done or handed on together; each with its own result. */
export function batch() {
  const node = el('div', {});
  load(node, () => get('/api/tasks/batch'), (found) => [
    el('p', {class: 'opscoord-hint'}, text('batch.hint')),
    ...(found.length ? found.map(group) : [el('p', {}, text('inbox.empty'))])
  ]);
  return node;
}

import {get} from './api.js';
import {draw} from './diagram.js';
import {onCase, onTask, open} from './dialog.js';
import {button, el, load, whenChanged} from './dom.js';
import {link} from './page.js';
import {moment, text} from './texts.js';
import {left, span} from './working-time.js';

const caseLink = (number) => link(`/opscoord/case?number=${number}`, number);

function fact(label, value) {
  return value ? [el('dt', {}, text(label)), el('dd', {}, value)] : [];
}

function head(found) {
  return [
    el('h3', {}, `${found.number} · ${found.title}`),
    el('dl', {class: 'opscoord-facts'},
      fact('state', text(`state.${found.state}`)),
      fact('requester', found.requester.name),
      fact('department', found.department.name),
      fact('lead', found.lead?.name),
      fact('affected', found.affected.map((one) => one.name).join(', ')),
      fact('opened', moment(found.openedAt)),
      fact('comesFrom', found.source && caseLink(found.source)),
      fact('overdue', found.overdue.map((one) => `${one.stepName} (${moment(one.dueAt)})`).join(', ')))
  ];
}

function actions(number, taskId) {
  const node = el('div', {class: 'opscoord-actions', role: 'group', 'aria-label': text('actions')});
  const both = async () => ({
    ofTask: taskId ? await get(`/api/tasks/${encodeURIComponent(taskId)}/handling`) : [],
    ofCase: await get(`/api/cases/${number}/handling`)
  });
  load(node, both, ({ofTask, ofCase}) => [
    ...ofTask.filter((offer) => offer.kind !== 'complete')
      .map((offer) => button(offer.label, () => onTask(taskId, offer))),
    el('a', {class: 'btn btn-sm btn-default', href: `/api/cases/${number}/print`, target: '_blank',
      rel: 'noopener'}, text('print')),
    el('a', {class: 'btn btn-sm btn-default', href: `/api/cases/${number}/print.pdf`, target: '_blank',
      rel: 'noopener'}, text('pdf')),
    ...ofCase.map((offer) => button(offer.label, () => offer.task
      ? onTask(offer.task, offer) : onCase(number, offer)))
  ]);
  return node;
}

function list(number, heading, address, item) {
  const node = el('section', {});
  load(node, () => get(address), (found) => found.length
    ? [el('h4', {}, text(heading)), el('ul', {class: 'opscoord-waiting'}, ...found.map(item))] : []);
  return node;
}

const names = (people) => people.map((one) => one.name).join(', ');

/** What is waited for now, whom, and how long still. */
function waiting(number) {
  return list(number, 'waiting', `/api/cases/${number}/waiting`, (one) => el('li', {},
    el('a', {href: `/handbook/${one.process}#${one.step}`, target: '_blank', rel: 'noopener',
      title: text('handbook')}, el('strong', {}, one.stepName)), ` · ${names(one.holders)}`,
    one.department ? ` · ${one.department.name}` : null,
    one.dueAt ? [` · ${text('due')} ${moment(one.dueAt)} · `,
      el('span', {class: one.minutesLeft < 0 ? 'opscoord-late' : null}, left(one.minutesLeft))] : null));
}

/** Who is still to approve; before the submission as the route would be today. */
function approvers(number) {
  return list(number, 'approvers', `/api/approvals/${number}/expected`, (one) => el('li', {},
    `${one.stage}. `, el('strong', {}, one.name), ` · ${names(one.people)} · `,
    el('em', {}, text(`certainty.${one.certainty}`))));
}

/** The diagram for those who do not see it. */
function described(model) {
  const steps = new DOMParser().parseFromString(model.xml, 'text/xml');
  const named = (ids) => ids.map((id) => steps.querySelector(`[id="${id}"]`)?.getAttribute('name'))
    .filter(Boolean).join(', ');
  return `${model.name}. ${text('diagram.now')}: ${named(model.current) || '–'}. `
    + `${text('diagram.done')}: ${named(model.done) || '–'}.`;
}

function diagrams(number) {
  const node = el('div', {});
  load(node, () => get(`/api/cases/${number}/diagrams`), (models) => models.map((model) => {
    const canvas = el('div', {class: 'opscoord-diagram', role: 'img', 'aria-label': described(model)});
    setTimeout(() => draw(canvas, model).catch((failure) => canvas.replaceChildren(failure.message)));
    return el('figure', {}, el('figcaption', {}, model.name), canvas);
  }));
  return el('section', {}, el('h4', {}, text('diagram')),
    el('p', {class: 'opscoord-hint'}, text('diagram.hint')), node);
}

function entry(one) {
  const who = one.actor
    ? one.actor.name + (one.onBehalfOf ? ` (${text('forWhom')} ${one.onBehalfOf.name})` : '')
    : text('automatic');
  return el('li', {class: one.automatic ? 'opscoord-automatic' : null},
    el('time', {datetime: one.at}, moment(one.at)),
    el('strong', {}, who), one.department ? ` · ${one.department.name}` : null, ' · ', one.text,
    one.stepName ? el('em', {}, ` · ${one.stepName}`) : null,
    one.workingMinutes === null ? null
      : el('span', {class: 'opscoord-hint'}, ` · ${text('took')} ${span(one.workingMinutes)}`),
    one.comment ? el('p', {class: 'opscoord-said'}, one.comment) : null);
}

function trail(number) {
  const list = el('ol', {class: 'opscoord-trail'});
  const more = el('div', {});
  const page = (after) => load(more,
    () => get(`/api/cases/${number}/trail${after ? `?after=${after}` : ''}`),
    (found) => {
      list.append(...found.entries.map(entry));
      return found.next ? [button(text('more'), () => page(found.next))] : [];
    });
  page(null);
  return el('section', {}, el('h4', {}, text('trail')), list, more);
}

/** A file as pictures of its pages; after the last one there is none. */
function preview(at, name) {
  let page = 1;
  const said = el('span', {class: 'opscoord-hint', role: 'status'});
  const picture = el('img', {class: 'opscoord-preview', alt: name, onerror: () => {
    if (page > 1) {
      forward.disabled = true;
      turn(-1);
    } else {
      said.textContent = text('preview.failed');
    }
  }});
  const turn = (pages) => {
    page = Math.max(1, page + pages);
    back.disabled = page === 1;
    said.textContent = text('preview.page').replace('{0}', page);
    picture.src = `${at}/preview?page=${page}`;
  };
  const back = button(text('preview.back'), () => { forward.disabled = false; turn(-1); });
  const forward = button(text('next'), () => turn(1));
  turn(0);
  return el('div', {}, picture, el('p', {class: 'opscoord-buttons'}, back, forward, said));
}

function file(number, one) {
  const at = `/api/cases/${number}/attachments/${one.id}`;
  const look = () => open(one.name, preview(at, one.name));
  return el('li', {}, el('a', {href: at, download: one.name}, one.name),
    ` · ${Math.ceil(one.size / 1024)} KB · ${one.by.name} · ${moment(one.at)} `,
    one.preview ? button(text('preview'), look) : null);
}

function files(number) {
  const node = el('div', {});
  load(node, () => get(`/api/cases/${number}/attachments`), (found) => found.length
    ? [el('ul', {class: 'opscoord-files'}, ...found.map((one) => file(number, one)))]
    : [el('p', {class: 'opscoord-hint'}, text('noFiles'))]);
  return el('section', {}, el('h4', {}, text('files')), node);
}

function followUps(found) {
  return found.followUps.length
    ? el('section', {}, el('h4', {}, text('followUps')),
      el('ul', {}, ...found.followUps.map((one) => el('li', {}, caseLink(one.number),
        ` · ${one.title} · ${one.owner.name} · ${text(`state.${one.state}`)}`))))
    : null;
}

/**
 * Everything about a case; {@code taskId} is null where it is looked at without a task. What was done
 * may have taken the task away, so that the case is asked for by its own number then.
 */
export function show(node, address, taskId) {
  let at = address;
  const refresh = () => load(node, () => get(at), (found) => {
    at = `/api/cases/${found.number}`;
    return [
      ...head(found), actions(found.number, taskId),
      waiting(found.number), approvers(found.number), diagrams(found.number),
      followUps(found), files(found.number), trail(found.number)
    ].filter(Boolean);
  });
  whenChanged(node, refresh);
  return refresh();
}

import {get, newKey, send, upload} from './api.js';
import {button, changed, el} from './dom.js';
import {fileInput} from './file-input.js';
import {among, choices, departments, everybody} from './people.js';
import {text} from './texts.js';

/** Opens a window over the page; Escape and the buttons close it. */
export function open(title, content, buttons = []) {
  const dialog = el('dialog', {class: 'opscoord-dialog', 'aria-label': title, onclose: () => dialog.remove()},
    el('h4', {}, title), content,
    el('p', {class: 'opscoord-buttons'}, ...buttons, button(text('cancel'), () => dialog.close())));
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function field(label, input) {
  return el('label', {class: 'opscoord-field'}, el('span', {}, label), input);
}

/**
 * Asks what an action needs, does it, and says what went wrong without losing what was typed. What
 * is shown of it is shown again; {@code done} is given the answer.
 */
export function ask(title, fields, request, done) {
  const key = newKey();
  const problem = el('p', {class: 'opscoord-problem', role: 'alert'});
  const confirm = button(text('do'), () => {
    confirm.disabled = true;
    problem.textContent = '';
    request(key).then(
      (answer) => {
        dialog.close();
        done?.(answer);
        changed();
      },
      (failure) => {
        problem.textContent = failure.message;
        confirm.disabled = false;
      });
  }, 'btn-primary');
  const dialog = open(title, el('div', {}, ...fields, problem), [confirm]);
}

const area = (rows, longest) => el('textarea', {class: 'form-control', rows, maxlength: longest});

/** What an offer of a task asks for. */
export function onTask(taskId, offer) {
  const reason = area(3, 2000);
  const at = `/api/tasks/${encodeURIComponent(taskId)}/handling/${offer.kind}`;
  const search = offer.morePeople
    ? (words) => get(`${at}/people?text=${encodeURIComponent(words)}`) : among(offer.people);
  const people = offer.people.length ? choices(text('person'), search, false) : null;
  const targets = offer.targets.length ? choices(text('where'), among(offer.targets), false) : null;
  ask(offer.label,
    [people?.node, targets?.node, offer.needsReason ? field(text('reason'), reason) : null]
      .filter(Boolean),
    (key) => send('POST', at, {
      key, reason: reason.value, person: people?.values()[0] ?? null,
      target: targets?.values()[0] ?? null
    }));
}

/** What an offer of a case asks for. */
export function onCase(number, offer) {
  const words = area(4, 4000);
  const at = `/api/cases/${number}/${offer.kind}`;
  switch (offer.kind) {
    case 'comments': {
      const mentions = choices(text('mentions'), everybody, true);
      return ask(offer.label, [field(text('text'), words), mentions.node],
        (key) => send('POST', at, {key, text: words.value, mentions: mentions.values()}));
    }
    case 'copies': {
      const people = choices(text('people'), everybody, true);
      const groups = choices(text('departments'), departments, true);
      return ask(offer.label, [people.node, groups.node],
        (key) => send('POST', at, {key, people: people.values(), departments: groups.values()}));
    }
    case 'attachments': {
      const name = el('p', {class: 'opscoord-hint', role: 'status'});
      const file = fileInput({}, () => { name.textContent = file.input.files[0]?.name ?? ''; });
      return ask(offer.label, [file.node, name], (key) => {
        const chosen = file.input.files[0];
        return chosen
          ? upload(`${at}/${key}?name=${encodeURIComponent(chosen.name)}`, chosen)
          : Promise.reject(new Error(text('file.missing')));
      });
    }
    case 'urges':
      return ask(offer.label, [field(text('text'), words)],
        (key) => send('POST', at, {key, text: words.value}));
    default:
      return ask(offer.label, [field(text('reason'), words)],
        () => send('POST', at, {reason: words.value}));
  }
}

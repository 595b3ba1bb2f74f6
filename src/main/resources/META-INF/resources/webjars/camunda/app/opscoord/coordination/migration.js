import {get, send} from '../../tasklist/opscoord/api.js';
import {button, el, load} from '../../tasklist/opscoord/dom.js';
import {withReason} from './operations.js';
import {address, field, hint, section, select, table} from './parts.js';
import {text} from './texts.js';

const API = '/api/operations/migrations';

function progress() {
  const node = el('div', {'aria-live': 'polite'});
  const look = () => get('/api/operations/batches').then((batches) => {
    node.replaceChildren(batches.length ? table([text('migration.batch'), text('migration.done'), text('work.failing')],
      batches.map((one) => [one.kind, el('progress', {max: one.total, value: one.done},
        `${one.done} / ${one.total}`), `${one.failed}`])) : '');
    if (batches.length && node.isConnected) {
      setTimeout(look, 3000);
    }
  }, () => null);
  look();
  return {node, look};
}

function plan(proposal, running) {
  const said = el('p', {role: 'status'});
  const targets = Object.entries(proposal.targets);
  const chosen = Object.entries(proposal.open).map(([step, name]) =>
    [step, name, select([['', '–'], ...targets], '')]);
  const wanted = () => ({
    process: proposal.plan.process, from: proposal.plan.from, to: proposal.plan.to,
    places: {...proposal.plan.places,
      ...Object.fromEntries(chosen.filter(([, , place]) => place.value).map(([step, , place]) => [step, place.value]))}
  });
  const tell = (sentence, bad) => {
    said.className = bad ? 'opscoord-problem' : 'opscoord-good';
    said.textContent = sentence;
  };
  return [
    el('p', {}, text('migration.count', proposal.count)),
    chosen.length ? table([text('migration.open'), text('migration.place')],
      chosen.map(([, name, place]) => [name, place])) : hint('migration.clear'),
    el('p', {class: 'opscoord-buttons'}, button(text('migration.try'), () =>
      send('POST', `${API}/try`, wanted()).then(
        (tried) => tell(text('migration.tried', tried.tried, tried.count)),
        (failure) => tell(failure.message, true)))),
    withReason(text('migration.run'), (reason) => send('POST', API, {...wanted(), reason}).then(() => {
      tell(text('migration.begun'));
      running.look();
    })), said];
}

/** Takes what is under way to another version of its model. */
export function migration() {
  const running = progress();
  const found = el('div', {});
  const process = select([], '');
  const from = el('input', {type: 'number', min: 1, value: 1, required: true});
  const until = el('input', {type: 'number', min: 1, value: 2, required: true});
  const look = () => load(found, () => get(address(`${API}/proposal`, {
    process: process.value, from: from.value, to: until.value
  })), (proposal) => plan(proposal, running));
  get('/camunda/api/engine/engine/default/process-definition?latestVersion=true&sortBy=key&sortOrder=asc').then(
    (all) => process.append(...all.map((one) =>
      el('option', {value: one.key}, `${one.name ?? one.key} (${one.version})`))), () => null);
  return section(text('migration'), hint('migration.hint'),
    el('p', {class: 'opscoord-buttons'}, field(text('migration.process'), process),
      field(text('migration.from'), from), field(text('migration.to'), until),
      button(text('migration.plan'), look)), found, running.node);
}

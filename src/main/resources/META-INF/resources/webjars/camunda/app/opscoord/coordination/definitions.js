import {get, send} from '../../tasklist/opscoord/api.js';
import {button, el, load} from '../../tasklist/opscoord/dom.js';
import {moment} from '../../tasklist/opscoord/texts.js';
import {chinese} from '../product.js';
import {hint, section, select, table} from './parts.js';
import {text} from './texts.js';

const AGGREGATES = ['FACTS', 'HELD', 'WAITING', 'WORKING', 'ELAPSED', 'WITH_DEADLINE', 'ON_TIME', 'VALUES', 'VALUE_SUM'];

const input = (value, properties = {}) => el('input', {type: 'text', value: value ?? '', ...properties});
const words = (keys, prefix) => keys.map((key) => [key, text(`${prefix}.${key}`)]);

function term(known) {
  const parts = {
    measure: input(known?.measure), aggregate: select(words(AGGREGATES, 'aggregate'), known?.aggregate ?? 'FACTS'),
    process: input(known?.process), step: input(known?.step)
  };
  return {
    node: el('span', {class: 'opscoord-buttons'}, ...Object.entries(parts).map(([name, node]) =>
      el('label', {class: 'opscoord-choice'}, `${text(`term.${name}`)} `, node))),
    value: () => parts.measure.value ? {measure: parts.measure.value, aggregate: parts.aggregate.value,
      process: parts.process.value || null, step: parts.step.value || null} : null
  };
}

function form(known, again) {
  const said = el('p', {class: 'opscoord-problem', role: 'alert'});
  const code = input(known?.code, {readonly: Boolean(known), required: true});
  const plain = Object.fromEntries(['nameEn', 'nameZh', 'descriptionEn', 'descriptionZh', 'owner'].map((key) =>
    [key, input(known?.[key], {required: true})]));
  const unit = select(words(['HOURS', 'PERCENT', 'COUNT'], 'unit.of'), known?.unit ?? 'COUNT');
  const direction = select(words(['LOWER', 'HIGHER'], 'direction'), known?.direction ?? 'LOWER');
  const numerator = term(known?.formula.numerator);
  const denominator = term(known?.formula.denominator);
  const retired = el('input', {type: 'checkbox', checked: known?.retired});
  const save = (event) => {
    event.preventDefault();
    send('PUT', `/api/kpi/indicators/${encodeURIComponent(code.value)}`, {
      version: known?.version ?? 0, unit: unit.value, direction: direction.value, retired: retired.checked,
      ...Object.fromEntries(Object.entries(plain).map(([key, node]) => [key, node.value])),
      formula: {numerator: numerator.value() ?? {measure: '', aggregate: 'FACTS'}, denominator: denominator.value()}
    }).then(again, (failure) => { said.textContent = failure.message; });
  };
  return el('form', {onsubmit: save}, table([text('name'), text('value')], [
    [text('definition.code'), code],
    ...Object.entries(plain).map(([key, node]) => [text(`definition.${key}`), node]),
    [text('definition.unit'), unit], [text('definition.direction'), direction],
    [text('definition.numerator'), numerator.node], [text('definition.denominator'), denominator.node],
    [text('definition.retired'), retired]]),
  el('p', {class: 'opscoord-buttons'},
    el('button', {type: 'submit', class: 'btn btn-sm btn-primary'}, text('definition.save'))), said);
}

function versions(code) {
  const node = el('div', {});
  load(node, () => get(`/api/kpi/indicators/${code}/versions`), (found) => table(
    [text('heat.version'), text('by'), text('at'), text('definition.formula')],
    found.map((one) => [`${one.indicator.version}`, one.by, moment(one.at), JSON.stringify(one.indicator.formula)])));
  return node;
}

/** What is measured; process owners change it, and every version stays readable. */
export function definitions(content) {
  const found = el('div', {});
  const again = () => load(found, async () => ({
    all: await get('/api/kpi/indicators'), access: await get('/api/kpi/access')
  }), ({all, access}) => {
    const chosen = el('div', {});
    const open = (one) => chosen.replaceChildren(section(one ? one.code : text('definition.new'),
      access.owns ? form(one, again) : '', one ? versions(one.code) : ''));
    return [table([text('figure'), text('definition.owner'), text('definition.description')], all.map((one) => [
      button(chinese ? one.nameZh : one.nameEn, () => open(one), 'btn-link'), one.owner,
      chinese ? one.descriptionZh : one.descriptionEn])),
    access.owns ? el('p', {}, button(text('definition.new'), () => open(null))) : '', chosen];
  });
  content.append(el('h2', {}, text('definitions')), hint('definitions.hint'), found);
  again();
}

import {get} from '../../tasklist/opscoord/api.js';
import {draw} from '../../tasklist/opscoord/diagram.js';
import {button, el, load} from '../../tasklist/opscoord/dom.js';
import {address, field, hint, month, select, table, to} from './parts.js';
import {hours, number, text} from './texts.js';

const SHOWN = {
  waiting: (one) => one.ended ? one.waitingSeconds / one.ended / 3600 : 0,
  working: (one) => one.ended ? one.workingSeconds / one.ended / 3600 : 0,
  ended: (one) => one.ended,
  late: (one) => one.withDeadline ? 100 * one.late / one.withDeadline : 0
};
const CLASSES = 5;

function paint(viewer, steps, by) {
  const most = Math.max(...steps.map(SHOWN[by]), 0);
  const elements = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  steps.filter((one) => elements.get(one.step)).forEach((one) => {
    const value = SHOWN[by](one);
    const warmth = most ? Math.ceil(CLASSES * value / most) : 0;
    viewer.get('canvas').addMarker(one.step, `opscoord-heat-${warmth}`);
    overlays.add(one.step, {scale: {min: 1, max: 1}, position: {top: -14, right: 26},
      html: el('span', {class: 'opscoord-heat-label'}, number(value))});
  });
}

function picture(xml, steps, by) {
  const canvas = el('div', {class: 'opscoord-diagram opscoord-heat', role: 'img', 'aria-label':
    `${text('heat')}. ${steps.map((one) => `${one.step}: ${number(SHOWN[by](one))}`).join(', ')}`});
  setTimeout(() => draw(canvas, {xml, done: [], current: []}).then((viewer) => paint(viewer, steps, by),
    (failure) => canvas.replaceChildren(failure.message)));
  return canvas;
}

function named(xml) {
  const model = new DOMParser().parseFromString(xml, 'text/xml');
  return (id) => model.querySelector(`[id="${id}"]`)?.getAttribute('name') ?? id;
}

/** How much work was at each step of a process, and how long it waited there. */
export function heat(node, definition, api) {
  const by = select(Object.keys(SHOWN).map((key) => [key, text(`heat.${key}`)]), 'waiting');
  const version = select([['', text('heat.versions')],
    ...Array.from({length: definition.version}, (_, index) => [`${index + 1}`, `${index + 1}`]).reverse()], '');
  const from = el('input', {type: 'month', value: month(-2), required: true});
  const until = el('input', {type: 'month', value: month(0), required: true});
  const found = el('div', {});
  const refresh = () => load(found, async () => ({
    model: await get(`${api}/process-definition/${encodeURIComponent(definition.id)}/xml`),
    steps: await get(address('/api/kpi/heat', {
      process: definition.key, version: version.value, from: from.value, to: until.value
    }))
  }), ({model, steps}) => [
    picture(model.bpmn20Xml, steps, by.value),
    steps.length ? table([text('step'), text('heat.ended'), text('heat.waitingHours'),
      text('heat.workingHours'), text('heat.lateShare'), text('heat.open')], steps.map((one) => [
      named(model.bpmn20Xml)(one.step), `${one.ended}`,
      one.ended ? hours(one.waitingSeconds / one.ended) : '–',
      one.ended ? hours(one.workingSeconds / one.ended) : '–',
      one.withDeadline ? `${number(SHOWN.late(one))} %` : '–',
      one.open ? to('hand-offs', {process: definition.key, step: one.step, all: 'true'}, `${one.open}`) : '0'
    ])) : hint('heat.none')
  ]);
  node.append(el('p', {class: 'opscoord-buttons'}, field(text('heat.by'), by),
    field(text('heat.version'), version), field(text('from'), from), field(text('until'), until),
    button(text('show'), refresh)), found);
  refresh();
}

import {get, send} from '../../tasklist/opscoord/api.js';
import {el, load} from '../../tasklist/opscoord/dom.js';
import {chinese} from '../product.js';
import {field, hint, table} from './parts.js';
import {text} from './texts.js';

/** What counts how much in scorecards; process owners set it. */
export function weights(again) {
  const node = el('div', {});
  load(node, async () => ({
    weighting: await get('/api/kpi/weighting'), indicators: await get('/api/kpi/indicators')
  }), ({weighting, indicators}) => {
    const said = el('p', {class: 'opscoord-problem', role: 'alert'});
    const linked = el('input', {type: 'number', min: 0, max: 100, value: weighting.linkedPercent, required: true});
    const inputs = indicators.map((one) => [one, el('input', {type: 'number', min: 0, max: 100,
      value: weighting.weights[one.code] ?? 0, 'aria-label': chinese ? one.nameZh : one.nameEn})]);
    const total = el('strong', {});
    const add = () => {
      total.textContent = text('weights.sum', inputs.reduce((sum, [, input]) => sum + Number(input.value), 0));
    };
    add();
    inputs.forEach(([, input]) => input.addEventListener('input', add));
    const save = (event) => {
      event.preventDefault();
      send('PUT', '/api/kpi/weighting', {
        version: weighting.version, linkedPercent: Number(linked.value),
        weights: Object.fromEntries(inputs.filter(([, input]) => Number(input.value) > 0)
          .map(([one, input]) => [one.code, Number(input.value)]))
      }).then(again, (failure) => { said.textContent = failure.message; });
    };
    return el('details', {}, el('summary', {}, text('weights')), hint('weights.hint'),
      el('form', {onsubmit: save}, table([text('figure'), text('card.weight')],
        inputs.map(([one, input]) => [chinese ? one.nameZh : one.nameEn, input])),
      el('p', {}, total), field(text('weights.linked'), linked),
      el('p', {class: 'opscoord-buttons'},
        el('button', {type: 'submit', class: 'btn btn-sm btn-primary'}, text('weights.set'))), said));
  });
  return node;
}

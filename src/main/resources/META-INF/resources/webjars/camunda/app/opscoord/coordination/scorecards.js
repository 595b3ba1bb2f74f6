import {get, send} from '../../tasklist/opscoord/api.js';
import {button, el, load} from '../../tasklist/opscoord/dom.js';
import {moment} from '../../tasklist/opscoord/texts.js';
import {bars} from './charts.js';
import {address, asked, field, hint, section, select, table, to} from './parts.js';
import {hours, measured, number, text} from './texts.js';
import {weights} from './weights.js';

const QUARTERS = 6;

/** The newest quarters, the present one first. */
function quarters() {
  const now = new Date();
  const present = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3);
  return Array.from({length: QUARTERS}, (_, back) => present - back)
    .map((one) => `${Math.floor(one / 4)}-Q${one % 4 + 1}`);
}

const points = (value) => value === null ? '–' : number(value, 2);

function lines(card) {
  return table([text('figure'), text('value'), text('target'), text('card.achievement'), text('card.points'),
    text('card.weight'), text('card.part')], card.lines.map((one) => [
    to('figures', {code: one.indicator.id, department: card.department.id}, one.indicator.name),
    measured(one.value, one.unit), measured(one.target, one.unit),
    one.achievement === null ? text('card.unrated') : `${number(one.achievement)} %`,
    points(one.points), `${one.weight}`, points(one.part)]));
}

function partners(card) {
  return card.partners.length ? table([text('department'), text('card.cases'), text('card.held'),
    text('card.share'), text('card.points'), text('card.part')], card.partners.map((one) => [
    one.department.name, `${one.cases}`, `${hours(one.heldSeconds)} ${text('unit.HOURS')}`,
    one.share === null ? text('card.unrated') : `${number(one.share)} %`,
    points(one.own), points(one.part)])) : hint('card.alone');
}

function sum(card) {
  return el('p', {}, text('card.sum', 100 - card.linkedPercent, points(card.own), card.linkedPercent,
    points(card.linked), points(card.score)));
}

function correction(card, again) {
  const said = el('p', {class: 'opscoord-problem', role: 'alert'});
  const score = el('input', {type: 'number', min: 0, max: 100, step: 0.01});
  const reason = el('input', {type: 'text', maxlength: 500, required: true});
  const correct = (event) => {
    event.preventDefault();
    send('POST', `/api/kpi/scorecards/${card.department.id}/corrections`, {
      quarter: card.quarter, score: score.value === '' ? null : Number(score.value), reason: reason.value
    }).then(again, (failure) => { said.textContent = failure.message; });
  };
  return el('details', {}, el('summary', {}, text('card.correct')), hint('card.correct.hint'),
    el('form', {class: 'opscoord-buttons', onsubmit: correct}, field(text('card.score'), score),
      field(text('card.reason'), reason),
      el('button', {type: 'submit', class: 'btn btn-sm btn-primary'}, text('card.correct'))), said);
}

function detail(department, quarter, owner) {
  const node = el('div', {});
  const again = () => load(node,
    () => get(address(`/api/kpi/scorecards/${department}`, {quarter})), (revisions) => {
      const [card] = revisions;
      return [section(`${card.department.name} · ${card.quarter}`,
        el('h4', {}, text('card.own')), lines(card),
        el('h4', {}, text('card.linked')), partners(card), sum(card),
        ...(revisions.length > 1 ? [el('h4', {}, text('card.revisions')),
          table([text('at'), text('by'), text('card.score'), text('card.reason')], revisions.map((one) => [
            moment(one.at), one.by, points(one.score), one.reason ?? '']))] : []),
        owner && card.revision > 0 ? correction(card, again) : '')];
    });
  again().then(() => node.scrollIntoView({block: 'start'}));
  return node;
}

/** How departments did in a quarter, and why. */
export function scorecards(content) {
  const wanted = asked().get('quarter');
  const quarter = select(quarters().map((one) => [one, one]), wanted ?? quarters()[0]);
  const found = el('div', {});
  const refresh = () => load(found, async () => ({
    cards: await get(address('/api/kpi/scorecards', {quarter: quarter.value})),
    access: await get('/api/kpi/access')
  }), ({cards, access}) => {
    const chosen = el('div', {});
    const open = (card) =>
      chosen.replaceChildren(detail(card.department.id, card.quarter, access.owns));
    const rated = cards.filter((one) => one.score !== null);
    if (cards.length === 1) {
      open(cards[0]);
    }
    return [
      hint(cards.some((one) => one.revision > 0) ? 'card.frozen' : 'card.open'),
      table([text('department'), text('card.score'), text('card.own'), text('card.linked')],
        cards.map((one) => [button(one.department.name, () => open(one), 'btn-link'),
          points(one.score), points(one.own), points(one.linked)])),
      rated.length ? bars(text('scorecards'), rated.map((one) => one.department.name),
        [{name: text('card.score'), data: rated.map((one) => one.score)}]) : '',
      access.owns ? weights(refresh) : '', chosen];
  });
  quarter.addEventListener('change', refresh);
  content.append(el('h2', {}, text('scorecards')), hint('scorecards.hint'),
    field(text('card.quarter'), quarter), found);
  refresh();
}

import {get} from '../../tasklist/opscoord/api.js';
import {button, el, load} from '../../tasklist/opscoord/dom.js';
import {moment} from '../../tasklist/opscoord/texts.js';
import {bars, lines} from './charts.js';
import {address, asked, field, hint, month, section, select, table, to} from './parts.js';
import {targets} from './targets.js';
import {hours, measured, number, text} from './texts.js';

const API = '/api/kpi/indicator-figures';

function verdict(one) {
  return one.reached === null ? null
    : el('span', {class: one.reached ? 'opscoord-good' : 'opscoord-late'}, text(`reached.${one.reached}`));
}

const within = (value) => value === null ? '' : `${number(value)} ${text('unit.HOURS')}`;

function line(one, first) {
  return [first, measured(one.value, one.unit), one.target === null ? '' : measured(one.target, one.unit),
    verdict(one), within(one.median), within(one.ninetieth), `${one.facts}`];
}

function behind(code, question) {
  const node = el('div', {});
  const from = (before) => load(node,
    () => get(address(`${API}/${code}/cases`, {...question, before, limit: 20})),
    (found) => found.lines.length ? [
      table([text('case'), text('title'), text('department'), text('step'), text('ended.at'), text('took'), ''],
        found.lines.map((one) => [
          one.title === null ? one.number : to('case', {number: one.number}, one.number),
          one.title ?? el('em', {class: 'opscoord-hint'}, text('notShown')),
          one.department.name, one.step ?? '', moment(one.endedAt),
          `${hours(one.waitingSeconds + one.workingSeconds)} ${text('unit.HOURS')}`,
          one.onTime === null ? '' : text(`onTime.${one.onTime}`)])),
      found.next ? button('…', () => from(found.next)) : ''] : [hint('none')]);
  from('');
  return node;
}

function detail(lines_, question) {
  const {code, name, unit, description} = lines_[0];
  const known = lines_.filter((one) => one.department && one.value !== null);
  const trend = el('div', {});
  load(trend, () => get(address(`${API}/${code}/trend`, question)), (found) => lines(
    `${name}: ${text('trend')}`, found.map((one) => one.part), [
      {name: text('value'), data: found.map((one) => one.value)},
      {name: text('target'), lineStyle: {type: 'dashed'}, data: found.map((one) => one.target)},
      ...(found.some((one) => one.ninetieth !== null)
        ? [{name: text('median'), data: found.map((one) => one.median)},
          {name: text('ninetieth'), data: found.map((one) => one.ninetieth)}] : [])]));
  return section(name, el('p', {}, description),
    table([text('department'), text('value'), text('target'), '', text('median'), text('ninetieth'),
      text('count')], lines_.map((one) => line(one, one.department?.name ?? text('company')))),
    el('div', {class: 'opscoord-beside'},
      known.length ? bars(name, known.map((one) => one.department.name),
        [{name: `${name} (${measured(0, unit).split(' ')[1]})`, data: known.map((one) => one.value)}]) : '',
      trend),
    el('h4', {}, text('targets')), targets(code, unit),
    el('h4', {}, text('cases.behind')), behind(code, question));
}

function shown(found, question) {
  const codes = [...new Set(found.map((one) => one.code))];
  const node = el('div', {});
  const open = (code) => {
    node.replaceChildren(detail(found.filter((one) => one.code === code), question));
    node.scrollIntoView({block: 'nearest'});
  };
  const rows = codes.map((code) => {
    const of = found.filter((one) => one.code === code);
    const one = of.find((it) => it.department === null) ?? of[0];
    return line(one, button(one.name, () => open(code), 'btn-link'));
  });
  const wanted = asked().get('code');
  if (codes.includes(wanted)) {
    open(wanted);
  }
  const file = (kind) => el('a', {href: address(`${API}/figures.${kind}`, question), download: true,
    class: 'btn btn-sm btn-default'}, kind.toUpperCase());
  return [
    codes.length ? table([text('figure'), text('value'), text('target'), '', text('median'),
      text('ninetieth'), text('count')], rows) : hint('none'),
    el('p', {class: 'opscoord-buttons'}, file('csv'), file('xlsx')), node];
}

/** The figures of a period, their trends and the cases behind them. */
export function figures(content) {
  const found = el('div', {});
  const from = el('input', {type: 'month', value: month(-2), required: true});
  const until = el('input', {type: 'month', value: month(0), required: true});
  const department = select([['', text('department.all')]], '');
  const refresh = () => {
    const question = {from: from.value, to: until.value, department: department.value};
    return load(found, () => get(address(API, question)), (figures_) => shown(figures_, question));
  };
  content.append(section(text('figures'), hint('figures.hint'),
    el('p', {class: 'opscoord-buttons'}, field(text('from'), from), field(text('until'), until),
      field(text('department'), department), button(text('show'), refresh)), found));
  get('/api/directory/departments').then((all) => department.append(...all.map((one) =>
    el('option', {value: one.id, selected: one.id === asked().get('department')}, one.name))), () => null)
    .then(refresh);
}

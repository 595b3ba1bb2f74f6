import {get} from './api.js';
import {el} from './dom.js';
import {text} from './texts.js';
import {left} from './working-time.js';

const TOGETHER = 40;
const MOST = 100;

let asked = new Map();
let waiting;

/** All cards of a list are asked for at once. */
function ask() {
  const now = asked;
  asked = new Map();
  const ids = [...now.keys()];
  for (let from = 0; from < ids.length; from += MOST) {
    const some = ids.slice(from, from + MOST);
    get(`/api/tasks/cards?ids=${some.map(encodeURIComponent).join(',')}`).then(
      (found) => found.forEach((card) => now.get(card.task)?.forEach((node) => show(node, card))),
      () => null);
  }
}

function show(node, card) {
  const late = card.minutesLeft !== null && card.minutesLeft < 0;
  node.replaceChildren(
    el('span', {}, card.number), ' · ', el('span', {}, card.department.name),
    ...(card.minutesLeft === null ? [] : [' · ',
      el('span', {class: late ? 'opscoord-late' : null}, left(card.minutesLeft))]),
    ...(card.urgency ? [' · ', el('strong', {class: 'opscoord-urgent'}, card.urgency)] : []),
    ...(card.inPlaceOf ? [' · ', el('em', {}, `${text('forWhom')} ${card.inPlaceOf.name}`)] : []));
}

export default {
  id: 'opscoord-card',
  pluginPoint: 'tasklist.card',
  priority: 900,
  render: (node, {taskId}) => {
    const card = el('div', {class: 'opscoord-card'});
    node.replaceChildren(card);
    asked.set(taskId, [...(asked.get(taskId) ?? []), card]);
    clearTimeout(waiting);
    waiting = setTimeout(ask, TOGETHER);
  },
  unmount: () => {}
};

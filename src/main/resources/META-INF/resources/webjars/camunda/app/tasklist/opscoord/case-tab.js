import {show} from './case-view.js';
import {el} from './dom.js';
import {text} from './texts.js';

export default {
  id: 'opscoord-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: text('tab')},
  render: (node, {taskId}) => {
    const view = el('div', {class: 'opscoord-case'});
    node.replaceChildren(view);
    show(view, `/api/tasks/${encodeURIComponent(taskId)}/case`, taskId);
  },
  unmount: () => {}
};

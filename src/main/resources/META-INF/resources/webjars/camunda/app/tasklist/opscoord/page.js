import {el} from './dom.js';
import {text} from './texts.js';

export const link = (hash, label) => el('a', {href: `#${hash}`}, label);

/** A page of our own beside the task list, or another page of Camunda; {@code back} leads out of it. */
export function page(id, path, fill, pluginPoint = 'tasklist.route', back = link('/', text('back'))) {
  let leave;
  return {
    id, pluginPoint, priority: 1, properties: {path},
    render: (node) => {
      const content = el('div', {});
      node.replaceChildren(el('main', {class: 'opscoord-page'},
        back ? el('p', {}, back.cloneNode(true)) : '', content));
      leave = fill(content);
    },
    unmount: () => leave?.()
  };
}

/** Views of which one is seen at a time. */
export function tabs(views) {
  const shown = el('div', {role: 'tabpanel'});
  const heads = views.map(([label, fill]) => el('button', {
    type: 'button', role: 'tab', class: 'btn btn-default btn-sm', 'aria-selected': 'false',
    onclick: (event) => {
      heads.forEach((head) => {
        head.setAttribute('aria-selected', `${head === event.currentTarget}`);
        head.classList.toggle('active', head === event.currentTarget);
      });
      shown.replaceChildren(fill());
    }
  }, label));
  heads[0].click();
  return [el('p', {class: 'opscoord-buttons', role: 'tablist'}, ...heads), shown];
}

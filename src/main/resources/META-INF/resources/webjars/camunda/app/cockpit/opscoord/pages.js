import {cases, oneCase} from '../../opscoord/coordination/cases.js';
import {coordination} from '../../opscoord/coordination/coordination.js';
import {definitions} from '../../opscoord/coordination/definitions.js';
import {figures} from '../../opscoord/coordination/figures.js';
import {handOffs} from '../../opscoord/coordination/hand-offs.js';
import {heat} from '../../opscoord/coordination/heat.js';
import {instance} from '../../opscoord/coordination/instance.js';
import {operations} from '../../opscoord/coordination/operations.js';
import {scorecards} from '../../opscoord/coordination/scorecards.js';
import {text} from '../../opscoord/coordination/texts.js';
import {get} from '../../tasklist/opscoord/api.js';
import {el} from '../../tasklist/opscoord/dom.js';
import {link, page} from '../../tasklist/opscoord/page.js';

const HOME = '/opscoord/coordination';

function own(id, path, fill) {
  return page(id, path, fill, 'cockpit.route', path === HOME ? null : link(HOME, text('back')));
}

function tab(id, point, label, fill) {
  return {
    id, pluginPoint: `cockpit.${point}.runtime.tab`, priority: -1, properties: {label},
    render: (node, data) => {
      const content = el('div', {class: 'opscoord-tab'});
      node.replaceChildren(content);
      fill(content, data);
    },
    unmount: () => {}
  };
}

export default [
  {
    id: 'opscoord-navigation', pluginPoint: 'cockpit.navigation', priority: 200,
    properties: {pagePath: `#${HOME}`},
    render: (node) => node.replaceChildren(link(HOME, text('coordination'))),
    unmount: () => {}
  },
  own('opscoord-coordination', HOME, coordination),
  own('opscoord-definitions', '/opscoord/definitions', definitions),
  own('opscoord-figures', '/opscoord/figures', figures),
  own('opscoord-scorecards', '/opscoord/scorecards', scorecards),
  own('opscoord-hand-offs', '/opscoord/hand-offs', handOffs),
  own('opscoord-find', '/opscoord/find', cases),
  own('opscoord-operations', '/opscoord/operations', operations),
  own('opscoord-case', '/opscoord/case', oneCase),
  tab('opscoord-heat', 'processDefinition', text('heat'), (node, {processDefinitionId, api}) =>
    get(`${api.engineApi}/process-definition/${encodeURIComponent(processDefinitionId)}`)
      .then((definition) => heat(node, definition, api.engineApi),
        (failure) => node.append(failure.message))),
  tab('opscoord-instance', 'processInstance', text('instance'), (node, {processInstanceId, api}) =>
    instance(node, processInstanceId, api.engineApi))
];

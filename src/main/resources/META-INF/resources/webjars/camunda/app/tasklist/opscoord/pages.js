import {cases} from '../../opscoord/coordination/cases.js';
import {coordination} from '../../opscoord/coordination/coordination.js';
import {definitions} from '../../opscoord/coordination/definitions.js';
import {figures} from '../../opscoord/coordination/figures.js';
import {handOffs} from '../../opscoord/coordination/hand-offs.js';
import {scorecards} from '../../opscoord/coordination/scorecards.js';
import {text as word} from '../../opscoord/coordination/texts.js';
import {get} from './api.js';
import {el} from './dom.js';
import {inbox} from './inbox.js';
import {myCases, oneCase} from './my-cases.js';
import {link, page} from './page.js';
import {preferences} from './preferences.js';
import {start} from './start.js';
import {text} from './texts.js';
import {watchUnread} from './unread.js';

let leave;

const navigation = {
  id: 'opscoord-navigation',
  pluginPoint: 'tasklist.navbar.action',
  priority: 900,
  render: (node) => {
    const more = el('span', {});
    const count = el('span', {class: 'badge', 'aria-live': 'polite'});
    node.replaceChildren(el('span', {class: 'opscoord-navigation'},
      link('/opscoord/start', text('start')),
      link('/opscoord/cases', text('myCases')),
      el('a', {href: '#/opscoord/inbox'}, text('inbox'), ' ', count),
      link('/opscoord/preferences', text('preferences')), more));
    get('/api/kpi/access').then(({reads}) => reads
      && more.append(link('/opscoord/coordination', word('coordination'))), () => null);
    leave?.();
    leave = watchUnread((unread) => {
      count.textContent = unread ? `${unread}` : '';
      count.title = unread ? `${unread} ${text('inbox.unread')}` : '';
    });
  },
  unmount: () => leave?.()
};

export default [
  navigation,
  page('opscoord-start', '/opscoord/start', start),
  page('opscoord-cases', '/opscoord/cases', myCases),
  page('opscoord-find', '/opscoord/find', cases),
  page('opscoord-case-page', '/opscoord/case', oneCase),
  page('opscoord-coordination', '/opscoord/coordination', coordination),
  page('opscoord-definitions', '/opscoord/definitions', definitions),
  page('opscoord-figures', '/opscoord/figures', figures),
  page('opscoord-scorecards', '/opscoord/scorecards', scorecards),
  page('opscoord-hand-offs', '/opscoord/hand-offs', handOffs),
  page('opscoord-inbox', '/opscoord/inbox', inbox),
  page('opscoord-preferences', '/opscoord/preferences', preferences)
];

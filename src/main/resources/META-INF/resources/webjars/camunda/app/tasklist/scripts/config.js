import {locales, named} from '../../opscoord/product.js';

// The engine's own history needs rights that would open every case of a process to everybody, and its
// comments are seen nowhere else. The tab “Case” has the trail and the comments of the case instead.
document.querySelector('base').setAttribute('cam-exclude-plugins',
  'tasklist.task.detail:task-detail-history,tasklist.task.action:task-action-comment');

export default {
  app: named('Tasklist', '任务列表'),
  locales,
  disableWelcomeMessage: true,
  customScripts: [
    'opscoord/form-texts.js', 'opscoord/amounts.js', 'opscoord/form-files.js', 'opscoord/form-drafts.js',
    'opscoord/refusals.js', 'opscoord/case-tab.js', 'opscoord/cards.js',
    'opscoord/pages.js'
  ],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form'},
    startProcess: {key: 'ctrl+alt+p', description: 'opens the start process modal dialog'}
  }
};

import {locales, named} from '../../opscoord/product.js';

export default {
  app: named('Cockpit', '驾驶舱'),
  locales,
  disableWelcomeMessage: true,
  customScripts: ['opscoord/pages.js']
};

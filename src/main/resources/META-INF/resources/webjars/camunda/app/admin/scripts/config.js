import {locales, named} from '../../opscoord/product.js';

export default {
  app: named('Admin', '管理台'),
  locales,
  disableWelcomeMessage: true
};

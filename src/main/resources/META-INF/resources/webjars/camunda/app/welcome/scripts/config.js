import {locales, named} from '../../opscoord/product.js';

export default {
  app: named('Welcome', '首页'),
  locales,
  disableWelcomeMessage: true
};

// Camunda's pages look only at the first language of the browser; so do we.
const first = navigator.languages?.[0] ?? navigator.language;

export const chinese = first.toLowerCase().split('-')[0] === 'zh';

/** Joined with a space, these two are the title of the page; the name alone heads the login. */
export function named(english, translated) {
  return chinese
    ? {vendor: `${translated} ·`, name: '运营协调'}
    : {vendor: `${english} ·`, name: 'Operations Coordination'};
}

// The fallback is loaded too, and whichever file comes last decides how times are written. Ours has
// every text, so that Chinese readers need no other.
export const locales = {availableLocales: ['en', 'zh'], fallbackLocale: chinese ? 'zh' : 'en'};

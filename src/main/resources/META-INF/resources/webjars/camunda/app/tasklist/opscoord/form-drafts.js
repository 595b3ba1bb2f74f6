import {chinese} from '../../opscoord/product.js';
import {get, send} from './api.js';
import {button, el} from './dom.js';
import {text} from './texts.js';

const FORM = '.modal .fjs-form';

const process = () =>
  new URLSearchParams(location.hash.split('?')[1] ?? '').get('processStart') ?? '';

const fields = (components) => components.flatMap((one) => one.components
  ? fields(one.components) : one.key ? [one] : []);

/** The form shows a day as its reader writes it, and keeps it as YYYY-MM-DD. */
function day(written) {
  const [one, two, three] = written.split('/').map((part) => part.padStart(2, '0'));
  return three ? (chinese ? `${one}-${two}-${three}` : `${three}-${one}-${two}`) : undefined;
}

const valueOf = (field, label) => field.values?.find((one) => one.label === label)?.value;

/** What is answered to a field now; undefined for nothing. */
function answer(form, field) {
  const at = (rest) => form.querySelector(`[id^="fjs-form-"][id$="-${CSS.escape(field.id + rest)}"]`);
  const chosen = () => (field.values ?? [])
    .filter((one, index) => at(`-${index}`)?.checked).map((one) => one.value);
  switch (field.type) {
    case 'checkbox':
      return at('')?.checked || undefined;
    case 'radio':
      return chosen()[0];
    case 'checklist':
      return chosen();
    case 'number':
      return at('')?.value ? Number(at('').value) : undefined;
    case 'datetime':
      return day(at('-date')?.value ?? '');
    case 'select':
      return valueOf(field, at('')?.value
        || at('')?.closest('.fjs-input-group')?.querySelector('.fjs-select-display')?.textContent);
    case 'taglist':
      return [...(at('')?.closest('.fjs-form-field')?.querySelectorAll('.fjs-taglist-tag-label') ?? [])]
        .map((tag) => valueOf(field, tag.textContent)).filter(Boolean);
    default:
      return at('')?.value || undefined;
  }
}

async function save(form) {
  const key = process();
  const engine = '/camunda/api/engine/engine/default/process-definition/key/';
  const schema = await get(`${engine}${encodeURIComponent(key)}/deployed-start-form`);
  const answers = Object.fromEntries(fields(schema.components)
    .map((field) => [field.key, answer(form, field)])
    .filter(([, one]) => one !== undefined && one.length !== 0));
  await send('PUT', `/api/drafts/${encodeURIComponent(key)}`, answers);
}

/** Beside the button that sends a start form, one that keeps it for later. */
function offer(form) {
  form.dataset.opscoord = 'draft';
  const said = el('span', {class: 'opscoord-hint', role: 'status'});
  const keep = button(text('draft.save'), () => {
    keep.disabled = true;
    save(form).then(() => { said.textContent = text('draft.saved'); },
      (failure) => { said.textContent = failure.message; })
      .finally(() => { keep.disabled = false; });
  });
  form.closest('.fjs-container').after(el('p', {class: 'opscoord-buttons'}, keep, said));
}

new MutationObserver(() => document.querySelectorAll(`${FORM}:not([data-opscoord])`).forEach(offer))
  .observe(document.body, {subtree: true, childList: true});

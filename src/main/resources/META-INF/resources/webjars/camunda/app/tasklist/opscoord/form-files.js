import {get, newKey, send, upload} from './api.js';
import {button, el} from './dom.js';
import {fileInput} from './file-input.js';
import {text} from './texts.js';

const FIELD = 'input[id*="-opscoord-files-"]';
const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;

const ids = (input) => input.value.split(/\s+/).filter(Boolean);

/** The field belongs to the form: it learns of a new value as if somebody had typed it. */
function write(input, values) {
  setValue.call(input, values.join(' '));
  input.dispatchEvent(new Event('input', {bubbles: true}));
  input.dispatchEvent(new FocusEvent('blur'));
}

/** Puts a choice of files where the form has a line of text that holds their identifiers. */
function enhance(input) {
  const line = input.closest('.fjs-input-group') ?? input;
  input.dataset.opscoord = 'files';
  line.classList.add('opscoord-replaced');
  const names = new Map();
  const said = el('p', {class: 'opscoord-problem', role: 'alert'});
  const list = el('ul', {class: 'opscoord-files'});
  const choose = fileInput({multiple: true}, () => sendAll([...choose.input.files]));

  function show() {
    list.replaceChildren(...ids(input).map((id) => el('li', {}, names.get(id) ?? text('files.earlier'), ' ',
      input.disabled ? null : button(text('remove'), () => remove(id), 'btn-link'))));
    choose.input.disabled = input.disabled;
  }

  function remove(id) {
    write(input, ids(input).filter((other) => other !== id));
    show();
    send('DELETE', `/api/uploads/${id}`).catch(() => null);
  }

  async function sendAll(files) {
    said.textContent = '';
    for (const file of files) {
      const id = newKey();
      try {
        await upload(`/api/uploads/${id}?name=${encodeURIComponent(file.name)}`, file);
        names.set(id, file.name);
        write(input, [...ids(input), id]);
        show();
      } catch (failure) {
        said.textContent = `${file.name}: ${failure.message}`;
      }
    }
    choose.input.value = '';
  }

  line.after(el('div', {class: 'opscoord-form-files'}, choose.node, list, said));
  show();
  if (ids(input).length) {
    get(`/api/uploads?ids=${ids(input).join(',')}`).then((found) => {
      found.forEach((one) => names.set(one.id, one.name));
      show();
    }, () => null);
  }
  // A task that is taken on lets its form be written into.
  new MutationObserver(show).observe(input, {attributes: true, attributeFilter: ['disabled']});
}

const look = () => document.querySelectorAll(`${FIELD}:not([data-opscoord])`).forEach(enhance);

new MutationObserver(look).observe(document.body, {subtree: true, childList: true});

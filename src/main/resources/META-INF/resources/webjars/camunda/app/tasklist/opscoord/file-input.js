import {el} from './dom.js';
import {text} from './texts.js';

/** A choice of files that speaks the reader's language; a browser's own speaks that of the machine. */
export function fileInput(properties, chosen) {
  const input = el('input', {type: 'file', class: 'opscoord-file-input', ...properties,
    onchange: () => chosen()});
  return {
    input,
    node: el('label', {class: 'btn btn-sm btn-default opscoord-file-button'}, text('files.choose'), input)
  };
}

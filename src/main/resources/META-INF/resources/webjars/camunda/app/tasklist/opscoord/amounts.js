import {chinese} from '../../opscoord/product.js';
import {el} from './dom.js';

const LARGE = 10_000;
const written = new Intl.NumberFormat(chinese ? 'zh-CN' : 'en-GB', {maximumFractionDigits: 2});

/**
 * Large numbers are hard to read while they are typed. Beside the field they stand with separators;
 * the field itself belongs to the form, and what is typed stays as it is.
 */
function show(input) {
  const field = input.closest('.fjs-form-field-number');
  const said = field.querySelector('.opscoord-amount')
    ?? field.appendChild(el('span', {class: 'opscoord-amount', 'aria-live': 'polite'}));
  const amount = Number(input.value.replaceAll(',', ''));
  said.textContent = Math.abs(amount) >= LARGE ? `= ${written.format(amount)}` : '';
}

const number = (event) => event.target instanceof HTMLInputElement
  && event.target.closest('.fjs-form-field-number');

for (const name of ['input', 'change', 'focusin']) {
  document.addEventListener(name, (event) => {
    if (number(event)) {
      show(event.target);
    }
  });
}

// Pasted amounts come with separators, which a number field would refuse.
document.addEventListener('paste', (event) => {
  const pasted = event.clipboardData?.getData('text') ?? '';
  const plain = pasted.replaceAll(/[,，\s]/g, '');
  if (number(event) && plain !== pasted && plain !== '' && !Number.isNaN(Number(plain))) {
    event.preventDefault();
    document.execCommand('insertText', false, plain);
  }
});

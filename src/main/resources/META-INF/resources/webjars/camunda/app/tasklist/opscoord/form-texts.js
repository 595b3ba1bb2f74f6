import {chinese} from '../../opscoord/product.js';

// The form viewer has its own English words and no way to give it others.
const WORDS = new Map(Object.entries({
  'Field is required.': '此项必填。',
  'Field must be a valid email.': '请填写有效的电子邮箱地址。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    '请填写有效的国际电话号码（例如 +8613800000000）。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Add new': '添加一行',
  'Collapse': '收起',
  'Select': '请选择',
  'Search': '搜索',
  'No results': '没有结果',
  'All values selected': '已全部选择',
  'Nothing to show.': '没有内容。',
  'Remove tag': '移除',
  'Increment': '增加',
  'Decrement': '减少',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Sun': '日', 'Mon': '一', 'Tue': '二', 'Wed': '三', 'Thu': '四', 'Fri': '五', 'Sat': '六',
  'January': '一月', 'February': '二月', 'March': '三月', 'April': '四月',
  'May': '五月', 'June': '六月', 'July': '七月', 'August': '八月',
  'September': '九月', 'October': '十月', 'November': '十一月', 'December': '十二月'
}));

const PATTERNS = [
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写 $1 个字。'],
  [/^Field must match pattern (.+)\.$/, '格式不符，应为 $1。'],
  [/^Value is expected to have at most (.+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    '此数值无效，最接近的有效值是 $1 和 $2。'],
  [/^Expand all \((.+)\)$/, '展开全部（$1）'],
  [/^Remove list item (.+)$/, '移除第 $1 行'],
  [/^Click to sort by (.+) ascending$/, '按“$1”升序排列'],
  [/^Click to sort by (.+) descending$/, '按“$1”降序排列'],
  [/^Click to remove sorting$/, '取消排序']
];

// Only where the viewer puts words of its own: labels and answers of people stay as they are.
const TEXTS = [
  '.fjs-form-field-error li',
  '.fjs-repeat-render-footer button',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-table-empty',
  '.fjs-table-body > tr > td[colspan]',
  '.flatpickr-weekday',
  '.flatpickr-monthDropdown-month'
].join();

const ATTRIBUTES = [
  ['input.fjs-input[placeholder], input.fjs-taglist-input[placeholder]', 'placeholder'],
  ['.fjs-taglist-tag-remove', 'title'],
  ['.fjs-number-arrow-container button', 'aria-label'],
  ['.fjs-repeat-row-remove', 'aria-label'],
  ['.fjs-table th, .fjs-table-nav-button', 'aria-label']
];

function inChinese(text) {
  const english = text.trim();
  const word = WORDS.get(english);
  if (word) {
    return word;
  }
  const [pattern, words] = PATTERNS.find(([known]) => known.test(english)) ?? [];
  return pattern ? english.replace(pattern, words) : text;
}

/** Writes only what changes, else the observer would see its own hand for ever. */
function translate(form) {
  for (const element of form.querySelectorAll(TEXTS)) {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.data !== inChinese(node.data)) {
        node.data = inChinese(node.data);
      }
    }
  }
  for (const [selector, name] of ATTRIBUTES) {
    for (const element of form.querySelectorAll(selector)) {
      const english = element.getAttribute(name);
      if (english && english !== inChinese(english)) {
        element.setAttribute(name, inChinese(english));
      }
    }
  }
}

function formsOf(changes) {
  const forms = new Set();
  for (const {target} of changes) {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    const around = element?.closest('.fjs-form');
    const found = around ? [around] : (element?.querySelectorAll('.fjs-form') ?? []);
    found.forEach(form => forms.add(form));
  }
  return forms;
}

if (chinese) {
  new MutationObserver(changes => formsOf(changes).forEach(translate)).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['placeholder', 'title', 'aria-label']
  });
}

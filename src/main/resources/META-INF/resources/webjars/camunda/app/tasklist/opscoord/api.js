import {text} from './texts.js';

function token() {
  return document.cookie.split('; ')
    .find((one) => one.startsWith('OPSCOORD-XSRF='))?.substring('OPSCOORD-XSRF='.length) ?? '';
}

/** Every answer brings the token that writing needs; whoever writes first has none yet. */
const ANY_PAGE = '/api/inbox/digest';

async function ask(method, path, body, type) {
  let answer;
  try {
    if (method !== 'GET' && !token()) {
      await fetch(ANY_PAGE);
    }
    answer = await fetch(path, {
      method,
      headers: {
        'Accept': 'application/json',
        'X-OPSCOORD-XSRF': decodeURIComponent(token()),
        ...(body === undefined ? {} : {'Content-Type': type})
      },
      body
    });
  } catch {
    throw new Error(text('failed'));
  }
  if (answer.status === 401) {
    throw new Error(text('loggedOut'));
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    const mistakes = (problem.problems ?? []).map((one) => one.text ?? '').join(' ');
    throw new Error([problem.detail ?? text('failed'), mistakes].join(' ').trim());
  }
  return answer.status === 204 ? null : answer.json();
}

export const get = (path) => ask('GET', path);

export const send = (method, path, body) =>
  ask(method, path, JSON.stringify(body), 'application/json');

export const upload = (path, file) => ask('PUT', path, file, 'application/octet-stream');

/** The same key makes a request that is repeated be done once. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

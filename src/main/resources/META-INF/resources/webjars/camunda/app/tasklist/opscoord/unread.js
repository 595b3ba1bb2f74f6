import {get} from './api.js';

const EVERY = 30_000;
const told = new EventTarget();
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('opscoord-unread') : null;
let latest = null;
let begun = false;

function say(unread) {
  if (unread !== latest) {
    latest = unread;
    told.dispatchEvent(new Event('unread'));
  }
}

function ask() {
  return get('/api/inbox?unread=true&limit=1').then((found) => say(found.unread), () => say(null));
}

/** Holds one connection; where it cannot be had, asks from time to time until it can. */
function listen() {
  const stream = new EventSource('/api/inbox/stream');
  stream.addEventListener('unread', (event) => {
    const unread = Number(event.data);
    say(unread);
    channel?.postMessage(unread);
  });
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) {
      ask();
      setTimeout(listen, EVERY);
    }
  });
}

function begin() {
  begun = true;
  ask();
  channel?.addEventListener('message', (event) => say(event.data));
  // A browser allows few connections to one server: of all open tabs only one holds the stream.
  if (channel && navigator.locks) {
    navigator.locks.request('opscoord-unread', () => {
      listen();
      return new Promise(() => {});
    });
  } else {
    setInterval(ask, EVERY);
  }
}

/** Calls back with the number of unread messages, now and whenever it changes; null while unknown. */
export function watchUnread(show) {
  const listener = () => show(latest);
  told.addEventListener('unread', listener);
  if (!begun) {
    begin();
  }
  listener();
  return () => told.removeEventListener('unread', listener);
}

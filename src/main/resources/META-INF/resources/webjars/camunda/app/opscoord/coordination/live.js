const AT_MOST_EVERY = 5_000;
const WITHOUT_STREAM = 30_000;

/**
 * Calls back when something was recorded, as long as the node is on the page; where no stream can be
 * had, from time to time. After a break the browser says what it was told last, and nothing is missed.
 */
export function whenRecorded(node, again) {
  let last = Date.now();
  let waiting;
  const soon = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      last = Date.now();
      if (node.isConnected) {
        again();
      }
    }, Math.max(0, AT_MOST_EVERY - (Date.now() - last)));
  };
  let stream;
  const listen = () => {
    if (!node.isConnected) {
      return;
    }
    stream = new EventSource('/api/kpi/stream');
    stream.addEventListener('changed', soon);
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) {
        soon();
        setTimeout(listen, WITHOUT_STREAM);
      }
    });
  };
  const look = setInterval(() => {
    if (!node.isConnected) {
      stream?.close();
      clearInterval(look);
    }
  }, 1_000);
  setTimeout(listen);
}

import {el} from '../../tasklist/opscoord/dom.js';

const LIBRARY = '/webjars/echarts/5.3.1/dist/echarts.min.js';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
let loading;

function library() {
  loading ??= new Promise((resolve, reject) => {
    document.head.append(el('script', {
      src: LIBRARY,
      onload: () => resolve(window.echarts),
      onerror: () => {
        loading = undefined;
        reject(new Error(LIBRARY));
      }
    }));
  });
  return loading;
}

/** A chart that follows its room; {@code said} is what it tells those who do not see it. */
export function chart(said, height, option) {
  const node = el('div', {class: 'opscoord-chart', role: 'img', 'aria-label': said});
  node.style.height = `${height}px`;
  library().then((echarts) => {
    const drawn = echarts.init(node, dark.matches ? 'dark' : null);
    drawn.setOption({backgroundColor: 'transparent', animation: false, ...option});
    const room = new ResizeObserver(() => {
      if (node.isConnected) {
        drawn.resize();
      } else {
        room.disconnect();
        drawn.dispose();
      }
    });
    room.observe(node);
  }, () => node.remove());
  return node;
}

const GRID = {left: 8, right: 16, top: 36, bottom: 8, containLabel: true};

/** Lines over the same places, for example months. */
export const lines = (said, places, series, height = 240) => chart(said, height, {
  grid: GRID, legend: {top: 0, type: 'scroll'}, tooltip: {trigger: 'axis', confine: true},
  xAxis: {type: 'category', data: places}, yAxis: {type: 'value'},
  series: series.map((one) => ({type: 'line', connectNulls: true, ...one}))
});

/** Bars lying, stacked when several series say so. */
export const bars = (said, places, series) => chart(said, 70 + 34 * places.length, {
  grid: GRID, legend: {top: 0, type: 'scroll'}, tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, confine: true},
  xAxis: {type: 'value', minInterval: 1}, yAxis: {type: 'category', data: places, inverse: true},
  series: series.map((one) => ({type: 'bar', ...one}))
});

/** Streams from one side to the other; a name may stand on both. */
export function streams(said, flows) {
  const nodes = [...new Set(flows.flatMap((one) => [`${one.from}\u200b`, one.to]))];
  return chart(said, Math.max(160, 30 * nodes.length), {
    tooltip: {confine: true},
    series: [{
      type: 'sankey', left: 8, right: 110, top: 8, bottom: 8, emphasis: {focus: 'adjacency'},
      data: nodes.map((name) => ({name})),
      links: flows.map((one) => ({source: `${one.from}\u200b`, target: one.to, value: one.value}))
    }]
  });
}

import {el} from './dom.js';
import {text} from './texts.js';

const LIBRARY = '/webjars/bpmn-js/8.0.0/dist/';
const READABLE = 0.75;
let loading;

function library() {
  loading ??= new Promise((resolve, reject) => {
    document.head.append(
      el('link', {rel: 'stylesheet', href: LIBRARY + 'assets/diagram-js.css'}),
      el('script', {
        src: LIBRARY + 'bpmn-navigated-viewer.production.min.js',
        onload: () => resolve(window.BpmnJS),
        onerror: () => {
          loading = undefined;
          reject(new Error(text('failed')));
        }
      }));
  });
  return loading;
}

/** A model with what is done and where the case is now. */
export async function draw(node, model) {
  const Viewer = await library();
  const viewer = new Viewer({container: node});
  await viewer.importXML(model.xml);
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const mark = (ids, name) => ids.filter((id) => elements.get(id))
    .forEach((id) => canvas.addMarker(id, name));
  mark(model.done, 'opscoord-done');
  mark(model.current, 'opscoord-current');
  canvas.zoom('fit-viewport', 'auto');
  lookAt(canvas, model.current.map((id) => elements.get(id)).find(Boolean));
  return viewer;
}

/** A large model would be too small to read: then where the case is now is shown, and can be moved. */
function lookAt(canvas, element) {
  const {scale, outer} = canvas.viewbox();
  if (element && scale < READABLE) {
    const [width, height] = [outer.width / READABLE, outer.height / READABLE];
    canvas.viewbox({
      x: element.x + element.width / 2 - width / 2,
      y: element.y + element.height / 2 - height / 2,
      width, height
    });
  }
}

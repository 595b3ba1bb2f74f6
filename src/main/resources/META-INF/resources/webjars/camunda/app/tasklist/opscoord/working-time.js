import {text} from './texts.js';

const HOUR = 60;
const WORKING_DAY = 8 * HOUR;

function amount(minutes) {
  return minutes < 2 * WORKING_DAY
    ? [Math.max(1, Math.round(minutes / HOUR)), 'hours'] : [Math.round(minutes / WORKING_DAY), 'days'];
}

/** How much working time is left, or has passed since, in words. */
export function left(minutes) {
  const [many, unit] = amount(Math.abs(minutes));
  return text(`${minutes < 0 ? 'late' : 'left'}.${unit}`).replace('{0}', many);
}

/** How long something took, in working time. */
export function span(minutes) {
  if (minutes < HOUR) {
    return text('span.minutes').replace('{0}', minutes);
  }
  const [many, unit] = amount(minutes);
  return text(`span.${unit}`).replace('{0}', many);
}

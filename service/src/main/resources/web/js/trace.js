import uPlot from "/vendor/uplot/uPlot.esm.js";
import { SampleRing } from "/js/sample-ring.js";
import { clock } from "/js/words.js";

const WINDOW_S = 15;
const SAMPLES_KEPT = 16384; // the window at 1 kHz
const GAP_S = 0.25;
const SMALLEST_SPAN_DEG = 30;
const GROW_S = 0.12;
const SHRINK_S = 1.5;

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const darkColours = matchMedia("(prefers-color-scheme: dark)");

/** The thigh angle of the last seconds, degrees over session time, with what was counted and what was refused. */
export class Trace {
  #samples = new SampleRing(SAMPLES_KEPT);
  #element;
  #plot;
  #palette;
  #spanDeg = null;
  #reps = [];
  #rejections = [];
  #dirty = true;
  #under;
  #reach;

  /** `under` draws below the line; `reach` is an angle that is to be in view. */
  constructor(element, { under = () => {}, reach = () => NaN } = {}) {
    this.#element = element;
    this.#under = under;
    this.#reach = reach;
    this.#palette = paletteOf(element);
    this.#plot = new uPlot(this.#options(), [[], []], element);
    this.#show([[], []], 0, spanOf([]));
    new ResizeObserver(() => this.#resize()).observe(element);
    darkColours.addEventListener("change", () => this.#recolour());
  }

  clear() {
    this.#samples.clear();
    this.#spanDeg = null;
    this.#dirty = true;
  }

  /** Repetitions and refused movements of the session; those in view are marked. */
  mark(reps, rejections) {
    this.#reps = reps;
    this.#rejections = rejections;
    this.#dirty = true;
  }

  /** What is drawn under the line has changed. */
  redraw() {
    this.#dirty = true;
  }

  /** @returns the time of the newest sample, s */
  append(timesS, anglesDeg) {
    if (timesS[0] < this.#samples.lastS - WINDOW_S) this.clear(); // another clock: the sensor started again
    for (let i = 0; i < timesS.length; i++) this.#samples.push(timesS[i], anglesDeg[i]);
    return this.#samples.lastS;
  }

  /** The samples in view, [times, angles]. */
  inView() {
    return this.#samples.window(this.#samples.lastS - WINDOW_S, Infinity);
  }

  /** Everything from the service's own memory, in place of what is here. @returns the time of the newest sample, s */
  replace(timesS, anglesDeg) {
    this.#samples.clear();
    this.#dirty = true;
    return this.append(timesS, anglesDeg);
  }

  /** Draws up to `timeS`. @returns whether there was something new to draw */
  draw(timeS, elapsedS, isMoving) {
    if (this.#samples.isEmpty || !(isMoving || this.#dirty)) return false;
    const toS = reducedMotion.matches ? Math.ceil(timeS / WINDOW_S) * WINDOW_S : timeS;
    const [timesS, anglesDeg] = this.#samples.window(toS - WINDOW_S, timeS);
    const settled = this.#followSpan(anglesDeg, elapsedS);
    this.#show([timesS, anglesDeg], toS, this.#spanDeg);
    this.#dirty = !settled;
    return true;
  }

  #show(samples, toS, spanDeg) {
    this.#plot.batch(() => {
      this.#plot.setData(samples, false);
      this.#plot.setScale("x", { min: toS - WINDOW_S, max: toS });
      this.#plot.setScale("y", spanDeg);
    });
  }

  #followSpan(anglesDeg, elapsedS) {
    const wanted = spanOf(anglesDeg, this.#reach());
    if (this.#spanDeg === null || reducedMotion.matches) {
      this.#spanDeg = wanted;
      return true;
    }
    const { min, max } = this.#spanDeg;
    const step = (from, to, grows) => from + (to - from) * (1 - Math.exp(-elapsedS / (grows ? GROW_S : SHRINK_S)));
    this.#spanDeg = { min: step(min, wanted.min, wanted.min < min), max: step(max, wanted.max, wanted.max > max) };
    return Math.abs(wanted.min - this.#spanDeg.min) + Math.abs(wanted.max - this.#spanDeg.max) < 0.2;
  }

  #options() {
    const axis = {
      font: `12px ${this.#palette.family}`,
      stroke: () => this.#palette.label,
      grid: { stroke: () => this.#palette.grid, width: 1 },
      ticks: { show: false },
    };
    return {
      ...this.#size(),
      pxAlign: false,
      padding: [8, 16, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false, auto: false }, y: { auto: false } },
      axes: [
        { ...axis, size: 24, incrs: [5], values: (plot, ticks) => ticks.map((tick) => (tick < 0 ? "" : clock(tick))) },
        { ...axis, size: 44, space: 26, values: (plot, ticks) => ticks.map((tick) => `${tick}°`) },
      ],
      series: [{}, { stroke: () => this.#palette.line, width: 2.5, points: { show: false }, gaps: holes }],
      hooks: { drawClear: [(plot) => this.#drawMarks(plot)] },
    };
  }

  #drawMarks(plot) {
    const context = plot.ctx;
    context.save();
    context.beginPath();
    context.rect(plot.bbox.left, plot.bbox.top, plot.bbox.width, plot.bbox.height);
    context.clip();
    this.#under(plot, this.#palette);
    for (const rep of this.#reps) this.#drawBand(plot, rep.start_s, rep.end_s, rep.number ? this.#palette.rep : this.#palette.refused, String(rep.number ?? ""));
    for (const refused of this.#rejections) this.#drawBand(plot, refused.start_s, refused.end_s, this.#palette.refused, "");
    context.restore();
  }

  #drawBand(plot, startS, endS, colour, label) {
    if (endS < plot.scales.x.min || startS > plot.scales.x.max) return;
    const left = plot.valToPos(startS, "x", true);
    const right = plot.valToPos(endS, "x", true);
    const context = plot.ctx;
    context.fillStyle = colour;
    context.fillRect(left, plot.bbox.top, right - left, plot.bbox.height);
    context.fillStyle = this.#palette.repLabel;
    context.font = `600 ${13 * devicePixelRatio}px ${this.#palette.family}`;
    context.textAlign = "center";
    context.textBaseline = "top";
    context.fillText(label, (left + right) / 2, plot.bbox.top + 6 * devicePixelRatio);
  }

  #size() {
    return { width: this.#element.clientWidth, height: this.#element.clientHeight };
  }

  #resize() {
    this.#plot.setSize(this.#size());
    this.#dirty = true;
  }

  #recolour() {
    this.#palette = paletteOf(this.#element);
    this.#plot.redraw(false, true);
  }
}

function paletteOf(element) {
  const style = getComputedStyle(element);
  const colour = (name) => style.getPropertyValue(name).trim();
  return {
    family: style.fontFamily,
    line: colour("--trace"),
    grid: colour("--hairline"),
    label: colour("--quiet"),
    rep: colour("--rep-band"),
    repLabel: colour("--accent-text"),
    refused: colour("--refused-band"),
    warn: colour("--warn"),
  };
}

/** Smallest and largest angle with some air, at least a span that does not make sway look like work. */
function spanOf(anglesDeg, reachDeg = NaN) {
  let min = Infinity;
  let max = -Infinity;
  for (const angle of anglesDeg) {
    if (angle < min) min = angle;
    if (angle > max) max = angle;
  }
  if (reachDeg > max) max = reachDeg;
  if (min > max) return { min: -SMALLEST_SPAN_DEG / 2, max: SMALLEST_SPAN_DEG / 2 };
  const air = Math.max((SMALLEST_SPAN_DEG - (max - min)) / 2, 0.1 * (max - min));
  return { min: min - air, max: max + 2 * air }; // the marks' numbers stand above the line
}

/** Pixel ranges without samples, so that a hole in the signal is a hole in the line. */
function holes(plot, series, from, to) {
  const timesS = plot.data[0];
  const found = [];
  for (let i = Math.max(1, from); i <= to; i++) {
    if (timesS[i] - timesS[i - 1] < GAP_S) continue;
    found.push([plot.valToPos(timesS[i - 1], "x", true), plot.valToPos(timesS[i], "x", true)]);
  }
  return found;
}

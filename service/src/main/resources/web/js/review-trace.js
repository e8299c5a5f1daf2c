import { fixed } from "/js/texts.js";
import uPlot from "/vendor/uplot/uPlot.esm.js";
import { clock } from "/js/words.js";
import { drawMarks, paletteOf } from "/js/review-marks.js";

const SHORTEST_S = 0.5;
const GAP_S = 0.25;
const COARSE_S = 0.1; // wider buckets make a line of tall strokes, which is drawn quickly only when it is thin
const GRIP_PX = 12;
const CLICK_PX = 5;

const darkColours = matchMedia("(prefers-color-scheme: dark)");

/** The angle of a whole session with its repetitions: zoomed and moved by wheel, drag, pinch and keys. */
export class ReviewTrace {
  #element;
  #tiles;
  #plot;
  #palette;
  #fromS = 0;
  #toS;
  #bucketS = 1;
  #marks = { reps: [], excluded: [], rejected: [], selected: null, draft: null };
  #waiting = false;
  #pointers = new Map();
  #grip = null;
  #moved = 0;
  #listeners;

  /** `listeners`: onSelect(timeS), onDraft(startS, endS), onView(fromS, toS), onStep(direction). */
  constructor(element, tiles, listeners) {
    this.#element = element;
    this.#tiles = tiles;
    this.#listeners = listeners;
    this.#toS = tiles.sessionS;
    this.#palette = paletteOf(element);
    this.#plot = new uPlot(this.#options(), [[], []], element);
    this.#plot.setScale("y", this.#span());
    this.#listen();
    this.draw();
  }

  /** Repetitions, those left out, refused movements, the chosen one and a draft of boundaries. */
  mark(marks) {
    this.#marks = marks;
    this.redraw();
  }

  get view() {
    return [this.#fromS, this.#toS];
  }

  /** Draws once before the next frame, however often it is asked. */
  redraw() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.draw();
    });
  }

  draw() {
    const { points, bucketS } = this.#tiles.points(this.#fromS, this.#toS, this.#plot.width);
    this.#bucketS = bucketS;
    this.#plot.series[1].width = bucketS > COARSE_S ? 1 / devicePixelRatio : 1.75;
    this.#plot.batch(() => {
      this.#plot.setData(points, false);
      this.#plot.setScale("x", { min: this.#fromS, max: this.#toS });
    });
    this.#listeners.onView(this.#fromS, this.#toS);
  }

  show(fromS, toS) {
    const whole = this.#tiles.sessionS;
    const span = Math.min(whole, Math.max(SHORTEST_S, toS - fromS));
    const from = Math.min(Math.max(0, (fromS + toS - span) / 2), whole - span);
    if (from === this.#fromS && from + span === this.#toS) return;
    this.#fromS = from;
    this.#toS = from + span;
    this.redraw();
  }

  /** `factor` below 1 shows less; `atS` stays where it is. */
  zoom(factor, atS = (this.#fromS + this.#toS) / 2) {
    const span = Math.min(this.#tiles.sessionS, Math.max(SHORTEST_S, (this.#toS - this.#fromS) * factor));
    const share = (atS - this.#fromS) / (this.#toS - this.#fromS);
    this.show(atS - share * span, atS + (1 - share) * span);
  }

  pan(shiftS) {
    const span = this.#toS - this.#fromS;
    const from = Math.min(Math.max(0, this.#fromS + shiftS), this.#tiles.sessionS - span);
    this.show(from, from + span);
  }

  whole() {
    this.show(0, this.#tiles.sessionS);
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
      padding: [4, 12, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false, auto: false }, y: { auto: false } },
      axes: [
        { ...axis, size: 24, values: (plot, ticks) => ticks.map((tick) => this.#timeWord(tick)) },
        { ...axis, size: 44, space: 30, values: (plot, ticks) => ticks.map((tick) => `${tick}°`) },
      ],
      series: [
        {},
        {
          stroke: () => this.#palette.line,
          width: 1.75,
          points: { show: false },
          gaps: (plot, series, from, to) => holes(plot, from, to, Math.max(GAP_S, 2.5 * this.#bucketS)),
        },
      ],
      hooks: { drawClear: [(plot) => drawMarks(plot, this.#marks, this.#palette)] },
    };
  }

  /** The same for the whole session: room for the phases below and the numbers above. */
  #span() {
    const span = Math.max(30, this.#tiles.highestDeg - this.#tiles.lowestDeg);
    return { min: this.#tiles.lowestDeg - 0.12 * span, max: this.#tiles.lowestDeg + 1.22 * span };
  }

  #timeWord(tick) {
    return this.#toS - this.#fromS < 8 ? `${fixed(tick, 1)} s` : clock(tick);
  }

  #size() {
    return { width: this.#element.clientWidth, height: this.#element.clientHeight };
  }

  #timeAt(clientX) {
    return this.#plot.posToVal(clientX - this.#plot.over.getBoundingClientRect().left, "x");
  }

  #listen() {
    const over = this.#plot.over;
    over.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    over.addEventListener("pointerdown", (event) => this.#down(event));
    over.addEventListener("pointermove", (event) => this.#move(event));
    over.addEventListener("pointerup", (event) => this.#up(event));
    over.addEventListener("pointercancel", (event) => this.#up(event));
    this.#element.addEventListener("keydown", (event) => this.#key(event));
    new ResizeObserver(() => {
      this.#plot.setSize(this.#size());
      this.redraw();
    }).observe(this.#element);
    darkColours.addEventListener("change", () => {
      this.#palette = paletteOf(this.#element);
      this.#plot.redraw(false, true);
    });
  }

  #wheel(event) {
    event.preventDefault();
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      this.pan(((this.#toS - this.#fromS) * sideways) / this.#plot.over.clientWidth);
    } else {
      this.zoom(Math.exp(event.deltaY * 0.0015), this.#timeAt(event.clientX));
    }
  }

  #down(event) {
    this.#plot.over.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, event.clientX);
    this.#grip = this.#pointers.size === 1 ? this.#gripAt(event) : null;
    if (this.#pointers.size === 1) this.#moved = 0;
  }

  /** The boundary of the chosen repetition or the draft under the pointer. */
  #gripAt(event) {
    const draft = this.#marks.draft ?? this.#marks.selected;
    if (!draft) return null;
    const left = this.#plot.over.getBoundingClientRect().left;
    const near = (timeS) => Math.abs(this.#plot.valToPos(timeS, "x") + left - event.clientX);
    const reach = event.pointerType === "touch" ? 2 * GRIP_PX : GRIP_PX;
    if (near(draft.end_s) < reach && near(draft.end_s) <= near(draft.start_s)) return "end_s";
    return near(draft.start_s) < reach ? "start_s" : null;
  }

  #move(event) {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) {
      this.#plot.over.style.cursor = this.#gripAt(event) ? "ew-resize" : "grab";
      return;
    }
    const others = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
    this.#pointers.set(event.pointerId, event.clientX);
    this.#moved += Math.abs(event.clientX - before);
    if (others.length > 0) this.#pinch(before, event.clientX, others[0]);
    else if (this.#grip) this.#drag(event);
    else this.pan(this.#timeAt(before) - this.#timeAt(event.clientX));
  }

  #drag(event) {
    const { start_s, end_s } = this.#marks.draft ?? this.#marks.selected;
    const draft = { start_s, end_s };
    draft[this.#grip] = Math.min(Math.max(0, this.#timeAt(event.clientX)), this.#tiles.sessionS);
    if (draft.end_s - draft.start_s >= 0.2) this.#listeners.onDraft(draft.start_s, draft.end_s);
  }

  #pinch(before, now, other) {
    const apart = Math.max(10, Math.abs(before - other));
    this.zoom(apart / Math.max(10, Math.abs(now - other)), this.#timeAt((now + other) / 2));
  }

  #up(event) {
    if (this.#pointers.size === 1 && this.#moved < CLICK_PX && !this.#grip && event.type === "pointerup") {
      this.#listeners.onSelect(this.#timeAt(event.clientX));
    }
    this.#pointers.delete(event.pointerId);
    this.#grip = null;
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const span = this.#toS - this.#fromS;
    const step = span * (event.shiftKey ? 0.5 : 0.1);
    const actions = {
      ArrowLeft: () => this.pan(-step),
      ArrowRight: () => this.pan(step),
      "+": () => this.zoom(0.7),
      "=": () => this.zoom(0.7),
      "-": () => this.zoom(1 / 0.7),
      Home: () => this.pan(-this.#tiles.sessionS),
      End: () => this.pan(this.#tiles.sessionS),
      0: () => this.whole(),
      n: () => this.#listeners.onStep(1),
      p: () => this.#listeners.onStep(-1),
    };
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }
}

/** Pixel ranges without samples, so that a hole in the signal is a hole in the line. */
function holes(plot, from, to, longestS) {
  const timesS = plot.data[0];
  const found = [];
  for (let i = Math.max(1, from); i <= to; i++) {
    if (timesS[i] - timesS[i - 1] < longestS) continue;
    found.push([plot.valToPos(timesS[i - 1], "x", true), plot.valToPos(timesS[i], "x", true)]);
  }
  return found;
}

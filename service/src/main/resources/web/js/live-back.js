import { say } from "/js/texts.js";
import { Trace } from "/js/trace.js";

/** What the trunk's sensors show now beside the thigh's trace: lumbar flexion where it is measured, else the pelvis. */
export class LiveBack {
  #parts;
  #trace;
  #kind = null;
  #back = null;

  /** `parts`: section, title, plot, key, askLoad; `openSetup` is where a load is told. */
  constructor(parts, openSetup) {
    this.#parts = parts;
    this.#trace = new Trace(parts.plot, { under: (plot, palette) => this.#drawBands(plot, palette), reach: () => this.#watchFrom() });
    parts.askLoad.addEventListener("click", openSetup);
  }

  clear() {
    this.#kind = null;
    this.#back = null;
    this.#trace.clear();
    this.#parts.section.hidden = true;
  }

  /** The service's own memory, in place of what is here. */
  replace(known) {
    this.#trace.clear();
    if (known) this.append(known);
  }

  append({ t_s: timesS, pelvis_deg: pelvisDeg, thorax_deg: thoraxDeg }) {
    if (!pelvisDeg || timesS.length === 0) return; // T12 alone tells depth, not the back
    const kind = thoraxDeg?.some((value) => value !== null) ? "flexion" : "pelvis";
    if (kind !== this.#kind) this.#become(kind);
    const times = [];
    const angles = [];
    for (let i = 0; i < timesS.length; i++) {
      const value = kind === "pelvis" ? pelvisDeg[i] : difference(thoraxDeg[i], pelvisDeg[i]);
      if (value === null) continue;
      times.push(timesS[i]);
      angles.push(value);
    }
    if (times.length > 0) this.#trace.append(times, angles);
  }

  /** What the session says of the back, and whether the load it needs was told. */
  show(back, loadKg, isOver) {
    this.#back = back ?? null;
    this.#parts.askLoad.hidden = !back || isOver || Number.isFinite(loadKg);
    this.#write("key", this.#kind === "flexion" ? bandWords(this.#back) : this.#kind ? say("back.estimate") : "");
    this.#trace.redraw();
  }

  mark(reps, rejections) {
    this.#trace.mark(reps, rejections);
  }

  draw(timeS, elapsedS, isMoving) {
    if (this.#kind) this.#trace.draw(timeS, elapsedS, isMoving);
  }

  #become(kind) {
    this.#kind = kind;
    this.#trace.clear();
    this.#parts.section.hidden = false;
    this.#write("title", say(`back.${kind}`));
    this.#parts.plot.setAttribute("aria-label", say(`back.trace.${kind}`));
    this.show(this.#back, NaN, this.#parts.askLoad.hidden);
  }

  #write(part, text) {
    if (this.#parts[part].textContent !== text) this.#parts[part].textContent = text;
  }

  #hasBands() {
    return this.#kind === "flexion" && Number.isFinite(this.#back?.usual_flexion_deg);
  }

  #watchFrom() {
    return this.#hasBands() ? this.#back.usual_flexion_deg + this.#back.watch_from_deg : NaN;
  }

  #drawBands(plot, palette) {
    if (!this.#hasBands()) return;
    const usual = this.#back.usual_flexion_deg;
    const at = (deg) => plot.valToPos(usual + deg, "y", true);
    const { left, top, width } = plot.bbox;
    const context = plot.ctx;
    context.fillStyle = palette.warn;
    context.globalAlpha = 0.14;
    context.fillRect(left, top, width, at(this.#back.watch_from_deg) - top);
    context.fillRect(left, top, width, at(this.#back.alert_from_deg) - top);
    context.globalAlpha = 1;
    context.strokeStyle = palette.label;
    context.lineWidth = devicePixelRatio;
    context.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
    context.beginPath();
    context.moveTo(left, at(0));
    context.lineTo(left + width, at(0));
    context.stroke();
    context.setLineDash([]);
  }
}

const difference = (thorax, pelvis) => (thorax === null || pelvis === null ? null : thorax - pelvis);

function bandWords(back) {
  if (!Number.isFinite(back?.usual_flexion_deg)) return say("back.learning");
  const own = back.usual_flexion_deg;
  const word = (deg) => `${Math.round(own + deg)}°`;
  return say("back.bands", { own: word(0), watch: word(back.watch_from_deg), alert: word(back.alert_from_deg) });
}

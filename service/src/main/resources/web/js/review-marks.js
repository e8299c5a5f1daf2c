import { isFaulty } from "/js/review-words.js";

const STRIP_PX = 7;
const FEWEST_PX = 12;
const ROOM_FOR_SIGNS_PX = 36;

/** Colours of the page, as a canvas needs them. */
export function paletteOf(element) {
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
    chosen: colour("--chosen-band"),
    accent: colour("--accent"),
    warn: colour("--warn-text"),
    first: colour("--phase-first"),
    turn: colour("--phase-turn"),
    second: colour("--phase-second"),
  };
}

/** Repetitions with their phases and faults, what was refused or left out, and what is being corrected. */
export function drawMarks(plot, marks, palette) {
  const context = plot.ctx;
  const { left, top, width, height } = plot.bbox;
  const inView = (m) => m.end_s > plot.scales.x.min && m.start_s < plot.scales.x.max;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  for (const refused of marks.rejected.filter(inView)) band(plot, refused, palette.refused);
  for (const out of marks.excluded.filter(inView)) leftOut(plot, out, palette);
  for (const rep of marks.reps.filter(inView)) repetition(plot, rep, rep === marks.selected, palette);
  const edited = marks.draft ?? marks.selected;
  if (edited && inView(edited)) grips(plot, edited, palette);
  context.restore();
}

function band(plot, stretch, colour) {
  const from = plot.valToPos(stretch.start_s, "x", true);
  const to = plot.valToPos(stretch.end_s, "x", true);
  plot.ctx.fillStyle = colour;
  plot.ctx.fillRect(from, plot.bbox.top, Math.max(1, to - from), plot.bbox.height);
  return [from, to];
}

function repetition(plot, rep, isChosen, palette) {
  const [from, to] = band(plot, rep, isChosen ? palette.chosen : palette.rep);
  phases(plot, rep, palette);
  if (to - from < FEWEST_PX * devicePixelRatio) {
    if (isFaulty(rep)) dot(plot, (from + to) / 2, palette);
    return;
  }
  const context = plot.ctx;
  context.font = `600 ${13 * devicePixelRatio}px ${palette.family}`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.fillStyle = isFaulty(rep) ? palette.warn : palette.repLabel;
  const signs = `${isFaulty(rep) ? " !" : ""}${rep.changes?.length ? " ✎" : ""}`;
  const label = `${rep.index}${to - from < ROOM_FOR_SIGNS_PX * devicePixelRatio ? "" : signs}`;
  context.fillText(label, (from + to) / 2, plot.bbox.top + 5 * devicePixelRatio);
}

function phases(plot, rep, palette) {
  const height = STRIP_PX * devicePixelRatio;
  const top = plot.bbox.top + plot.bbox.height - height;
  const at = (timeS) => plot.valToPos(timeS, "x", true);
  const parts = [
    [rep.start_s, rep.turn_in_s, palette.first],
    [rep.turn_in_s, rep.turn_out_s, palette.turn],
    [rep.turn_out_s, rep.end_s, palette.second],
  ];
  for (const [fromS, toS, colour] of parts) {
    if (!(toS > fromS)) continue;
    plot.ctx.fillStyle = colour;
    plot.ctx.fillRect(at(fromS), top, at(toS) - at(fromS), height);
  }
}

function dot(plot, x, palette) {
  plot.ctx.fillStyle = palette.warn;
  plot.ctx.beginPath();
  plot.ctx.arc(x, plot.bbox.top + 6 * devicePixelRatio, 2.5 * devicePixelRatio, 0, 2 * Math.PI);
  plot.ctx.fill();
}

function leftOut(plot, out, palette) {
  const [from, to] = band(plot, out, palette.refused);
  const { top, height } = plot.bbox;
  plot.ctx.strokeStyle = palette.label;
  plot.ctx.lineWidth = devicePixelRatio;
  plot.ctx.beginPath();
  plot.ctx.moveTo(from, top + height);
  plot.ctx.lineTo(to, top);
  plot.ctx.stroke();
}

function grips(plot, stretch, palette) {
  const { top, height } = plot.bbox;
  const context = plot.ctx;
  const unit = devicePixelRatio;
  for (const timeS of [stretch.start_s, stretch.end_s]) {
    const x = plot.valToPos(timeS, "x", true);
    context.fillStyle = palette.accent;
    context.fillRect(x - unit, top, 2 * unit, height);
    context.beginPath();
    context.roundRect(x - 4 * unit, top + height / 2 - 14 * unit, 8 * unit, 28 * unit, 4 * unit);
    context.fill();
  }
}

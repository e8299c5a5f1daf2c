/** The whole session in a strip, with what the chart shows of it framed. */
export function drawMap(canvas, tiles, sets, fromS, toS) {
  const unit = devicePixelRatio;
  const width = Math.round(canvas.clientWidth * unit);
  const height = Math.round(canvas.clientHeight * unit);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const style = getComputedStyle(canvas);
  const context = canvas.getContext("2d");
  const x = (timeS) => (timeS / tiles.sessionS) * width;
  context.clearRect(0, 0, width, height);
  context.fillStyle = style.getPropertyValue("--track");
  context.fillRect(0, 0, width, height);
  context.fillStyle = style.getPropertyValue("--accent");
  for (const set of sets) {
    for (const rep of set.reps) context.fillRect(x(rep.start_s), height * 0.3, Math.max(unit, x(rep.end_s) - x(rep.start_s) - unit), height * 0.4);
  }
  context.strokeStyle = style.getPropertyValue("--ink");
  context.lineWidth = 2 * unit;
  context.strokeRect(x(fromS) + unit, unit, Math.max(4 * unit, x(toS) - x(fromS) - 2 * unit), height - 2 * unit);
}

export const mapTimeAt = (canvas, event, sessionS) =>
  ((event.clientX - canvas.getBoundingClientRect().left) / canvas.clientWidth) * sessionS;

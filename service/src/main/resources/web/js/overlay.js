import { fixed, say } from "/js/texts.js";

const WIDTH = 1000;
const HEIGHT = 300;

/** Courses of repetitions, each from its own start. Those of `other` belong to another day. */
export function drawOverlay(svg, words, courses, other, chosen) {
  const all = [...courses, ...other];
  const longestS = Math.max(...all.map((c) => c.t_s.at(-1)), 1);
  const angles = all.flatMap((c) => c.angle_deg).filter(Number.isFinite);
  const low = Math.min(...angles, 0);
  const high = Math.max(...angles, 30);
  const place = (timeS, deg) => `${((timeS / longestS) * WIDTH).toFixed(1)},${(HEIGHT * (1 - (deg - low) / (high - low))).toFixed(1)}`;
  const line = (course, kind) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
    node.setAttribute("class", kind);
    node.setAttribute("points", course.t_s.flatMap((t, i) => (Number.isFinite(course.angle_deg[i]) ? [place(t, course.angle_deg[i])] : [])).join(" "));
    return node;
  };
  const isChosen = (c) => chosen && Math.abs(c.start_s - chosen.start_s) < 0.01;
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.replaceChildren(
    ...other.map((c) => line(c, "other")),
    ...courses.filter((c) => !isChosen(c)).map((c) => line(c, "own")),
    ...courses.filter(isChosen).map((c) => line(c, "chosen")),
  );
  const own = say("overlay", { n: courses.length, seconds: fixed(longestS, 1), low: Math.round(low), high: Math.round(high) });
  const bold = chosen ? [say("overlay.chosen")] : [];
  const dashed = other.length > 0 ? [say("overlay.other", { n: other.length })] : [];
  words.textContent = [own, ...bold, ...dashed].join(" ");
}

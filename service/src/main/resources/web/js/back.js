import { say } from "/js/texts.js";

/** What is said of the lower back, by how much the sensors worn can know of it. */
const signed = (value) => `${value < 0 ? "−" : "+"}${Math.abs(Math.round(value))}°`;

/** The finding on the back of a repetition, if there is one. */
export const backFinding = (rep) => rep?.findings?.find((finding) => finding.fault === "back_rounding" && finding.level);

/** Whether a figure may be shown at all: the thigh alone never gives degrees. */
export const hasFigure = (finding) => Boolean(finding) && finding.level !== "inferred";

/** The large figure: the change over the own baseline where it is known, else the largest flexion, else a dash. */
export function backFigure(finding) {
  if (!hasFigure(finding)) return { what: say("back"), value: "–" };
  const about = finding.level === "estimated" ? "≈ " : "";
  if (Number.isFinite(finding.delta_deg)) {
    const sure = Number.isFinite(finding.uncertainty_deg) ? ` ± ${Math.round(finding.uncertainty_deg)}°` : "";
    const own = finding.reference_basis === "baseline" ? say("back.over.baseline") : say("back.over.good");
    return { what: own + sure, value: about + signed(finding.delta_deg) };
  }
  if (Number.isFinite(finding.lumbar_flexion_deg)) return { what: say("back.flexion"), value: `${Math.round(finding.lumbar_flexion_deg)}°` };
  return { what: say("back"), value: "–" };
}

/** The table's cell. */
export function backCell(finding) {
  if (!hasFigure(finding)) return "–";
  const change = Number.isFinite(finding.delta_deg) ? signed(finding.delta_deg) : "";
  const most = Number.isFinite(finding.lumbar_flexion_deg) ? `${Math.round(finding.lumbar_flexion_deg)}°` : "";
  if (change && most) return `${change} (${most})`;
  return change || most || "–";
}

/** The level that is worn, and why nothing is said where nothing is said. */
export function backLine(back, finding) {
  if (!back) return "";
  const abstains = finding?.verdict === "cannot_tell" && finding.level === back.level;
  const hints = finding?.verdict === "possible" || finding?.verdict === "unlikely";
  const more = abstains ? say("back.abstains", { why: finding.evidence.split("; ")[0] }) : hints ? `${capital(finding.evidence)}.` : "";
  return `${say("back.line", { level: back.level_text })} ${more}`.trim();
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

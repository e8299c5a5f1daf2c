import { ReviewTrace } from "/js/review-trace.js";
import { known, say } from "/js/texts.js";
import { TraceTiles } from "/js/trace-tiles.js";

/** The trunk's trace under the limb's, where trunk sensors were worn; both show the same stretch. */
export class ReviewBack {
  #parts;
  #trace = null;

  /** `parts`: section, title, plot. */
  constructor(parts) {
    this.#parts = parts;
  }

  /** `limb` is the limb's trace, `listeners` what it tells. */
  async open(sessionId, back, limb, sessionS, listeners) {
    const level = back?.best_level;
    if (!level || !known(`review.back.${level}`)) return;
    const words = say(`review.back.${level}`);
    const tiles = new TraceTiles(sessionId, () => this.#trace?.redraw(), "trunk");
    await tiles.open();
    tiles.sessionS = sessionS; // a sensor that left earlier does not shorten the session
    this.#parts.title.textContent = words;
    this.#parts.plot.setAttribute("aria-label", words);
    this.#parts.section.hidden = false;
    this.#trace = new ReviewTrace(this.#parts.plot, tiles, { ...listeners, onDraft: () => {}, onView: (...view) => alike(view, limb.view) || limb.show(...view) });
    this.#trace.show(...limb.view);
  }

  show(...view) {
    if (this.#trace && !alike(view, this.#trace.view)) this.#trace.show(...view);
  }

  mark(marks) {
    this.#trace?.mark({ ...marks, selected: null, draft: null }); // boundaries are moved where the limb is seen
  }
}

/** Rounding alone must not send the two after each other. */
const alike = (one, other) => Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) < 1e-6;

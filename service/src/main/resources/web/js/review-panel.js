import { say } from "/js/texts.js";
import { faultWord } from "/js/words.js";
import { changeWords, verdictWord } from "/js/review-words.js";
import { element } from "/js/review-lists.js";

const byId = (id) => document.getElementById(id);
const SAID = ["present", "absent", "cannot_tell"];

/** What can be done to the chosen repetition, or to one that is being added. */
export class ReviewPanel {
  #rep = null;
  #next = null;
  #adding = false;

  /** `act` gets a correction, `label` a word for the back, `draft` boundaries being typed. */
  constructor({ act, label, draft }) {
    byId("boundaries").addEventListener("submit", (event) => {
      event.preventDefault();
      act(this.#boundaries());
    });
    for (const id of ["start", "end"]) {
      byId(id).addEventListener("input", () => {
        if (byId("boundaries").checkValidity()) draft(Number(byId("start").value), Number(byId("end").value));
      });
    }
    byId("split").addEventListener("click", () => act({ kind: "split", ...this.#stretch(), at_s: this.#middle() }));
    byId("exclude").addEventListener("click", () => act({ kind: "exclude", ...this.#stretch() }));
    byId("merge").addEventListener("click", () =>
      act({ kind: "merge", ...this.#stretch(), next_start_s: this.#next.start_s, next_end_s: this.#next.end_s }),
    );
    byId("comment-form").addEventListener("submit", (event) => {
      event.preventDefault();
      const text = byId("comment").value.trim();
      const scope = document.querySelector("[name=scope]:checked").value;
      if (text) act({ kind: "comment", scope, text, ...this.#stretch() });
    });
    for (const button of document.querySelectorAll("#back-label button")) {
      button.addEventListener("click", () => label(this.#rep.own ?? null, button.dataset.label));
    }
    this.act = act;
  }

  /** Shows a repetition; `next` follows it in its set, `set` is its number. */
  show(rep, { set, next, labels, comments }) {
    this.#rep = rep;
    this.#next = next;
    this.#adding = false;
    byId("panel-title").textContent = rep ? say("review.chosen", { set, n: rep.index }) : say("review.none_chosen");
    byId("panel-hint").hidden = rep !== null;
    byId("panel-hint").textContent = say("review.choose_one");
    byId("panel-body").hidden = rep === null;
    if (!rep) return;
    for (const id of ["edits", "verdicts", "comment-form", "comments", "changes"]) byId(id).hidden = false;
    byId("changes").textContent = changeWords(rep.changes);
    byId("set-boundaries").textContent = say("review.set_boundaries");
    this.draft(rep.start_s, rep.end_s);
    byId("merge").disabled = !next;
    byId("comment").value = "";
    this.#showLabel(rep, labels);
    byId("verdicts").replaceChildren(...(rep.findings ?? []).filter((f) => f.fault !== "back_rounding").map((f) => this.#verdict(f)));
    byId("comments").replaceChildren(...comments.map((c) => element("li", {}, element("strong", {}, c.who), ` ${c.what.text}`)));
  }

  /** Asks where a missed repetition starts and ends. */
  add(startS, endS) {
    this.#adding = true;
    byId("panel-title").textContent = say("review.missed");
    byId("panel-hint").hidden = false;
    byId("panel-hint").textContent = say("review.drag");
    byId("panel-body").hidden = false;
    for (const id of ["edits", "verdicts", "comment-form", "comments", "back-label", "changes"]) byId(id).hidden = true;
    byId("set-boundaries").textContent = say("review.add_it");
    this.draft(startS, endS);
  }

  get adding() {
    return this.#adding;
  }

  /** Boundaries as they are being dragged. */
  draft(startS, endS) {
    byId("start").value = startS.toFixed(2);
    byId("end").value = endS.toFixed(2);
  }

  #boundaries() {
    const start_s = Number(byId("start").value);
    const end_s = Number(byId("end").value);
    return this.#adding ? { kind: "add", start_s, end_s } : { kind: "move", ...this.#stretch(), to_start_s: start_s, to_end_s: end_s };
  }

  #stretch() {
    return { start_s: this.#rep.start_s, end_s: this.#rep.end_s };
  }

  /** Where the way back begins, of two repetitions taken for one as good a guess as any. */
  #middle() {
    return Math.round(50 * (this.#rep.start_s + this.#rep.end_s)) / 100;
  }

  #showLabel(rep, labels) {
    const asked = (rep.findings ?? []).some((f) => f.fault === "back_rounding");
    byId("back-label").hidden = !asked || !rep.own;
    const said = labels.find((l) => rep.own && l.set === rep.own.set && l.repetition === rep.own.rep);
    for (const button of document.querySelectorAll("#back-label button")) {
      button.setAttribute("aria-pressed", String(said?.label === button.dataset.label));
    }
  }

  #verdict(finding) {
    const byPerson = (this.#rep.said ?? []).includes(finding.fault);
    const choice = element("select", {});
    const analysed = byPerson ? [] : [element("option", { value: "" }, say("review.analysis", { verdict: verdictWord(finding.verdict) }))];
    choice.append(...analysed, ...SAID.map((id) => element("option", { value: id, selected: byPerson && id === finding.verdict }, verdictWord(id))));
    choice.addEventListener("change", () => {
      if (choice.value) this.act({ kind: "overrule", ...this.#stretch(), fault: finding.fault, verdict: choice.value });
    });
    const label = element("label", { className: "verdict" }, element("span", {}, faultWord(finding.fault)), choice);
    return element("div", {}, label, element("small", {}, finding.evidence ?? ""));
  }
}

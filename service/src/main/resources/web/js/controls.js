const byId = (id) => document.getElementById(id);
const TAKE_BACK_MS = 12_000;

/** What the controls look like and what they ask for; what is done about it is the page's. */
export class Controls {
  #hiding = 0;

  /** `asked`: less(), more(), restart(), countIn(), setup(), pain(), takeBack(). */
  constructor(asked) {
    const press = { "rep-less": asked.less, "rep-more": asked.more, restart: asked.restart, "count-in-button": asked.countIn };
    Object.assign(press, { "setup-button": asked.setup, pain: () => this.#askPain(asked), "take-back": asked.takeBack });
    for (const [id, action] of Object.entries(press)) byId(id).addEventListener("click", action);
    byId("pain-no").addEventListener("click", () => byId("pain-dialog").close());
    byId("pain-dialog").addEventListener("close", () => asked.painAnswered());
    byId("pain-yes").addEventListener("click", () => {
      asked.pain();
      byId("pain-dialog").close();
    });
  }

  /** Which of them make sense now. */
  show(state, { countInS }) {
    const counts = !state.holding && !state.session?.cannot_tell && Boolean(state.session?.exercise);
    const under = state.currentSet?.count > 0;
    byId("rep-less").hidden = byId("rep-more").hidden = !counts;
    byId("rep-less").disabled = !state.lastCounted;
    byId("restart").hidden = !counts || !under;
    byId("count-in-button").hidden = !counts || countInS === 0 || (under && !state.currentSet.over);
    byId("setup-button").classList.toggle("wanted", !state.session?.exercise);
    byId("pain").hidden = !state.coached;
    byId("pain-notice").hidden = state.coached;
    document.body.classList.toggle("uncoached", !state.coached);
  }

  /** Says what was done; `canUndo` offers to take it back for a while. */
  say(text, canUndo = false) {
    byId("said-text").textContent = text;
    byId("take-back").hidden = !canUndo;
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => this.say(""), TAKE_BACK_MS);
    if (text === "") clearTimeout(this.#hiding);
  }

  #askPain(asked) {
    asked.painAsked();
    byId("pain-dialog").showModal();
  }
}

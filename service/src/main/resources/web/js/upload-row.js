import { fixed, known, say } from "/js/texts.js";
import { kilograms, placementWord } from "/js/words.js";

const percent = (share) => `${Math.floor(share * 100)} %`;
const OVER = new Set(["done", "failed", "cancelled"]);

export const isOver = (upload) => OVER.has(upload.state);

/** A size as people read it. */
export function sizeWord(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1 << 20 ? `${(bytes / 1024).toFixed(0)} KB` : `${fixed(bytes / (1 << 20), 1)} MB`;
}

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** One line of the list. What is done about it is said to `actions`: `cancel`, `again`, `choose`, `drop`. */
export class UploadRow {
  constructor(actions) {
    this.actions = actions;
    this.name = element("span", { className: "name" });
    this.about = element("span", { className: "about" });
    this.how = element("span", { className: "how" });
    this.bar = element("progress", { max: 1, value: 0 });
    this.problem = element("p", { className: "problem", hidden: true });
    this.problem.setAttribute("role", "status");
    this.node = element("li", {}, this.name, this.about, this.how, this.bar, this.problem);
    this.shown = "";
  }

  /**
   * @param upload as the service says it, or what is known of a file before it does
   * @param exercise in words
   * @param link "file" when this page has the file, "away" when the service is out of reach, "" else
   */
  show(upload, exercise, link) {
    this.name.textContent = upload.name;
    this.about.textContent = [sizeWord(upload.size_bytes), exercise, upload.placement && placementWord(upload.placement), upload.load_kg && kilograms(Number(upload.load_kg))].filter(Boolean).join(" · ");
    this.bar.hidden = isOver(upload);
    this.bar.value = share(upload);
    this.bar.setAttribute("aria-label", `${upload.name}: ${words(upload, link)}`);
    this.problem.textContent = upload.problem ?? "";
    this.problem.hidden = !upload.problem;
    this.node.dataset.state = upload.state;
    this.#showHow(upload, link);
  }

  /** Buttons are made anew only when others are needed, so that none loses the focus. */
  #showHow(upload, link) {
    const kind = `${upload.state} ${link} ${upload.session ?? ""}`;
    if (kind !== this.shown) {
      const hadFocus = this.how.contains(document.activeElement);
      this.shown = kind;
      this.state = element("span", { className: "said" });
      this.how.replaceChildren(this.state, ...this.#choices(upload, link));
      if (hadFocus) this.how.querySelector("a, button")?.focus();
    }
    this.state.textContent = words(upload, link);
  }

  #choices(upload, link) {
    const { name } = upload;
    if (upload.state === "done") {
      const id = encodeURIComponent(upload.session);
      const links = [link_(say("review"), `/review.html?session=${id}`, name), link_(say("report"), `/api/sessions/${id}/report.html`, name)];
      return upload.duplicate && link === "file" ? [...links, this.#button(say("upload.anew"), name, "anew")] : links;
    }
    if (isOver(upload)) return [...(link === "file" ? [this.#button(say("upload.again"), name, "again")] : []), this.#button(say("remove"), name, "drop")];
    const cancel = this.#button(say("upload.cancel"), name, "cancel");
    return upload.state === "receiving" && link === "" ? [this.#button(say("upload.choose"), name, "choose"), cancel] : [cancel];
  }

  #button(text, name, action) {
    const button = element("button", { type: "button", textContent: text });
    button.setAttribute("aria-label", `${text}: ${name}`);
    button.addEventListener("click", () => this.actions[action]());
    return button;
  }
}

function link_(text, href, name) {
  const link = element("a", { href, textContent: text });
  link.setAttribute("aria-label", `${text}: ${name}`);
  return link;
}

/** Sending is the first half of the bar, the analysis the second. */
function share(upload) {
  const sent = upload.offset_bytes / upload.size_bytes;
  if (upload.state === "preparing" || upload.state === "receiving") return sent / 2;
  return 0.5 + upload.progress / 2;
}

export function words({ state, offset_bytes: sent, size_bytes: size, progress, duplicate }, link) {
  if (state === "receiving") return say(`upload.receiving.${link || "stopped"}`, { share: percent(sent / size) });
  if (state === "done") return say(duplicate ? "upload.state.duplicate" : "upload.state.done");
  return known(`upload.state.${state}`) ? say(`upload.state.${state}`, { share: percent(progress) }) : state;
}

import { say } from "/js/texts.js";

/**
 * A chart the service drew, as an element of this page so that it takes the page's colours. Its
 * styles are set by script: the page's policy allows none in markup.
 */
export async function drawn(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(say("answered", { status: answer.status }));
  const text = (await answer.text()).replaceAll(' style="', ' data-style="');
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const image = document.importNode(parsed, true);
  for (const part of image.querySelectorAll("[data-style]")) {
    part.style.cssText = part.dataset.style;
    part.removeAttribute("data-style");
  }
  image.removeAttribute("width");
  image.removeAttribute("height");
  return image;
}

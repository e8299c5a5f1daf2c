/** The page's texts, in the language its markup is in; what a text is made of, see GET /texts/{language}. */
export const language = document.documentElement.lang;
const texts = await (await fetch(`/texts/${language}`)).json();
const rules = new Intl.PluralRules(language);

const form = (part, values) =>
  "plural" in part
    ? (part.forms[`=${values[part.plural]}`] ?? part.forms[rules.select(values[part.plural])] ?? part.forms.other)
    : (part.forms[values[part.select]] ?? part.forms.other);

const said = (part, values) => {
  if (typeof part === "string") return part;
  return "value" in part ? String(values[part.value]) : join(form(part, values), values);
};

const join = (parts, values) => parts.map((part) => said(part, values)).join("");

/** The text "web." + key with these values; a key that there is none for is shown as it is, to be seen. */
export const say = (key, values = {}) => (`web.${key}` in texts ? join(texts[`web.${key}`], values) : key);

/** Whether there is such a text: for ids of the server that this page may not know. */
export const known = (key) => `web.${key}` in texts;

/** As the visitor's own region writes dates, where it speaks the page's language. */
const region = navigator.languages.find((each) => each.split("-")[0] === language) ?? language;

/** How dates are written; `options` are those of Intl.DateTimeFormat. */
export const dates = (options) => new Intl.DateTimeFormat(region, options);

const formats = new Map();

/** Made once each: it is asked for with every frame. */
const format = (least, most) => {
  const key = `${least} ${most}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most, useGrouping: false }));
  return formats.get(key);
};

/** A number with as many decimals as it has. */
export const shortest = (value) => format(0, 10).format(value);

/** A number with so many decimals as the language writes it. */
export const fixed = (value, decimals) => format(decimals, decimals).format(value);

const YEAR_S = 365 * 24 * 60 * 60;

/** The language the visitor chooses is remembered; the page comes again in it. */
const choice = document.getElementById("language");
choice.addEventListener("change", () => {
  document.cookie = `femoris-language=${choice.value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`;
  location.reload();
});

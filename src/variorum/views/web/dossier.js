// Filtering, keyboard and citations. The pages read without any of it.
"use strict";

const records = () => [...document.querySelectorAll(".record")];
const visible = () => records().filter((r) => !r.hidden && r.getClientRects().length);
let at = null;

function go(step) {
  const all = visible();
  if (!all.length) return;
  const here = all.indexOf(at);
  const next = here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + step));
  at?.classList.remove("at");
  at = all[next];
  at.classList.add("at");
  at.tabIndex = -1;
  at.focus({ preventScroll: true });
  at.scrollIntoView({ block: "nearest" });
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// Filtering

const finder = element("form", { className: "finder", hidden: true });
const field = element("input", { type: "search", placeholder: "Filter this page", autocomplete: "off" });
field.setAttribute("aria-label", "Filter the records of this page");
const tally = element("span", { className: "aside" });
tally.setAttribute("aria-live", "polite");
const close = element("button", { type: "button", className: "tool", textContent: "Close" });
finder.append(field, tally, close);

function filter() {
  const words = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const all = records();
  const held = all.filter((record) => {
    const text = record.textContent.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const shown = new Set(held.filter((record) => meets(record)));
  for (const record of all) record.hidden = !shown.has(record);
  for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".record:not([hidden])");
  tally.textContent = words.length ? `${shown.size} of ${all.length}` : "";
  recount(held, shown.size, all.length);
}

// Quick filters: what a list of statements or events can be narrowed to, each beside the others. An index that
// shows only a few of each group has none: what they count would be taken for all.

const facets = new Map();
const passed = element("span", { className: "aside" });
passed.setAttribute("aria-live", "polite");
const anew = element("button", { type: "button", className: "tool", textContent: "Show all", hidden: true });

function meets(record, except) {
  return [...facets].every(([name, select]) => name === except || !select.value || select.value.slice(1) === record.dataset[name]);
}

function worded(name, value) {
  if (name !== "day") return value;
  if (!value) return "not known";
  return new Date(`${value}T12:00`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

function counts(name, some) {
  const found = new Map();
  for (const { dataset } of some) found.set(dataset[name], (found.get(dataset[name]) ?? 0) + 1);
  return found;
}

function facet(name) {
  const found = [...counts(name, records())];
  if (found.length < 2) return;
  found.sort(name === "day" ? ([a], [b]) => (a || "9999").localeCompare(b || "9999") : ([a, n], [b, m]) => m - n || a.localeCompare(b));
  const select = element("select", { autocomplete: "off" }, new Option(`any ${name}`, ""), ...found.map(([value]) => new Option(worded(name, value), `=${value}`)));
  select.setAttribute("aria-label", `Only this ${name}`);
  for (const option of select.options) option.dataset.name = option.textContent;
  select.addEventListener("change", filter);
  facets.set(name, select);
}

function recount(held, shown, all) {
  for (const [name, select] of facets) {
    const found = counts(name, held.filter((record) => meets(record, name)));
    for (const option of [...select.options].slice(1)) {
      const number = found.get(option.value.slice(1)) ?? 0;
      option.textContent = `${option.dataset.name} (${number})`;
      option.disabled = !number && !option.selected;
    }
    select.classList.toggle("chosen", select.value !== "");
  }
  const narrowed = [...facets.values()].some((select) => select.value);
  passed.textContent = narrowed ? `${shown} of ${all} on this page` : "";
  anew.hidden = !narrowed;
}

function clear() {
  for (const select of facets.values()) select.value = "";
  field.value = "";
  filter();
}

const quick = document.querySelector(".ways[data-quick]");
if (quick) {
  for (const name of (quick.dataset.quick || "speaker act day report").split(" ")) facet(name);
  if (facets.size) {
    document.querySelector(".standfirst").after(element("form", { className: "facets" }, element("span", { textContent: "Only" }), ...facets.values(), passed, anew));
    filter();
  }
}

anew.addEventListener("click", clear);
addEventListener("hashchange", () => {
  if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("[hidden]")) clear();
});

function open() {
  finder.hidden = false;
  field.focus();
  field.select();
}

function shut() {
  field.value = "";
  field.blur();
  filter();
  finder.hidden = true;
}

field.addEventListener("input", filter);
close.addEventListener("click", shut);
finder.addEventListener("submit", (event) => {
  event.preventDefault();
  field.blur();
  go(1);
});

// Citations

function address(record) {
  const id = record.id || record.querySelector("[id]")?.id;
  return location.href.split("#")[0] + (id ? `#${id}` : "");
}

async function cite(record, button) {
  const text = `${record.dataset.cite}\n${address(record)}`;
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    const area = element("textarea", { value: text });
    document.body.append(area);
    area.select();
    done = document.execCommand("copy");
    area.remove();
  }
  if (button) {
    button.textContent = done ? "Copied" : "Cannot copy here";
    setTimeout(() => { button.textContent = "Copy as citation"; }, 1800);
  }
}

for (const from of document.querySelectorAll("[data-cite] > .from")) {
  const button = element("button", { type: "button", className: "tool", textContent: "Copy as citation" });
  button.addEventListener("click", () => cite(from.parentElement, button));
  from.append(button);
}

// Help

const help = element("dialog", { id: "keys" });
const keys = [["/", "filter this page"], ["j, k", "next, previous record"], ["Enter", "follow the record’s link"], ["c", "copy the record as a citation"], ["Esc", "leave the filter"], ["?", "this list"]];
help.append(
  element("h2", { textContent: "Keys" }),
  element("dl", {}, ...keys.flatMap(([key, what]) => [element("dt", {}, element("kbd", { textContent: key })), element("dd", { textContent: what })])),
  element("form", { method: "dialog" }, element("button", { className: "tool", textContent: "Close" })),
);
document.body.append(finder, help);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && !finder.hidden) return shut();
  if (event.target.closest("input:not([type=checkbox]), select, textarea, dialog")) return;
  if (event.key === "/") open();
  else if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "?") help.showModal();
  else if (event.key === "c" && at?.dataset.cite) cite(at, at.querySelector(".from .tool"));
  else if (event.key === "Enter" && at === event.target) at.querySelector("a[href]")?.click();
  else return;
  event.preventDefault();
});

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
  let shown = 0;
  const all = records();
  for (const record of all) {
    const text = record.textContent.toLocaleLowerCase();
    record.hidden = !words.every((word) => text.includes(word));
    if (!record.hidden) shown += 1;
  }
  tally.textContent = words.length ? `${shown} of ${all.length}` : "";
}

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
  if (event.target.closest("input:not([type=checkbox]), textarea, dialog")) return;
  if (event.key === "/") open();
  else if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "?") help.showModal();
  else if (event.key === "c" && at?.dataset.cite) cite(at, at.querySelector(".from .tool"));
  else if (event.key === "Enter" && at === event.target) at.querySelector("a[href]")?.click();
  else return;
  event.preventDefault();
});

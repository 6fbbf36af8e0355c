import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const page = new URL("../page/", import.meta.url);

/** All that a module imports before it runs, itself included. */
function needs(module, found = new Set()) {
  if (!found.has(module.pathname)) {
    found.add(module.pathname);
    const imports = readFileSync(module, "utf8").matchAll(/^(?:import|export) [^"]*from "(\..+)"/gm);
    [...imports].forEach(([, path]) => needs(new URL(path, module), found));
  }
  return found;
}

// Without it the browser finds them level by level, with a round trip each.
for (const [name, entry] of [
  ["index.html", "main.js"],
  ["reports.html", "reports.js"],
]) {
  test(`${name} asks for all its modules at once`, () => {
    const html = readFileSync(new URL(name, page), "utf8");
    const preloaded = [...html.matchAll(/modulepreload" href="\/?([^"]+)"/g)].map(([, path]) => new URL(path, page).pathname);
    const main = new URL(entry, page);
    assert.deepEqual(preloaded.sort(), [...needs(main)].filter((path) => path !== main.pathname).sort());
  });
}

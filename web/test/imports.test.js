import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const page = new URL("../page/", import.meta.url);
const BEFORE_IT_RUNS = /^(?:import|export) [^"]*from "(\..+)"/gm;
const WHEN_NEEDED = /await import\("(\..+)"\)/g;

/** The modules that one imports in any of these ways. */
async function importsOf(module, ...ways) {
  const text = await readFile(new URL(module, page), "utf8");
  return ways.flatMap((way) => [...text.matchAll(way)]).map(([, path]) => nameOf(new URL(path, new URL(module, page))));
}

/** A file's place in the page's folder. */
function nameOf(url) {
  return url.pathname.slice(page.pathname.length);
}

/** All that a module imports before it runs, itself included. */
async function needs(module, found = new Set()) {
  if (!found.has(module)) {
    found.add(module);
    for (const imported of await importsOf(module, BEFORE_IT_RUNS)) {
      await needs(imported, found);
    }
  }
  return found;
}

/** The first circle of imports that a module leads to, from a module to itself; or none. */
async function circle(module, above = [], done = new Set()) {
  if (above.includes(module)) {
    return [...above.slice(above.indexOf(module)), module];
  }
  if (!done.has(module)) {
    for (const imported of await importsOf(module, BEFORE_IT_RUNS, WHEN_NEEDED)) {
      const found = await circle(imported, [...above, module], done);
      if (found.length) return found;
    }
    done.add(module);
  }
  return [];
}

for (const [name, entry] of [
  ["index.html", "main.js"],
  ["reports.html", "reports.js"],
]) {
  // Without it the browser finds them level by level, with a round trip each.
  test(`${name} asks for all its modules at once`, async () => {
    const html = await readFile(new URL(name, page), "utf8");
    const preloaded = [...html.matchAll(/modulepreload" href="\/?([^"]+)"/g)].map(([, path]) => path);
    assert.deepEqual(preloaded.sort(), [...(await needs(entry))].filter((module) => module !== entry).sort());
  });

  test(`no module of ${name} imports itself through others`, async () => {
    assert.deepEqual(await circle(entry), []);
  });
}

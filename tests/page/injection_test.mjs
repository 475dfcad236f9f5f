// Names, sentences and documents that would run something, in every panel of the page: nothing runs,
// and the page's policy has nothing to report.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { expectClean, find, names, open, run, start, text } from "./browser.mjs";

const HOSTILE = [
  "</script><script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "javascript:window.hit=1",
  "<!--<script>window.hit=1", "]]><svg onload=window.hit=1>", "\"><iframe srcdoc='<script>parent.hit=1</script>'>",
  "' onfocus=window.hit=1 autofocus '", "{{graph}} {{setup}} ${window.hit=1}", "\u001b[31mred\u0007\u202Eevil",
  "</title><base href=//example.invalid>", "<style>*{display:none}</style>", "\u2028window.hit=1\u2029",
  "__proto__", "constructor", "data:text/html,<script>window.hit=1</script>", "x".repeat(900),
];

function graph() {
  let all = "";
  const edges = HOSTILE.map((name, at) => {
    const begin = Buffer.byteLength(all);
    all += `${name} causes illness ${at}.`;
    const end = Buffer.byteLength(all);
    all += "\n";
    return { source: `h${at}`, target: "illness", type: at % 3 === 0 ? name.slice(0, 60) : "CAUSES", polarity: "affirmed",
      evidence: [{ document: `${HOSTILE[0].replaceAll("/", "")}.txt`, begin, end, section: name,
        subject: { name, labels: ["Cause", name] }, object: { name: "illness", labels: ["Condition"] }, properties: { [name]: name } }] };
  });
  const nodes = [...HOSTILE.map((name, at) => ({ id: `h${at}`, name, labels: ["Cause", name] })), { id: "illness", name: "illness", labels: ["Condition"] }];
  return { format: "causeway", version: 1, kind: "graph", documents: [{ key: `${HOSTILE[0].replaceAll("/", "")}.txt`, title: HOSTILE[0], digest: "0".repeat(32), importer: "text 1", text: all }], nodes, edges };
}

let folder, browser, stop;
before(async () => {
  ({ folder, browser, stop } = await start());
  writeFileSync(join(folder, "graph.json"), JSON.stringify(graph()));
  run(folder, "import", "g.kg", "graph.json");
  run(folder, "export", "g.kg", "-o", "g.html");
  run(folder, "export", "g.kg", "--query", "MATCH (a)-[r]->(b) RETURN a, r, b", "-o", "answer.html");
});
after(() => stop());

for (const name of ["g.html", "answer.html"]) {
  test(`nothing runs in ${name}`, async () => {
    const opened = await open(browser, pathToFileURL(join(folder, name)).href);
    const { page } = opened;
    await page.click("#show-all");
    assert.ok((await names(page)).length > HOSTILE.length / 2);
    for (const hostile of ["</script>", "<img", "javascript:", "iframe", "__proto__"]) await find(page, hostile);
    await page.click("#view-table");
    const rows = page.locator("#table tbody tr td:nth-child(2) button");
    for (let at = 0; at < Math.min(20, await rows.count()); ++at) await rows.nth(at).click();
    assert.match(await text(page, "#details"), /illness/);
    for (const node of ["illness", "constructor", "<style>"]) {
      await find(page, node);
      await page.click("#pick");
    }
    await page.waitForSelector(".columns");
    for (const format of ["svg", "json"]) {
      const download = page.waitForEvent("download");
      await page.click("#save > summary");
      await page.click(`#save-${format}`);
      const saved = readFileSync(await (await download).path(), "utf8");
      if (format === "svg") assert.ok(!/<script|<img|<iframe|onerror="/.test(saved));
    }
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(await page.evaluate(() => document.querySelectorAll("iframe, base, img, object, embed").length), 0);
    await expectClean(opened);
  });
}

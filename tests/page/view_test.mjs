// `causeway view` in a browser: the query box, what is expanded on demand, and nothing that another
// site could do.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { EXAMPLES, PROGRAM, clickNode, edgeCount, expectAccessible, expectClean, find, heading, names, open, run, screenshot, start, text } from "./browser.mjs";

let folder, browser, stop;
const servers = [];

// Serves a graph; the address that the program prints.
function serve(graph) {
  const server = spawn(PROGRAM, ["view", graph], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  servers.push(server);
  return new Promise((resolve) => server.stdout.once("data", (data) => resolve(data.toString().split("\n")[0])));
}

// A graph of a node with `leaves` neighbours, each of which causes the next.
function star(leaves) {
  const lines = ["src,dst"];
  for (let at = 0; at < leaves; ++at) lines.push(`leaf ${at},hub`, `leaf ${at},leaf ${(at + 1) % leaves}`);
  return `${lines.join("\n")}\n`;
}

let address, large;
before(async () => {
  ({ folder, browser, stop } = await start());
  run(folder, "import", "g.kg", ...readdirSync(EXAMPLES).filter((name) => name.endsWith(".txt")).map((name) => join(EXAMPLES, name)));
  writeFileSync(join(folder, "nodes.csv"), `id,name\nhub,hub\n${Array.from({ length: 3000 }, (_, at) => `leaf ${at},leaf ${at}`).join("\n")}\n`);
  writeFileSync(join(folder, "edges.csv"), star(3000));
  run(folder, "import", "large.kg", "--nodes", "Cause=nodes.csv", "--edges", "CAUSES:Cause:Cause=edges.csv");
  [address, large] = await Promise.all([serve("g.kg"), serve("large.kg")]);
});
after(async () => {
  for (const server of servers) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    assert.equal(await ended, 0, "Ctrl-C ends it as it should");
  }
  await stop();
});

async function ask(page, question) {
  await page.fill("#question", question);
  await page.press("#question", "Enter");
  await page.waitForFunction(() => !document.getElementById("query").hasAttribute("aria-busy"));
  await page.waitForTimeout(150);
}

test("a question is answered by a table and a picture together", async () => {
  const opened = await open(browser, address);
  const { page } = opened;
  await screenshot(page, "view-start");
  await ask(page, "compare asthma and COPD");
  assert.match(await text(page, "#table"), /5 shared; 7 only of asthma/);
  assert.ok(await page.isVisible("#canvas"));
  assert.ok((await names(page)).includes("tobacco smoke"));
  await screenshot(page, "view-answer");
  await page.click("#view-compare");
  await page.waitForSelector(".columns");
  await page.click(".columns button.cell.affirmed >> nth=0");
  await page.waitForSelector("#details mark.current");
  await page.fill("#question", "show documents");
  await page.click("#ask");
  await page.waitForFunction(() => /asthma-and-copd/.test(document.getElementById("table").textContent));
  await expectClean(opened);
});

test("an error stands under the question with its caret, until the next answer", async () => {
  const opened = await open(browser, address);
  const { page } = opened;
  await ask(page, "shared cuases of asthma and COPD");
  assert.match(await text(page, "#problem"), /shared cuases of asthma and COPD\n {7}\^~~~~~\ndid you mean "causes"/);
  assert.equal(await page.getAttribute("#question", "aria-invalid"), "true");
  await screenshot(page, "view-error");
  await ask(page, "describe asthma");
  assert.ok(!(await page.isVisible("#problem")));
  await expectClean(opened);
});

test("what was asked comes back by the arrow keys and by the list", async () => {
  const opened = await open(browser, address);
  const { page } = opened;
  for (const question of ["describe asthma", "describe COPD"]) await ask(page, question);
  await page.press("#question", "ArrowUp");
  await page.press("#question", "ArrowUp");
  assert.equal(await page.inputValue("#question"), "describe asthma");
  await page.press("#question", "ArrowDown");
  assert.equal(await page.inputValue("#question"), "describe COPD");
  await page.selectOption("#history", { label: "describe asthma" });
  assert.equal(await page.inputValue("#question"), "describe asthma");
  await expectClean(opened);
});

test("names are found in the whole graph; a node shows sentences in their document", async () => {
  const opened = await open(browser, address);
  const { page } = opened;
  await find(page, "COPD");
  await page.waitForFunction(() => document.querySelector("#details h2").textContent.startsWith("chronic"));
  await page.waitForSelector("#details mark.current");
  await page.waitForTimeout(300);
  await clickNode(page, "chronic obstructive pulmonary disease");
  assert.equal(await heading(page), "chronic obstructive pulmonary disease");
  assert.ok((await edgeCount(page)) > 5);
  await expectClean(opened);
});

test("of a node with thousands of neighbours some are shown, and more on demand", async () => {
  const opened = await open(browser, large);
  const { page } = opened;
  const first = (await names(page)).length;
  assert.ok(first > 10 && first <= 41, `${first} shown`);
  await find(page, "hub");
  await page.waitForFunction(() => document.querySelector("#details h2").textContent === "hub");
  assert.match(await text(page, "#expand"), /\+29\d\d/);
  await page.click("#expand");
  await page.waitForFunction((before) => document.getElementById("canvas")._cyreg.cy.nodes().length > before, first);
  const more = (await names(page)).length;
  await page.keyboard.press("Escape");
  await page.locator("#zoom-in").focus();
  await find(page, "hub");
  await page.keyboard.press("e");
  await page.waitForFunction((before) => document.getElementById("canvas")._cyreg.cy.nodes().length > before, more);
  await expectClean(opened);
});

test("axe-core finds nothing serious, with an answer and with an error", async () => {
  const opened = await open(browser, address);
  await ask(opened.page, "compare asthma and COPD");
  await expectAccessible(opened.page, "answer");
  await ask(opened.page, "comapre");
  await expectAccessible(opened.page, "error");
  await opened.context.close();
});

test("another site in the same browser learns nothing", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const other = await serve("g.kg");
  await page.goto(other);
  const { origin } = new URL(address);
  const token = new URL(address).searchParams.get("token");
  const tried = await page.evaluate(async ([url, secret]) => {
    const attempt = (options) => fetch(`${url}/api/start`, options).then((reply) => reply.status, () => "blocked");
    return [await attempt({}), await attempt({ headers: { "X-Causeway-Token": secret } }), await attempt({ mode: "no-cors" })];
  }, [origin, token]);
  assert.deepEqual(tried, ["blocked", "blocked", "blocked"]);
  const refused = await page.goto(`${origin}/`);
  assert.equal(refused.status(), 403);
  await context.close();
});

test("when the server is gone, the page says so", async () => {
  const gone = await serve("g.kg");
  const opened = await open(browser, gone);
  const server = servers.pop();
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  assert.equal(await ended, 0);
  await ask(opened.page, "describe asthma");
  assert.match(await text(opened.page, "#problem"), /does not answer/);
  await opened.context.close();
});

// Starts headless Chromium and opens pages that the built program wrote; what the tests of this
// folder share. Debian's Chromium, driven by playwright-core.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(process.env.CAUSEWAY_PAGE);
const { chromium } = require("playwright-core");
const AXE = require.resolve("axe-core/axe.min.js");
export const PROGRAM = process.env.CAUSEWAY;
export const EXAMPLES = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../../examples");
const SCREENSHOTS = join(process.env.CAUSEWAY_PAGE, "screenshots");

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// A folder of its own for a test file, a browser, and what ends both.
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), "causeway-page-"));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
  const stop = async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, browser, stop };
}

export function run(folder, ...args) {
  return execFileSync(PROGRAM, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

// A page in a window of its own. `seen` gathers what no page may do: errors, violations of its
// policy, dialogs, requests of a network.
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const seen = [];
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  page.on("pageerror", (error) => seen.push(`error ${error.message}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && seen.push(message.text()));
  page.on("dialog", (dialog) => { seen.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    const origin = new URL(url).protocol === "file:" ? undefined : new URL(url).origin;
    if (!/^(file|blob|data):/.test(request.url()) && !(origin && request.url().startsWith(origin))) seen.push(`request ${request.url()}`);
  });
  await page.goto(url);
  await page.waitForFunction(() => document.body.dataset.ready === "true");
  return { page, context, seen };
}

export async function expectClean({ page, seen, context }) {
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(seen, []);
  await context.close();
}

export async function screenshot(page, name) {
  await page.waitForTimeout(400);
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

// No finding of axe-core that is serious or worse.
export async function expectAccessible(page, where) {
  const source = require("node:fs").readFileSync(AXE, "utf8");
  await page.evaluate(source);
  const findings = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.filter(({ impact }) => ["serious", "critical"].includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + node.failureSummary).join(" | ")}`);
  });
  assert.deepEqual(findings, [], where);
}

// What the picture shows, by names: Cytoscape.js leaves itself at its container.
export function names(page) {
  return page.evaluate(() => document.getElementById("canvas")._cyreg.cy.nodes().map((node) => node.data("label").replace(/ \+\d+$/, "")));
}

export function edgeCount(page) {
  return page.evaluate(() => document.getElementById("canvas")._cyreg.cy.edges().length);
}

// The node of that name, or the first edge, where it is on the screen.
export function place(page, name, isEdge = false) {
  return page.evaluate(([wanted, edge]) => {
    const canvas = document.getElementById("canvas");
    const cy = canvas._cyreg.cy;
    const box = canvas.getBoundingClientRect();
    const named = cy.nodes().filter((node) => node.data("label").replace(/ \+\d+$/, "") === wanted)[0];
    const point = edge ? named.connectedEdges()[0].renderedMidpoint() : named.renderedPosition();
    return { x: box.x + point.x, y: box.y + point.y, model: { ...named.position() } };
  }, [name, isEdge]);
}

export async function clickNode(page, name, modifier) {
  const { x, y } = await place(page, name);
  if (modifier) await page.keyboard.down(modifier);
  await page.mouse.click(x, y);
  if (modifier) await page.keyboard.up(modifier);
}

export async function find(page, name) {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.waitForSelector("#match-0");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
}

export const heading = (page) => page.textContent("#details h2");
export const text = (page, selector) => page.textContent(selector);

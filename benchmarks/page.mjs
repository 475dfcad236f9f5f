// How soon the page shows its first picture, a click its sentences, and how smooth the whole graph
// moves, in headless Chromium: node benchmarks/page.mjs ADDRESS, of `causeway view` or of a file
// (file:///…). CAUSEWAY and CAUSEWAY_PAGE as in tests/page/CMakeLists.txt. docs/benchmarks.md.
import { open, start } from "../tests/page/browser.mjs";

const RUNS = 5;
const CLICKS = 25; // on nodes, and as many on edges
const address = process.argv[2];

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const inWords = (numbers) => {
  const order = sorted(numbers).map(Math.round);
  return `median ${order[order.length >> 1]} ms, worst ${order.at(-1)} ms of ${order.length}`;
};

// From the request to the frame after the first picture, by the page's own clock.
async function firstPicture(browser) {
  const { page, context } = await open(browser, address);
  const time = await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now()))));
  await context.close();
  return time;
}

// From a click to the frame that has the marked sentence.
const clicks = (page) => page.evaluate(async (most) => {
  const { cy } = document.getElementById("canvas")._cyreg;
  const times = [];
  const frame = () => new Promise(requestAnimationFrame);
  for (const id of [...cy.nodes().slice(0, most), ...cy.edges().slice(0, most)].map((each) => each.id())) {
    document.querySelector("#details mark.current")?.remove();
    const begin = performance.now();
    cy.getElementById(id).emit("tap");
    while (!document.querySelector("#details mark.current")) await frame();
    times.push(performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return times;
}, CLICKS);

// The times between frames while `act` lasts.
async function frames(page, act) {
  await page.evaluate(() => {
    window.frameTimes = [];
    let last = performance.now();
    const tick = (now) => {
      window.frameTimes.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  return page.evaluate(() => window.frameTimes.splice(0).slice(2));
}

async function drag(page) {
  await page.mouse.move(500, 400);
  await page.mouse.down();
  for (let step = 0; step < 60; ++step) {
    await page.mouse.move(500 + step * 4, 400 + step * 2);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

const { browser, stop } = await start();
const firsts = [];
for (let run = 0; run < RUNS; ++run) firsts.push(await firstPicture(browser));
console.log(`first picture: ${inWords(firsts)}`);
const { page } = await open(browser, address);
await page.waitForTimeout(1500);
console.log(`a click's sentences: ${inWords(await clicks(page))}`);
await page.click("#show-all");
await page.waitForTimeout(12_000);
console.log(`${await page.textContent("#counts")}; frames while it is dragged: ${inWords(await frames(page, () => drag(page)))}`);
await stop();

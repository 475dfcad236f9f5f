// Bundles the page into one file: `node build.mjs FOLDER [TESTS]` writes FOLDER/page.html, and
// FOLDER/page_template.cc for the program; with TESTS the unit tests go to FOLDER/test.mjs.
// The hashes of the one script and the one style stand in the page's Content-Security-Policy.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = process.argv[2];
const shared = { bundle: true, charset: "utf8", logLevel: "warning", target: "es2022", write: false };

async function bundled(entry, options) {
  const result = await build({ ...shared, entryPoints: [entry], minify: true, legalComments: "none", ...options });
  return result.outputFiles[0].text.trim();
}

const hashOf = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
const licenses = () =>
  ["cytoscape", "d3-force", "d3-dispatch", "d3-quadtree", "d3-timer", "@dagrejs/dagre", "@dagrejs/graphlib"]
    .flatMap((name) => {
      const path = join("node_modules", name);
      const file = readdirSync(path, { withFileTypes: true }).find((entry) => /^licen[sc]e/i.test(entry.name));
      return file ? [`${name}:\n${readFileSync(join(path, file.name), "utf8").trim()}`] : [];
    })
    .join("\n\n")
    .replaceAll("--", "- -");

async function pageHtml() {
  const script = (await bundled("src/main.ts", { format: "iife" })).replaceAll("</script", "<\\/script");
  const style = await bundled("style.css", {});
  const fill = { STYLE_HASH: hashOf(style), SCRIPT_HASH: hashOf(script), STYLE: style, SCRIPT: script };
  const html = readFileSync("index.html", "utf8").replace(/@([A-Z_]+)@/g, (_, name) => fill[name]);
  return html.replace("<body", () => `<!-- The script holds these libraries.\n\n${licenses()}\n-->\n<body`);
}

// A string literal a line, so that no compiler's limit on the length of one is met.
function asCpp(html) {
  const pieces = Buffer.from(html).toString("latin1").match(/[^]{1,4000}/g);
  const escaped = (piece) =>
    piece.replace(/[^ !#-<>@-[\]-~=]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`);
  return `// Made by page/build.mjs.
#include "export/page_template.h"

namespace causeway {
std::string_view PageTemplate() {
  static constexpr char kPage[] =
${pieces.map((piece) => `      "${escaped(piece)}"`).join("\n")};
  return {kPage, sizeof(kPage) - 1};
}
}  // namespace causeway
`;
}

// All tests as one file, which every version of Node's runner takes.
async function bundleTests() {
  const entries = readdirSync("test").filter((name) => name.endsWith(".test.ts"));
  await build({
    ...shared,
    write: true,
    stdin: { contents: entries.map((name) => `import "./test/${name}";`).join("\n"), resolveDir: "." },
    outfile: join(folder, "test.mjs"),
    format: "esm",
    platform: "node",
  });
}

mkdirSync(folder, { recursive: true });
const html = await pageHtml();
writeFileSync(join(folder, "page.html"), html);
writeFileSync(join(folder, "page_template.cc"), asCpp(html));
if (process.argv[3]) await bundleTests();

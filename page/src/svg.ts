// The picture as SVG (SVG 1.1): texts as texts, a title for each node and edge, no scripts and no
// links. Tested by test/svg.test.ts.

export interface DrawnNode {
  x: number;
  y: number;
  width: number;
  height: number;
  shape: string;
  color: string;
  label: string;
}

export interface DrawnEdge {
  points: { x: number; y: number }[]; // start, bend and end; the bend may be missing
  color: string;
  width: number;
  line: "plain" | "hedged" | "denied";
  words: string;
  title: string;
}

export interface Drawing {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  background: string;
  text: string;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
const number = (value: number) => String(Math.round(value * 100) / 100);

export function svgOf({ nodes, edges, background, text }: Drawing): string {
  const box = boxOf(nodes, edges);
  const colors = [...new Set(edges.map((edge) => edge.color))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.map(number).join(" ")}" width="${number(box[2]!)}" height="${number(box[3]!)}" font-family="Helvetica, Arial, sans-serif">`,
    `<defs>${colors.map(marker).join("")}</defs>`,
    `<rect x="${number(box[0]!)}" y="${number(box[1]!)}" width="100%" height="100%" fill="${escapeXml(background)}"/>`,
    ...edges.map((edge) => edgeOf(edge, colors, text)),
    ...nodes.map((node) => nodeOf(node, text, background)),
    "</svg>\n",
  ].join("\n");
}

function boxOf(nodes: DrawnNode[], edges: DrawnEdge[]): number[] {
  const xs = [...nodes.flatMap((node) => [node.x - node.width / 2, node.x + node.width / 2]), ...edges.flatMap((edge) => edge.points.map((point) => point.x))];
  const ys = [...nodes.flatMap((node) => [node.y - node.height / 2, node.y + node.height / 2]), ...edges.flatMap((edge) => edge.points.map((point) => point.y))];
  if (xs.length === 0) return [0, 0, 100, 100];
  const [left, top] = [xs.reduce((a, b) => Math.min(a, b)) - 20, ys.reduce((a, b) => Math.min(a, b)) - 20];
  return [left, top, xs.reduce((a, b) => Math.max(a, b)) - left + 20, ys.reduce((a, b) => Math.max(a, b)) - top + 20];
}

function marker(color: string, at: number): string {
  return `<marker id="m${at}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="${escapeXml(color)}"/></marker>`;
}

const DASHES = { plain: "", hedged: ' stroke-dasharray="2 3"', denied: ' stroke-dasharray="7 4"' };

function edgeOf(edge: DrawnEdge, colors: string[], text: string): string {
  const points = edge.points.map(({ x, y }) => `${number(x)} ${number(y)}`);
  const path = points.length === 3 ? `M${points[0]}Q${points[1]} ${points[2]}` : `M${points.join("L")}`;
  const [from, to] = [edge.points[0]!, edge.points.at(-1)!];
  const bend = edge.points.length === 3 ? edge.points[1]! : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const middle = { x: (from.x + 2 * bend.x + to.x) / 4, y: (from.y + 2 * bend.y + to.y) / 4 };
  const words = edge.words
    ? `<text x="${number(middle.x)}" y="${number(middle.y)}" font-size="9" text-anchor="middle" fill="${escapeXml(text)}">${escapeXml(edge.words)}</text>`
    : "";
  return `<g class="edge ${edge.line}"><title>${escapeXml(edge.title)}</title><path d="${path}" fill="none" stroke="${escapeXml(edge.color)}" stroke-width="${number(edge.width)}"${DASHES[edge.line]} marker-end="url(#m${colors.indexOf(edge.color)})"/>${words}</g>`;
}

function nodeOf(node: DrawnNode, text: string, background: string): string {
  const fill = `fill="${escapeXml(background)}" stroke="${escapeXml(node.color)}" stroke-width="1.6"`;
  const tint = `fill="${escapeXml(node.color)}" fill-opacity="0.16"`;
  const outline = outlineOf(node);
  return `<g class="node"><title>${escapeXml(node.label)}</title><${outline} ${fill}/><${outline} ${tint}/>${labelLines(node, text)}</g>`;
}

function outlineOf({ x, y, width, height, shape }: DrawnNode): string {
  if (shape === "ellipse") {
    return `ellipse cx="${number(x)}" cy="${number(y)}" rx="${number(width / 2)}" ry="${number(height / 2)}"`;
  }
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  if (shape === "cut-rectangle") {
    const cut = 8;
    const points = [[left + cut, top], [right - cut, top], [right, top + cut], [right, bottom - cut], [right - cut, bottom], [left + cut, bottom], [left, bottom - cut], [left, top + cut]];
    return `polygon points="${points.map((point) => point.map(number).join(",")).join(" ")}"`;
  }
  const round = shape === "round-rectangle" ? ' rx="7"' : "";
  return `rect x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(height)}"${round}`;
}

function labelLines({ x, y, width, label }: DrawnNode, text: string): string {
  const lines = wrapped(label, Math.max(4, Math.floor((width - 12) / 6.4)));
  const first = y - ((lines.length - 1) * 14) / 2 + 4;
  const spans = lines.map((line, at) => `<tspan x="${number(x)}" y="${number(first + at * 14)}">${escapeXml(line)}</tspan>`);
  return `<text font-size="12" text-anchor="middle" fill="${escapeXml(text)}">${spans.join("")}</text>`;
}

function wrapped(label: string, width: number): string[] {
  const lines: string[] = [""];
  for (const word of label.split(" ")) {
    const line = lines.at(-1)!;
    if (line && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

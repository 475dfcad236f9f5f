// The looks of the picture, for light and for dark. Kinds differ by shape as well as by colour,
// denied and hedged edges by their dashes.
import type cytoscape from "cytoscape";

export interface Theme {
  isDark: boolean;
  text: string;
  background: string;
  accent: string;
}

export const LIGHT: Theme = { isDark: false, text: "#1c2330", background: "#ffffff", accent: "#0b57d0" };
export const DARK: Theme = { isDark: true, text: "#e8ecf3", background: "#14181f", accent: "#8ab4f8" };

// `share` of one colour "#rrggbb" and the rest of another. Tested by test/style.test.ts.
export function mixed(color: string, other: string, share: number): string {
  const part = (text: string, at: number) => parseInt(text.slice(1 + 2 * at, 3 + 2 * at), 16);
  const mix = (at: number) => Math.round(part(color, at) * share + part(other, at) * (1 - share));
  return `#${[0, 1, 2].map((at) => mix(at).toString(16).padStart(2, "0")).join("")}`;
}

// The colours of lines are made for white paper.
const lineColor = (color: string, theme: Theme) => (theme.isDark ? mixed(color, "#ffffff", 0.55) : color);
const nodeFill = (color: string, theme: Theme) => mixed(color, theme.background, theme.isDark ? 0.3 : 0.14);

const SHAPES: Record<string, cytoscape.Css.NodeShape> = {
  Condition: "round-rectangle",
  Site: "rectangle",
  Effect: "ellipse",
  Cause: "cut-rectangle",
};
export const shapeOf = (kind: string): cytoscape.Css.NodeShape => SHAPES[kind] ?? "round-rectangle";

export const NAME_FONT = 12.5;
const FONT = "system-ui, sans-serif";

// `isLarge`: of thousands of edges, which are drawn straight and without words.
export function stylesheet(theme: Theme, isLarge: boolean): cytoscape.StylesheetJson {
  return [
    { selector: "node", style: nodeStyle(theme, isLarge) },
    { selector: "edge", style: edgeStyle(theme, isLarge) },
    { selector: "edge.hedged", style: { "line-style": "dotted", "line-opacity": 0.8 } },
    { selector: "edge.denied", style: { "line-style": "dashed", "target-arrow-shape": "tee" } },
    { selector: "edge.worded, edge.near", style: { label: "data(words)" } },
    { selector: "node.asked", style: { "font-weight": "bold", "border-width": 3, "font-size": 15 } },
    { selector: "node.picked", style: { "border-width": 5, "border-style": "double" } },
    { selector: "node.hub", style: { "text-outline-color": theme.background, "text-outline-width": 2, "z-index": 9, "min-zoomed-font-size": 0 } },
    { selector: ".dim", style: { opacity: 0.25 } },
    { selector: "node.at", style: { "overlay-color": theme.accent, "overlay-opacity": 0.18, "overlay-padding": 7 } },
    { selector: "node:selected", style: { "border-color": theme.accent, "border-width": 4 } },
    {
      selector: "edge:selected",
      style: { "line-color": theme.accent, "target-arrow-color": theme.accent, color: theme.accent, width: 5, label: "data(words)" },
    },
  ];
}

function nodeStyle(theme: Theme, isLarge: boolean): cytoscape.Css.Node {
  return {
    shape: "data(shape)" as cytoscape.Css.NodeShape,
    label: "data(label)",
    width: "data(width)",
    height: "data(height)",
    "background-color": (node: cytoscape.NodeSingular) => nodeFill(node.data("color"), theme),
    "border-color": "data(color)",
    "border-width": 1.6,
    color: theme.text,
    "font-family": FONT,
    "font-size": NAME_FONT,
    "min-zoomed-font-size": isLarge ? 9 : 5,
    "text-halign": "center",
    "text-valign": "center",
    "text-wrap": "wrap",
    "text-max-width": "190px",
  };
}

function edgeStyle(theme: Theme, isLarge: boolean): cytoscape.Css.Edge {
  return {
    width: "data(width)" as unknown as number,
    "line-color": (edge: cytoscape.EdgeSingular) => lineColor(edge.data("color"), theme),
    "target-arrow-color": (edge: cytoscape.EdgeSingular) => lineColor(edge.data("color"), theme),
    "target-arrow-shape": isLarge ? "none" : "triangle",
    "arrow-scale": 1,
    "curve-style": isLarge ? "haystack" : "bezier",
    "line-opacity": isLarge ? 0.45 : 0.9,
    color: theme.text,
    "font-family": FONT,
    "font-size": 10.5,
    "min-zoomed-font-size": 7,
    "text-background-color": theme.background,
    "text-background-opacity": 0.85,
    "text-background-padding": "2px",
    "text-rotation": "autorotate",
  };
}

// Moves the picture's nodes to where a layout wants them, without holding the page up.
import { ForceLayout, LAYERED_ELEMENTS, inColumns, layered } from "./layout.ts";
import type { LayoutName, Places } from "./layout.ts";
import type { Picture } from "./picture.ts";

const SLICE = 12; // milliseconds of work between two frames
let run = 0;

// `isGentle`: nodes start from where they stand. What is to be said about it, if anything.
export async function arrange(picture: Picture, layout: LayoutName, items: string[], isGentle: boolean): Promise<string | undefined> {
  const mine = ++run;
  const sketch = picture.sketch();
  if (sketch.nodes.length === 0) return undefined;
  const there = new Set(sketch.nodes.map(({ id }) => id));
  const columns = items.filter((id) => there.has(id));
  const isTooLarge = layout === "layered" && sketch.nodes.length + sketch.edges.length > LAYERED_ELEMENTS;
  if (layout === "layered" && !isTooLarge) return settle(picture, layered(sketch));
  if (layout === "compare" && columns.length > 1) return settle(picture, inColumns(sketch, columns));
  const places = await forced(new ForceLayout(sketch, isGentle ? picture.places() : new Map()), () => mine === run);
  if (places) settle(picture, places);
  if (isTooLarge) return `Layers are for up to ${LAYERED_ELEMENTS} items and relations: show fewer.`;
  return layout === "compare" ? "Pick two or more items for the comparison's layout." : undefined;
}

function settle(picture: Picture, places: Places): undefined {
  picture.move(places);
  picture.fit();
}

async function forced(layout: ForceLayout, isCurrent: () => boolean): Promise<Places | undefined> {
  while (!layout.step(SLICE)) {
    await new Promise((resolve) => setTimeout(resolve));
    if (!isCurrent()) return undefined;
  }
  return layout.places();
}

// Where the arrow keys lead in the picture: to the nearest node in that direction, a neighbour before
// a stranger. Tested by test/walk.test.ts.
import type { Place, Places } from "./layout.ts";

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const WAYS: Record<Arrow, Place> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export const isArrow = (key: string): key is Arrow => key in WAYS;

export function nextNode(places: Places, from: string | undefined, arrow: Arrow, neighbours: string[]): string | undefined {
  const start = from === undefined ? undefined : places.get(from);
  if (!start) return nearestTo(places, { x: 0, y: 0 });
  const way = WAYS[arrow];
  let best: string | undefined;
  let least = Infinity;
  for (const [id, place] of places) {
    const [dx, dy] = [place.x - start.x, place.y - start.y];
    const along = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    if (id === from || along <= 0 || aside > along * 2) continue;
    const cost = (along + 2 * aside) * (neighbours.includes(id) ? 0.6 : 1);
    if (cost < least) [best, least] = [id, cost];
  }
  return best ?? from;
}

function nearestTo(places: Places, point: Place): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const [id, { x, y }] of places) {
    const far = (x - point.x) ** 2 + (y - point.y) ** 2;
    if (far < least) [best, least] = [id, far];
  }
  return best;
}

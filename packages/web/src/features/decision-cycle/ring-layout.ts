export type Spot = { x: number; y: number };
type Box = { width: number; height: number };
type Ring = {
  count: number;
  /** All there is room for. */
  room: Box;
  card: Box;
  /** Kept free around the ring, for the way out of it. */
  margin: Box;
};

const gap = 10;
const samples = 240;

/** Where each card has its middle, the first at the top, on clockwise; and the ways between them. */
export function layOutRing({ count, room, card, margin }: Ring) {
  const centre = { x: room.width / 2, y: room.height / 2 };
  const reach = { x: centre.x - card.width / 2 - margin.width, y: centre.y - card.height / 2 - margin.height };
  const at = (turn: number): Spot => {
    const angle = (turn * 2 - 0.5) * Math.PI;
    return { x: centre.x + reach.x * Math.cos(angle), y: centre.y + reach.y * Math.sin(angle) };
  };
  const spots = Array.from({ length: count }, (_, place) => at(place / count));
  const ways = spots.map((from, place) => {
    const to = spots[(place + 1) % count]!;
    const line = Array.from({ length: samples + 1 }, (_, i) => at((place + i / samples) / count));
    return pathOf(line.filter((spot) => !isOn(spot, from, card) && !isOn(spot, to, card)));
  });
  return { centre, spots, ways };
}

/** Cards that stand on each other are better read as a list. */
export function hasRoom(spots: readonly Spot[], { width, height }: Box): boolean {
  return spots.every((one, place) =>
    spots.slice(place + 1).every((other) => {
      return Math.abs(one.x - other.x) >= width + gap || Math.abs(one.y - other.y) >= height + gap;
    }),
  );
}

/** Straight out of the ring, from the edge of a card on. */
export function wayOut({ spot, centre, card, length }: { spot: Spot; centre: Spot; card: Box; length: number }) {
  const side = spot.x < centre.x ? -1 : 1;
  const start = { x: spot.x + side * (card.width / 2 + gap / 2), y: spot.y };
  return { start, end: { x: start.x + side * length, y: spot.y }, side: side as -1 | 1 };
}

function isOn({ x, y }: Spot, { x: left, y: top }: Spot, { width, height }: Box): boolean {
  return Math.abs(x - left) < width / 2 + gap && Math.abs(y - top) < height / 2 + gap;
}

/** Empty where two cards stand so near that there is nothing between them. */
function pathOf(line: readonly Spot[]): string {
  if (line.length < 2) return '';
  return `M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}

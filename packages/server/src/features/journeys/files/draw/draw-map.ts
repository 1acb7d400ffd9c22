import { colours } from './colours.ts';
import { drawCurve } from './draw-curve.ts';
import { drawLane } from './draw-lane.ts';
import { drawOverview } from './draw-overview.ts';
import { drawPhases, drawStepHeads } from './draw-steps.ts';
import { drawTitle } from './draw-title.ts';
import type { Grid } from './grid.ts';
import { createPageWriter, type PageWriter, placeText } from './page-writer.ts';
import { type Paper, shareColumns } from './paper.ts';
import type { DrawnMap, DrawnStep } from './prepare-map.ts';
import type { Measure, Page } from './shapes.ts';

/**
 * Lays a journey out on pages. Values in, shapes out: the same for a picture, for print and for slides.
 */
export function drawMap(map: DrawnMap, { paper, measure }: { paper: Paper; measure: Measure }): Page[] {
  const { perPage, columnWidth, width } = shareColumns(paper, map.steps.length);
  const writer = createPageWriter({ paper, measure, width });
  const groups: DrawnStep[][] = [];
  for (let from = 0; from < map.steps.length; from += perPage) groups.push(map.steps.slice(from, from + perPage));

  const wantsOverview = paper.hasOverview === 'always' || (paper.hasOverview === 'ofSeveral' && groups.length > 1);
  if (wantsOverview) drawOverview(writer, map);
  else {
    writer.beginPage({ steps: groups[0]?.map(({ number }) => number) ?? [] });
    drawTitle(writer, map);
  }
  for (const [place, steps] of groups.entries()) {
    const grid = {
      ...{ map, steps, columnWidth, laneLeft: writer.left, laneWidth: paper.laneWidth },
      left: writer.left + paper.laneWidth,
    };
    const hasRoom = paper.height === null || writer.room() > writer.whole * 0.45;
    const goesOn = place === 0 && !wantsOverview && hasRoom;
    if (!goesOn) beginGridPage(writer, grid);
    drawGrid(writer, grid);
  }
  if (map.ways.length > 0) drawWays(writer, map);
  const pages = writer.finish();
  if (paper.height === null) return pages;
  for (const [place, page] of pages.entries()) drawFooter(page, { writer, map, place, of: pages.length });
  return pages;
}

function beginGridPage(writer: PageWriter, { map, steps }: Grid): void {
  const { scale } = writer.paper;
  writer.beginPage({ steps: steps.map(({ number }) => number) });
  const [from, to] = [steps[0]!.number, steps.at(-1)!.number];
  const which = map.words.say(from === to ? 'journeyFiles:draw.oneStep' : 'journeyFiles:draw.steps', { from, to });
  writer.write(`${map.title} · ${which}`, {
    ...{ font: { size: 11 * scale, weight: 600 }, colour: colours.ink, part: { kind: 'paragraph' } },
  });
  writer.skip(5 * scale);
}

function drawGrid(writer: PageWriter, grid: Grid): void {
  const drawHead = () => {
    drawPhases(writer, grid);
    drawStepHeads(writer, grid);
  };
  const continueOnPage = () => {
    beginGridPage(writer, grid);
    drawHead();
  };
  drawHead();
  for (const lane of grid.map.lanes) {
    if (lane === 'curve') drawCurve(writer, grid, continueOnPage);
    else drawLane(writer, { grid, lane, continueOnPage });
  }
}

function drawWays(writer: PageWriter, { ways, words }: DrawnMap): void {
  const { scale } = writer.paper;
  if (writer.room() < 50 * scale) writer.beginPage();
  writer.skip(12 * scale);
  writer.write(words.say('journeyFiles:draw.ways'), {
    ...{ font: { size: 9.5 * scale, weight: 600 }, colour: colours.ink, part: { kind: 'paragraph' } },
  });
  for (const way of ways) {
    writer.write(way, {
      ...{ font: { size: 9 * scale, weight: 400 }, colour: colours.ink, part: { kind: 'item' } },
    });
  }
}

function drawFooter(page: Page, about: { writer: PageWriter; map: DrawnMap; place: number; of: number }): void {
  const { writer, map, place, of } = about;
  const { scale, margin } = writer.paper;
  const font = { size: 7.5 * scale, weight: 400 as const };
  const rest = { y: page.height - margin - font.size, font, colour: colours.soft, part: { kind: 'running' as const } };
  const half = (writer.right - writer.left) / 2;
  const text = map.words.say('journeyFiles:draw.page', { page: place + 1, pages: of });
  page.shapes.push(
    placeText({ text, x: writer.left + half, width: half, align: 'right', ...rest }, writer.measure),
    ...(place === 0
      ? []
      : [placeText({ text: map.forWhom[0] ?? '', x: writer.left, width: half, ...rest }, writer.measure)]),
  );
}

import { type Language, type MapFileFormat, type mapFilePapers, routes } from '@anklang/domain';
import { addressOf, send } from '../../../lib/api/index.ts';
import { fileNameOf } from '../../../lib/save-file.ts';
import { savePng } from '../../../lib/save-png.ts';

/** In the order in which people ask for them. The PNG is painted here, from the SVG. */
export const shownFormats = ['pdf', 'pptx', 'xlsx', 'png', 'svg', 'cjml', 'mermaid'] as const;
export type ShownFormat = (typeof shownFormats)[number];

export type AskedFile = {
  workspaceId: string;
  mapId: string;
  format: ShownFormat;
  query: {
    persona: string;
    language: Language;
    paper: (typeof mapFilePapers)[number];
    /** JSON of the question whose answer is drawn as the measured curve. */
    question?: string | undefined;
  };
};

const files = {
  pdf: { route: routes.exportMapPdf, ending: 'pdf' },
  pptx: { route: routes.exportMapPptx, ending: 'pptx' },
  xlsx: { route: routes.exportMapXlsx, ending: 'xlsx' },
  png: { route: routes.exportMapSvg, ending: 'png' },
  svg: { route: routes.exportMapSvg, ending: 'svg' },
  cjml: { route: routes.exportMapCjml, ending: 'cjml.xml' },
  mermaid: { route: routes.exportMapMermaid, ending: 'mmd' },
} as const;

/** What the server calls the format that is asked for. */
export function servedFormat(format: ShownFormat): MapFileFormat {
  return format === 'png' ? 'svg' : format;
}

/** Has the file made and hands it to the browser; says its name. */
export async function takeFile({ workspaceId, mapId, format, query }: AskedFile, journey: string): Promise<string> {
  const { route, ending } = files[format];
  const name = fileNameOf(journey, ending);
  const response = await send(addressOf(route.path, { workspaceId, mapId }, query), {
    headers: { accept: route.response, 'accept-language': document.documentElement.lang },
  });
  if (format === 'png') await savePng({ name, svg: await response.text() });
  else saveBlob(name, await response.blob());
  return name;
}

function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

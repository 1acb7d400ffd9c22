import type { MapFileFormat } from '@anklang/domain';

const endings: Record<MapFileFormat, string> = {
  ...{ svg: 'svg', pdf: 'pdf', pptx: 'pptx', xlsx: 'xlsx', mermaid: 'mmd', cjml: 'cjml.xml' },
};

/** The header that gives a file the name of its journey, also where only plain letters are understood. */
export function nameFile(name: string, format: MapFileFormat): string {
  const plain = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toWellFormed();
  const full = `${plain.slice(0, 80) || 'journey'}.${endings[format]}`;
  return `attachment; filename="journey.${endings[format]}"; filename*=UTF-8''${encodeURIComponent(full)}`;
}

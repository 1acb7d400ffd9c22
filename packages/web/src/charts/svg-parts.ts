/** Ink of pictures that leave the page, where no token reaches. */
export const svgInk = { ink: '#1d2b33', quiet: '#56636b', line: '#e2e5e7', paper: '#ffffff' } as const;

type TextOptions = { size: number; fill?: string; weight?: number; anchor?: 'start' | 'middle' | 'end' };

export function svgText(x: number, y: number, content: string, options: TextOptions): string {
  const { size, fill = svgInk.ink, weight = 400, anchor = 'start' } = options;
  return `<text x="${fix(x)}" y="${fix(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${forXml(content)}</text>`;
}

type Ends = { x1: number; y1: number; x2: number; y2: number };

export function svgLine({ x1, y1, x2, y2 }: Ends, stroke: string, thickness = 1): string {
  return `<line x1="${fix(x1)}" y1="${fix(y1)}" x2="${fix(x2)}" y2="${fix(y2)}" stroke="${stroke}" stroke-width="${thickness}"/>`;
}

type Box = { x: number; y: number; width: number; height: number };

export function svgRect({ x, y, width, height }: Box, fill: string): string {
  return `<rect x="${fix(x)}" y="${fix(y)}" width="${fix(Math.max(0, width))}" height="${fix(Math.max(0, height))}" fill="${fill}"/>`;
}

/** An interval with its estimate: what `DotWhisker` draws on the page. */
export function svgWhisker(at: { low: number; value: number; high: number; y: number }): string[] {
  const { low, value, high, y } = at;
  return [
    svgLine({ x1: low, y1: y, x2: high, y2: y }, svgInk.ink, 2),
    svgLine({ x1: low, y1: y - 4, x2: low, y2: y + 4 }, svgInk.ink, 1.5),
    svgLine({ x1: high, y1: y - 4, x2: high, y2: y + 4 }, svgInk.ink, 1.5),
    `<circle cx="${fix(value)}" cy="${fix(y)}" r="5" fill="${svgInk.ink}"/>`,
  ];
}

type Picture = {
  width: number;
  height: number;
  title: string;
  /** What is to be seen, and under which question. */
  subtitle: string;
  /** What it rests on; it stands below the picture. */
  basis: string;
  parts: readonly string[];
};

/** A self-contained picture: title, what it rests on, no font, style or address from outside. Parts begin at y = 84. */
export function svgPicture({ width, height, title, subtitle, basis, parts }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fix(width)} ${fix(height)}" width="${fix(width)}" height="${fix(height)}" role="img" font-family="Inter, 'Segoe UI', system-ui, sans-serif">`,
    `<title>${forXml(title)}</title>`,
    `<desc>${forXml(`${subtitle} ${basis}`)}</desc>`,
    svgRect({ x: 0, y: 0, width, height }, svgInk.paper),
    svgText(24, 40, title, { size: 22, weight: 650 }),
    svgText(24, 66, subtitle, { size: 14, fill: svgInk.quiet }),
    ...parts,
    svgText(24, height - 20, basis, { size: 12, fill: svgInk.quiet }),
    '</svg>',
  ].join('\n');
}

export function fix(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}

export function shorten(value: string, limit: number): string {
  return value.length <= limit ? value : `${value.slice(0, limit - 1)}…`;
}

/** Names come from files of strangers; control characters would make the XML unreadable. */
export function forXml(value: string): string {
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

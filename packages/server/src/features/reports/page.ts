import { createHash } from 'node:crypto';
import type { Language } from '@anklang/domain';
import { html, Markup } from './html.ts';

/** A page as one file that needs nothing from anywhere: it may load nothing and run nothing, its one style sheet is known by its hash. */
export function renderPage(options: {
  language: Language;
  title: string;
  version: string;
  style: string;
  content: readonly (Markup | null)[];
}): string {
  const { language, title, version, style } = options;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const content = options.content.map((part) => part ?? new Markup(''));
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Anklang ${version}">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`.text;
}

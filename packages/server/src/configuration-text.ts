import { fileURLToPath } from 'node:url';
import { settings } from './config.ts';

/** Where the committed page lies. */
export const configurationPath = fileURLToPath(new URL('../../../docs/configuration.md', import.meta.url));

/** The page about every setting, written from the list that the server itself reads. */
export function configurationText(): string {
  const rows = Object.entries(settings).map(([name, setting]) => {
    const fallback = 'shownFallback' in setting ? setting.shownFallback : setting.fallback;
    const alsoAsFile = 'secret' in setting ? ` Also as a file: \`${name}_FILE\`.` : '';
    return `| \`${name}\` | ${setting.sentence}${alsoAsFile} | \`${fallback}\` |`;
  });

  return `# Configuration

Anklang runs without any setting. Each of these environment variables changes one thing; a value that cannot be used
stops the start and is named, with exit code 2. This page is written by \`node scripts/write-configuration.ts\`.

| Variable | What it does | Default |
|---|---|---|
${rows.join('\n')}

\`<data>\` is the folder of \`ANKLANG_DATA\`. The language of the command line follows \`LC_ALL\`, \`LC_MESSAGES\` and
\`LANG\`: English where they say so, German otherwise.

## Which records store

SQLite is enough for one server. An import is one transaction there: while it writes, other writers wait (about two
seconds for a million answers), readers never do. On PostgreSQL nobody waits, and several servers can share the work; give
them one \`ANKLANG_DATA\` folder, one \`ANKLANG_SECRET\` and one \`ANKLANG_PUBLIC_URL\`.
`;
}

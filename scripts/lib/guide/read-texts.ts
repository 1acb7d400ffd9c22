import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTopic, type Topic } from '../../../packages/web/src/features/guide/text/read-topic.ts';

export type ProjectText = {
  /** From the root of the project. */
  file: string;
  markdown: string;
  topic: Topic;
};

/** The Markdown at the root and everything below `docs/`. */
export async function readTexts(root: string): Promise<ProjectText[]> {
  const beside = (await readdir(root)).filter((name) => name.endsWith('.md'));
  const below = (await readdir(join(root, 'docs'), { recursive: true }))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  const files = [...beside, ...below].sort();
  return Promise.all(
    files.map(async (file) => {
      const markdown = await readFile(join(root, file), 'utf8');
      return { file, markdown, topic: readTopic(markdown) };
    }),
  );
}

/** Its language and the name of its topic, or null for a text that is not of the guide. */
export function placeInGuide({ file }: ProjectText): { language: 'de' | 'en'; name: string } | null {
  const [, language, name] = /^docs\/guide\/(de|en)\/(.+)\.md$/.exec(file) ?? [];
  return language && name ? { language: language as 'de' | 'en', name } : null;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaFiles, schemaFolder } from './schema-files.ts';

const files = schemaFiles();

describe('the published JSON Schemas', () => {
  test.for(Object.keys(files))('%s is what the sources say (npm run generate)', async (name) => {
    const committed = await readFile(join(schemaFolder, name), 'utf8');
    expect(committed).toBe(files[name]);
  });

  test('a mapping may leave out what has a default, and nothing may be invented', () => {
    const schema = JSON.parse(files['mapping.schema.json']!);
    expect(schema.required).toEqual(['outcome', 'touchpoints']);
    expect(schema.additionalProperties).toBe(false);
  });

  test('a report names what it needs', () => {
    const schema = JSON.parse(files['report.schema.json']!);
    expect(schema.required).toEqual(expect.arrayContaining(['seed', 'outcome', 'touchpoints', 'findings', 'warnings']));
    expect(schema.$defs).toHaveProperty('ReportTouchpoint');
  });
});

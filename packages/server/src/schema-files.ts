import { fileURLToPath } from 'node:url';
import {
  AttributionSchema,
  entryBodies,
  JourneysSchema,
  LogMappingSchema,
  PathMappingSchema,
  ReportSchema,
  SurveyMappingSchema,
} from '@anklang/domain';
import { z } from 'zod';

/** Where the published JSON Schemas stand. */
export const schemaFolder = fileURLToPath(new URL('../../../docs/schema/', import.meta.url));

/** Name to text of every published JSON Schema. */
export function schemaFiles(): Record<string, string> {
  return {
    'mapping.schema.json': textOf(SurveyMappingSchema, {
      io: 'input',
      description: 'Which column of a survey file means what, as people write it.',
    }),
    'entries.schema.json': textOf(z.object(entryBodies).partial().meta({ id: 'EntryBodies' }), {
      io: 'input',
      description: 'What is kept of phases, segments, systems, brands and all else touchpoints refer to, by kind.',
    }),
    'journeys.schema.json': textOf(JourneysSchema, {
      io: 'output',
      description: 'The ways customers took and where they break, as `anklang journeys` writes it.',
    }),
    'attribution.schema.json': textOf(AttributionSchema, {
      io: 'output',
      description: 'What each touchpoint contributes to conversions, as `anklang attribute` writes it.',
    }),
    'log-mapping.schema.json': textOf(LogMappingSchema, {
      io: 'input',
      description: 'Which column of an event log means what, as people write it.',
    }),
    'path-mapping.schema.json': textOf(PathMappingSchema, {
      io: 'input',
      description: 'Which column of a path file means what, as people write it.',
    }),
    'report.schema.json': textOf(ReportSchema, {
      io: 'output',
      description: 'A ranking of touchpoints that says how sure it is, as `anklang analyse` writes it.',
    }),
  };
}

function textOf(schema: z.ZodType, { io, description }: { io: 'input' | 'output'; description: string }): string {
  const { $schema, $ref, $defs = {}, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  // A schema with an id is written as a reference to itself; readers of the file expect it at the top.
  const id = $ref?.replace('#/$defs/', '') ?? '';
  const { [id]: main, ...others } = $defs;
  const { title, ...body } = { ...rest, ...main };
  return `${JSON.stringify({ $schema, title, description, ...body, $defs: others }, null, 2)}\n`;
}

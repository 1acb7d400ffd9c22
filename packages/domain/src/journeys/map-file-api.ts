import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { QuestionSchema } from '../interactions/question.ts';
import { Id, LanguageSchema } from '../workspaces/schema.ts';
import { PersonaKeySchema } from './map.ts';

/** What a journey can be taken away as. A PNG is painted by the page from the SVG. */
export const mapFileFormats = ['svg', 'pdf', 'pptx', 'xlsx', 'mermaid', 'cjml'] as const;
export const MapFileFormatSchema = z.enum(mapFileFormats);
export type MapFileFormat = z.output<typeof MapFileFormatSchema>;

export const mapFilePapers = ['a4', 'a3'] as const;

/** The JSON of a question, as the address bar holds it. */
const QuestionTextSchema = z
  .string()
  .max(8000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'json' });
      return z.NEVER;
    }
  })
  .pipe(QuestionSchema);

/** What may be said about the file: for whom it is drawn, in which language, and which kept state of the journey. */
export const MapFileQuerySchema = z.object({
  persona: PersonaKeySchema.optional().describe('A persona of the journey; without it, what is said of everybody.'),
  language: LanguageSchema.optional(),
  versionId: Id.optional().describe('A kept state; without it, the journey as it is now.'),
  question: QuestionTextSchema.optional().describe(
    'JSON of a question: what data answer to it is drawn as the measured curve. Not for a kept state, and only for who may read figures.',
  ),
  paper: z.enum(mapFilePapers).default('a4').describe('Of a PDF; always landscape.'),
});

/** What gets lost on the way between a journey and a file. `what` is a word of `journeyFiles:notHeld`. */
export const mapFileLosses = [
  'personas',
  'personaAbout',
  'otherPersonas',
  'lanes',
  'hiddenLanes',
  'cells',
  'longTexts',
  'levels',
  'toBe',
  'missingLevels',
  'touchpoints',
  'branches',
  'ways',
  'openedJourneys',
  'pictures',
  'signs',
  'unknownTouchpoints',
  'unknownPhases',
  'unknownSegments',
  'unknownSystems',
  'unknownDepartments',
  'unknownJourneys',
  'unknownLanes',
  'unknownSteps',
  'columns',
  'sheets',
  'elements',
  'journeys',
  'values',
  'tooMany',
] as const;

export const MapFileLossSchema = z
  .object({
    what: z.enum(mapFileLosses),
    count: z.int(),
    examples: z.array(z.string()).max(5),
  })
  .meta({ id: 'MapFileLoss' });
export type MapFileLoss = z.output<typeof MapFileLossSchema>;

export const ImportedMapSchema = z
  .object({
    mapId: Id,
    name: z.string(),
    kept: z.object({
      steps: z.int(),
      lanes: z.int(),
      cells: z.int(),
      levels: z.int(),
      personas: z.int(),
      ways: z.int(),
      touchpoints: z.int().describe('Places on the journey that lead to a touchpoint of the register.'),
    }),
    notHeld: z.array(MapFileLossSchema).describe('What the file says and the journey does not.'),
  })
  .meta({ id: 'ImportedMap' });
export type ImportedMap = z.output<typeof ImportedMapSchema>;

const InWorkspace = z.object({ workspaceId: Id });
const OneMap = InWorkspace.extend({ mapId: Id });
const all = '/api/v1/workspaces/{workspaceId}/journey-maps';
const files = `${all}/{mapId}/files` as const;

const office = 'application/vnd.openxmlformats-officedocument';

const asFile = { method: 'GET', access: 'journey.read', params: OneMap, query: MapFileQuerySchema } as const;

export const mapFileRoutes = {
  exportMapSvg: describeRoute({
    ...asFile,
    name: 'exportMapSvg',
    path: `${files}/svg`,
    summary: 'A journey as one picture',
    response: 'image/svg+xml',
  }),
  exportMapPdf: describeRoute({
    ...asFile,
    name: 'exportMapPdf',
    path: `${files}/pdf`,
    summary: 'A journey on pages for print, readable by screen readers',
    response: 'application/pdf',
  }),
  exportMapPptx: describeRoute({
    ...asFile,
    name: 'exportMapPptx',
    path: `${files}/pptx`,
    summary: 'A journey as slides whose texts and shapes can be edited',
    response: `${office}.presentationml.presentation`,
  }),
  exportMapXlsx: describeRoute({
    ...asFile,
    name: 'exportMapXlsx',
    path: `${files}/xlsx`,
    summary: 'A journey with all that is drawn, as tables that an import reads back',
    response: `${office}.spreadsheetml.sheet`,
  }),
  exportMapMermaid: describeRoute({
    ...asFile,
    name: 'exportMapMermaid',
    path: `${files}/mermaid`,
    summary: 'A journey as a Mermaid `journey` diagram',
    response: 'text/plain',
  }),
  exportMapCjml: describeRoute({
    ...asFile,
    name: 'exportMapCjml',
    path: `${files}/cjml`,
    summary: 'A journey as a planned journey in CJML 2.0',
    response: 'application/xml',
  }),
  listMapFileLosses: describeRoute({
    ...asFile,
    name: 'listMapFileLosses',
    path: `${files}/{format}/limits`,
    params: OneMap.extend({ format: MapFileFormatSchema }),
    summary: 'What of a journey a format cannot hold',
    response: z.object({ items: z.array(MapFileLossSchema) }),
  }),
  importMap: describeRoute({
    name: 'importMap',
    method: 'POST',
    path: '/api/v1/workspaces/{workspaceId}/journey-map-imports',
    access: 'journey.edit',
    summary: 'A new journey from an XLSX or CJML file, and what of the file it cannot hold',
    params: InWorkspace,
    query: z.object({ fileName: z.string().min(1).max(200), language: LanguageSchema.optional() }),
    body: 'octet-stream',
    response: ImportedMapSchema,
    status: 201,
  }),
} as const;

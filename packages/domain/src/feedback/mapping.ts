import { z } from 'zod';

const ColumnName = z.string().min(1).max(300);
/** A code as it stands in the file: the number 6 or the text "Blank". */
const Code = z.union([z.number(), z.string().max(200)]);
const Codes = z.array(Code).max(100);
/** Lowest and highest answer, both included. 1–10 and 0–10 are different scales and never mix. */
export const ScaleSchema = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low < high, { error: 'scale_order' });
export type Scale = z.output<typeof ScaleSchema>;

/** Cut points of the three levels: up to `disappointing` disappoints, from `delighting` on delights, between is OK. */
export const LevelCutsSchema = z
  .strictObject({ disappointing: z.number(), delighting: z.number() })
  .refine((cuts) => cuts.disappointing < cuts.delighting, { error: 'cuts_order' });
export type LevelCuts = z.output<typeof LevelCutsSchema>;

export const MappedOutcomeSchema = z.strictObject({
  column: ColumnName,
  name: z.string().max(200).optional(),
  scale: ScaleSchema,
  missing: Codes.optional().describe('Codes that mean "no answer"; an empty cell always does.'),
});

export const MappedTouchpointSchema = z
  .strictObject({
    column: ColumnName,
    name: z.string().max(200).optional(),
    scale: ScaleSchema,
    notUsed: Codes.optional().describe('Codes that mean "not used": an answer, not a missing value.'),
    missing: Codes.optional().describe('Codes that mean "no answer"; an empty cell always does.'),
    levels: LevelCutsSchema.optional().describe('Cut points where they differ from the default of the scale.'),
    aliases: z.array(ColumnName).max(50).optional().describe('Names this column bore in other waves.'),
  })
  .refine(({ notUsed = [], missing = [] }) => !notUsed.some((code) => missing.map(String).includes(String(code))), {
    error: 'code_twice',
  });

/** How the text of the file is read; what is left out is detected. */
export const FileFormatSchema = z.strictObject({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  quote: z.enum(['"', "'"]).optional(),
  decimal: z.enum(['.', ',']).optional(),
  sheet: z.string().max(100).optional().describe('XLSX: name of the sheet; the first with rows otherwise.'),
});

/** Which column of a survey file means what. Unknown keys are refused, not ignored. */
export const SurveyMappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: z.string().max(200).optional().describe('Name of the survey.'),
    respondent: ColumnName.optional().describe('Identifies the respondent; row numbers otherwise.'),
    weight: ColumnName.optional(),
    segments: z.array(ColumnName).max(50).default([]),
    outcome: MappedOutcomeSchema,
    touchpoints: z.array(MappedTouchpointSchema).min(1).max(200),
    format: FileFormatSchema.optional(),
  })
  .meta({ id: 'SurveyMapping', title: 'Anklang survey mapping' });
/** As people write it. */
export type SurveyMappingInput = z.input<typeof SurveyMappingSchema>;
/** With defaults filled in. */
export type SurveyMapping = z.output<typeof SurveyMappingSchema>;
export type MappedTouchpoint = z.output<typeof MappedTouchpointSchema>;
export type MappedOutcome = z.output<typeof MappedOutcomeSchema>;
export type FileFormat = z.output<typeof FileFormatSchema>;

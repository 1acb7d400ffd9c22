import { defaultCuts } from '@anklang/analysis';
import type { Language, SurveyMapping } from '@anklang/domain';
import { type SurveyData, storeWave } from '../../features/feedback/index.ts';
import { translate } from '../../platform/language/translate.ts';
import { type KnownKey, knownName, knownValue } from '../company/known-of-customers.ts';
import { planted } from '../planted.ts';
import type { SimulatedCompany, SimulatedWave } from '../simulate/simulation.ts';
import type { DemoPart } from './demo-part.ts';
import { identityOf } from './identity.ts';
import { listTouchpointNames } from './store/touchpoint-names.ts';

const dayMs = 86_400_000;
const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** Every wave of the survey, each imported on the morning after its last day. How many people answered. */
export async function loadSurveys(part: DemoPart, company: SimulatedCompany): Promise<number> {
  const { services, workspaceId, actor, language, requestId, signal, onProgress } = part;
  const names = await listTouchpointNames(services.database, workspaceId);
  let surveyId: string | null = null;
  let respondents = 0;
  onProgress('surveys', 0);
  for (const wave of company.waves()) {
    const { number } = wave;
    const data = inWords(wave.data, { names, language });
    const importedAt = new Date(Date.parse(wave.to) + dayMs + dayMs / 3);
    const result = await storeWave(
      { ...services, now: () => importedAt },
      {
        ...{ workspaceId, actor, requestId, signal },
        request: {
          ...{ surveyId, surveyName: translate(language, 'demo:surveyName'), waveName: nameOf(wave, part) },
          mapping: mappingOf(data, { language, keys: wave.data.touchpoints.map(({ key }) => key) }),
          fieldWork: { from: wave.from, to: wave.to },
        },
        upload: {
          fileName: translate(language, 'demo:surveyFile', { month: wave.to.slice(0, 7) }),
          fileHash: identityOf(part, `wave ${number}`),
        },
        file: {
          ...{ data, rejected: [], rejectedCount: 0, renamed: [] },
          format: { kind: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', decimal: '.', sheet: null },
        },
        onProgress: (share) => onProgress('surveys', (number - 1 + share) / planted.waves),
      },
    );
    surveyId = result.surveyId;
    respondents += result.respondents;
  }
  return respondents;
}

/** Answers as they would stand in a file of the bank. */
function inWords(
  data: SurveyData,
  { names, language }: { names: ReadonlyMap<string, string>; language: Language },
): SurveyData {
  const outcome = translate(language, 'demo:outcomeName');
  return {
    ...data,
    segments: data.segments.map(({ column, values }) => {
      const key = column as KnownKey;
      return {
        column: knownName(key, language),
        values: values.map((value) => (value === null ? null : knownValue(key, value, language))),
      };
    }),
    outcome: { ...data.outcome, column: outcome, name: outcome },
    touchpoints: data.touchpoints.map((touchpoint) => {
      const name = names.get(touchpoint.key) ?? touchpoint.name;
      return { ...touchpoint, key: name, name };
    }),
  };
}

/** The month in which it ended: `Juli 2026`. */
function nameOf({ to }: SimulatedWave, { language }: DemoPart): string {
  const month = new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month.format(new Date(to));
}

/** As somebody would have mapped the file that these answers came in; the key finds the record of the register. */
function mappingOf(
  { outcome, segments, touchpoints }: SurveyData,
  { language, keys }: { language: Language; keys: readonly string[] },
): SurveyMapping {
  const { column, name, scale } = outcome;
  return {
    respondent: translate(language, 'demo:customerColumn'),
    segments: segments.map((segment) => segment.column),
    outcome: { column, name, scale },
    touchpoints: touchpoints.map((touchpoint, position) => {
      const usual = defaultCuts(touchpoint.scale);
      const { cuts } = touchpoint;
      const isUsual = cuts.disappointing === usual.disappointingTo && cuts.delighting === usual.delightingFrom;
      return {
        column: touchpoint.key,
        name: touchpoint.name,
        aliases: [keys[position]!],
        scale: touchpoint.scale,
        ...(isUsual ? {} : { levels: cuts }),
      };
    }),
  };
}

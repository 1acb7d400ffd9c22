import { defaultCuts } from '@anklang/analysis';
import type { SurveyMapping } from '@anklang/domain';
import { type SurveyData, storeWave } from '../../features/feedback/index.ts';
import { translate } from '../../platform/language/translate.ts';
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
    const { data, number } = wave;
    const importedAt = new Date(Date.parse(wave.to) + dayMs + dayMs / 3);
    const result = await storeWave(
      { ...services, now: () => importedAt },
      {
        ...{ workspaceId, actor, requestId, signal },
        request: {
          ...{ surveyId, surveyName: translate(language, 'demo:surveyName'), waveName: nameOf(wave, part) },
          mapping: mappingOf(data, { names, part }),
        },
        upload: { fileName: `${wave.from.slice(0, 7)}.csv`, fileHash: identityOf(part, `wave ${number}`) },
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

/** The month in which it ended: `Juli 2026`. */
function nameOf({ to }: SimulatedWave, { language }: DemoPart): string {
  const month = new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month.format(new Date(to));
}

/** As somebody would have mapped the file that these answers came in. */
function mappingOf(
  data: SurveyData,
  { names, part }: { names: ReadonlyMap<string, string>; part: DemoPart },
): SurveyMapping {
  const { column, scale } = data.outcome;
  return {
    respondent: 'customer',
    segments: data.segments.map((segment) => segment.column),
    outcome: { column, name: translate(part.language, 'demo:outcomeName'), scale },
    touchpoints: data.touchpoints.map((touchpoint) => {
      const usual = defaultCuts(touchpoint.scale);
      const { cuts } = touchpoint;
      const isUsual = cuts.disappointing === usual.disappointingTo && cuts.delighting === usual.delightingFrom;
      return {
        column: touchpoint.key,
        name: names.get(touchpoint.key) ?? touchpoint.name,
        scale: touchpoint.scale,
        ...(isUsual ? {} : { levels: cuts }),
      };
    }),
  };
}

import type { SimulatedCompany } from '../simulate/simulation.ts';
import { countLog } from './counted-log.ts';
import { findInLog } from './in-log.ts';
import { findInSurvey } from './in-survey.ts';
import { findBetweenWaves, findInTime } from './in-time.ts';
import type { Finding } from './truth.ts';

/**
 * Looks for everything planted with the analyses of the product and nothing else, as somebody would who does not know
 * what is true: factors in the last wave, breaks, ways and changes in the whole log.
 */
export function findTruths(company: SimulatedCompany): Finding {
  return together([findInWaves(company), findInInteractions(company)]);
}

export function findInWaves(company: SimulatedCompany): Finding {
  const waves = [...company.waves()];
  return together([findInSurvey(waves.at(-1)!.data), findBetweenWaves(waves)]);
}

export function findInInteractions(company: SimulatedCompany): Finding {
  const log = countLog(company);
  return together([findInLog(company, log), findInTime(company, log)]);
}

function together(parts: readonly Finding[]): Finding {
  return { truths: parts.flatMap(({ truths }) => truths), alarms: parts.flatMap(({ alarms }) => alarms) };
}

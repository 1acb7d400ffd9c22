import type { Journeys, LeftOut } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';

type Source = { customersAre: Journeys['customersAre'] | null; rejected: LeftOut; file: string };

/** What has to be known of the rows behind a report: whose they are, and which are missing. */
export function sourceEntries({ customersAre, rejected, file }: Source, words: Words): [string, string][] {
  const entries: [string, string][] = [];
  if (customersAre === 'cases') {
    entries.push([words.say('journeys:basis.whose'), words.say('journeys:basis.casesOnly')]);
  }
  const { count } = rejected;
  if (count > 0) {
    const told = { count, formatted: words.number(count), file };
    entries.push([words.say('journeys:basis.left'), words.say('journeys:basis.leftValue', told)]);
  }
  return entries;
}

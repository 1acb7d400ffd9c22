import { emptyProfile, type Language, type Profile } from '@anklang/domain';
import type { Catalogue, Starter } from './catalogues/catalogue.ts';

type Context = { language: Language; phaseId: string; common: Catalogue['common'] };

/** The fields of the touchpoint that a starter becomes. */
export function profileOfStarter(starter: Starter, { language, phaseId, common }: Context): Profile {
  const { code: _code, phase: _phase, de: _de, en: _en, signal, ...fields } = starter;
  const [name, description] = starter[language];
  const sign = signal ? { hasSignalValue: true, signalReason: signal[language] } : {};
  return { ...emptyProfile(name), description, phaseIds: [phaseId], ...common, ...fields, ...sign };
}

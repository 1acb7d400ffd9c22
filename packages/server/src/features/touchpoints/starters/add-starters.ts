import { fail, foldText, type Industry, type Language } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { holdEntries, listEntryRows, writeEntry } from '../entries/index.ts';
import { type ChangedBy, insertTouchpointRecords } from '../record/index.ts';
import type { Catalogue, Starter, StarterPhase } from './catalogues/catalogue.ts';
import { catalogues } from './catalogues/index.ts';
import { findPresent } from './find-present.ts';
import { profileOfStarter } from './profile-of-starter.ts';
import { findLanguage } from './repository.ts';

type Taking = {
  actor: Actor;
  workspaceId: string;
  starters: { industry: Industry; codes: string[]; language?: Language | undefined };
  requestId: string;
};

/** Takes touchpoints of a catalogue into the register, each once, with the phases they need; all of them or none. */
export async function addStarters(
  services: Services,
  { actor, workspaceId, starters, requestId }: Taking,
): Promise<{ added: number; present: number }> {
  const catalogue = catalogues[starters.industry];
  const chosen = chooseStarters(catalogue, starters.codes);
  const by = { actor, requestId, now: services.now() };

  return services.database.transaction().execute(async (transaction) => {
    await holdEntries(transaction, { dialect: services.dialect, workspaceId });
    const language = starters.language ?? (await findLanguage(transaction, workspaceId));
    const isPresent = await findPresent(transaction, workspaceId);
    const missing = chosen.filter((starter) => !isPresent(starter));
    const needed = catalogue.phases.filter(({ key }) => missing.some(({ phase }) => phase === key));
    const phaseIds = await requirePhases(transaction, {
      ...{ workspaceId, catalogue, needed, language, by },
      newId: services.newId,
    });
    const added = await insertTouchpointRecords(transaction, {
      workspaceId,
      records: missing.map((starter) => ({
        key: starter.code,
        foundIn: 'catalogue',
        profile: profileOfStarter(starter, {
          language,
          phaseId: phaseIds.get(starter.phase)!,
          common: catalogue.common,
        }),
      })),
      by,
    });
    return { added: added.length, present: chosen.length - added.length };
  });
}

/** In the order of the catalogue, each once. */
function chooseStarters({ touchpoints }: Catalogue, codes: readonly string[]): Starter[] {
  const issues = codes.flatMap((code, place) =>
    touchpoints.some((starter) => starter.code === code) ? [] : [{ path: `body.codes.${place}`, message: code }],
  );
  if (issues.length > 0) throw fail('request_invalid', { issues });
  return touchpoints.filter(({ code }) => codes.includes(code));
}

type Phases = {
  workspaceId: string;
  catalogue: Catalogue;
  needed: readonly StarterPhase[];
  language: Language;
  by: ChangedBy;
  newId: () => string;
};

/** The ids of phases by their key; those that the workspace lacks are made. */
async function requirePhases(
  transaction: DatabaseTransaction,
  { workspaceId, catalogue, needed, language, by, newId }: Phases,
): Promise<Map<string, string>> {
  const rows = await listEntryRows(transaction, { workspaceId, kind: 'phase' });
  const idByName = new Map(rows.map(({ sortName, id }) => [sortName, id]));
  const ids = new Map<string, string>();
  for (const phase of needed) {
    const found = idByName.get(foldText(phase.de)) ?? idByName.get(foldText(phase.en));
    // Room between them for phases of one's own.
    const position = 10 * (catalogue.phases.indexOf(phase) + 1);
    const body = { description: '', position, influence: phase.influence ?? 'none' };
    const made = { id: newId(), workspaceId, kind: 'phase' as const, name: phase[language], body };
    ids.set(phase.key, found ?? (await writeEntry(transaction, made, by)).id);
  }
  return ids;
}

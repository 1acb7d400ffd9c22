import { foldText, routes, type TouchpointRecord } from '@anklang/domain';
import { callApi } from '../../lib/api/index.ts';
import { aims, type Draft } from './draft.ts';

type Kept = { round: string; vote: (number: number) => string };

type Options = {
  workspaceId: string;
  draft: Draft;
  /** In whose words core forms are kept. */
  said: Kept;
  /** What is stored so far, so that a second try goes on where the first was cut off. */
  onStored: (stored: Draft['stored']) => void;
};

/** Stores the touchpoint, what it is like in words, and each vote as an opinion of its own. */
export async function storeStart({ workspaceId, draft, said, onStored }: Options): Promise<string> {
  const touchpointId = draft.stored.touchpointId ?? (await storeTouchpoint(workspaceId, draft));
  const forms = formsOf(draft, said);
  for (let done = draft.stored.forms; done < forms.length; done += 1) {
    onStored({ touchpointId, forms: done });
    await callApi(routes.addPerception, { params: { workspaceId, touchpointId }, body: forms[done]! });
  }
  onStored({ touchpointId, forms: forms.length });
  return touchpointId;
}

async function storeTouchpoint(workspaceId: string, draft: Draft): Promise<string> {
  const name = draft.name.trim();
  const said = saidOf(draft);
  const known = await findByName(workspaceId, name);
  if (known === null) {
    const { id } = await callApi(routes.addTouchpoint, { params: { workspaceId }, body: { name, ...said } });
    return id;
  }
  const params = { workspaceId, touchpointId: known };
  const { version }: TouchpointRecord = await callApi(routes.readTouchpoint, { params });
  await callApi(routes.changeTouchpoint, { params, body: { version, ...said } });
  return known;
}

function saidOf({ aim, experience }: Draft) {
  const target = aims[aim];
  const wish = experience.trim();
  return {
    isMostImportant: true,
    ...(target === null ? {} : { targetLevel: target }),
    ...(wish === '' ? {} : { targetExperience: wish }),
  };
}

/** The touchpoint of the register that is called just so. */
export async function findByName(workspaceId: string, name: string, signal?: AbortSignal): Promise<string | null> {
  const found = await callApi(routes.listTouchpoints, {
    params: { workspaceId },
    query: { search: name, limit: 50 },
    ...(signal ? { signal } : {}),
  });
  return found.items.find((touchpoint) => foldText(touchpoint.name) === foldText(name))?.id ?? null;
}

function formsOf({ expect, get, react, disappointing, ok, delighting }: Draft, { round, vote }: Kept) {
  const levels = [
    ...Array.from({ length: disappointing }, () => 'disappointing' as const),
    ...Array.from({ length: ok }, () => 'ok' as const),
    ...Array.from({ length: delighting }, () => 'delighting' as const),
  ];
  return [
    { source: 'staff' as const, voice: round, expect, get, react },
    ...levels.map((level, index) => ({ source: 'staff' as const, voice: vote(index + 1), level })),
  ];
}

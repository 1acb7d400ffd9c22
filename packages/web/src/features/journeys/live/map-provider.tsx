import type { JourneyMap } from '@anklang/domain';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session/index.ts';
import { notifyProblem } from '../../../ui/notify.ts';
import { type MapSearch, personaOf } from '../map-search.ts';
import { openConflicts } from './live-map.ts';
import { MapContext, type MapWorkbench } from './map-context.ts';
import { useMapSync, useSyncState } from './use-map-sync.ts';
import { useReferences } from './use-references.ts';
import { useUnsaved } from './use-unsaved.ts';

type Props = {
  workspaceId: string;
  journey: JourneyMap;
  search: MapSearch;
  narrow: (change: Partial<MapSearch>) => void;
  children: ReactNode;
};

/** Opens a map for everything inside. */
export function MapProvider({ workspaceId, journey, search, narrow, children }: Props) {
  const { t } = useTranslation('journeyMap');
  const which = { workspaceId, mapId: journey.id };
  const sync = useMapSync(which, journey);
  const { live, present, saved, isGone } = useSyncState(sync);
  const mayEdit = useMay('journey.edit') && !isGone;
  const references = useReferences(which, live.view, live.pending.length === 0);
  useUnsaved(() => {
    const now = sync.read();
    return !now.isGone && (now.live.pending.length > 0 || openConflicts(now.live).length > 0);
  });
  const goTo = useRef(narrow);
  useEffect(() => {
    goTo.current = narrow;
  });

  const stepBack = useCallback(
    (way: 'undo' | 'redo') => {
      if (!sync.stepBack(way)) notifyProblem(t('toolbar.undoGone'));
    },
    [sync, t],
  );
  // These never change, so that what only acts is not drawn again with every letter.
  const acts = useMemo(
    () => ({
      change: sync.change,
      undo: () => stepBack('undo'),
      redo: () => stepBack('redo'),
      setPlace: sync.place,
      settle: sync.settle,
      forgetLost: sync.forgetLost,
      setPersona: (persona: string) => goTo.current({ persona: persona === 'everybody' ? undefined : persona }),
      openStep: (stepId: string | null) => goTo.current({ step: stepId ?? undefined }),
    }),
    [sync, stepBack],
  );
  const openedStepId = live.view.steps.find(({ id }) => id === search.step)?.id ?? null;
  const persona = personaOf(search, live.view.personas);

  const workbench = useMemo((): MapWorkbench => {
    const { map: _drawn, ...about } = journey;
    return {
      ...acts,
      ...{ workspaceId, journey: about, map: live.view, references, mayEdit, isGone, clientId: live.clientId },
      ...{ canUndo: live.undo.length > 0, canRedo: live.redo.length > 0, saved, present },
      ...{ conflicts: openConflicts(live), lost: live.lost, persona, openedStepId },
    };
  }, [acts, workspaceId, journey, live, references, mayEdit, isGone, saved, present, persona, openedStepId]);

  return <MapContext value={workbench}>{children}</MapContext>;
}

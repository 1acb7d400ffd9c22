import { everybody, type SharedMap } from '@anklang/domain';
import { useMemo, useState } from 'react';
import { MapGrid } from '../grid/map-grid.tsx';
import { StepList } from '../grid/step-list.tsx';
import { useIsNarrow } from '../grid/use-is-narrow.ts';
import { MapContext, type MapWorkbench } from '../live/map-context.ts';
import { SharedPersonas } from './shared-personas.tsx';

const nothing = () => {};

/** The map as it was sent along: to look at, by persona, with nothing to change and nobody else on it. */
export function SharedMapBoard({ shared }: { shared: SharedMap }) {
  const [persona, setPersona] = useState<string>(everybody);
  const isNarrow = useIsNarrow();
  const workbench = useMemo((): MapWorkbench => {
    const { name, description, changedAt, map, references } = shared;
    const about = { name, description, changedAt, createdAt: changedAt, changedBy: '', version: 0 };
    return {
      ...{ workspaceId: '', journey: { id: '', ...about, state: 'current', productId: null }, map, references },
      ...{ mayEdit: false, isShared: true, clientId: '', canUndo: false, canRedo: false, saved: 'saved', present: [] },
      ...{ change: nothing, undo: nothing, redo: nothing, setPlace: nothing, settle: nothing, forgetLost: nothing },
      ...{ conflicts: [], lost: [], persona, setPersona, openStep: nothing, openedStepId: null },
    };
  }, [shared, persona]);

  return (
    <MapContext value={workbench}>
      <SharedPersonas shared={shared} persona={persona} onChange={setPersona} />
      {isNarrow ? (
        <StepList isCompact={false} isComparing={false} />
      ) : (
        <MapGrid isCompact={false} isComparing={false} />
      )}
    </MapContext>
  );
}

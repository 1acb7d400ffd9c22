import { DuplicatesLink } from '../features/merge/index.ts';
import { TouchpointRegister } from '../features/touchpoints/index.ts';
import { BulkBar, RegisterFileActions } from '../features/touchpoints-at-scale/index.ts';
import { useMay } from '../lib/session/index.ts';

export function TouchpointsPage() {
  const mayEdit = useMay('touchpoint.edit');
  return (
    <TouchpointRegister
      actions={({ filter }) => (
        <>
          <DuplicatesLink />
          <RegisterFileActions filter={filter} />
        </>
      )}
      {...(mayEdit ? { bulk: (chosen) => <BulkBar {...chosen} /> } : {})}
    />
  );
}

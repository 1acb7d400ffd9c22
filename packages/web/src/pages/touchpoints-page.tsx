import { TouchpointRegister } from '../features/touchpoints/index.ts';
import { RegisterFileActions } from '../features/touchpoints-at-scale/index.ts';

export function TouchpointsPage() {
  return <TouchpointRegister actions={({ filter }) => <RegisterFileActions filter={filter} />} />;
}

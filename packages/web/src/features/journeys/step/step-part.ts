import type { MapOperation, MapStep } from '@anklang/domain';

export type StepChange = Extract<MapOperation, { do: 'changeStep' }>['change'];

/** What each part of the drawer gets: the step, and where a change of it goes. */
export type StepPartProps = { step: MapStep; set: (change: StepChange) => void };

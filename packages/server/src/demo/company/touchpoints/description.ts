import type { NewTouchpoint, Profile } from '@anklang/domain';
import type { BrandKey, CompetitorKey, GoalKey, GuidelineKey, MomentKey, ProductKey } from '../brands.ts';
import type { DepartmentKey, TouchpointKey } from '../company-keys.ts';
import type { PhaseKey, SystemKey } from '../entries.ts';
import type { PersonKey } from '../people.ts';
import type { SegmentKey } from '../segments.ts';
import type { Words } from '../words.ts';

/** What is the same in every language and refers to nothing. */
export const plainFields = [
  'criticality',
  'perspectives',
  'stakeholders',
  'relationships',
  'markets',
  'direction',
  'access',
  'devices',
  'contactsPerYear',
  'touched',
  'class',
  'directness',
  'media',
  'control',
  'channels',
  'isMostImportant',
  'isConfigurator',
  'hasSignalValue',
  'effort',
  'reviewMonths',
  'targetLevel',
  'mandate',
  'integration',
  'capacityPerDay',
  'fixedCostPerYear',
  'costPerContact',
  'externalIds',
] as const satisfies (keyof Profile)[];

export const wordFields = [
  'place',
  'signalReason',
  'standard',
  'competition',
  'obstacles',
  'targetExperience',
] as const satisfies (keyof Profile)[];

export type TouchpointDescription = Partial<Pick<Profile, (typeof plainFields)[number]>> &
  Partial<Record<(typeof wordFields)[number], Words>> & {
    readonly name: Words;
    /** In the first person, from the view of whoever meets it. */
    readonly description: Words;
    readonly lifecycle?: NewTouchpoint['lifecycle'];
    /** Somebody else than who leads the department; null: nobody answers for it. */
    readonly responsible?: PersonKey | null;
    /** Of customers; those who work for the bank or supply it go through none of them. */
    readonly phases: readonly PhaseKey[];
    readonly parent?: TouchpointKey;
    readonly segments?: readonly SegmentKey[];
    readonly front?: readonly DepartmentKey[];
    readonly back?: readonly DepartmentKey[];
    readonly systems?: readonly SystemKey[];
    readonly brands?: readonly BrandKey[];
    readonly products?: readonly ProductKey[];
    readonly goals?: readonly GoalKey[];
    readonly guidelines?: readonly GuidelineKey[];
    readonly competitors?: readonly CompetitorKey[];
    readonly otherChannels?: readonly Words[];
    readonly moment?: MomentKey;
    readonly costCentre?: string;
    /** In how many months the goal is to be reached; below 0: it should have been. */
    readonly targetInMonths?: number;
    readonly attributes?: readonly { readonly name: Words; readonly target: Words; readonly actual: Words }[];
  };

/** A person meets a person. */
export const person = {
  class: 'social',
  directness: 'direct',
  media: 'owned',
  control: 'partial',
  touched: ['employee', 'service'],
} satisfies Partial<TouchpointDescription>;

/** Something to hold, to see or to enter. */
export const thing = {
  class: 'offline',
  directness: 'indirect',
  media: 'owned',
  control: 'full',
} satisfies Partial<TouchpointDescription>;

export const digital = {
  class: 'digital',
  directness: 'indirect',
  media: 'owned',
  control: 'full',
} satisfies Partial<TouchpointDescription>;

/** Bought attention. */
export const paid = {
  directness: 'indirect',
  media: 'paid',
  control: 'partial',
  touched: ['brand'],
} satisfies Partial<TouchpointDescription>;

/** What others say, and nobody can buy. */
export const earned = {
  directness: 'thirdParty',
  media: 'earned',
  control: 'none',
  touched: ['company', 'brand'],
} satisfies Partial<TouchpointDescription>;

/** Whom most touchpoints of the bank are for. */
export const forCustomers = {
  perspectives: ['customer'],
  stakeholders: ['customer'],
  relationships: ['existing'],
} satisfies Partial<TouchpointDescription>;

export const forNewcomers = {
  perspectives: ['customer', 'brand'],
  stakeholders: ['customer', 'public'],
  relationships: ['potential'],
} satisfies Partial<TouchpointDescription>;

export const forCollaborators = {
  perspectives: ['collaborator'],
  stakeholders: ['collaborator'],
} satisfies Partial<TouchpointDescription>;

export const forSuppliers = {
  perspectives: ['supplier'],
  stakeholders: ['supplier', 'partner'],
  markets: ['businesses'],
} satisfies Partial<TouchpointDescription>;

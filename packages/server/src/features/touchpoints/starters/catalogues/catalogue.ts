import type { EntryBodies, Profile } from '@anklang/domain';

/** Name and description, from the view of whoever meets the touchpoint. */
type Said = readonly [name: string, description: string];

export type Starter = Pick<Profile, 'class' | 'directness' | 'media' | 'direction' | 'channels'> &
  Partial<Pick<Profile, 'control' | 'touched' | 'access' | 'isConfigurator' | 'stakeholders' | 'relationships'>> & {
    /** The same in every language; the key of the touchpoint when it is taken. */
    readonly code: string;
    readonly phase: string;
    readonly de: Said;
    readonly en: Said;
    /** What it is a sign of, although it is rarely used. */
    readonly signal?: { readonly de: string; readonly en: string };
  };

export type StarterPhase = {
  readonly key: string;
  readonly de: string;
  readonly en: string;
  readonly influence?: EntryBodies['phase']['influence'];
};

export type Catalogue = {
  /** In the order in which they are lived through. */
  readonly phases: readonly StarterPhase[];
  /** What holds for all of its touchpoints. */
  readonly common?: Partial<Pick<Profile, 'perspectives' | 'stakeholders' | 'markets'>>;
  readonly touchpoints: readonly Starter[];
};

/** A person meets a person. */
export const person = {
  class: 'social',
  directness: 'direct',
  media: 'owned',
  control: 'partial',
  touched: ['employee', 'service'],
} satisfies Partial<Starter>;

/** Something to hold, to see or to enter. */
export const thing = {
  class: 'offline',
  directness: 'indirect',
  media: 'owned',
  control: 'full',
} satisfies Partial<Starter>;

export const digital = {
  class: 'digital',
  directness: 'indirect',
  media: 'owned',
  control: 'full',
} satisfies Partial<Starter>;

/** Bought attention. */
export const paid = {
  directness: 'indirect',
  media: 'paid',
  control: 'partial',
  touched: ['brand'],
} satisfies Partial<Starter>;

/** What others say, and nobody can buy. */
export const earned = {
  directness: 'thirdParty',
  media: 'earned',
  control: 'none',
  touched: ['company', 'brand'],
} satisfies Partial<Starter>;

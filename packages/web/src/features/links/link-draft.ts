import { LinkChangeSchema, type LinkDirection, type TouchpointLink } from '@anklang/domain';

export type LinkDraft = {
  otherId: string | null;
  level: NonNullable<TouchpointLink['level']> | null;
  losesContext: boolean;
  breaksMedium: boolean;
  /** As typed. */
  waitMinutes: string;
  note: string;
};

/** What the dialog is about: a link, or a new one in a direction. */
export type Asked = { link: TouchpointLink } | { direction: LinkDirection };

export const mostMinutes = 525_600;

export function draftOf(asked: Asked): LinkDraft {
  if (!('link' in asked)) {
    return { otherId: null, level: null, losesContext: false, breaksMedium: false, waitMinutes: '', note: '' };
  }
  const { level, losesContext, breaksMedium, waitMinutes, note } = asked.link;
  return { otherId: null, level, losesContext, breaksMedium, waitMinutes: waitMinutes?.toString() ?? '', note };
}

/** What is said of the hand-over; null: the wait is no number. */
export function handOverOf({ level, losesContext, breaksMedium, note, waitMinutes: typed }: LinkDraft) {
  const waitMinutes = typed.trim() === '' ? null : Number(typed);
  if (!LinkChangeSchema.shape.waitMinutes.safeParse(waitMinutes).success) return null;
  return { level, losesContext, breaksMedium, note, waitMinutes };
}

/** A wait in the unit in which one speaks of it. */
export function waitOf(minutes: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  if (minutes < 120) return { unit: 'minutes', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.round(minutes / 6) / 10 };
  return { unit: 'days', count: Math.round(minutes / 144) / 10 };
}

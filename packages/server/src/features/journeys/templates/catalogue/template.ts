import type { Industry } from '@anklang/domain';

type Said = { readonly de: string; readonly en: string };

/** A step at a touchpoint of the industry's starter catalogue; what one does there is said by the catalogue. */
export type TemplateStep = {
  /** Code of the starter. */
  readonly at: string;
  /** What I expect there. */
  readonly expect: Said;
  /** The step from which one comes back here: a loop. */
  readonly backFrom?: string;
};

/** A journey to begin with: the usual way of somebody with a purpose, to be bent until it is one's own. */
export type MapTemplate = {
  readonly key: string;
  readonly industry: Industry;
  readonly name: Said;
  /** Who sets out, and what for. */
  readonly scenario: Said;
  readonly steps: readonly TemplateStep[];
};

export function step(at: string, de: string, en: string, backFrom?: string): TemplateStep {
  return { at, expect: { de, en }, ...(backFrom === undefined ? {} : { backFrom }) };
}

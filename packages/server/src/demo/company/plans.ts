import type { TouchpointKey } from './company-keys.ts';
import { type Words, words } from './words.ts';

type PlanDescription = {
  readonly name: Words;
  readonly steps: readonly { readonly name: Words; readonly at: readonly TouchpointKey[] }[];
};

/** How ways are meant to go; the log says how they go. */
export const plans: readonly PlanDescription[] = [
  {
    name: words('Kredit in einem Zug', 'A loan in one go'),
    steps: [
      { name: words('Antrag', 'Application'), at: ['loan-application'] },
      { name: words('Entscheidung', 'Decision'), at: ['loan-decision'] },
      { name: words('Vertrag', 'Contract'), at: ['loan-contract'] },
    ],
  },
  {
    name: words('Als Kunde ankommen', 'Arriving as a customer'),
    steps: [
      {
        name: words('Hinfinden', 'Finding the way'),
        at: ['recommendation', 'search-result', 'comparison-portal', 'online-ad'],
      },
      { name: words('Konto eröffnen', 'Opening an account'), at: ['account-opening'] },
      { name: words('Ausweis prüfen', 'Identity check'), at: ['identification'] },
      { name: words('Karte bekommen', 'Getting the card'), at: ['card-delivery'] },
    ],
  },
];

type NameRule = { readonly kind: 'exact' | 'pattern'; readonly text: string; readonly at: TouchpointKey | null };

/** Keys of the register mean themselves; these are what older exports say instead. */
export const nameRules: readonly NameRule[] = [
  { kind: 'pattern', text: 'hotline-*', at: 'hotline' },
  { kind: 'pattern', text: 'app/*', at: 'app' },
  { kind: 'exact', text: 'ebanking', at: 'electronic-banking' },
  { kind: 'exact', text: 'test-terminal', at: null },
];

import { z } from 'zod';
import { Id } from '../workspaces/schema.ts';
import { AttributeSchema } from './attribute.ts';
import {
  choiceField,
  choicesField,
  dateField,
  departmentField,
  departmentsField,
  entriesField,
  flagField,
  longTextField,
  moneyField,
  numberField,
  personField,
  pointsField,
  textField,
  touchpointField,
  wordsField,
} from './field.ts';

/**
 * Everything that is known of a touchpoint, once: form, list, history, import, export and bulk edit are made from this.
 * The order is that of the form. Names stand in `touchpoints:field.<key>`, hints in `touchpoints:hint.<key>`.
 * Not said is null, an empty list, or false.
 */
export const touchpointFields = {
  name: { kind: 'text', section: 'essentials', schema: z.string().trim().min(1).max(200) },
  description: { kind: 'longText', section: 'essentials', schema: z.string().max(4000) },
  departmentId: departmentField('essentials'),
  responsibleId: personField('essentials'),
  phaseIds: entriesField('essentials', 'phase'),
  criticality: choiceField('essentials', ['low', 'medium', 'high', 'knockOut']),
  parentId: touchpointField('essentials'),

  perspectives: choicesField('customer', ['corporate', 'brand', 'customer', 'collaborator', 'supplier', 'other']),
  stakeholders: choicesField('customer', ['customer', 'supplier', 'collaborator', 'partner', 'media', 'public']),
  relationships: choicesField('customer', ['potential', 'existing', 'former']),
  markets: choicesField('customer', ['consumers', 'businesses']),
  segmentIds: entriesField('customer', 'segment'),
  direction: choiceField('customer', ['customer', 'company', 'both']),
  access: choiceField('customer', ['open', 'registration', 'signIn', 'invitation', 'purchase']),
  place: textField('customer'),
  devices: choicesField('customer', ['computer', 'phone', 'tablet', 'kiosk', 'telephone', 'wearable', 'none']),
  contactsPerYear: numberField('customer', { min: 0, max: 1e12, whole: true }),

  touched: choicesField('kind', ['company', 'brand', 'product', 'service', 'employee']),
  class: choiceField('kind', ['social', 'offline', 'digital']),
  classes: { kind: 'classes', section: 'kind', schema: z.record(Id, z.string().max(120)) },
  directness: choiceField('kind', ['direct', 'indirect', 'thirdParty']),
  media: choiceField('kind', ['owned', 'paid', 'earned']),
  control: choiceField('kind', ['full', 'partial', 'little', 'none']),
  channels: choicesField('kind', [
    'inPerson',
    'telephone',
    'automatedTelephone',
    'letter',
    'fax',
    'paper',
    'email',
    'textMessage',
    'chat',
    'chatbot',
    'website',
    'app',
    'portal',
    'socialMedia',
    'reviewSite',
    'press',
    'advertising',
    'event',
    'location',
    'kiosk',
    'product',
    'system',
  ]),
  otherChannels: wordsField('kind'),
  isMostImportant: flagField('kind'),
  isConfigurator: flagField('kind'),
  hasSignalValue: flagField('kind'),
  signalReason: textField('kind'),

  attributes: { kind: 'attributes', section: 'quality', schema: z.array(AttributeSchema).max(40) },
  standard: longTextField('quality'),
  guidelineIds: entriesField('quality', 'guideline'),
  goalIds: entriesField('quality', 'goal'),
  brandIds: entriesField('quality', 'brand'),
  productIds: entriesField('quality', 'product'),
  competitorIds: entriesField('quality', 'competitor'),
  competition: longTextField('quality'),
  obstacles: longTextField('quality'),
  effort: numberField('quality', { min: 0, max: 5, whole: true }),
  reviewMonths: numberField('quality', { min: 1, max: 60, whole: true }),

  targetLevel: pointsField('target'),
  targetUntil: dateField('target'),
  targetExperience: longTextField('target'),

  frontDepartmentIds: departmentsField('delivery'),
  backDepartmentIds: departmentsField('delivery'),
  mandate: choiceField('delivery', ['advise', 'decideTogether', 'instruct', 'veto']),
  systemIds: entriesField('delivery', 'system'),
  integration: choiceField('delivery', ['none', 'partial', 'full', 'replacing']),
  capacityPerDay: numberField('delivery', { min: 0, max: 1e9 }),
  fixedCostPerYear: moneyField('delivery', { max: 1e12 }),
  costPerContact: moneyField('delivery', { max: 1e9 }),

  externalIds: wordsField('data'),
  own: { kind: 'own', section: 'data', schema: z.record(Id, z.union([z.string().max(2000), z.number(), z.null()])) },
} as const;

export type FieldKey = keyof typeof touchpointFields;
export const fieldKeys = Object.keys(touchpointFields) as [FieldKey, ...FieldKey[]];
export const FieldKeySchema = z.enum(fieldKeys);

type Fields = typeof touchpointFields;
type Shape = { [Key in FieldKey]: Fields[Key]['schema'] };

/** The schema of each field under its key. */
export const fieldShape = Object.fromEntries(
  Object.entries(touchpointFields).map(([key, { schema }]) => [key, schema]),
) as Shape;

export const ProfileSchema = z.object(fieldShape);
/** The fields of one touchpoint. */
export type Profile = z.output<typeof ProfileSchema>;

/** A touchpoint of which nothing is known but its name. */
export function emptyProfile(name: string): Profile {
  const empty = Object.entries(touchpointFields).map(([key, { kind }]) => [key, nothingOf(kind)]);
  return { ...(Object.fromEntries(empty) as Profile), name, description: '' };
}

function nothingOf(kind: Fields[FieldKey]['kind']) {
  if (kind === 'flag') return false;
  if (kind === 'classes' || kind === 'own') return {};
  return ['choices', 'words', 'departments', 'entries', 'attributes'].includes(kind) ? [] : null;
}

import type { CompanyTouchpoint } from '../company-keys.ts';
import { digital, forCollaborators, person, type TouchpointDescription, thing } from './description.ts';

type Key = Extract<CompanyTouchpoint, { department: 'people' }>['key'];

/** Seen by those who work here: the first person is the one who is led. */
export const collaboratorTouchpoints = {
  onboarding: {
    ...{
      ...person,
      ...forCollaborators,
      direction: 'company',
      channels: ['inPerson', 'location'],
      access: 'invitation',
    },
    name: { de: 'Erster Arbeitstag', en: 'First day at work' },
    description: {
      de: 'Ich komme um acht, und mein Platz ist leer. Mittags fragt jemand, ob ich mit essen gehe.',
      en: 'I arrive at eight, and my desk is empty. At noon somebody asks whether I am coming to lunch.',
    },
    ...{
      phases: [],
      criticality: 'high',
      moment: 'turning',
      contactsPerYear: 46,
      costPerContact: 350,
      effort: 1,
    },
    ...{ reviewMonths: 12, front: ['operations'], systems: ['staffSystem'], targetLevel: 50, targetInMonths: 6 },
    targetExperience: {
      de: 'Mein Name steht an der Tür, der Rechner läuft, und meine Chefin hat den Vormittag frei gehalten.',
      en: 'My name is on the door, the computer runs, and my boss has kept the morning free.',
    },
  },
  'morning-greeting': {
    ...{ ...person, ...forCollaborators, direction: 'both', channels: ['inPerson'] },
    name: { de: 'Gruß am Morgen', en: 'Good morning' },
    description: {
      de: 'Mein Chef geht an uns vorbei in sein Zimmer. An manchen Tagen bleibt er stehen, und der Tag ist ein anderer.',
      en: 'My boss walks past us into his room. Some days he stops, and the day is a different one.',
    },
    ...{
      phases: [],
      criticality: 'medium',
      moment: 'everyday',
      contactsPerYear: 62_000,
      costPerContact: 0,
      effort: 0,
    },
    reviewMonths: 12,
  },
  'team-meeting': {
    ...{ ...person, ...forCollaborators, direction: 'both', channels: ['inPerson', 'location'] },
    name: { de: 'Besprechung im Team', en: 'Team meeting' },
    description: {
      de: 'Ich sage, was Kunden mir jede Woche sagen. Es kommt ins Protokoll, und nächste Woche sage ich es wieder.',
      en: 'I say what customers tell me every week. It goes into the minutes, and next week I say it again.',
    },
    ...{
      phases: [],
      criticality: 'medium',
      moment: 'everyday',
      contactsPerYear: 1_450,
      costPerContact: 120,
      effort: 1,
    },
    ...{ reviewMonths: 6, goals: ['once'] },
  },
  'shift-plan': {
    ...{ ...digital, ...forCollaborators, direction: 'company', channels: ['system', 'paper'], touched: ['company'] },
    name: { de: 'Dienstplan', en: 'Shift plan' },
    description: {
      de: 'Ich sehe am Freitag, dass ich am Montag früh dran bin, und organisiere die Kinder um.',
      en: 'On Friday I see that I am on early on Monday, and reorganise the children.',
    },
    ...{
      phases: [],
      criticality: 'high',
      moment: 'trouble',
      contactsPerYear: 13_500,
      effort: 2,
      reviewMonths: 6,
    },
    ...{ front: ['service', 'branches'], systems: ['staffSystem'], integration: 'partial' },
    attributes: [
      {
        name: { de: 'Steht fest', en: 'Settled' },
        target: { de: '4 Wochen vorher', en: '4 weeks ahead' },
        actual: { de: '3 bis 10 Tage vorher', en: '3 to 10 days ahead' },
      },
    ],
  },
  appraisal: {
    ...{ ...person, ...forCollaborators, direction: 'company', channels: ['inPerson'], access: 'invitation' },
    name: { de: 'Jahresgespräch mit der Führungskraft', en: 'Yearly talk with my manager' },
    description: {
      de: 'Ich erfahre, was im Februar war. Gern hätte ich es im Februar erfahren.',
      en: 'I learn what was wrong in February. I should have liked to learn it in February.',
    },
    ...{
      phases: [],
      criticality: 'high',
      moment: 'turning',
      contactsPerYear: 590,
      costPerContact: 160,
      effort: 2,
    },
    ...{ reviewMonths: 12, systems: ['staffSystem'], integration: 'full', targetLevel: 30, targetInMonths: 10 },
    targetExperience: {
      de: 'Meine Chefin fragt zuerst, was ich brauche, um gut zu sein.',
      en: 'My boss asks first what I need to be good.',
    },
  },
  'reference-letter': {
    ...{ ...thing, ...forCollaborators, direction: 'company', channels: ['paper', 'letter'], touched: ['company'] },
    stakeholders: ['collaborator', 'public'],
    name: { de: 'Arbeitszeugnis', en: 'Reference' },
    description: {
      de: 'Ich lese zwischen den Zeilen, was elf Jahre wert waren. Davon erzähle ich beim nächsten Arbeitgeber.',
      en: 'I read between the lines what eleven years were worth. I shall tell my next employer.',
    },
    ...{
      phases: [],
      criticality: 'medium',
      moment: 'turning',
      contactsPerYear: 52,
      costPerContact: 90,
      effort: 1,
    },
    ...{ reviewMonths: 24, systems: ['staffSystem'] },
  },
} satisfies Record<Key, TouchpointDescription>;

import { emptyMap, everybody, type JourneyMapContent, type MapReferences } from '@anklang/domain';

/** Ids that are the same in every run: `idOf('step', 3)`. */
export function idOf(kind: string, number: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  let text = kind.toLowerCase().replaceAll(/[^a-z2-7]/g, '');
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / 32)) text += letters[rest % 32];
  return text.padEnd(20, 'a').slice(0, 20);
}

const says = {
  action:
    'Ich vergleiche die Kraftfahrzeughaftpflichtversicherungen und rufe an, weil der Tarifrechner nicht antwortet.',
  place: 'Zu Hause am Küchentisch',
  frequency: 'einmal im Jahr, im November',
  result: 'Ich weiß noch nicht, was es kostet.',
  expect: 'Eine Antwort in zwei Minuten, ohne dass ich alles noch einmal erzählen muss.',
  get: 'Warteschleife, dann eine freundliche Auskunft.',
  react: 'Zażółć gęślą jaźń · Καλημέρα · Доброе утро 🙂',
  ideas: 'Rückruf anbieten',
} as const;

/** A journey with everything on it, of as many steps as asked for. */
export function makeMap(steps: number): { map: JourneyMapContent; references: MapReferences } {
  let next = 0;
  const map = emptyMap(() => idOf('lane', next++));
  map.lanes.push(
    { id: idOf('lane', next++), kind: 'systems', name: '', isHidden: false },
    { id: idOf('lane', next++), kind: 'owner', name: '', isHidden: false },
    { id: idOf('lane', next++), kind: 'own', name: 'Rechtliches', isHidden: false },
  );
  map.personas = [
    {
      id: idOf('segment', 0),
      scenario: 'Das Auto ist neu, die alte Versicherung läuft aus.',
      goal: 'Gut versichert sein',
    },
  ];
  for (let place = 0; place < steps; place++) {
    const id = idOf('step', place);
    map.steps.push({
      ...{ id, name: names[place % names.length]!, phaseId: idOf('phase', Math.floor((place * 4) / steps)) },
      ...{
        touchpointIds:
          place % 3 === 2 ? [] : [idOf('touchpoint', place % 5), idOf('touchpoint', 6)].slice(0, 1 + (place % 2)),
      },
      ...{ mapId: place === 3 ? idOf('map', 0) : null, follows: place !== 5 },
    });
    map.cells[id] = {};
    for (const lane of map.lanes) {
      if (lane.kind === 'level' || (place + lane.id.length) % 7 === 6) continue;
      const cell =
        lane.kind === 'systems'
          ? { systemIds: [idOf('system', 0), idOf('system', 1)] }
          : lane.kind === 'owner'
            ? { departmentId: idOf('department', place % 2) }
            : { text: says[lane.kind as keyof typeof says] ?? 'Einwilligung einholen' };
      map.cells[id][lane.id] = { [everybody]: cell };
    }
    const asIs = Math.round(70 * Math.sin(place * 1.3) - 10);
    map.levels[id] = {
      [everybody]: { asIs, toBe: Math.min(100, asIs + 35), until: place === 2 ? '2027-03-31' : null },
    };
  }
  if (steps > 4) {
    map.ways.push(
      { id: idOf('way', 0), from: idOf('step', 1), to: idOf('step', 4), name: 'wer schon Kunde ist' },
      { id: idOf('way', 1), from: idOf('step', 3), to: idOf('step', 0), name: '' },
    );
  }
  return { map, references: makeReferences() };
}

const names = [
  'Anzeige sehen',
  'Tarife vergleichen',
  'In der Warteschleife hängen',
  'Mit der Beraterin sprechen',
  'Versicherungsbestätigungsnummer erhalten',
  'Vertrag unterschreiben',
];

export function makeReferences(): MapReferences {
  const named = (kind: string, list: string[]) => list.map((name, place) => ({ id: idOf(kind, place), name }));
  const touchpoints = ['Anzeige', 'Vergleichsportal', 'Hotline', 'Filiale', 'E-Mail-Bestätigung', 'App', 'Brief'];
  return {
    touchpoints: named('touchpoint', touchpoints).map((one) => ({
      ...{ ...one, lifecycle: 'active', departmentId: null, responsible: null, isMostImportant: false },
      ...{ criticality: null, targetLevel: null, targetUntil: null, channels: ['phone'], evidence: 0 },
    })),
    maps: named('map', ['Schaden melden']),
    segments: named('segment', ['Familie Berger', 'Vielfahrer']).map((one) => ({ ...one, isPersona: true })),
    phases: named('phase', ['Aufmerksam werden', 'Abwägen', 'Abschließen', 'Nutzen']).map((one, position) => ({
      ...{ ...one, position, influence: 'own' },
    })),
    systems: named('system', ['CRM', 'Telefonanlage']),
    departments: named('department', ['Marketing', 'Service']),
    products: [],
  };
}

/** ownFile: German. The English file has exactly these keys. One place for a file of any kind. */
export const ownFile = {
  title: 'Ich habe eine Datei',
  lead: 'Eine Befragung mit Bewertungen oder ein Protokoll von Kontakten. Anklang sieht nach, was es ist; importiert wird erst, wenn Sie zugestimmt haben.',
  hint: 'CSV, TSV, Excel, Parquet, XES oder OCEL, auch gepackt; sie bleibt auf Ihrem Server',
  wrongKind: '„{{name}}“ hat keine Endung, die hier gelesen werden kann. Speichern Sie die Tabelle als CSV oder Excel.',
  which: 'Was ist „{{name}}“?',
  both: 'Die Datei könnte beides sein. Was steht in einer Zeile?',
  neither: 'Das lässt sich an den Spalten nicht sicher erkennen. Was steht in einer Zeile?',
  survey: {
    title: 'Eine Befragung',
    text: 'Eine Zeile ist ein Mensch: wie er mehrere Touchpoints bewertet, und wie er das Ganze beurteilt.',
    action: 'Als Befragung importieren',
    gives: 'Ergibt: die Rangliste der Touchpoints, die wirklich zählen, mit Intervallen.',
  },
  interactions: {
    title: 'Ein Protokoll von Kontakten',
    text: 'Eine Zeile ist ein Kontakt: wer, an welchem Touchpoint, wann – und wenn bekannt, wie es war.',
    action: 'Als Interaktionen importieren',
    gives: 'Ergibt: die Wege der Kunden, Wartezeiten, Brüche und Abbrüche.',
  },
  columns: 'Spalten dieser Datei: {{names}}',
  other: 'Andere Datei',
  register: 'Eine Liste Ihrer Touchpoints ist es?',
  registerAction: 'Touchpoints importieren',
} as const;

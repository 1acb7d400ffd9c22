/** demo: German. The English file has exactly these keys. */
export const demo = {
  workspaceName: '{{company}} (Beispiel)',
  ownerName: 'Beispielkonto',
  interactionsFile: 'kontakte.parquet',
  surveyFile: 'befragung-{{month}}.csv',
  surveyName: 'Kundenbefragung',
  customerColumn: 'Kunde',
  outcomeName: 'Weiterempfehlung',
  open: {
    button: 'Das Beispiel öffnen',
    title: 'Das Beispiel wird aufgebaut',
    text: 'Eine erfundene Bank mit {{customers}} Kunden, achtzehn Monaten Kontakten und sechs Befragungen. Sie bekommt einen eigenen Arbeitsbereich, den Sie jederzeit wegwerfen können.',
    progress: 'Fortschritt beim Aufbau des Beispiels',
    cancel: 'Abbrechen',
    cancelling: 'Wird abgebrochen …',
    close: 'Schließen',
    failed: 'Das Beispiel ließ sich nicht aufbauen. Es bleibt nichts davon zurück.',
  },
  step: {
    waiting: 'Wartet, bis anderes fertig ist',
    company: 'Legt Abteilungen, Touchpoints und Journeys der Bank an',
    surveys: 'Füllt die Befragungen aus',
    interactions: 'Lässt Kunden achtzehn Monate lang mit der Bank umgehen',
    storing: 'Speichert die Interaktionen',
    done: 'Fertig',
  },
  banner: {
    label: 'Hinweis zum Beispiel',
    text: 'Beispiel: erfundene Daten',
    loading: 'Dieses Beispiel ist noch nicht vollständig.',
    remove: 'Beispiel wegwerfen',
    confirmTitle: 'Beispiel wegwerfen?',
    confirmText:
      'Der Arbeitsbereich „{{name}}“ wird mit allem entfernt, was darin steht, auch mit dem, was Sie selbst geändert haben. Ihre anderen Arbeitsbereiche bleiben unberührt.',
    confirm: 'Wegwerfen',
    removed: 'Das Beispiel ist weg.',
  },
} as const;

/** scale: German. The English file has exactly these keys. */
export const scale = {
  file: {
    column: {
      key: 'Kürzel',
      lifecycle: 'Zustand',
      classification: 'Eigene Einteilung',
      own: 'Eigenes Feld',
    },
    kind: { text: 'Text', number: 'Zahl', date: 'Datum', choice: 'Auswahl' },
    sheet: 'Touchpoints',
    yes: 'ja',
    no: 'nein',
    reason: {
      nameMissing: 'Der Name fehlt.',
      keyTwice: 'Dieses Kürzel oder dieser Name steht in der Datei schon weiter oben.',
      nameAmbiguous: 'Mehrere Touchpoints heißen so; das Kürzel sagt, welcher gemeint ist.',
      lifecycleDecided: 'Den Zustand ändert nur eine Entscheidung mit Begründung, nicht eine Datei.',
      optionUnknown: 'Diese Angabe gibt es hier nicht zur Auswahl.',
      departmentUnknown: 'Diese Abteilung gibt es nicht.',
      personUnknown: 'Niemand in diesem Arbeitsbereich hat diese E-Mail-Adresse.',
      parentUnknown: 'Einen Touchpoint mit diesem Kürzel gibt es weder im Register noch unter den übernommenen Zeilen.',
      parentCircle: 'Ein Touchpoint kann nicht Teil seiner selbst sein, auch nicht über andere.',
      notANumber: 'Das ist keine Zahl.',
      notADate: 'Das ist kein Datum, etwa 31.12.2026 oder 2026-12-31.',
      outOfRange: 'Diese Zahl liegt außerhalb des Erlaubten.',
      tooLong: 'Dieser Text ist zu lang.',
      tooMany: 'Das sind zu viele Einträge.',
      unfit: 'Das passt hier nicht.',
      cellsTooMany: 'Die Zeile hat mehr Zellen als die Kopfzeile.',
      cellsMissing: 'Die Zeile hat weniger Zellen als die Kopfzeile.',
    },
  },
} as const;

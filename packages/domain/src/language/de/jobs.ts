/** jobs: German. The English file has exactly these keys. */
export const jobs = {
  kind: { importWave: 'Umfragedatei importieren' },
  state: {
    waiting: 'Wartet',
    running: 'Läuft',
    done: 'Fertig',
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen',
  },
  step: {
    waiting: 'Wartet, bis anderes fertig ist',
    reading: 'Liest die Datei',
    checking: 'Prüft die Antworten',
    storing: 'Speichert die Antworten',
    analysing: 'Berechnet, welche Touchpoints zählen',
    done: 'Fertig',
  },
} as const;

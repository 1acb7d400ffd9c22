/** jobs: German. The English file has exactly these keys. */
export const jobs = {
  kind: {
    importWave: 'Befragungsdatei importieren',
    importInteractions: 'Interaktionen importieren',
    loadDemo: 'Beispiel aufbauen',
  },
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
  /** What the start of the server says. */
  server: {
    dataFolderMade: 'Datenordner angelegt: {{path}}',
    dataFolder: 'Daten: {{path}}',
    ready: 'Anklang läuft: {{address}} (Strg+C beendet)',
    setupNeeded: 'Öffnen Sie diese Adresse, und legen Sie das erste Konto an.',
    setupCode: 'Einmalcode, falls Sie von einem anderen Rechner aus einrichten: {{code}}',
    stopping: 'Anklang wird beendet: Laufendes wird noch fertig. Noch einmal Strg+C bricht sofort ab.',
    stopped: 'Beendet.',
  },
} as const;

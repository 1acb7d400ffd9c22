/** shell: German. The English file has exactly these keys. */
export const shell = {
  loading: 'Wird geladen …',
  copy: 'Kopieren',
  copied: 'Kopiert',
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  saved: 'Gespeichert',
  more: 'Weitere laden',
  skip: 'Zum Inhalt springen',
  problem: {
    bug: 'Hier ist etwas schiefgegangen, das nicht an Ihnen liegt.',
    unreachable: 'Der Server antwortet nicht. Läuft Anklang noch, und besteht eine Verbindung?',
    unreadable: 'Die Antwort des Servers war nicht lesbar. Möglicherweise steht etwas zwischen Ihnen und Anklang.',
    retry: 'Noch einmal versuchen',
    requestId: 'Kennung der Anfrage: {{requestId}}',
  },
} as const;

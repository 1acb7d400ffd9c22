/** respond: German. The English file has exactly these keys. What people without an account read when they answer a form. */
export const respond = {
  page: 'Fragebogen',
  otherLanguage: 'English',
  asks: '{{organisation}} fragt',
  title: {
    staff: 'Was ist unseren Kundinnen und Kunden wichtig?',
    customer: 'Was ist Ihnen wichtig?',
  },
  lead: {
    staff:
      'Es geht um {{count}} Punkte, an denen wir Kundinnen und Kunden begegnen. Bitte schätzen Sie zu jedem zweierlei: wie wichtig er ihnen ist und wie sie ihn erleben. Danach legen wir Ihre Sicht neben die der Kundinnen und Kunden.',
    customer:
      'Es geht um {{count}} Punkte, an denen Sie uns begegnen. Bitte sagen Sie zu jedem zweierlei: wie wichtig er Ihnen ist und wie Sie ihn erleben.',
  },
  anonymous:
    'Ihre Antwort ist anonym. Wir bewahren nur auf, was Sie ankreuzen, und den Tag; nichts über Sie und Ihr Gerät. Ergebnisse gibt es erst, wenn mindestens fünf geantwortet haben.',
  duration: 'Das dauert etwa {{minutes}} Minuten.',
  durationOne: 'Das dauert etwa eine Minute.',
  begin: 'Beginnen',
  progress: 'Punkt {{at}} von {{of}}',
  importance: {
    staff: 'Wie wichtig ist dieser Punkt unseren Kundinnen und Kunden?',
    customer: 'Wie wichtig ist Ihnen dieser Punkt?',
  },
  leastImportant: 'gar nicht wichtig',
  mostImportant: 'äußerst wichtig',
  level: {
    staff: 'Wie erleben sie ihn meistens?',
    customer: 'Wie erleben Sie ihn meistens?',
  },
  levels: { disappointing: 'enttäuschend', ok: 'OK', delighting: 'begeisternd' },
  cannotSay: 'Kann ich nicht sagen',
  missing: 'Bitte antworten Sie auf beide Fragen. „Kann ich nicht sagen“ ist auch eine Antwort.',
  back: 'Zurück',
  next: 'Weiter',
  send: 'Absenden',
  loading: 'Der Fragebogen wird geladen …',
  sending: 'Ihre Antworten werden gesendet …',
  waitingTitle: 'Noch nicht gesendet',
  waiting:
    'Gerade gibt es keine Verbindung. Ihre Antworten bleiben hier, solange diese Seite offen ist; wir versuchen es von selbst wieder.',
  sendNow: 'Jetzt senden',
  doneTitle: 'Vielen Dank!',
  done: 'Ihre Antworten sind angekommen. Sie können diese Seite schließen.',
  endedTitle: 'Dieser Fragebogen ist nicht offen',
  ended: 'Er ist beendet, oder der Link ist nicht vollständig. Fragen Sie, wer ihn Ihnen geschickt hat.',
  endedMeanwhile: 'Er wurde beendet, während Sie geantwortet haben. Ihre Antworten konnten nicht mehr zählen.',
  unreachableTitle: 'Der Fragebogen lässt sich gerade nicht laden',
  unreachable: 'Bitte prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.',
  again: 'Noch einmal versuchen',
  refusedTitle: 'Ihre Antworten wurden nicht angenommen',
  refused: 'Bitte laden Sie die Seite neu, und antworten Sie noch einmal. Bleibt es dabei, sagen Sie Bescheid.',
} as const;

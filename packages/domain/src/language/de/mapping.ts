/** mapping: German. The English file has exactly these keys. */
export const mapping = {
  guess: {
    respondent: '{{column}} kennzeichnet die Befragten: {{count}} Werte, keiner doppelt.',
    weight: '{{column}} ist das Gewicht: Zahlen von {{low}} bis {{high}}, nicht alle ganz.',
    segment: '{{column}} teilt die Befragten in {{values}} Gruppen.',
    outcome: '{{column}} ist das Gesamturteil auf der Skala {{low}}–{{high}}: $t(mapping:why.{{why}})',
    touchpoint: '{{column}} bewertet einen Touchpoint auf der Skala {{low}}–{{high}}.',
    notUsed: '{{column}}: {{codes}} heißt „nicht genutzt“; {{percent}} % haben so geantwortet.',
    missing: '{{column}}: {{codes}} heißt „keine Angabe“.',
    renamed: '{{column}} hieß bisher {{before}}.',
    fromSurvey: '{{column}} ist aus „{{survey}}“ bekannt.',
  },
  why: {
    recommendation: 'Der Name fragt nach der Weiterempfehlung.',
    overall: 'Der Name meint das Ganze.',
    judgement: 'Der Name meint ein Urteil, das keinem einzelnen Touchpoint gilt.',
    repurchase: 'Der Name fragt, ob jemand wiederkommt.',
    lastOfBattery: 'Es ist die letzte Frage des Blocks, und fast niemand hat „nicht genutzt“ geantwortet.',
  },
  rejected: {
    noOutcome: 'Das Gesamturteil fehlt.',
    cellsMissing: 'Die Zeile hat zu wenige Zellen ({{detail}}).',
    cellsTooMany: 'Die Zeile hat zu viele Zellen ({{detail}}).',
    noRespondent: 'In {{detail}} steht niemand.',
  },
  warning: {
    columnUnnamed: 'Spalte {{position}} hat keinen Namen; sie heißt hier {{column}}.',
    charactersRemoved: 'Aus {{cells}} Zellen wurden Zeichen entfernt, die kein Text sind.',
    rowsRejected: '{{rows}} Zeilen passen nicht zur Kopfzeile und bleiben weg.',
  },
} as const;

/** findings: German. The English file has exactly these keys. */
export const findings = {
  quoted: '„{{name}}“',
  span: '{{low}} bis {{high}}',
  withRanks: '{{name}} (Rang {{ranks}})',
  andMore_one: '{{count}} weiterer',
  andMore_other: '{{count}} weitere',
  npsSummary: {
    plain:
      'Der NPS liegt bei {{value}} (95-%-Intervall {{span}}): {{promoters}} Promotoren, {{passives}} Passive und {{detractors}} Detraktoren unter {{n}} Antworten.',
    weighted:
      'Der gewichtete NPS liegt bei {{value}} (95-%-Intervall {{span}}). Ungewichtet gezählt sind es {{promoters}} Promotoren, {{passives}} Passive und {{detractors}} Detraktoren unter {{n}} Antworten.',
  },
  meanSummary: {
    plain:
      '{{outcome}} liegt im Mittel bei {{value}} auf der Skala von {{lowest}} bis {{highest}} (95-%-Intervall {{span}}, {{n}} Antworten).',
    weighted:
      '{{outcome}} liegt im gewichteten Mittel bei {{value}} auf der Skala von {{lowest}} bis {{highest}} (95-%-Intervall {{span}}, {{n}} Antworten).',
  },
  topInfluence:
    'Am engsten hängt {{name}} mit {{outcome}} zusammen: Auf diesen Touchpoint entfallen {{share}} der erklärten Unterschiede (95-%-Intervall {{span}}, Rang {{ranks}}, {{n}} Bewertungen).',
  topNotSeparable_one:
    'Wer ganz vorn liegt, lässt sich nicht trennen: Neben {{name}} kommt auch {{others}} für Rang 1 in Frage.',
  topNotSeparable_other:
    'Wer ganz vorn liegt, lässt sich nicht trennen: Neben {{name}} kommen auch {{others}} für Rang 1 in Frage.',
  potential: {
    avoidDisappointment:
      'Am meisten hängt daran, Enttäuschungen bei {{name}} zu vermeiden: {{people}} Personen ({{share}} der Bewertungen) sind dort enttäuscht. Urteilten sie wie jene, die den Touchpoint OK finden, entspräche das {{gain}} (95-%-Intervall {{span}}). Das ist ein Zusammenhang, keine Zusage.',
    createDelight:
      'Am meisten Begeisterung ist bei {{name}} zu gewinnen: {{people}} Personen ({{share}} der Bewertungen) finden den Touchpoint OK. Urteilten sie wie die Begeisterten, entspräche das {{gain}} (95-%-Intervall {{span}}). Das ist ein Zusammenhang, keine Zusage.',
    nps: '{{value}} NPS-Punkten',
    outcome: '{{value}} Punkten bei {{outcome}}',
  },
  mostDisappointing:
    'Am häufigsten enttäuscht {{name}}: {{share}} der Bewertungen (95-%-Intervall {{span}}; {{people}} von {{n}} Personen).',
  mostDelighting:
    'Am häufigsten begeistert {{name}}: {{share}} der Bewertungen (95-%-Intervall {{span}}; {{people}} von {{n}} Personen).',
  basicFactor:
    '{{name}} verhält sich wie ein Basisfaktor: Verglichen mit jenen, die den Touchpoint OK finden, geht Enttäuschung mit {{penalty}} Punkten im Gesamturteil einher (95-%-Intervall {{penaltySpan}}), Begeisterung dagegen mit {{reward}} ({{rewardSpan}}; {{n}} Bewertungen).',
  performanceFactor:
    '{{name}} verhält sich wie ein Leistungsfaktor: Verglichen mit jenen, die den Touchpoint OK finden, geht Enttäuschung mit {{penalty}} Punkten im Gesamturteil einher (95-%-Intervall {{penaltySpan}}) und Begeisterung mit {{reward}} ({{rewardSpan}}; {{n}} Bewertungen).',
  excitementFactor:
    '{{name}} verhält sich wie ein Begeisterungsfaktor: Verglichen mit jenen, die den Touchpoint OK finden, geht Begeisterung mit {{reward}} Punkten im Gesamturteil einher (95-%-Intervall {{rewardSpan}}), Enttäuschung dagegen mit {{penalty}} ({{penaltySpan}}; {{n}} Bewertungen).',
  explained:
    'Alle Touchpoints zusammen erklären {{value}} der Unterschiede in {{outcome}} (95-%-Intervall {{span}}, {{n}} Antworten). Der Rest hat Gründe, nach denen hier nicht gefragt wurde.',
  littleSaid_one:
    'Bei {{unclear}} von {{of}} Touchpoints reichen die Daten nicht, um den Faktor zu bestimmen: {{names}}.',
  littleSaid_other:
    'Bei {{unclear}} von {{of}} Touchpoints reichen die Daten nicht, um den Faktor zu bestimmen: {{names}}.',
  nothingSaid: {
    plain:
      'Die {{n}} Antworten belegen keinen Zusammenhang zwischen den Touchpoints und {{outcome}}. Die Rangfolge kann Zufall sein.',
    explained:
      'Die {{n}} Antworten belegen keinen Zusammenhang zwischen den Touchpoints und {{outcome}} (erklärt: {{value}}, 95-%-Intervall {{span}}). Die Rangfolge kann Zufall sein.',
  },
  notUsedMostly:
    '{{name}} kennen die meisten nicht aus eigener Erfahrung: {{notUsed}} von {{answered}} ({{share}}) haben den Touchpoint nicht genutzt. Was hier über ihn steht, stützt sich auf {{n}} Bewertungen.',
  weightingMatters: {
    nps: 'Die Gewichtung verschiebt den NPS von {{plain}} auf {{weighted}}. Die {{n}} Antworten tragen dabei so viel wie {{effectiveN}} gleich gewichtete.',
    outcome:
      'Die Gewichtung verschiebt den Mittelwert von {{outcome}} von {{plain}} auf {{weighted}}. Die {{n}} Antworten tragen dabei so viel wie {{effectiveN}} gleich gewichtete.',
  },
  warning: {
    outcomeMissing:
      'Ohne Antwort auf {{outcome}}: {{count}} von {{of}} Befragten. Sie zählen bei den drei Stufen mit, aber nicht beim Einfluss.',
    weightZero: 'Befragte mit dem Gewicht 0: {{count}}. Sie zählen nicht mit.',
    weightsUneven:
      'Die Gewichte sind sehr ungleich: {{n}} Antworten tragen nur so viel wie {{effectiveN}} gleich gewichtete. Die Intervalle berücksichtigen das.',
    influenceNotEnough:
      'Für den Einfluss reichen die Daten nicht: Es sind {{have}} vollständige Antworten, nötig sind {{need}}.',
    effectsNotEnough: 'Für Malus und Bonus reichen die Daten nicht: Es sind {{have}} Antworten, nötig sind {{need}}.',
    touchpointConstant:
      'Bei {{name}} unterscheiden sich die Antworten nicht. Der Touchpoint kann nichts erklären und hat deshalb keinen Rang.',
    touchpointCollinear:
      '{{name}} ergibt sich vollständig aus anderen Touchpoints. Sein eigener Malus und Bonus lassen sich nicht trennen.',
    touchpointRare: {
      disappointing:
        'Sehr wenige Enttäuschte bei {{name}}: {{n}} (für ein belastbares Ergebnis: {{needed}}). Lesen Sie Malus und Potenzial mit Vorsicht.',
      delighting:
        'Sehr wenige Begeisterte bei {{name}}: {{n}} (für ein belastbares Ergebnis: {{needed}}). Lesen Sie den Bonus mit Vorsicht.',
    },
    fewCompleteCases:
      'Jeden Touchpoint bewertet: nur {{n}} von {{of}} Befragten, und die lineare Rechnung nutzt nur diese. Die Rechnung nach Stufen schließt niemanden aus.',
    noAssociation:
      'Ein Zusammenhang zwischen den Touchpoints und {{outcome}} ist nicht belegt (erklärt: {{r2}}). Die Anteile am Einfluss sagen dann fast nichts.',
    influenceSampled:
      'Bei so vielen Touchpoints wird der Einfluss aus {{permutations}} zufälligen Reihenfolgen geschätzt; das verschiebt einen Anteil um höchstens etwa {{standardError}} (Standardfehler).',
    effectReversed: {
      disappointing:
        'Bei {{name}} urteilen die Enttäuschten insgesamt besser als jene, die den Touchpoint OK finden. Das widerspricht der Erwartung; oft steckt dahinter, wer den Touchpoint nutzt.',
      delighting:
        'Bei {{name}} urteilen die Begeisterten insgesamt schlechter als jene, die den Touchpoint OK finden. Das widerspricht der Erwartung; oft steckt dahinter, wer den Touchpoint nutzt.',
    },
  },
} as const;

/** errors: German. The English file has exactly these keys; each code of `errors.ts` has its sentence here. */
export const errors = {
  request_invalid: 'Die Anfrage ist unvollständig oder passt nicht: {{issues}}. Bitte prüfen Sie diese Angaben.',
  not_signed_in: 'Sie sind nicht angemeldet, oder Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich an.',
  sign_in_failed:
    'E-Mail-Adresse und Kennwort passen nicht zusammen. Bitte prüfen Sie beides und versuchen Sie es erneut.',
  not_permitted:
    'Dafür fehlt Ihnen die Berechtigung „{{permission}}“. Bitten Sie die Person, der der Arbeitsbereich gehört, sie Ihnen zu geben.',
  origin_refused:
    'Die Anfrage kam von einer fremden Seite und wurde deshalb abgelehnt. Öffnen Sie Anklang unter der Adresse, die in ANKLANG_PUBLIC_URL steht.',
  not_found: 'Das gibt es hier nicht (mehr). Prüfen Sie die Adresse, oder gehen Sie zurück zur Übersicht.',
  fields_changed_meanwhile: 'Jemand hat dieselben Felder inzwischen geändert. Es wurde nichts überschrieben.',
  name_taken: '„{{name}}“ gibt es schon.',
  rows_refused: 'Die Datei hat Angaben, die sich nicht übernehmen lassen: {{count}}. Es wurde nichts übernommen.',
  cell_too_long:
    'Eine Excel-Zelle fasst höchstens {{limit}} Zeichen, und ein Touchpoint sagt in einem Feld mehr. Damit nichts verloren geht, wurde keine Datei geschrieben; nehmen Sie die CSV-Datei.',
  lifecycle_step: 'Von „{{from}}“ führt kein Schritt zu „{{to}}“.',
  measure_step: 'Eine Maßnahme, die „{{from}}“ ist, kann nicht unmittelbar „{{to}}“ werden.',
  measure_decided:
    'Über diese Maßnahme wurde schon entschieden. Damit das nachvollziehbar bleibt, lässt sie sich nur noch stoppen, nicht entfernen.',
  measures_too_many:
    'Es gibt schon {{limit}} Maßnahmen in diesem Arbeitsbereich. Entfernen Sie zuerst Vorschläge, aus denen nichts wird.',
  round_open: 'Runde {{number}} ist noch offen. Schließen Sie sie zuerst; dann kann die nächste beginnen.',
  round_closed: 'Runde {{number}} ist geschlossen. Was darin entschieden wurde, bleibt so stehen.',
  round_day_early: 'Der Tag liegt zu früh: Möglich ist hier frühestens der {{day}}.',
  gate_decisions_too_many:
    'In dieser Runde wurde schon {{limit}}-mal entschieden. Schließen Sie sie, und beginnen Sie die nächste.',
  judgements_too_many:
    'Zu diesem Touchpoint gibt es schon {{limit}} Urteile, auch alte zählen. Mehr Verlauf bewahrt Anklang nicht auf.',
  perceptions_too_many:
    'Zu diesem Touchpoint gibt es schon {{limit}} Kundensichten. Entfernen Sie alte, bevor Sie neue eintragen.',
  evidence_too_many:
    'Zu diesem Touchpoint gibt es schon {{limit}} Belege. Entfernen Sie alte, bevor Sie neue hinzufügen.',
  evidence_refused:
    'Eine solche Datei lässt sich nicht als Beleg ablegen. Möglich sind Bilder (PNG, JPEG, WebP, GIF), PDF, Dokumente aus Word, Excel und PowerPoint ohne Makros und reiner Text in UTF-8.',
  evidence_unreadable:
    'Die Datei ist leer, beschädigt, verschlüsselt oder entpackt zu groß. Öffnen Sie sie in ihrem Programm, speichern Sie sie neu, und versuchen Sie es noch einmal.',
  image_too_large: 'Das Bild hat zu viele Bildpunkte: Erlaubt sind {{limit}} Megapixel. Bitte verkleinern Sie es.',
  comments_too_many:
    'Zu diesem Touchpoint gibt es schon {{limit}} Kommentare. Entfernen Sie alte, bevor Sie neue schreiben.',
  mentions_too_many: 'Ein Kommentar kann höchstens {{limit}} Personen erwähnen. Bitte nennen Sie weniger.',
  mention_unknown: 'Erwähnt werden können nur Mitglieder dieses Arbeitsbereichs. Bitte wählen Sie jemand anderen.',
  requests_too_many: 'Es sind schon {{limit}} Anfragen offen. Erst muss jemand welche beantworten.',
  request_answered: 'Diese Anfrage ist schon beantwortet; so lässt sie sich nicht mehr ändern.',
  link_to_itself: 'Ein Touchpoint kann nicht mit sich selbst verknüpft werden. Bitte wählen Sie einen anderen.',
  link_twice:
    'Diese Verknüpfung mit „{{name}}“ gibt es schon. Bitte ändern Sie die vorhandene, statt sie ein zweites Mal anzulegen.',
  links_too_many:
    '„{{name}}“ hat schon {{limit}} Verknüpfungen. Entfernen Sie zuerst solche, die niemand mehr braucht.',
  map_part_gone: 'Das hat inzwischen jemand von der Journey entfernt. Ihre Änderung daran wurde nicht übernommen.',
  map_cell_changed: 'In dieses Feld hat inzwischen jemand anderes geschrieben. Ihr Text wurde nicht übernommen.',
  map_too_large:
    'Auf eine Journey passen höchstens {{limit}} {{what}}. Öffnen Sie lieber einen Schritt in eine eigene Journey.',
  map_change_unfit: 'Diese Änderung passt nicht auf die Journey. Nichts wurde geändert.',
  map_in_itself: 'Ein Schritt kann sich nicht in die Journey öffnen, auf der er steht. Bitte wählen Sie eine andere.',
  maps_too_many: 'Es gibt schon {{limit}} Journeys. Entfernen Sie zuerst solche, die niemand mehr braucht.',
  map_versions_too_many:
    'Von dieser Journey sind schon {{limit}} Stände festgehalten. Entfernen Sie zuerst solche, die niemand mehr braucht.',
  merge_with_itself:
    'Ein Touchpoint kann nicht mit sich selbst zusammengeführt werden. Bitte wählen Sie einen anderen.',
  merge_same_survey:
    'Diese Befragungen fragen nach beiden Touchpoints: {{surveys}}. Es sind also zwei, und ihre Antworten ließen sich danach nicht mehr unterscheiden.',
  changed_meanwhile:
    'Jemand hat das inzwischen geändert. Laden Sie den neuen Stand, und tragen Sie Ihre Änderung dort noch einmal ein.',
  already_set_up: 'Anklang ist schon eingerichtet. Bitte melden Sie sich an.',
  demo_already_there: 'Ihr Beispiel „{{name}}“ gibt es schon. Öffnen Sie es, oder werfen Sie es erst weg.',
  workspace_no_demo:
    'Das ist kein Beispiel: Ein Arbeitsbereich mit eigener Arbeit lässt sich nicht im Ganzen wegwerfen.',
  workspace_busy: 'In diesem Arbeitsbereich läuft noch etwas. Bitte versuchen Sie es gleich noch einmal.',
  demo_folder_foreign:
    'Der Ordner {{path}} ist nicht leer und stammt nicht von „anklang demo“. Er bleibt, wie er ist; bitte nennen Sie einen anderen.',
  demo_folder_in_use: 'Das Beispiel in {{path}} läuft gerade. Bitte beenden Sie es zuerst.',
  demo_folder_missing: 'In {{path}} liegt kein Beispiel, das „anklang demo“ angelegt hat. Es wurde nichts entfernt.',
  view_form_ended: 'Dieser Fragebogen ist nicht offen: Er ist beendet, oder der Link stimmt nicht.',
  view_answers_too_many: 'Hier haben schon {{limit}} geantwortet; mehr werden nicht angenommen.',
  view_comparisons_too_many:
    'Es gibt schon {{limit}} Blickwechsel in diesem Arbeitsbereich. Entfernen Sie zuerst einen alten.',
  setup_code_wrong:
    'Der Einmalcode fehlt oder stimmt nicht. Er steht in der Ausgabe des Starts auf dem Rechner, auf dem Anklang läuft.',
  email_taken: 'Mit dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich damit an.',
  last_owner:
    'Ein Arbeitsbereich braucht mindestens eine Person, der er gehört. Übertragen Sie ihn zuerst an jemand anderen.',
  invitation_ended:
    'Diese Einladung gilt nicht mehr: Sie ist abgelaufen, zurückgezogen oder schon angenommen. Bitten Sie um eine neue.',
  body_too_large: 'Das ist zu groß: Erlaubt sind {{limitMegabytes}} MB. Bitte senden Sie weniger auf einmal.',
  media_type_unsupported:
    'In dieser Form kann die Anfrage nicht gelesen werden. Senden Sie JSON oder die Datei selbst.',
  too_many_requests:
    'Das waren zu viele Versuche. Bitte warten Sie {{seconds}} Sekunden, und versuchen Sie es dann erneut.',
  internal:
    'Bei uns ist etwas schiefgegangen. Versuchen Sie es erneut; bleibt der Fehler, hilft die Anfragenummer bei der Suche im Protokoll.',
  not_ready: 'Anklang startet oder stoppt gerade. Bitte versuchen Sie es in ein paar Sekunden erneut.',
  file_empty:
    'Die Datei enthält keine Antworten: Unter der Kopfzeile steht nichts. Bitte wählen Sie eine andere Datei.',
  log_empty:
    'Die Datei enthält nichts, was zählt: keine Interaktion mit Touchpoint und Zeit, keinen Weg mit einer Zahl. Bitte prüfen Sie Datei und Zuordnung.',
  value_unreadable:
    'In der Spalte „{{column}}“ steht in Zeile (bei XES: Ereignis) {{line}} „{{value}}“; erwartet wird {{what}}. Betroffen sind {{count}} Zellen. Berichtigen Sie sie in der Datei, oder ordnen Sie eine andere Spalte zu.',
  touchpoints_too_many:
    'Das sind zu viele verschiedene Touchpoints: {{found}}, zusammen betrachtet werden höchstens {{limit}}. Ordnen Sie eine gröbere Spalte zu.',
  file_unreadable:
    'Die Datei lässt sich nicht lesen: {{reason}}. Berichtigen Sie das, oder speichern Sie sie neu als CSV, XLSX oder Parquet.',
  file_too_large: 'Die Datei ist zu groß: Erlaubt sind {{limit}} {{what}}. Bitte teilen oder kürzen Sie sie.',
  column_twice:
    'Zwei Spalten heißen „{{column}}“. Geben Sie in der ersten Zeile der Datei jeder Spalte einen eigenen Namen.',
  mapping_invalid: 'Die Zuordnung hat nicht die erwartete Form: {{issues}}. Bitte berichtigen Sie diese Stellen.',
  mapping_key_unknown:
    'Die Zuordnung enthält Angaben, die nichts bedeuten: {{keys}}. Entfernen Sie sie, oder prüfen Sie die Schreibweise.',
  mapping_not_guessed:
    'In der Datei war nicht zu erkennen, was {{what}} ist. Schreiben Sie die Zuordnung der Spalten als JSON, und nennen Sie diese Datei mit „--mapping“.',
  column_missing:
    'Die Zuordnung nennt die Spalte „{{column}}“, die in der Datei fehlt. Ähnlich heißen: {{candidates}}. Bitte berichtigen Sie den Namen.',
  column_mapped_twice:
    'Die Spalte „{{column}}“ ist zweimal zugeordnet. Entscheiden Sie sich für eine der beiden Verwendungen.',
  values_outside_scale:
    'Die Spalte „{{column}}“ enthält {{count}} Werte außerhalb der Skala {{scale}}: {{values}}. Legen Sie fest, ob sie „nicht genutzt“ oder „keine Angabe“ bedeuten, oder berichtigen Sie die Skala.',
  column_constant:
    'In der Spalte „{{column}}“ steht überall „{{value}}“; daraus lässt sich nichts lernen. Nehmen Sie sie aus der Zuordnung, oder prüfen Sie die Datei.',
  respondent_twice:
    'Die Kennung „{{respondent}}“ in der Spalte „{{column}}“ kommt mehrfach vor (Zeilen {{lines}}); betroffen sind {{count}} Kennungen. Entfernen Sie doppelte Zeilen, oder ordnen Sie eine andere Spalte zu.',
  weight_invalid:
    'Die Gewichtsspalte „{{column}}“ enthält {{count}} unbrauchbare Werte, zuerst „{{value}}“ in Zeile {{line}}. Gewichte sind Zahlen ab null, und nicht alle dürfen null sein.',
  too_few_answers:
    'Das sind zu wenige Antworten für eine ehrliche Aussage: {{have}} von mindestens {{need}}. Sammeln Sie mehr, oder nehmen Sie Touchpoints aus der Zuordnung.',
  batch_unreadable:
    'Der Inhalt ist weder ein JSON-Array noch NDJSON von Interaktionen ({{reason}}). Nichts davon wurde angenommen.',
  batch_size: 'Ein Paket hat 1 bis {{limit}} Interaktionen; hier sind es {{found}}. Teilen Sie es auf.',
  batch_key_reused:
    'Unter dem Schlüssel „{{batch}}“ kam schon ein Paket mit anderem Inhalt. Geben Sie neuem Inhalt einen neuen Schlüssel.',
  names_too_many:
    'Zu viele verschiedene Namen bei „{{what}}“: höchstens {{limit}}. Vermutlich enthält das Feld Kennungen statt Namen.',
  entries_too_many: 'Mehr als {{limit}} Einträge einer Art sind nicht vorgesehen. Entfernen Sie zuerst einen.',
  disk_full:
    'Auf dem Datenträger ist kein Platz mehr. Nichts davon wurde behalten; schaffen Sie Platz, und beginnen Sie neu.',
  interactions_unusable:
    'Der Speicher der Interaktionen ist nicht zu erreichen: {{reason}}. Prüfen Sie ANKLANG_INTERACTIONS_URL.',
  rule_twice: 'Für „{{text}}“ gibt es schon eine Regel. Entfernen Sie sie zuerst.',
  plan_invalid: 'Der geplante Weg lässt sich nicht von einem Anfang zu einem Ende gehen ({{part}}).',
  step_unknown: '„{{step}}“ kommt in den Daten nicht (mehr) vor. Nehmen Sie es aus der Frage.',
  conversions_missing:
    'In diesen Interaktionen gibt es keinen Abschluss. Ordnen Sie beim Import zu, was als Abschluss zählt, oder weiten Sie den Zeitraum.',
  cancelled: 'Der Vorgang wurde abgebrochen; nichts davon wurde behalten. Sie können ihn neu beginnen.',
  usage: 'So lässt sich der Befehl nicht ausführen: {{reason}}. „{{help}}“ zeigt, was möglich ist.',
  configuration_invalid:
    'Die Einstellung {{variable}} ist unbrauchbar ({{reason}}). Berichtigen Sie sie, und starten Sie neu.',
  port_taken:
    'Der Port {{port}} auf {{host}} ist schon belegt. Beenden Sie das andere Programm, oder wählen Sie mit ANKLANG_PORT einen anderen.',
  store_unusable:
    'Der Datenspeicher lässt sich nicht öffnen ({{reason}}). Prüfen Sie ANKLANG_DATABASE_URL und ANKLANG_DATA, und starten Sie neu.',
  path_unusable: '„{{path}}“ lässt sich nicht öffnen oder schreiben: {{reason}}. Prüfen Sie Pfad und Zugriffsrechte.',
  /** Pieces that sentences above are put together from. */
  parts: {
    unstorable: 'enthält ein Zeichen, das nicht gespeichert werden kann (NUL oder ein halbes Zeichenpaar)',
    noRequest: 'keine gültige HTTP-Anfrage',
    none: 'keine',
    /** Why a file cannot be read or written: the system's codes and our own. */
    reason: {
      ENOENT: 'das gibt es nicht',
      EACCES: 'dafür fehlen die Zugriffsrechte',
      EPERM: 'dafür fehlen die Zugriffsrechte',
      EROFS: 'dort darf nichts geändert werden',
      EISDIR: 'das ist ein Ordner',
      ENOTDIR: 'ein Teil des Pfades ist kein Ordner',
      EEXIST: 'dort liegt schon eine Datei',
      ENOSPC: 'der Speicherplatz reicht nicht',
      notAFile: 'das ist keine Datei',
      notText: 'der Inhalt ist weder Text noch eine Tabelle',
      quoteOpen: 'ein Anführungszeichen in Zeile {{detail}} wird nie geschlossen',
      rowsUneven: 'jede Zeile hat eine andere Zahl von Zellen als die Kopfzeile',
      noSteps: 'darin ist keine Journey mit Schritten zu finden',
      documentType: 'Dateien mit eigenem Dokumenttyp werden aus Sicherheitsgründen nicht gelesen',
      notCjml: 'das ist weder eine Excel-Datei noch CJML',
      tooDeep: 'sie ist zu tief verschachtelt',
      oldExcel: 'das ist eine alte oder verschlüsselte Excel-Datei',
      packed: 'das ist eine gepackte Datei, die zuerst entpackt werden muss',
      pdf: 'ein PDF ist keine Tabelle',
      notSpreadsheet: 'das ist ein Archiv, aber keine Excel-Datei',
      noSheets: 'die Arbeitsmappe hat kein Tabellenblatt',
      sheetMissing: 'das Blatt fehlt, vorhanden sind {{detail}}',
      tooManyParts: 'das Archiv hat zu viele Teile',
      encrypted: 'sie ist mit einem Passwort geschützt',
      damaged: 'der Inhalt ist beschädigt oder unvollständig',
      ocelMissing: 'das ist kein OCEL 2.0: Es fehlen Ereignisse oder eine Tabelle davon',
      xesDocumentType: 'bei Byte {{detail}} steht ein Dokumenttyp oder roher Text, beides wird nicht gelesen',
      xesEncoding: 'der Zeichensatz ist keiner, der gelesen wird; speichern Sie als UTF-8',
      xesCrossed: 'bei Byte {{detail}} endet ein Element, das nicht offen war',
      xesTag: 'bei Byte {{detail}} steht ein Tag, der kein XML ist',
      xesNotLog: 'das ist kein Ereignisprotokoll mit genau einem <log>',
      xesDeep: 'bei Byte {{detail}} sind Elemente zu tief verschachtelt',
      xesOutside: 'bei Byte {{detail}} steht ein Ereignis außerhalb einer Spur (trace)',
      xesEntity: 'bei Byte {{detail}} steht ein Kürzel mit „&“, das es in XML nicht gibt',
      xesLong: 'bei Byte {{detail}} beginnt ein Tag, der länger ist als ein Megabyte',
      notUtf8: 'es ist kein UTF-8',
      lineNotJson: 'Zeile {{detail}} ist kein gültiges JSON',
      itemNotJson: 'Eintrag {{detail}} ist kein gültiges JSON',
      notList: 'es ist keine Liste in eckigen Klammern',
      notGzip: 'der Inhalt ist nicht richtig mit gzip gepackt',
    },
    /** What does not fit in a mapping. */
    issue: {
      syntax: 'kein gültiges JSON',
      missing: 'fehlt',
      wrongObject: 'hier gehören Angaben in geschweiften Klammern hin',
      wrongText: 'hier gehört ein Text hin',
      wrongNumber: 'hier gehört eine Zahl hin',
      wrongList: 'hier gehört eine Liste in eckigen Klammern hin',
      wrongScale: 'hier gehören zwei Zahlen hin, etwa [1, 5]',
      wrongValue: 'dieser Wert ist hier nicht möglich',
      empty: 'leer',
      reason_missing: 'dazu gehört ein Grund oder eine Auflage in Worten',
      dates_order: 'das Ende liegt vor dem Anfang',
      target_outside: 'diesen Wert kann die Messgröße nicht haben',
      tooLong: 'zu lang',
      scale_order: 'die kleinere Zahl zuerst',
      cuts_order: '„disappointing“ muss kleiner sein als „delighting“',
      code_twice: 'dieselbe Angabe steht bei „notUsed“ und bei „missing“',
      levels_needed: 'eine Skala mit Nachkommastellen braucht eigene „levels“',
      case_or_customer: '„customer“ oder „case“ wird gebraucht',
      conversion_empty: '„touchpoints“ oder „value“ wird gebraucht',
      rating_outside_scale: 'die Bewertung liegt außerhalb ihrer Skala',
      scale_whole: 'die Skala braucht ganze Zahlen, etwa [0, 10]',
      cuts_outside: 'die Grenzen der drei Stufen sind ganze Zahlen auf der Skala',
      time_outside: 'möglich sind Zeiten von 1900 bis 2199',
      too_many_keys: 'höchstens 20 Angaben',
      key_reserved: '„__proto__“ kann hier nicht stehen',
      interaction_long: 'länger als 256 kB',
      batch_key: '1 bis 200 sichtbare Zeichen ohne Leerzeichen',
      ring: 'die Kennungen verweisen im Kreis aufeinander',
    },
    /** Fields of interactions that have names; a segment is called by its own. */
    field: {
      touchpoint: 'Touchpoint',
      channel: 'Kanal',
      device: 'Gerät',
      direction: 'Wer begann',
      department: 'Abteilung',
      handledBy: 'Bearbeitet von',
      campaign: 'Kampagne',
      object: 'Gegenstand',
      reportedOrigin: 'Genannte Herkunft',
      segment: 'Segmente',
    },
    valueSeen: '„{{value}}“ ({{count}}-mal, zuerst in Zeile {{firstLine}})',
    what: {
      steps: 'Schritte',
      lanes: 'Bahnen',
      personas: 'Personas',
      ways: 'Wege',
      characters: 'Zeichen',
      bytes: 'Byte',
      rows: 'Zeilen',
      columns: 'Spalten',
      cell: 'Zeichen in einer Zelle',
      unpacked: 'Byte nach dem Entpacken',
      outcome: 'das Gesamturteil',
      case: 'der Kunde oder der Vorgang',
      touchpoint: 'ein Touchpoint',
      time: 'eine Zeit mit Datum, etwa 2026-03-29T14:05:00+02:00',
      conversion: 'ein Abschluss',
      count: 'eine Zahl ab null',
      rating: 'eine ganze Zahl auf der Skala',
      path: 'ein Weg mit einem Namen an jeder Stelle',
      customer: 'ein Kunde oder Vorgang',
      touchpoints: 'die Bewertung eines Touchpoints',
    },
  },
  shares_too_many:
    'Mehr als {{limit}} Links zu einer Journey lassen sich nicht überblicken. Entfernen Sie zuerst alte.',
  share_password_needed: 'Dieser Link ist mit einem Passwort geschützt.',
  share_password_wrong: 'Das ist nicht das Passwort dieses Links.',
} as const;

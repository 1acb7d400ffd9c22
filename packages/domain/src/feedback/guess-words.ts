import { nameLikeness, plainName, splitName } from './column-names.ts';

/** Words by which columns are recognised, German and English, as `plainName` writes them. */
const recommendation = /nps|netpro|recommend|weiterempf|empfehl|promot/;
const overall = /overall|gesamt|asawhole|generalsatisfaction/;
const overallAlone = /^(all|whole|total|overall|gesamt|insgesamt|general)$/;
const judgementAlone = /^(rating|bewertung|score|stars|sterne|satisfaction|zufriedenheit|csat|urteil|gesamtnote|note)$/;
const repurchase = /wiederkauf|repurchase|revisit|wiederbesuch/;
const respondent =
  /^(resp(ondent|ondenten)?(num|number|nummer|id|nr|no)?|teilnehmer(id|nr|nummer)?|befragten?(id|nr|nummer)?|fragebogen(id|nr|nummer)?|interview(id|nr|nummer)?|participant(id)?|responseid|recordid|caseid|id|uuid|lfdnr|laufendenummer|kunden(id|nr|nummer)|customer(id|no)?|userid|personid|subjectid)$/;
const weight =
  /^(weight|weights|weighting|wt|wgt|gewicht|gewichtung|gewichtungsfaktor|fallgewicht|hochrechnungsfaktor)$/;

const segmentWords = [
  ...['age', 'alter', 'sex', 'inc', 'lang', 'land', 'home', 'term', 'barea', 'area', 'type', 'typ', 'kanal', 'ort'],
  ...['gender', 'geschlecht', 'income', 'einkommen', 'language', 'sprache', 'region', 'country', 'terminal', 'segment'],
  ...['altersgruppe', 'agegroup', 'kundengruppe', 'kundentyp', 'customertype', 'branche', 'industry', 'filiale'],
  ...['standort', 'location', 'abteilung', 'department', 'channel', 'bildung', 'education', 'beruf', 'occupation'],
  ...['bundesland', 'nationality', 'nationalitat', 'tarif', 'produkt', 'product', 'familienstand', 'maritalstatus'],
];
/** Whole names that are no opinion, and first words that count something. "Wartezeit" and "waiting time" are opinions. */
const administrative =
  /^(date|datum|time|uhrzeit|gate|flight|zip|plz|code|count|number|anzahl|strata|peak|method|year|jahr|month|monat|day|tag|week|woche|wave|welle|run|lfd|saq)$/;
const counting = /^(anzahl|number|count|how|wie|haufigkeit|frequency|com\d*|comment|kommentar)$/;

const nothingWords = new Set([
  ...['blank', 'missing', 'refused', 'noanswer', 'noresponse', 'na', 'ka', 'keineangabe', 'null', 'none', 'dk', 'nan'],
  ...['dontknow', 'donotknow', 'weissnicht', 'weissichnicht', 'unknown', 'unbekannt', 'verweigert', 'fehlend', ''],
]);
const notUsedWords = new Set([
  ...[
    'neverused',
    'notused',
    'didnotuse',
    'notapplicable',
    'nichtgenutzt',
    'niegenutzt',
    'nichtbenutzt',
    'nieverwendet',
  ],
  ...['trifftnichtzu', 'nichtzutreffend', 'haveneverusedorvisited', 'neverusedorvisited', 'nichterlebt'],
]);

export type OutcomeHint = { why: 'recommendation' | 'overall' | 'judgement' | 'repurchase'; score: number };

export function outcomeHint(column: string): OutcomeHint | null {
  const plain = plainName(column);
  const about = plainName(splitName(column).about);
  if (recommendation.test(plain)) return { why: 'recommendation', score: 100 };
  if (overallAlone.test(about)) return { why: 'overall', score: 80 };
  if (overall.test(plain)) return { why: 'overall', score: 76 };
  if (/whole$|insgesamt/.test(about)) return { why: 'overall', score: 70 };
  if (judgementAlone.test(about)) return { why: 'judgement', score: 60 };
  if (repurchase.test(plain)) return { why: 'repurchase', score: 50 };
  return null;
}

export function namesRespondent(column: string): boolean {
  return respondent.test(plainName(column));
}

export function namesWeight(column: string): boolean {
  return weight.test(plainName(splitName(column).about)) || weight.test(plainName(column));
}

export function namesSegment(column: string): boolean {
  const { about } = splitName(column);
  const whole = plainName(about);
  const tokens = about
    .replace(/([a-zäöü])([A-ZÄÖÜ])/g, '$1 $2')
    .split(/[^\p{L}]+/u)
    .map(plainName);
  return segmentWords.some(
    (word) =>
      tokens.includes(word) ||
      whole === word ||
      (word.length >= 6 && (whole.includes(word) || nameLikeness(whole, word) > 0.8)),
  );
}

/** Numbers that are no ratings: dates, codes, counts. */
export function namesAdministration(column: string): boolean {
  const { about } = splitName(column);
  const first = about.split(/[^\p{L}\p{N}]+/u)[0] ?? '';
  return administrative.test(plainName(about)) || counting.test(plainName(first));
}

export function wordMeans(text: string): 'nothing' | 'notUsed' | null {
  const plain = plainName(text);
  if (notUsedWords.has(plain)) return 'notUsed';
  return nothingWords.has(plain) ? 'nothing' : null;
}

/** A name to show: `LOST_LUGGAGE` of question Q7 is "Lost luggage"; undefined when the column's own is as good. */
export function readableName(column: string): string | undefined {
  const { about } = splitName(column);
  if (about.length < 3) return undefined;
  const spaced = about.replace(/[_.]+/g, ' ').trim();
  const calm = spaced === spaced.toUpperCase() ? spaced.toLowerCase() : spaced;
  const name = calm.charAt(0).toUpperCase() + calm.slice(1);
  return name === column ? undefined : name.slice(0, 200);
}

const begin = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
/** Up to three words in between, such as "unser vielfach ausgezeichneter Service". */
const between = '(?:\\s+[\\p{L}-]+){0,3}?\\s+';

// Only what customers do not say of themselves: "wir warten", "unser Haus" and "our team" are theirs as well.
const does =
  '(?:bieten|liefern|ermöglichen|garantieren|gewährleisten|beraten|betreuen|verkaufen|gewähren|bedienen|präsentieren)';
const things =
  '(?:Angebote?s?n?|Services?|Produkt\\p{L}*|Dienst\\p{L}*|Leistung\\p{L}*|Kund\\p{L}*|Mitarbeit\\p{L}*|' +
  'Filial\\p{L}*|Hotline\\p{L}*|Shops?|Web\\p{L}*|Apps?|Sortiment\\p{L}*|Portfolios?|Marken?\\p{L}*|' +
  'Beratung\\p{L}*|Experten?)';
const doesEnglish = '(?:offer|provide|deliver|sell|ensure|guarantee|enable|advise|serve|supply|target|engage|grant)';
const thingsEnglish =
  '(?:offers?|offerings?|services?|products?|customers?|clients?|staff|employees|brands?|websites?|apps?|stores?|' +
  'shops?|branch(?:es)?|hotlines?|ranges?|portfolios?|experts?)';

const phrases = [
  `${begin}wir${between.replace('{0,3}', '{0,1}')}${does}${end}`,
  `${begin}${does}\\s+wir${end}`,
  `${begin}unser(?:e[mnrs]?)?${between}${things}${end}`,
  `${begin}we(?:\\s+(?:also|always|can|will|do))?\\s+${doesEnglish}${end}`,
  `${begin}our${between}${thingsEnglish}${end}`,
].map((phrase) => new RegExp(phrase, 'iu'));

/** The first words in which a text speaks from the company's view ("wir bieten", "our service"); null: it does not. */
export function speaksAsCompany(text: string): string | null {
  let first: RegExpExecArray | null = null;
  for (const phrase of phrases) {
    const found = phrase.exec(text);
    if (found && (first === null || found.index < first.index)) first = found;
  }
  return first?.[0].replace(/\s+/g, ' ') ?? null;
}

/** Who started it, as exports say it in German and English; compared in small letters without blanks and hyphens. */
export const directionWords = {
  customer: ['customer', 'client', 'user', 'kunde', 'kundin', 'in', 'inbound', 'incoming', 'eingehend', 'eingang'],
  company: [
    'company',
    'business',
    'us',
    'unternehmen',
    'firma',
    'wir',
    'out',
    'outbound',
    'outgoing',
    'ausgehend',
    'ausgang',
  ],
  /** Said, but nothing said by it. */
  unknown: ['unknown', 'unbekannt', 'none', 'keine', 'n/a', 'na', 'k.a.', '?'],
} as const;

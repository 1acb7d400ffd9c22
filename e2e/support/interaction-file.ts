const touchpoints = ['Webshop', 'webshop (alt)', 'Hotline', 'Newsletter April', 'Newsletter Mai', 'Filiale'];
const channels = ['Web', 'Telefon', 'Mail'];

/**
 * Interactions of an invented company: semicolons, German dates without a zone, ratings from 0 to 10 in every third row.
 * The last two rows cannot be taken: one has no time that can be read, one says nothing of who it was.
 */
export function makeInteractionFile(interactions: number): string {
  const lines = ['Kunde;Touchpoint;Zeitpunkt;Kanal;Note'];
  for (let i = 0; i < interactions; i += 1) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const month = String(4 + (i % 2)).padStart(2, '0');
    const minute = String(i % 60).padStart(2, '0');
    lines.push(
      [
        `K-${i % Math.ceil(interactions / 4)}`,
        touchpoints[i % touchpoints.length],
        `${day}.${month}.2026 14:${minute}`,
        channels[i % channels.length],
        i % 3 === 0 ? (i * 7) % 11 : '',
      ].join(';'),
    );
  }
  lines.push('K-1;Hotline;gestern;Telefon;', ';Hotline;03.04.2026 09:00;Telefon;');
  return `${lines.join('\r\n')}\r\n`;
}

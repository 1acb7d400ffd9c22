import { exportColours } from '../../../charts/levels.ts';
import { shorten, svgInk, svgLine, svgPicture, svgRect, svgText } from '../../../charts/svg-parts.ts';
import type { AccountTouchpoint } from './prepare-touchpoints.ts';

type Words = {
  title: string;
  subtitle: string;
  basis: string;
  withdrawals: string;
  deposits: string;
  zeroLine: string;
};

const width = 1000;
const rowHeight = 32;
const top = 124;
const bar = { left: 380, right: 900 };

/** Deposits and withdrawals by touchpoint as a picture that stands alone. */
export function drawAccountSvg(rows: readonly AccountTouchpoint[], words: Words): string {
  const centre = (bar.left + bar.right) / 2;
  const reach = Math.max(1e-9, ...rows.flatMap(({ deposits, withdrawals }) => [deposits, withdrawals]));
  const half = (bar.right - bar.left) / 2;
  const long = (amount: number) => (amount / reach) * half;
  const bottom = top + rows.length * rowHeight;
  const parts = [
    svgText(bar.left, top - 14, `▼ ${words.withdrawals}`, { size: 12, fill: exportColours.disappointing }),
    svgText(centre, top - 14, words.zeroLine, { size: 12, fill: svgInk.quiet, anchor: 'middle' }),
    svgText(bar.right, top - 14, `${words.deposits} ▲`, { size: 12, fill: exportColours.delighting, anchor: 'end' }),
    ...rows.flatMap(({ name, deposits, withdrawals, depositsText, withdrawalsText }, index) => {
      const y = top + index * rowHeight;
      const box = { y: y + 7, height: rowHeight - 14 };
      return [
        svgLine({ x1: 24, y1: y, x2: width - 24, y2: y }, svgInk.line),
        svgText(24, y + 21, shorten(name, 38), { size: 14 }),
        svgRect({ ...box, x: centre - long(withdrawals), width: long(withdrawals) }, exportColours.disappointing),
        svgRect({ ...box, x: centre, width: long(deposits) }, exportColours.delighting),
        svgText(centre - long(withdrawals) - 6, y + 20, withdrawalsText, { size: 12, anchor: 'end' }),
        svgText(centre + long(deposits) + 6, y + 20, depositsText, { size: 12 }),
      ];
    }),
    svgLine({ x1: centre, y1: top - 6, x2: centre, y2: bottom + 4 }, svgInk.ink, 2),
  ];

  return svgPicture({ ...words, width, height: bottom + 60, parts });
}

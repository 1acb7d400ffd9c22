/** measures: German. The English file has exactly these keys. Step three: measures, their plans, decisions and proof. */
export const measures = {
  state: {
    proposed: 'vorgeschlagen',
    decided: 'beschlossen',
    underWay: 'in Arbeit',
    done: 'umgesetzt',
    stopped: 'gestoppt',
  },
} as const;

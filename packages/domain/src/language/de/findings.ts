/** findings: German. The English file has exactly these keys. */
export const findings = {} as const;

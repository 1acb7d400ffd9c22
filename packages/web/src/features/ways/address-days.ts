const dayMs = 86_400_000;
const day = /^\d{4}-\d\d-\d\d$/;

/** An instant as the address holds it: a day where it is the first moment of one (UTC), else the instant itself. */
export function writeFrom(instant: string): string {
  const at = Date.parse(instant);
  return at % dayMs === 0 ? dayOf(at) : new Date(at).toISOString();
}

/** The end of a period counts up to but not including its instant; the address names the last day that is in. */
export function writeTo(instant: string): string {
  const at = Date.parse(instant);
  return at % dayMs === 0 ? dayOf(at - dayMs) : new Date(at).toISOString();
}

export function readFrom(text: string): string | undefined {
  return instantOf(day.test(text) ? Date.parse(`${text}T00:00:00Z`) : Date.parse(text));
}

export function readTo(text: string): string | undefined {
  return instantOf(day.test(text) ? Date.parse(`${text}T00:00:00Z`) + dayMs : Date.parse(text));
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Years of four digits only: others are no instant of the contract. */
function instantOf(at: number): string | undefined {
  if (!Number.isFinite(at) || at < -62_135_596_800_000 || at >= 253_402_300_800_000) return undefined;
  return new Date(at).toISOString();
}

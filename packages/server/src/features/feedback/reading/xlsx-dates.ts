/** Number formats that Excel itself numbers: 14–22 and 45–47 are dates and times, 27–36 and 50–58 in East Asia. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format of one's own is a date when letters of day, month, year or hour stand outside quotes and brackets. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}

const dayMilliseconds = 86_400_000;
const days1904 = 1462;

/** Excel counts days from 1900 and believes that year had a 29 February; some files count from 1904. */
export function dateOfSerial(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + days1904 : serial;
  if (!Number.isFinite(days) || days < 0 || days > 2_958_466) return String(serial);
  const sinceEpoch = days < 60 ? days - 25_568 : days - 25_569;
  const instant = new Date(Math.round((sinceEpoch * dayMilliseconds) / 1000) * 1000);
  const [date, time] = instant.toISOString().split('T') as [string, string];
  const clock = time.slice(0, 8);
  if (days < 1) return clock;
  return clock === '00:00:00' ? date : `${date}T${clock}`;
}

/** What of a photo's own notes is of use here; places, devices and names are not. */
export type Exif = { orientation: number; takenOn: string | null };

const orientationTag = 0x0112;
const detailsTag = 0x8769;
const takenTag = 0x9003;
const mostEntries = 1000;
const nothing: Exif = { orientation: 1, takenOn: null };

/** Reads the notes of a camera (TIFF). Broken ones say nothing: they are thrown away anyway. */
export function readExif(tiff: Buffer): Exif {
  try {
    return readTiff(tiff);
  } catch (error) {
    if (error instanceof RangeError) return nothing;
    throw error;
  }
}

/** Notes that say nothing but how the picture is to be turned. */
export function writeOrientation(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0\b\0\0\0', 'latin1');
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(orientationTag, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return tiff;
}

function readTiff(tiff: Buffer): Exif {
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return nothing;
  const isLittle = order === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const find = (folder: number, tag: number): number | null => {
    const count = Math.min(short(folder), mostEntries);
    for (let index = 0; index < count; index += 1) {
      const entry = folder + 2 + index * 12;
      if (short(entry) === tag) return entry;
    }
    return null;
  };

  const first = long(4);
  const turned = find(first, orientationTag);
  const details = find(first, detailsTag);
  const taken = details === null ? null : find(long(details + 8), takenTag);
  const at = taken === null ? null : long(taken + 8);
  const orientation = turned === null ? 1 : short(turned + 8);
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    takenOn: at === null ? null : dayOf(tiff.toString('latin1', at, at + 10)),
  };
}

/** `2026:05:17`, as cameras write it; a clock that was never set says nothing. */
function dayOf(text: string): string | null {
  const day = text.replaceAll(':', '-');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1990') return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

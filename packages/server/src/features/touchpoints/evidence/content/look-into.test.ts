import { AnklangError } from '@anklang/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chunk,
  makeExif,
  makeGif,
  makeJpeg,
  makeOffice,
  makePng,
  makeWebp,
  pdf,
  secret,
  segment,
} from '../made-files.fixture.ts';
import { readExif } from './exif.ts';
import { lookInto } from './look-into.ts';

/** Two parts of one name: the second name is written over after packing. */
function withTwoLists(): Buffer {
  const office = makeOffice({ more: { '[Content_Typex].xml': new Uint8Array(1) } });
  for (let at = office.indexOf('_Typex]'); at >= 0; at = office.indexOf('_Typex]', at)) office.write('_Types]', at);
  return office;
}

const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`;
const jpegNotes = (orientation: number) => [
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), makeExif({ orientation })])),
  segment(0xe1, xmp),
  segment(0xed, `Photoshop 3.0\0${secret}`),
  segment(0xfe, secret),
  segment(0xe2, `MPF\0${secret}`),
  segment(0xe5, secret),
];
const pngNotes = (orientation: number) => [
  chunk('tEXt', `Author\0${secret}`),
  chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${secret}`),
  chunk('tIME', Buffer.from([7, 234, 5, 17, 10, 11, 12])),
  chunk('prVt', secret),
  chunk('eXIf', makeExif({ orientation })),
];
const html = `<html><script>${secret}</script></html>`;

describe('pictures lose what they tell of places and people (004-01)', () => {
  test.each([
    ['JPEG', makeJpeg({ segments: jpegNotes(1), behind: html }), makeJpeg()],
    ['PNG', makePng({ chunks: pngNotes(1), behind: html }), makePng()],
  ])('%s: what is kept is the picture alone, to the byte', async (_, noted, plain) => {
    expect(noted.includes(secret)).toBe(true);
    const found = await lookInto(noted);
    expect(found.bytes.equals(plain)).toBe(true);
    expect(found.takenOn).toBe('2026-05-17');
    expect((await lookInto(plain)).takenOn).toBeNull();
  });

  test('WebP: notes and their flags go, the picture stays', async () => {
    const notes = [
      ['EXIF', makeExif()],
      ['XMP ', Buffer.from(secret)],
      ['ODD ', Buffer.from(secret)],
    ] as const;
    const { bytes, takenOn } = await lookInto(makeWebp({ notes }));
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.readUInt8(20)).toBe(0);
    expect(bytes.includes(makeWebp().subarray(12))).toBe(true);
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect(takenOn).toBe('2026-05-17');
  });

  test('GIF: comments and what programs wrote go, how often it runs stays', async () => {
    const { bytes } = await lookInto(makeGif({ behind: html }));
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.includes('NETSCAPE2.0')).toBe(true);
    expect(bytes.at(-1)).toBe(0x3b);
  });

  test('a picture stays turned as it was, and says nothing more', async () => {
    const jpeg = (await lookInto(makeJpeg({ segments: jpegNotes(6) }))).bytes;
    const png = (await lookInto(makePng({ chunks: pngNotes(8) }))).bytes;
    const webp = (await lookInto(makeWebp({ notes: [['EXIF', makeExif({ orientation: 3 })]] }))).bytes;
    for (const bytes of [jpeg, png, webp]) expect(bytes.includes(secret)).toBe(false);
    const from = (bytes: Buffer, mark: string) => bytes.subarray(bytes.indexOf(mark) + mark.length);
    const nothing = { takenOn: null };
    expect(readExif(from(jpeg, 'Exif\0\0'))).toEqual({ ...nothing, orientation: 6 });
    expect(readExif(from(png, 'eXIf'))).toEqual({ ...nothing, orientation: 8 });
    expect(readExif(from(webp, 'EXIF').subarray(4))).toEqual({ ...nothing, orientation: 3 });
    expect(webp.readUInt8(20)).toBe(0b1000);
    expect((await lookInto(jpeg)).bytes.equals(jpeg)).toBe(true);
    expect((await lookInto(png)).bytes.equals(png)).toBe(true);
    expect((await lookInto(webp)).bytes.equals(webp)).toBe(true);
  });

  test('colours are kept: profiles of JPEG and PNG, and which colours an Adobe JPEG has', async () => {
    const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01colours');
    const adobe = segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x01', 'latin1'));
    const jpeg = makeJpeg({ segments: [profile, adobe] });
    expect((await lookInto(jpeg)).bytes.equals(jpeg)).toBe(true);
    const png = makePng({ chunks: [chunk('gAMA', Buffer.from([0, 0, 177, 143])), chunk('iCCP', 'sRGB\0\0colours')] });
    expect((await lookInto(png)).bytes.equals(png)).toBe(true);
  });

  test.each(['0000:00:00 00:00:00', '2026:02:30 10:00:00', 'gestern   ', '1904:01:01 00:00:00'])(
    'a clock that says %s says nothing',
    async (takenAt) => {
      const segments = [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), makeExif({ takenAt })]))];
      expect((await lookInto(makeJpeg({ segments }))).takenOn).toBeNull();
    },
  );
});

describe('what a file is, its bytes say', () => {
  test.each([
    ['image/png', makePng()],
    ['image/jpeg', makeJpeg()],
    ['image/webp', makeWebp()],
    ['image/gif', makeGif()],
    ['application/pdf', pdf],
    ['text/plain', Buffer.from('Der Fahrstuhl steht.\r\n\tSeit März – ehrlich.')],
    ['text/plain', Buffer.from('\ufeffMit Marke')],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', makeOffice()],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', makeOffice({ part: 'xl/workbook.xml' })],
    [
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      makeOffice({ part: 'ppt/presentation.xml' }),
    ],
  ])('%s', async (mediaType, bytes) => {
    expect((await lookInto(bytes)).mediaType).toBe(mediaType);
  });

  test.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['SVG behind a mark and space', Buffer.from('\ufeff\n  <?xml version="1.0"?><svg/>')],
    ['HTML', Buffer.from('<!doctype html><script>1</script>')],
    ['HTML behind a comment', Buffer.from('<!-- hello --><b>')],
    ['a script of a shell', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['RTF', Buffer.from('{\\rtf1 hello}')],
    ['a program of Windows', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['a program of Linux', Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1')],
    ['PDF behind something else', Buffer.concat([Buffer.from([0]), pdf])],
    ['a picture behind something else', Buffer.concat([Buffer.from('x'), makeJpeg()])],
    ['text in another encoding', Buffer.from('Gr\xfc\xdfe', 'latin1')],
    ['sound that begins like WebP', Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(32)])],
    ['a zip that is no document', makeOffice({ part: 'evil.exe' })],
    ['a zip that is two documents', makeOffice({ more: { 'xl/workbook.xml': new Uint8Array(1) } })],
    [
      'a document with macros',
      makeOffice({ types: '<Types><x ContentType="application/vnd.ms-office.vbaProject"/></Types>' }),
    ],
    [
      'a document for macros',
      makeOffice({ types: '<Types><x t="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' }),
    ],
    ['a document that says it has macros in numbers', makeOffice({ types: '<Types t="macro&#69;nabled.main+xml"/>' })],
    ['a document whose list is in another encoding', makeOffice({ types: '<\0T\0y\0p\0e\0s\0/\0>\0' })],
    ['a document with a project of macros', makeOffice({ more: { 'word/vbaProject.bin': new Uint8Array(1) } })],
    ['only spaces', Buffer.from(' \n ')],
  ])('refuses %s', async (_, bytes) => {
    await expect(lookInto(bytes)).rejects.toMatchObject({ code: 'evidence_refused' });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['half a JPEG', makeJpeg().subarray(0, -40)],
    ['half a PNG', makePng().subarray(0, -20)],
    ['a PNG without pixels', Buffer.concat([makePng().subarray(0, 33), chunk('IEND', '')])],
    ['half a WebP', makeWebp().subarray(0, -4)],
    ['half a GIF', makeGif().subarray(0, -4)],
    ['half a PDF', pdf.subarray(0, 20)],
    ['a document with two lists of its parts', withTwoLists()],
    ['half a document', makeOffice().subarray(0, -30)],
    ['a picture of no size', makePng({ width: 0 })],
  ])('refuses %s as broken', async (_, bytes) => {
    await expect(lookInto(bytes)).rejects.toMatchObject({ code: 'evidence_unreadable' });
  });

  test('a few bytes that would be a great many are refused', async () => {
    await expect(lookInto(makePng({ width: 30_000, height: 30_000 }))).rejects.toMatchObject({
      code: 'image_too_large',
      params: { limit: 100 },
    });
    const bomb = makeOffice({ more: { 'word/media/1.bmp': new Uint8Array(1000) }, level: 9 });
    // What its list of parts says of the last one.
    bomb.writeUInt32LE(300 * 1024 * 1024, bomb.lastIndexOf('PK\x01\x02') + 24);
    await expect(lookInto(bomb)).rejects.toMatchObject({ code: 'evidence_unreadable' });
  });

  test('whatever is done to a file, the answer is a file or a refusal', async () => {
    const files = [
      makeJpeg({ segments: jpegNotes(6) }),
      makePng({ chunks: pngNotes(6) }),
      makeGif(),
      pdf,
      makeOffice(),
    ];
    files.push(makeWebp({ notes: [['EXIF', makeExif({ orientation: 6 })]] }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 6 }),
        fc.nat(2000),
        async (file, edits, cut) => {
          const bytes = Buffer.from(file);
          for (const [at, value] of edits) bytes[at % bytes.length] = value;
          const shorter = bytes.subarray(0, Math.max(1, bytes.length - (cut % bytes.length)));
          for (const one of [bytes, shorter]) {
            await lookInto(one).catch((error: unknown) => {
              expect(error).toBeInstanceOf(AnklangError);
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

import { type EvidenceKind, evidenceKinds } from '@anklang/domain';

/** Endings that are right beside the usual one. */
const alsoRight: Partial<Record<EvidenceKind, readonly string[]>> = {
  'image/jpeg': ['jpeg', 'jfif'],
  'text/plain': ['md', 'log'],
};

/**
 * A name under which the file can be kept: the last piece of a path, nothing that turns the direction of writing, and an
 * ending that says what the bytes are, because people's machines believe endings.
 */
export function storableName(fileName: string, mediaType: EvidenceKind): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  const ending = evidenceKinds[mediaType];
  const has = plain.split('.').at(-1)?.toLowerCase() ?? '';
  const isRight = plain.includes('.') && [ending, ...(alsoRight[mediaType] ?? [])].includes(has);
  return isRight ? plain : `${plain || 'file'}.${ending}`;
}

/** How a browser is told the name (RFC 6266): in plain letters, and as it is. */
export function dispositionOf({ fileName, isShown }: { fileName: string; isShown: boolean }): string {
  const plain = fileName.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

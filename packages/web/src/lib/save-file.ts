/** Hands a text to the browser as a file to keep. */
export function saveFile(options: { name: string; content: string; type: string }): void {
  const address = URL.createObjectURL(new Blob([options.content], { type: `${options.type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = options.name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name that every system accepts. */
export function fileNameOf(text: string, extension: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return `${plain.slice(0, 80) || 'anklang'}.${extension}`;
}

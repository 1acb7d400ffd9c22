/** Paints an SVG of ours to a PNG and hands it to the browser as a file. Twice as fine as on the page, for print. */
export async function savePng(options: { name: string; svg: string; scale?: number }): Promise<void> {
  const { name, svg, scale = 2 } = options;
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    // Browsers paint nothing beyond some 16,000 pixels a side.
    const fine = Math.min(scale, 16_000 / Math.max(image.width, image.height));
    canvas.width = Math.round(image.width * fine);
    canvas.height = Math.round(image.height * fine);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot paint');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('The picture is too large to paint');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(png);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  } finally {
    URL.revokeObjectURL(address);
  }
}

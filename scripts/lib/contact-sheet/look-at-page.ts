import type { Page } from 'playwright-core';

export type Looked = {
  address: string;
  /** Milliseconds until the page had its heading and fell quiet. */
  stood: number;
  /** What a reader would stumble over; empty when all is well. */
  faults: string[];
};

/** Opens the page, waits until it falls quiet, and says what is wrong with it as far as a program can see. */
export async function lookAtPage(page: Page, address: string): Promise<Looked> {
  const began = performance.now();
  const faults: string[] = [];
  await page.goto(address);
  await page
    .getByRole('heading', { level: 1 })
    .first()
    .waitFor({ timeout: 30_000 })
    .catch(() => faults.push('no heading'));
  await page.waitForLoadState('networkidle', { timeout: 30_000 }).catch(() => faults.push('never quiet'));
  const stood = performance.now() - began;
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
  faults.push(...(await page.evaluate(findFaults)));
  return { address, stood, faults };
}

/** Runs in the page. */
function findFaults(): string[] {
  const faults: string[] = [];
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) faults.push(`${wide} px too wide`);
  const text = document.body.textContent;
  const nonsense = text.match(/NaN|undefined|\[object|Infinity|\{\{/)?.[0];
  if (nonsense) faults.push(`says ${nonsense}`);
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    const cut = getComputedStyle(element).textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    if (cut && element.textContent.trim() !== '' && !element.title && !element.closest('[title]')) {
      faults.push(`cut: ${element.textContent.trim().slice(0, 60)}`);
    }
  }
  return faults;
}

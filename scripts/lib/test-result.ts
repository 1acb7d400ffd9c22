/** What failed, by name, with the message that says why; empty where only the name is known. */
export type Failure = { name: string; message: string };
export type TestResult = { passed: number; skipped: number; failures: readonly Failure[] };

const linesOfMessage = 12;

/** Several results as one: counts added, failures in the order they came. */
export function addResults(results: readonly TestResult[]): TestResult {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    skipped: results.reduce((total, { skipped }) => total + skipped, 0),
    failures: results.flatMap(({ failures }) => failures),
  };
}

/**
 * The last lines of a run. What failed is said again here, because a long run scrolls the place where it was said first
 * out of sight, and whoever reads a log often sees its end only.
 */
export function sayResult({ passed, skipped, failures }: TestResult): string {
  const said = failures.map(({ name, message }) => {
    const lines = message.trim().split('\n').slice(0, linesOfMessage);
    return [`✗ ${name}`, ...lines.filter((line) => line.trim() !== '').map((line) => `    ${line}`)].join('\n');
  });
  return [...said, `${passed} passed, ${failures.length} failed, ${skipped} skipped`].join('\n\n');
}

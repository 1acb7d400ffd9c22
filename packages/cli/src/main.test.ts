import { expect, test } from 'vitest';
import { asLogRows } from './made-log.fixture.ts';
import { asCsv, inFolder, smallSurvey, startCli } from './run-cli.fixture.ts';

/** The other tests run commands in their own process; here they are started as a person would start them. */
test.for([
  ['analyse', ['out/report.html', 'out/report.json']],
  ['journeys', ['out/journeys.html', 'out/journeys.json']],
] as const)('%s, started as a process, writes its files and ends with 0', async ([command, files]) => {
  await inFolder(async ({ path, write, list }) => {
    await write('file.csv', asCsv(command === 'analyse' ? smallSurvey() : asLogRows()));
    const { code, output, errors } = await startCli(path, [command, 'file.csv', '--out', 'out']);
    expect(code, errors).toBe(0);
    expect(output).not.toBe('');
    expect(await list()).toEqual(['file.csv', 'out', ...files]);
  });
});

test.for(['analyse', 'attribute', 'journeys', 'kano'])(
  '%s of nothing ends with 2, one sentence and no output',
  async (command) => {
    await inFolder(async ({ path, list }) => {
      const { code, output, errors } = await startCli(path, [command, 'absent.csv']);
      expect([code, output]).toEqual([2, '']);
      expect(errors).toContain('das gibt es nicht');
      expect(await list()).toEqual([]);
    });
  },
);

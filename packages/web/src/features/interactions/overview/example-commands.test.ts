import { InteractionSchema, routes } from '@anklang/domain';
import { expect, test } from 'vitest';
import { exampleBatch, exampleCommands } from './example-commands.ts';

const words = { touchpoint: 'Hotline', channel: 'Telefon', batch: 'telefonie-001', file: 'interaktionen.ndjson' };

test('what the example sends is what the server takes', () => {
  const parsed = exampleBatch(words).map((interaction) => InteractionSchema.safeParse(interaction).success);
  expect(parsed).toEqual([true]);
});

test('the commands go to the route of this workspace and carry no quotation mark that would end them', () => {
  const { json, ndjson } = exampleCommands({ origin: 'https://anklang.example', workspaceId: 'w1', words });
  const path = routes.addInteractions.path.replace('{workspaceId}', 'w1');
  for (const command of [json, ndjson]) {
    expect(command).toContain(`'https://anklang.example${path}'`);
    expect(command).toContain("-H 'Idempotency-Key: telefonie-001'");
    expect((command.match(/'/g) ?? []).length % 2).toBe(0);
  }
  const body = /-d '(.*)'$/s.exec(json)?.[1] ?? '';
  expect(JSON.parse(body)).toEqual(exampleBatch(words));
});

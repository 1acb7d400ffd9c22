type Example = {
  origin: string;
  workspaceId: string;
  words: { touchpoint: string; channel: string; batch: string; file: string };
};

/** Commands that work as they stand once the key is put in; a test sends what the first one sends. */
export function exampleCommands({ origin, workspaceId, words }: Example): { json: string; ndjson: string } {
  const address = `${origin}/api/v1/workspaces/${workspaceId}/interactions`;
  const batch = exampleBatch(words);

  return {
    json: [
      `curl -X POST '${address}' \\`,
      "  -H 'Authorization: Bearer ank_…' \\",
      "  -H 'Content-Type: application/json' \\",
      `  -H 'Idempotency-Key: ${words.batch}' \\`,
      `  -d '${JSON.stringify(batch)}'`,
    ].join('\n'),
    ndjson: [
      `gzip -c ${words.file} | curl -X POST '${address}' \\`,
      "  -H 'Authorization: Bearer ank_…' \\",
      "  -H 'Content-Type: application/x-ndjson' \\",
      "  -H 'Content-Encoding: gzip' \\",
      `  -H 'Idempotency-Key: ${words.batch}' \\`,
      '  --data-binary @-',
    ].join('\n'),
  };
}

export function exampleBatch({ touchpoint, channel }: Pick<Example['words'], 'touchpoint' | 'channel'>) {
  return [
    {
      customer: 'K-1001',
      touchpoint,
      time: '2026-03-29T14:05:00+02:00',
      channel,
      rating: { value: 8, scale: [0, 10] },
    },
  ];
}

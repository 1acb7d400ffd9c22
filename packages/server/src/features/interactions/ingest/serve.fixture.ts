import { startServer } from '../../../start-server.ts';

// Everything is loaded by the time the data folder is free: while one server is killed, the next one gets ready.
await import('../../../app.ts');
process.once('message', () => {
  void startServer({ print: () => {}, onReady: ({ port }) => process.send?.(port) });
});

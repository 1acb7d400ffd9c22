import { openDatabase } from './open-database.ts';

const { database } = await openDatabase(process.argv[2] ?? '');
await database.destroy();
console.log('open');

export { OwnFile as OwnFilePage } from '../features/own-file/index.ts';

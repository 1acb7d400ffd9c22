export { closeRound } from './close-round.ts';
export { decideGate } from './decide-gate.ts';
export { registerRoundRoutes } from './routes.ts';
export { startRound } from './start-round.ts';

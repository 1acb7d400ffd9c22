import { parentPort, workerData } from 'node:worker_threads';
import { countScorecard, countTransitions, type EventLog, sliceJourneys } from '@anklang/analysis';

const { log, from, to } = workerData as { log: EventLog; from: number; to: number };
const part = sliceJourneys(log, from, to);
const count = { transitions: countTransitions, scorecard: (slice: EventLog) => countScorecard(slice) };

parentPort!.on('message', (question: keyof typeof count) => parentPort!.postMessage(count[question](part)));

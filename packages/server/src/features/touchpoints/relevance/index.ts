export { addJudgement } from './add-judgement.ts';
export { listJudgements } from './list-judgements.ts';
export { countJudgedTouchpoints, listHolding, type Points } from './repository.ts';

export { CheckListCard } from './check-list-card.tsx';
export { CheckListFoot } from './check-list-foot.tsx';
export { ItemLink } from './item-link.tsx';
export { progressKey } from './progress-query.ts';
export { StepItems } from './step-items.tsx';

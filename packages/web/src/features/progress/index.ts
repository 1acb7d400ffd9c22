export { CheckListCard } from './check-list-card.tsx';
export { CheckListFoot } from './check-list-foot.tsx';

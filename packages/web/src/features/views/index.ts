export { NewView } from './new-view.tsx';
export { ViewDetail } from './view-detail.tsx';
export { ViewsList } from './views-list.tsx';

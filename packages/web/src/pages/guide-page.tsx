export { GuideContents as GuidePage } from '../features/guide/index.ts';

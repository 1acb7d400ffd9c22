export { GuideTopic as GuideTopicPage } from '../features/guide/index.ts';

export { HelpButton } from './help/help-button.tsx';
export { GuideContents } from './pages/guide-contents.tsx';
export { GuideTopic } from './pages/guide-topic.tsx';
export { findHelp, helpIndexOf } from './search/help-index.ts';

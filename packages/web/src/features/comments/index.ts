export { CommentsSection } from './comments-section.tsx';
export { MentionBadge } from './mention-badge.tsx';
export { MyMentions } from './my-mentions.tsx';

export { EvidencePicker } from './evidence-picker.tsx';
export { EvidenceSection } from './evidence-section.tsx';
export { EvidenceThumbs } from './evidence-thumbs.tsx';

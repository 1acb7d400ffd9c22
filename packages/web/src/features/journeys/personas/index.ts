export { PersonaStrip } from './persona-strip.tsx';
export { PersonasButton } from './personas-button.tsx';

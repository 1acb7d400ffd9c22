import { everybody, levelOf } from '@anklang/domain';
import { type MapToFile, nameIn } from '../draw/prepare-map.ts';

/** A `journey` diagram of Mermaid: phases are its sections, steps its tasks with a score from 1 to 5. */
export function writeMermaid(file: MapToFile): string {
  const { map, references, persona, words } = file;
  const actor =
    persona === everybody
      ? words.say('journeyFiles:draw.everybody')
      : (nameIn(references.segments, persona) ?? words.say('journeyFiles:draw.everybody'));
  const lines = ['journey', `    title ${plain(file.name)}`];
  const without = map.steps.flatMap((step, place) =>
    levelOf(map, { stepId: step.id, persona })?.asIs == null ? [place + 1] : [],
  );
  if (without.length > 0) {
    lines.push(`    %% ${words.say('journeyFiles:mermaidComment', { steps: without.join(', ') })}`);
  }
  let section: string | null | undefined;
  for (const step of map.steps) {
    if (step.phaseId !== section) {
      section = step.phaseId;
      const phase = nameIn(references.phases, section) ?? words.say('journeyFiles:draw.noPhase');
      lines.push(`    section ${plain(phase)}`);
    }
    const asIs = levelOf(map, { stepId: step.id, persona })?.asIs ?? 0;
    lines.push(`      ${plain(step.name)}: ${scoreOf(asIs)}: ${plain(actor).replaceAll(',', ' ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** −100 is 1, the zero line 3, 100 is 5. */
function scoreOf(points: number): number {
  return Math.round((points + 100) / 50) + 1;
}

/** Its grammar ends names at these signs and knows no way to write them; look-alikes stand for them. */
function plain(text: string): string {
  const one = text.replace(/\s+/g, ' ').trim();
  const safe = one.replaceAll(':', '∶').replaceAll(';', ',').replaceAll('#', '♯').replaceAll('%%', '%');
  return /^(?:section|title|journey|acc\w*)\b/i.test(safe) ? `· ${safe}` : safe || '·';
}

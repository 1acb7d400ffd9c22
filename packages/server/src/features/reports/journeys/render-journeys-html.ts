import type { Journeys, Language } from '@anklang/domain';
import { type Words, wordsOf } from '../../../platform/language/words.ts';
import { spanText } from '../figures.ts';
import { html, type Markup, unbroken } from '../html.ts';
import { renderPage } from '../page.ts';
import { basisSection, bigFigure } from './basis-section.ts';
import { breaksSection } from './breaks-section.ts';
import { channelsSection } from './channels-section.ts';
import { durationText } from './duration-text.ts';
import { sourceEntries } from './source-entries.ts';
import { journeysStyle } from './style.ts';
import { variantsSection } from './variants-section.ts';
import { waysSection } from './ways-section.ts';

/** Journeys as one file for screens and paper: the finding first, what it does not prove last. */
export function renderJourneysHtml(journeys: Journeys, language: Language): string {
  const words = wordsOf(language);
  return renderPage({
    language,
    title: words.say('journeys:title', { file: journeys.source.fileName }),
    version: journeys.version,
    style: journeysStyle,
    content: [
      headline(journeys, words),
      keyFigures(journeys, words),
      breaksSection(journeys, words),
      variantsSection(journeys, words),
      waysSection(journeys, words),
      channelsSection(journeys, words),
      basisSection(journeys, {
        entries: [
          [words.say('journeys:basis.events'), words.say('journeys:basis.eventsValue')],
          [words.say('journeys:basis.time'), words.say(`journeys:basis.${journeys.timeCounts}`)],
          [words.say('journeys:basis.breaks'), words.say('journeys:basis.breaksValue')],
          ...sourceEntries({ ...journeys, file: 'journeys.json' }, words),
        ],
        limits: (['cause', 'seen', 'over', 'proof'] as const).map((key) => words.say(`journeys:limits.${key}`)),
        words,
      }),
    ],
  });
}

/** The finding in one sentence, and what it rests on. */
export function journeysFinding(journeys: Journeys, words: Words): { title: string; lead: string } {
  const worst = journeys.breaks[0];
  if (!worst) {
    const share = words.percent((journeys.variants[0]?.cases ?? 0) / journeys.cases, 1);
    return { title: words.say('journeys:headline.none'), lead: words.say('journeys:lead.none', { share }) };
  }
  const whole = (value: number) => words.number(value);
  const quote = (name: string) => words.say('findings:quoted', { name });
  const places = { from: quote(worst.from), to: quote(worst.to) };
  return {
    title: words.say(`journeys:headline.${worst.kind}`, places),
    lead: words.say('journeys:lead.break', {
      ...places,
      share: words.percent(worst.share, 1),
      otherShare: words.percent(worst.otherShare, 1),
      journeys: whole(worst.journeys),
      lost: whole(worst.lost.value),
      span: spanText(worst.lost, words, whole),
    }),
  };
}

function headline(journeys: Journeys, words: Words): Markup {
  const { title, lead } = journeysFinding(journeys, words);
  return html`<header>
<p class="kicker">${words.say('journeys:kicker')} · <bdi>${journeys.source.fileName}</bdi></p>
<h1>${title}</h1>
<p class="lead">${unbroken(lead)}</p>
</header>`;
}

function keyFigures(journeys: Journeys, words: Words): Markup {
  const { cases, customers, customersAre, events, touchpoints, duration, variants } = journeys;
  const whose =
    customersAre === 'cases'
      ? words.say('journeys:figures.casesOnly')
      : words.say('journeys:figures.customers', { count: words.number(customers) });
  let half = 0;
  for (let covered = 0; covered < cases / 2; half++) covered += variants[half]!.cases;
  const seconds = (value: number) => durationText(value, words);
  return html`<section class="figures four" aria-label="${words.say('journeys:figures.title')}">
${bigFigure(words.say('journeys:figures.cases'), words.number(cases), whose)}
${bigFigure(words.say('journeys:figures.events'), words.number(events), words.say('journeys:figures.touchpoints', { count: touchpoints.length, touchpoints: words.number(touchpoints.length) }))}
${bigFigure(words.say('journeys:figures.median'), seconds(duration.medianSeconds), words.say('journeys:figures.mean', { mean: seconds(duration.meanSeconds), p90: seconds(duration.p90Seconds) }))}
${bigFigure(words.say('journeys:figures.variants'), words.number(variants.length), words.say('journeys:figures.cover', { count: half }))}
</section>`;
}

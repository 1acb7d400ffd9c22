import { digital, earned, paid, person, type Starter, thing } from './catalogue.ts';

type Everywhere = Omit<Starter, 'code'>;

/** Touchpoints that hardly any company can do without; each industry names those it has. */
const everywhere = {
  'review-portals': {
    ...{ ...earned, class: 'digital', phase: 'influence', direction: 'customer', channels: ['reviewSite'] },
    de: ['Bewertungen im Netz', 'Ich lese, was andere erlebt haben – vor allem die schlechten Bewertungen.'],
    en: ['Reviews on the web', 'I read what others went through, the bad reviews above all.'],
  },
  'comparison-portals': {
    ...{ ...earned, class: 'digital', phase: 'influence', direction: 'customer', channels: ['reviewSite', 'website'] },
    control: 'little',
    de: ['Vergleichsportale', 'Ich lege Preise und Leistungen mehrerer Anbieter nebeneinander.'],
    en: ['Comparison portals', 'I put prices and services of several providers side by side.'],
  },
  'word-of-mouth': {
    ...{ ...earned, class: 'social', phase: 'influence', direction: 'customer', channels: ['inPerson'] },
    de: ['Rat von Freunden und Kollegen', 'Ich frage jemanden, dem ich vertraue, und höre ein ehrliches Urteil.'],
    en: ['Advice of friends and colleagues', 'I ask somebody I trust and hear an honest verdict.'],
  },
  press: {
    ...{ ...earned, class: 'offline', phase: 'influence', direction: 'company', channels: ['press'] },
    control: 'little',
    de: ['Presseberichte', 'Ich lese in der Zeitung oder online etwas über das Unternehmen.'],
    en: ['Press coverage', 'I read something about the company in the paper or online.'],
  },
  'search-results': {
    ...{ ...earned, class: 'digital', phase: 'aware', direction: 'customer', channels: ['website'] },
    control: 'partial',
    de: ['Treffer in der Suchmaschine', 'Ich tippe mein Anliegen ein und sehe, wer oben steht und was da steht.'],
    en: ['Search engine results', 'I type in what I need and see who is on top and what it says there.'],
  },
  'online-ads': {
    ...{ ...paid, class: 'digital', phase: 'aware', direction: 'company', channels: ['advertising', 'website'] },
    de: ['Anzeigen im Internet', 'Mir wird etwas angezeigt, während ich etwas anderes lese.'],
    en: ['Ads on the internet', 'I am shown something while I am reading something else.'],
  },
  'tv-spots': {
    ...{ ...paid, class: 'offline', phase: 'aware', direction: 'company', channels: ['advertising'] },
    de: ['TV- und Radiospots', 'Ich sehe oder höre einen Spot und merke mir, wie er klingt.'],
    en: ['TV and radio spots', 'I see or hear a spot and remember how it sounds.'],
  },
  'social-media': {
    ...{ ...digital, phase: 'aware', direction: 'both', channels: ['socialMedia'] },
    ...{ control: 'partial', touched: ['brand', 'employee'] },
    de: ['Auftritt in sozialen Medien', 'Ich sehe Beiträge, schreibe einen Kommentar und warte, ob jemand antwortet.'],
    en: ['Social media pages', 'I see posts, write a comment and wait whether somebody answers.'],
  },
  directory: {
    ...{ ...paid, class: 'offline', phase: 'aware', direction: 'customer', channels: ['paper', 'fax'] },
    touched: ['company'],
    de: ['Eintrag im gedruckten Branchenbuch mit Faxnummer', 'Ich schlage nach und sehe: Die gibt es wirklich.'],
    en: ['Entry in the printed trade directory, with fax number', 'I look them up and see: they really exist.'],
    signal: {
      de: 'Steht für Seriosität, auch wenn kaum jemand faxt.',
      en: 'Stands for being serious, though hardly anybody faxes.',
    },
  },
  'job-adverts': {
    ...{ ...paid, class: 'digital', phase: 'aware', direction: 'company', channels: ['advertising', 'website'] },
    ...{ stakeholders: ['collaborator', 'public'], relationships: ['potential'], touched: ['company', 'employee'] },
    de: ['Stellenanzeigen und Karriereseite', 'Ich lese, wie von den eigenen Leuten gesprochen wird.'],
    en: ['Job adverts and career page', 'I read how they speak of their own people.'],
  },
  website: {
    ...{ ...digital, phase: 'inform', direction: 'customer', channels: ['website'], touched: ['company', 'brand'] },
    de: ['Website', 'Ich will in wenigen Augenblicken finden, weshalb ich gekommen bin.'],
    en: ['Website', 'I want to find within moments what I came for.'],
  },
  newsletter: {
    ...{ ...digital, phase: 'stay', direction: 'company', channels: ['email'], touched: ['brand'] },
    de: ['Newsletter', 'Ich entscheide in zwei Sekunden, ob mich das etwas angeht.'],
    en: ['Newsletter', 'I decide within two seconds whether this concerns me.'],
  },
  invoice: {
    ...{ ...thing, phase: 'use', direction: 'company', channels: ['letter', 'email', 'paper'], touched: ['company'] },
    de: ['Rechnung', 'Ich prüfe, ob ich verstehe, wofür ich zahle, und ob es stimmt.'],
    en: ['Invoice', 'I check whether I understand what I am paying for, and whether it is right.'],
  },
  'payment-reminder': {
    ...{ ...thing, phase: 'use', direction: 'company', channels: ['letter', 'email'], touched: ['company'] },
    de: ['Zahlungserinnerung und Mahnung', 'Ich habe etwas übersehen und merke, in welchem Ton man mir das sagt.'],
    en: ['Payment reminder', 'I overlooked something and notice the tone in which I am told.'],
  },
  hotline: {
    ...{ ...person, phase: 'help', direction: 'customer', channels: ['telephone'] },
    de: ['Anruf bei der Hotline', 'Ich will einen Menschen, der zuhört und mein Anliegen gleich löst.'],
    en: ['Call to the hotline', 'I want a human being who listens and settles my matter at once.'],
  },
  'voice-menu': {
    ...{ ...digital, phase: 'help', direction: 'customer', channels: ['automatedTelephone'], touched: ['service'] },
    de: ['Sprachmenü und Warteschleife', 'Ich drücke Tasten, höre Musik und weiß nicht, wie lange noch.'],
    en: ['Voice menu and queue', 'I press keys, listen to music and do not know for how long.'],
  },
  'email-answer': {
    ...{ ...person, phase: 'help', direction: 'both', channels: ['email'] },
    de: ['Antwort auf meine E-Mail', 'Ich habe eine Frage gestellt und will merken, dass sie jemand gelesen hat.'],
    en: ['Answer to my e-mail', 'I asked a question and want to notice that somebody read it.'],
  },
  chatbot: {
    ...{ ...digital, phase: 'help', direction: 'customer', channels: ['chatbot', 'chat'], touched: ['service'] },
    de: ['Chat auf der Website', 'Ich tippe eine Frage und hoffe, dass mich kein Automat im Kreis schickt.'],
    en: ['Chat on the website', 'I type a question and hope no machine sends me round in circles.'],
  },
  complaint: {
    ...{ ...person, phase: 'help', direction: 'customer', channels: ['telephone', 'email', 'letter'] },
    de: ['Beschwerde und Antwort darauf', 'Ich sage, was schiefging, und warte, ob es jemand wiedergutmacht.'],
    en: ['Complaint and its answer', 'I say what went wrong and wait whether somebody puts it right.'],
  },
  'personal-letter': {
    ...{ ...thing, phase: 'stay', direction: 'company', channels: ['letter'], touched: ['brand', 'employee'] },
    de: ['Persönlicher Brief', 'Ich bekomme ein Schreiben auf gutem Papier, das wirklich mich meint.'],
    en: ['Personal letter', 'I get a letter on good paper that really means me.'],
    signal: { de: 'Zeigt, dass man sich Zeit nimmt.', en: 'Shows that somebody takes the time.' },
  },
  'satisfaction-survey': {
    ...{ ...digital, phase: 'stay', direction: 'company', channels: ['email', 'textMessage', 'telephone'] },
    touched: ['company'],
    de: ['Befragung zur Zufriedenheit', 'Ich werde nach meiner Meinung gefragt und will, dass es etwas ändert.'],
    en: ['Satisfaction survey', 'I am asked for my opinion and want it to change something.'],
  },
  cancellation: {
    ...{
      ...thing,
      phase: 'stay',
      direction: 'customer',
      channels: ['website', 'letter', 'email'],
      touched: ['company'],
    },
    de: ['Kündigung', 'Ich will gehen, und auch das soll anständig verlaufen.'],
    en: ['Cancellation', 'I want to leave, and that too should be done decently.'],
  },
  'win-back': {
    ...{ ...person, phase: 'stay', direction: 'company', channels: ['telephone', 'letter'], relationships: ['former'] },
    de: ['Anruf nach der Kündigung', 'Jemand fragt, warum ich gegangen bin – ehrlich oder nur mit einem Rabatt.'],
    en: ['Call after leaving', 'Somebody asks why I left, sincerely or just with a discount.'],
  },
  'own-review': {
    ...{ ...earned, class: 'digital', phase: 'tell', direction: 'customer', channels: ['reviewSite', 'socialMedia'] },
    de: ['Meine eigene Bewertung', 'Ich schreibe, was ich erlebt habe, und sehe, ob jemand darauf antwortet.'],
    en: ['My own review', 'I write what I went through and see whether anybody responds.'],
  },
  recommending: {
    ...{ ...earned, class: 'social', phase: 'tell', direction: 'customer', channels: ['inPerson', 'textMessage'] },
    de: ['Weiterempfehlen oder abraten', 'Jemand fragt mich um Rat, und ich stehe mit meinem Namen dafür ein.'],
    en: ['Recommending or advising against', 'Somebody asks my advice, and I vouch for it with my name.'],
  },
} as const satisfies Record<string, Everywhere>;

/** The named ones, in this order. */
export function pick(...codes: (keyof typeof everywhere)[]): Starter[] {
  return codes.map((code) => ({ ...(everywhere[code] as unknown as Everywhere), code }));
}

import { type Catalogue, digital, earned, paid, person, thing } from './catalogue.ts';
import { customerPhases } from './customer-phases.ts';
import { pick } from './everywhere.ts';

export const bank: Catalogue = {
  phases: customerPhases({ decide: { de: 'Konto eröffnen, Vertrag schließen', en: 'Opening an account, signing' } }),
  touchpoints: [
    ...pick('review-portals', 'comparison-portals', 'word-of-mouth', 'press', 'search-results', 'online-ads'),
    ...pick('tv-spots', 'social-media', 'directory', 'website', 'hotline', 'voice-menu', 'email-answer', 'complaint'),
    ...pick('newsletter', 'personal-letter', 'recommending'),
    {
      ...{ ...paid, class: 'offline', phase: 'aware', direction: 'company', channels: ['event', 'advertising'] },
      code: 'bank.sponsoring',
      de: ['Sponsoring', 'Ich sehe das Logo beim Verein meiner Kinder und frage mich, was dahintersteht.'],
      en: ['Sponsoring', "I see the logo at my children's club and wonder what is behind it."],
    },
    {
      ...{ ...thing, phase: 'aware', direction: 'customer', channels: ['location'], touched: ['company', 'brand'] },
      code: 'bank.shop-window',
      de: ['Schaufenster und Eingang', 'Ich gehe vorbei und sehe, ob ich hier willkommen bin.'],
      en: ['Shop window and entrance', 'I walk past and see whether I am welcome here.'],
    },
    {
      ...{ ...thing, phase: 'use', direction: 'customer', channels: ['location'], touched: ['company', 'employee'] },
      code: 'bank.branch',
      de: ['Geschäftsstelle', 'Ich trete ein, warte und merke, ob man mich sieht.'],
      en: ['Branch', 'I step in, wait and notice whether I am seen.'],
    },
    {
      ...{ ...person, phase: 'decide', direction: 'both', channels: ['inPerson', 'location'] },
      code: 'bank.adviser-talk',
      de: [
        'Gespräch mit der Kundenberatung',
        'Ich lege meine Verhältnisse offen und will verstehen, wozu man mir rät.',
      ],
      en: ['Talk with the adviser', 'I lay open how I stand and want to understand what I am advised to do.'],
    },
    {
      ...{ ...person, phase: 'use', direction: 'both', channels: ['telephone'] },
      code: 'bank.adviser-call',
      de: [
        'Telefonat mit der Kundenberatung',
        'Ich erreiche die Person, die mich kennt, und muss nicht von vorn beginnen.',
      ],
      en: ['Phone call with the adviser', 'I reach the person who knows me and need not start all over.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'both', channels: ['website', 'app'] },
      code: 'bank.video-advice',
      de: ['Beratung per Video', 'Ich spreche von zu Hause aus und teile meinen Bildschirm.'],
      en: ['Advice by video', 'I talk from home and share my screen.'],
    },
    {
      ...{
        ...thing,
        phase: 'decide',
        direction: 'company',
        channels: ['paper', 'letter', 'email'],
        touched: ['product'],
      },
      code: 'bank.written-offer',
      de: ['Schriftliches Angebot', 'Ich lese zu Hause nach, was es kostet und worauf ich mich einlasse.'],
      en: ['Written offer', 'I read up at home what it costs and what I am getting into.'],
    },
    {
      ...{ ...digital, phase: 'inform', direction: 'customer', channels: ['website'], isConfigurator: true },
      code: 'bank.loan-calculator',
      de: ['Kreditrechner', 'Ich schiebe Betrag und Laufzeit hin und her, bis die Rate zu mir passt.'],
      en: ['Loan calculator', 'I move amount and term until the instalment suits me.'],
    },
    {
      ...{ ...thing, phase: 'inform', direction: 'company', channels: ['paper', 'website'], touched: ['product'] },
      code: 'bank.price-list',
      de: ['Preisverzeichnis', 'Ich suche die eine Gebühr, die mich betrifft, und finde sie hoffentlich.'],
      en: ['List of prices', 'I look for the one fee that concerns me and hope to find it.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'customer', channels: ['website', 'app'], access: 'registration' },
      code: 'bank.open-account-online',
      de: ['Kontoeröffnung im Netz', 'Ich fülle Felder aus und will nicht auf halbem Weg scheitern.'],
      en: ['Opening an account online', 'I fill in fields and do not want to fail halfway.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'both', channels: ['website', 'app', 'location'] },
      code: 'bank.identification',
      de: ['Ausweisprüfung', 'Ich halte meinen Ausweis in die Kamera oder zeige ihn am Schalter.'],
      en: ['Identity check', 'I hold my identity card into the camera or show it at the counter.'],
    },
    {
      ...{
        ...thing,
        phase: 'decide',
        direction: 'company',
        channels: ['letter', 'paper'],
        touched: ['product', 'brand'],
      },
      code: 'bank.card-and-pin',
      de: ['Post mit Karte und PIN', 'Ich öffne zwei Umschläge und will sofort zahlen können.'],
      en: ['Card and PIN in the mail', 'I open two envelopes and want to be able to pay at once.'],
    },
    {
      ...{ ...digital, phase: 'use', direction: 'customer', channels: ['portal', 'website'], access: 'signIn' },
      touched: ['product', 'service'],
      code: 'bank.electronic-banking',
      de: ['Electronic Banking', 'Ich melde mich an, überweise und sehe, dass es angekommen ist.'],
      en: ['Electronic banking', 'I sign in, transfer money and see that it has arrived.'],
    },
    {
      ...{ ...digital, phase: 'use', direction: 'customer', channels: ['app'], access: 'signIn', touched: ['product'] },
      code: 'bank.app',
      de: ['Banking-App', 'Ich schaue unterwegs auf den Kontostand und gebe eine Zahlung frei.'],
      en: ['Banking app', 'I look at my balance on the way and approve a payment.'],
    },
    {
      ...{
        ...thing,
        phase: 'use',
        direction: 'company',
        channels: ['paper', 'portal', 'letter'],
        touched: ['product'],
      },
      code: 'bank.statement',
      de: ['Kontoauszug', 'Ich gehe die Buchungen durch und verstehe, was abgegangen ist.'],
      en: ['Account statement', 'I go through the entries and understand what went out.'],
    },
    {
      ...{ ...digital, phase: 'use', direction: 'customer', channels: ['kiosk', 'location'], touched: ['product'] },
      code: 'bank.cash-machine',
      de: ['Geldautomat', 'Ich brauche Bargeld, jetzt, und will mich dabei sicher fühlen.'],
      en: ['Cash machine', 'I need cash, now, and want to feel safe getting it.'],
    },
    {
      ...{ ...thing, phase: 'use', direction: 'customer', channels: ['product'], touched: ['product', 'brand'] },
      code: 'bank.paying-by-card',
      de: ['Mit der Karte zahlen', 'Ich stehe an der Kasse, hinter mir eine Schlange, und die Karte muss gehen.'],
      en: ['Paying by card', 'I stand at the till, a queue behind me, and the card has to work.'],
    },
    {
      ...{ ...digital, phase: 'use', direction: 'customer', channels: ['system'], touched: ['service', 'employee'] },
      code: 'bank.adviser-systems',
      de: [
        'IT-Systeme im Gespräch',
        'Ich sehe zu, wie jemand auf den Bildschirm starrt und „das System ist heute langsam“ sagt.',
      ],
      en: ['IT systems in the talk', 'I watch somebody stare at the screen and say the system is slow today.'],
    },
    {
      ...{ ...person, phase: 'use', direction: 'customer', channels: ['inPerson', 'location'] },
      code: 'bank.counter',
      de: ['Am Schalter', 'Ich zahle ein oder frage etwas Kurzes und werde freundlich begrüßt – oder nicht.'],
      en: ['At the counter', 'I pay in or ask a short question and get a friendly greeting, or not.'],
    },
    {
      ...{ ...person, phase: 'decide', direction: 'company', channels: ['letter', 'telephone', 'email'] },
      code: 'bank.loan-decision',
      de: ['Zusage oder Absage des Kredits', 'Ich warte auf eine Entscheidung, an der mein Vorhaben hängt.'],
      en: ['Loan approved or refused', 'I wait for a decision on which my plans depend.'],
    },
    {
      ...{ ...person, phase: 'help', direction: 'customer', channels: ['telephone', 'app'] },
      code: 'bank.card-blocked',
      de: ['Karte sperren', 'Meine Karte ist weg, und ich brauche auch nachts sofort Hilfe.'],
      en: ['Blocking a card', 'My card is gone, and I need help at once, at night too.'],
    },
    {
      ...{ ...digital, phase: 'help', direction: 'company', channels: ['textMessage', 'app', 'telephone'] },
      code: 'bank.fraud-warning',
      de: ['Warnung vor Betrug', 'Ich bekomme eine Nachricht und muss erkennen, ob sie wirklich von meiner Bank ist.'],
      en: ['Fraud warning', 'I get a message and must tell whether it really comes from my bank.'],
    },
    {
      ...{ ...thing, phase: 'stay', direction: 'company', channels: ['letter', 'portal'], touched: ['product'] },
      code: 'bank.price-increase',
      de: ['Ankündigung neuer Gebühren', 'Ich lese, was teurer wird, und frage mich, was ich dafür bekomme.'],
      en: ['Notice of new fees', 'I read what will cost more and wonder what I get for it.'],
    },
    {
      ...{ ...person, phase: 'stay', direction: 'company', channels: ['inPerson', 'telephone'] },
      code: 'bank.yearly-talk',
      de: ['Jahresgespräch', 'Einmal im Jahr fragt jemand, was sich bei mir geändert hat.'],
      en: ['Yearly talk', 'Once a year somebody asks what has changed for me.'],
    },
    {
      ...{ ...person, phase: 'stay', direction: 'customer', channels: ['inPerson', 'letter'] },
      code: 'bank.death-of-relative',
      de: [
        'Konto nach einem Todesfall',
        'Ich trauere und muss Papiere bringen; ein falsches Wort bleibt mir im Gedächtnis.',
      ],
      en: ['Account after a death', 'I am grieving and have to bring papers; one wrong word stays with me.'],
    },
    {
      ...{ ...earned, class: 'digital', phase: 'tell', direction: 'customer', channels: ['reviewSite', 'socialMedia'] },
      code: 'bank.app-store-review',
      de: ['Bewertung im App-Store', 'Nach dem dritten Absturz gebe ich einen Stern und schreibe, warum.'],
      en: ['Review in the app store', 'After the third crash I give one star and write why.'],
    },
  ],
};

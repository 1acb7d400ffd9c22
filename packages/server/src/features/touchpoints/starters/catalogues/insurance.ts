import { type Catalogue, digital, earned, person, thing } from './catalogue.ts';
import { customerPhases } from './customer-phases.ts';
import { pick } from './everywhere.ts';

export const insurance: Catalogue = {
  phases: customerPhases({
    use: { de: 'Versichert sein', en: 'Being insured' },
    help: { de: 'Schaden melden, Hilfe brauchen', en: 'Making a claim, needing help' },
  }),
  touchpoints: [
    ...pick('review-portals', 'comparison-portals', 'word-of-mouth', 'press', 'search-results', 'online-ads'),
    ...pick('tv-spots', 'social-media', 'directory', 'website', 'hotline', 'voice-menu', 'email-answer', 'complaint'),
    ...pick('payment-reminder', 'cancellation', 'win-back', 'own-review', 'recommending'),
    {
      ...{ ...earned, class: 'digital', phase: 'influence', direction: 'customer', channels: ['press', 'website'] },
      code: 'insurance.product-test',
      de: [
        'Testurteil im Verbrauchermagazin',
        'Ich sehe, welche Note der Tarif hat, und glaube ihr mehr als jeder Werbung.',
      ],
      en: ['Verdict of a consumer magazine', 'I see how the tariff was graded and believe it more than any advert.'],
    },
    {
      ...{ ...person, phase: 'inform', direction: 'both', channels: ['inPerson', 'telephone'] },
      code: 'insurance.agent-visit',
      de: [
        'Besuch der Vertretung',
        'Jemand sitzt an meinem Küchentisch und fragt nach meinem Leben, hoffentlich nicht nur nach der Unterschrift.',
      ],
      en: [
        "The agent's visit",
        'Somebody sits at my kitchen table and asks about my life, hopefully not just for my signature.',
      ],
    },
    {
      ...{ ...earned, class: 'social', phase: 'inform', direction: 'both', channels: ['inPerson', 'telephone'] },
      control: 'little',
      code: 'insurance.broker',
      de: ['Gespräch mit einem Makler', 'Ich lasse mir von jemandem raten, der mehrere Häuser kennt.'],
      en: ['Talk with a broker', 'I take advice from somebody who knows several companies.'],
    },
    {
      ...{ ...digital, phase: 'inform', direction: 'customer', channels: ['website'], isConfigurator: true },
      code: 'insurance.tariff-calculator',
      de: ['Tarifrechner', 'Ich gebe Alter und Wünsche ein und sehe den Preis, ohne gleich angerufen zu werden.'],
      en: ['Tariff calculator', 'I enter age and wishes and see the price without being called at once.'],
    },
    {
      ...{ ...thing, phase: 'inform', direction: 'company', channels: ['paper', 'website'], touched: ['product'] },
      code: 'insurance.product-sheet',
      de: ['Produktinformationsblatt', 'Ich will auf zwei Seiten erfahren, was versichert ist und was nicht.'],
      en: ['Product sheet', 'I want to learn on two pages what is covered and what is not.'],
    },
    {
      ...{ ...thing, phase: 'decide', direction: 'customer', channels: ['paper', 'website'], touched: ['product'] },
      code: 'insurance.health-questions',
      de: ['Gesundheitsfragen im Antrag', 'Ich gebe Persönliches preis und fürchte, etwas falsch anzukreuzen.'],
      en: ['Health questions in the application', 'I disclose private matters and fear ticking something wrong.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'customer', channels: ['website'], touched: ['product'] },
      code: 'insurance.online-application',
      de: ['Antrag im Netz', 'Ich schließe am Abend auf dem Sofa ab und will sofort eine Bestätigung.'],
      en: ['Application online', 'I sign up on the sofa at night and want to be confirmed at once.'],
    },
    {
      ...{
        ...thing,
        phase: 'decide',
        direction: 'company',
        channels: ['letter', 'portal'],
        touched: ['product', 'brand'],
      },
      code: 'insurance.policy',
      de: ['Versicherungsschein', 'Ich halte in der Hand, wofür ich Jahre zahlen werde.'],
      en: ['Policy', 'I hold in my hand what I am going to pay for over years.'],
    },
    {
      ...{ ...thing, phase: 'decide', direction: 'company', channels: ['letter', 'email'], touched: ['company'] },
      code: 'insurance.refusal',
      de: [
        'Ablehnung oder Zuschlag',
        'Ich erfahre, dass ich nicht oder nur teurer versichert werde, und will wissen, weshalb.',
      ],
      en: ['Refusal or surcharge', 'I learn that I will not be insured, or for more, and want to know why.'],
    },
    {
      ...{ ...digital, phase: 'use', direction: 'customer', channels: ['portal'], access: 'registration' },
      code: 'insurance.customer-portal',
      de: ['Kundenportal', 'Ich sehe alle Verträge beisammen und ändere meine Adresse nur einmal.'],
      en: ['Customer portal', 'I see all contracts in one place and change my address just once.'],
    },
    {
      ...{ ...digital, phase: 'use', direction: 'customer', channels: ['app'], access: 'signIn', touched: ['service'] },
      code: 'insurance.submit-bill-app',
      de: ['Rechnung mit der App einreichen', 'Ich fotografiere die Arztrechnung und sehe, wann das Geld kommt.'],
      en: ['Submitting a bill by app', "I photograph the doctor's bill and see when the money will come."],
    },
    {
      ...{ ...thing, phase: 'use', direction: 'company', channels: ['letter', 'portal'], touched: ['product'] },
      code: 'insurance.premium-notice',
      de: ['Beitragsrechnung', 'Ich sehe, ob es teurer wurde, und suche den Grund.'],
      en: ['Premium notice', 'I see whether it went up and look for the reason.'],
    },
    {
      ...{ ...thing, phase: 'use', direction: 'company', channels: ['letter', 'portal'], touched: ['product'] },
      code: 'insurance.yearly-statement',
      de: ['Standmitteilung zur Vorsorge', 'Ich will verstehen, was einmal übrig bleibt.'],
      en: ['Yearly statement of savings', 'I want to understand what will be left for me one day.'],
    },
    {
      ...{ ...thing, phase: 'use', direction: 'company', channels: ['product'], touched: ['product', 'brand'] },
      code: 'insurance.card',
      de: ['Versichertenkarte', 'Ich lege sie in der Praxis vor, und sie muss gelten.'],
      en: ['Insurance card', 'I show it at the surgery, and it has to be valid.'],
    },
    {
      ...{ ...person, phase: 'help', direction: 'customer', channels: ['telephone'] },
      code: 'insurance.claim-call',
      de: [
        'Schaden am Telefon melden',
        'Es ist gerade passiert; ich bin aufgeregt und brauche jemanden, der ruhig bleibt.',
      ],
      en: ['Reporting a claim by phone', 'It has just happened; I am upset and need somebody who stays calm.'],
    },
    {
      ...{ ...digital, phase: 'help', direction: 'customer', channels: ['website', 'app'], touched: ['service'] },
      code: 'insurance.claim-online',
      de: ['Schaden im Netz melden', 'Ich lade Fotos hoch und will wissen, was als Nächstes geschieht.'],
      en: ['Reporting a claim online', 'I upload photos and want to know what happens next.'],
    },
    {
      ...{ ...person, phase: 'help', direction: 'company', channels: ['inPerson'], control: 'little' },
      code: 'insurance.assessor',
      de: ['Besuch des Gutachters', 'Ein Fremder geht durch meine Wohnung und schätzt, was mein Verlust wert ist.'],
      en: ["The assessor's visit", 'A stranger walks through my home and judges what my loss is worth.'],
    },
    {
      ...{ ...digital, phase: 'help', direction: 'company', channels: ['textMessage', 'email', 'portal'] },
      code: 'insurance.claim-status',
      de: ['Stand der Bearbeitung', 'Ich warte und möchte nicht nachfragen müssen.'],
      en: ['Status of the claim', 'I am waiting and do not want to have to ask.'],
    },
    {
      ...{
        ...thing,
        phase: 'help',
        direction: 'company',
        channels: ['letter', 'email'],
        touched: ['company', 'product'],
      },
      code: 'insurance.settlement',
      de: ['Bescheid über die Leistung', 'Ich lese den Satz, auf den alles ankommt: gezahlt, gekürzt oder abgelehnt.'],
      en: ['Decision on the claim', 'I read the sentence everything depends on: paid, reduced or refused.'],
    },
    {
      ...{ ...person, phase: 'help', direction: 'customer', channels: ['telephone'] },
      code: 'insurance.emergency-abroad',
      de: [
        'Notruf aus dem Ausland',
        'Ich liege in einem fremden Krankenhaus und brauche jemanden, der meine Sprache spricht.',
      ],
      en: ['Emergency call from abroad', 'I lie in a foreign hospital and need somebody who speaks my language.'],
    },
    {
      ...{ ...person, phase: 'stay', direction: 'company', channels: ['inPerson', 'telephone'] },
      code: 'insurance.review-talk',
      de: ['Gespräch bei neuer Lebenslage', 'Ich habe geheiratet oder gebaut, und jemand denkt daran, was das ändert.'],
      en: ['Talk when life changes', 'I have married or built a house, and somebody thinks of what that changes.'],
    },
    {
      ...{ ...thing, phase: 'stay', direction: 'company', channels: ['letter'], touched: ['brand'] },
      code: 'insurance.birthday-card',
      de: ['Geburtstagskarte der Vertretung', 'Ich merke, ob eine Hand unterschrieben hat oder ein Drucker.'],
      en: ["The agent's birthday card", 'I notice whether a hand signed it or a printer.'],
      signal: { de: 'Zeigt, dass mich jemand kennt.', en: 'Shows that somebody knows me.' },
    },
  ],
};

import { type Catalogue, digital, earned, person, thing } from './catalogue.ts';
import { customerPhases } from './customer-phases.ts';
import { pick } from './everywhere.ts';

export const publicService: Catalogue = {
  phases: customerPhases({
    aware: { de: 'Merken, dass etwas nötig ist', en: 'Realising that something is due' },
    decide: { de: 'Beantragen', en: 'Applying' },
    use: { de: 'Warten und Bescheid bekommen', en: 'Waiting and getting the decision' },
    help: { de: 'Nachfragen und widersprechen', en: 'Asking and objecting' },
    stay: { de: 'In Verbindung bleiben', en: 'Staying in touch' },
  }),
  common: { stakeholders: ['customer', 'public'] },
  touchpoints: [
    ...pick('review-portals', 'word-of-mouth', 'press', 'search-results', 'social-media', 'job-adverts', 'hotline'),
    ...pick('voice-menu', 'email-answer', 'chatbot', 'complaint', 'payment-reminder', 'satisfaction-survey'),
    ...pick('own-review'),
    {
      ...{ ...thing, phase: 'aware', direction: 'company', channels: ['letter'], touched: ['company'] },
      code: 'publicService.official-letter',
      de: [
        'Schreiben vom Amt',
        'Ich öffne den Umschlag mit Herzklopfen und suche den Satz, der sagt, was ich tun soll.',
      ],
      en: [
        'Letter from the authority',
        'I open the envelope with a racing heart and look for the sentence that says what to do.',
      ],
    },
    {
      ...{ ...thing, phase: 'aware', direction: 'company', channels: ['letter', 'email'], touched: ['service'] },
      code: 'publicService.expiry-notice',
      de: ['Hinweis, dass der Ausweis abläuft', 'Jemand denkt daran, bevor ich am Flughafen stehe.'],
      en: ['Notice that the passport expires', 'Somebody thinks of it before I stand at the airport.'],
    },
    {
      ...{ ...thing, phase: 'aware', direction: 'company', channels: ['paper', 'press'], touched: ['company'] },
      code: 'publicService.gazette',
      de: ['Amtsblatt und Aushang', 'Ich lese am Schaukasten, was beschlossen wurde.'],
      en: ['Gazette and notice board', 'I read in the display case what was decided.'],
      signal: { de: 'Steht für Offenheit: Jeder kann es lesen.', en: 'Stands for openness: anybody can read it.' },
    },
    {
      ...{ ...digital, phase: 'inform', direction: 'customer', channels: ['website'], touched: ['company', 'service'] },
      code: 'publicService.website',
      de: ['Website der Verwaltung', 'Ich suche nach „umziehen“, nicht nach dem Namen des Amtes.'],
      en: ['Website of the authority', 'I search for "moving house", not for the name of the office.'],
    },
    {
      ...{ ...digital, phase: 'inform', direction: 'customer', channels: ['website'], touched: ['service'] },
      code: 'publicService.what-to-bring',
      de: ['Liste der nötigen Unterlagen', 'Ich will nur einmal kommen und alles dabeihaben.'],
      en: ['List of papers to bring', 'I want to come just once and have everything with me.'],
    },
    {
      ...{ ...thing, phase: 'inform', direction: 'customer', channels: ['location', 'paper'], touched: ['company'] },
      code: 'publicService.signposting',
      de: ['Wegweiser im Rathaus', 'Ich stehe im Flur und suche Zimmer 214.'],
      en: ['Signs in the town hall', 'I stand in the corridor and look for room 214.'],
    },
    {
      ...{ ...person, phase: 'inform', direction: 'customer', channels: ['inPerson', 'location'] },
      code: 'publicService.front-desk',
      de: ['Pforte und Auskunft', 'Ich frage den ersten Menschen, den ich sehe, und hoffe auf ein offenes Gesicht.'],
      en: ['Front desk', 'I ask the first person I see and hope for an open face.'],
    },
    {
      ...{ ...digital, phase: 'inform', direction: 'customer', channels: ['website'], isConfigurator: true },
      code: 'publicService.entitlement-calculator',
      de: ['Rechner: Was steht mir zu?', 'Ich gebe ein, wie wir leben, und sehe, ob sich ein Antrag lohnt.'],
      en: ['Calculator: what am I entitled to?', 'I enter how we live and see whether it is worth applying.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'customer', channels: ['website'], touched: ['service'] },
      code: 'publicService.appointment-booking',
      de: ['Termin im Netz buchen', 'Ich suche einen freien Termin und finde einen in sechs Wochen.'],
      en: ['Booking an appointment online', 'I look for a free slot and find one in six weeks.'],
    },
    {
      ...{ ...thing, phase: 'decide', direction: 'customer', channels: ['paper'], touched: ['service'] },
      code: 'publicService.paper-form',
      de: ['Formular auf Papier', 'Ich verstehe Feld 17 nicht und fürchte, etwas falsch zu machen.'],
      en: ['Paper form', 'I do not understand field 17 and fear getting it wrong.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'customer', channels: ['portal'], access: 'registration' },
      touched: ['service'],
      code: 'publicService.online-application',
      de: ['Antrag im Bürgerportal', 'Ich melde mich mit dem Ausweis an und will es heute Abend erledigt haben.'],
      en: ['Application in the citizen portal', 'I sign in with my identity card and want it done tonight.'],
    },
    {
      ...{ ...thing, phase: 'decide', direction: 'customer', channels: ['location'], touched: ['company'] },
      code: 'publicService.waiting-room',
      de: ['Wartebereich', 'Ich ziehe eine Nummer und zähle die Menschen vor mir.'],
      en: ['Waiting room', 'I draw a number and count the people ahead of me.'],
    },
    {
      ...{ ...person, phase: 'decide', direction: 'both', channels: ['inPerson', 'location'] },
      code: 'publicService.case-worker-talk',
      de: [
        'Gespräch mit der Sachbearbeitung',
        'Ich bin auf diesen Menschen angewiesen und merke, ob er mich als Fall oder als Person sieht.',
      ],
      en: [
        'Talk with the case worker',
        'I depend on this person and notice whether I am seen as a case or as somebody.',
      ],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'customer', channels: ['kiosk', 'location'], touched: ['service'] },
      code: 'publicService.photo-terminal',
      de: ['Terminal für Foto und Fingerabdruck', 'Ich stehe vor dem Gerät, und es erkennt meinen Finger nicht.'],
      en: ['Terminal for photo and fingerprint', 'I stand in front of the machine, and it does not read my finger.'],
    },
    {
      ...{
        ...person,
        phase: 'decide',
        direction: 'customer',
        channels: ['inPerson', 'location'],
        touched: ['service'],
      },
      code: 'publicService.fee-payment',
      de: ['Gebühr bezahlen', 'Ich stehe an der Kasse und erfahre, dass nur Bargeld geht.'],
      en: ['Paying the fee', 'I stand at the cash desk and learn that they only take cash.'],
    },
    {
      ...{ ...digital, phase: 'use', direction: 'company', channels: ['email'], touched: ['service'] },
      code: 'publicService.receipt',
      de: ['Eingangsbestätigung', 'Ich weiß jetzt, dass mein Antrag angekommen ist und wer ihn hat.'],
      en: ['Acknowledgement of receipt', 'I know now that my application has arrived and who has it.'],
    },
    {
      ...{
        ...digital,
        phase: 'use',
        direction: 'customer',
        channels: ['portal'],
        access: 'signIn',
        touched: ['service'],
      },
      code: 'publicService.status',
      de: ['Stand meines Antrags', 'Ich will nachsehen können, statt anzurufen.'],
      en: ['Status of my application', 'I want to be able to look it up instead of calling.'],
    },
    {
      ...{ ...thing, phase: 'use', direction: 'company', channels: ['letter', 'portal'], touched: ['company'] },
      code: 'publicService.additional-papers',
      de: ['Nachforderung von Unterlagen', 'Es fehlt etwas, und die Uhr beginnt von vorn.'],
      en: ['Request for further papers', 'Something is missing, and the clock starts again.'],
    },
    {
      ...{
        ...thing,
        phase: 'use',
        direction: 'company',
        channels: ['letter', 'portal'],
        touched: ['company', 'service'],
      },
      code: 'publicService.decision',
      de: ['Bescheid', 'Ich lese vier Seiten und suche das Ja oder Nein.'],
      en: ['Decision', 'I read four pages and look for the yes or no.'],
    },
    {
      ...{ ...person, phase: 'use', direction: 'company', channels: ['inPerson', 'location'] },
      code: 'publicService.handing-over',
      de: ['Ausweis oder Urkunde abholen', 'Ich bekomme in die Hand, worauf ich gewartet habe.'],
      en: ['Collecting the document', 'I am handed what I have been waiting for.'],
    },
    {
      ...{ ...person, phase: 'use', direction: 'company', channels: ['inPerson'] },
      code: 'publicService.home-visit',
      de: ['Besuch vom Amt', 'Jemand kommt zu mir nach Hause und sieht, wie ich lebe.'],
      en: ['Visit by the authority', 'Somebody comes to my home and sees how I live.'],
    },
    {
      ...{ ...thing, phase: 'help', direction: 'customer', channels: ['letter', 'fax', 'email'], touched: ['company'] },
      code: 'publicService.objection',
      de: ['Widerspruch', 'Ich bin nicht einverstanden und will ernst genommen werden.'],
      en: ['Objection', 'I do not agree and want to be taken seriously.'],
    },
    {
      ...{ ...digital, phase: 'help', direction: 'customer', channels: ['app', 'website'], touched: ['company'] },
      code: 'publicService.defect-report',
      de: ['Mängelmelder', 'Ich melde die kaputte Laterne und sehe, ob sich etwas tut.'],
      en: ['Reporting a defect', 'I report the broken street lamp and see whether anything happens.'],
    },
    {
      ...{
        ...thing,
        phase: 'help',
        direction: 'customer',
        channels: ['telephone', 'fax', 'letter'],
        touched: ['company'],
      },
      code: 'publicService.fax-line',
      de: ['Faxanschluss', 'Ich schicke etwas fristgerecht und habe den Beleg in der Hand.'],
      en: ['Fax line', 'I send something in time and hold the proof in my hand.'],
      signal: {
        de: 'Rechtssicherer Zugang für alle, auch ohne Netz.',
        en: 'Legally safe access for all, even offline.',
      },
    },
    {
      ...{ ...person, phase: 'stay', direction: 'both', channels: ['inPerson', 'event'] },
      code: 'publicService.citizens-hour',
      de: ['Bürgersprechstunde', 'Ich sage der Bürgermeisterin, was mich bewegt.'],
      en: ["Citizens' hour", 'I tell the mayor what is on my mind.'],
    },
    {
      ...{ ...earned, class: 'social', phase: 'tell', direction: 'customer', channels: ['inPerson', 'socialMedia'] },
      code: 'publicService.story-at-the-table',
      de: ['Die Geschichte vom Amt', 'Ich erzähle abends am Tisch, wie es mir ergangen ist.'],
      en: ['The story told at the table', 'In the evening I tell at the table how it went.'],
    },
  ],
};

import { type Catalogue, digital, paid, person, thing } from './catalogue.ts';
import { customerPhases } from './customer-phases.ts';
import { pick } from './everywhere.ts';

export const retail: Catalogue = {
  phases: customerPhases({
    inform: { de: 'Stöbern und suchen', en: 'Browsing and searching' },
    decide: { de: 'Aussuchen und kaufen', en: 'Choosing and buying' },
    use: { de: 'Bekommen und benutzen', en: 'Getting and using' },
    help: { de: 'Zurückgeben, Hilfe brauchen', en: 'Returning, needing help' },
    stay: { de: 'Wiederkommen oder fernbleiben', en: 'Coming back or staying away' },
  }),
  touchpoints: [
    ...pick('review-portals', 'comparison-portals', 'word-of-mouth', 'search-results', 'online-ads', 'tv-spots'),
    ...pick('social-media', 'job-adverts', 'hotline', 'email-answer', 'chatbot', 'complaint', 'newsletter', 'invoice'),
    ...pick('satisfaction-survey', 'own-review', 'recommending'),
    {
      ...{ ...paid, class: 'offline', phase: 'aware', direction: 'company', channels: ['paper', 'advertising'] },
      code: 'retail.leaflet',
      de: ['Prospekt im Briefkasten', 'Ich blättere beim Frühstück und kreuze an, was ich brauche.'],
      en: ['Leaflet in the letterbox', 'I leaf through it at breakfast and mark what I need.'],
    },
    {
      ...{ ...thing, phase: 'aware', direction: 'customer', channels: ['location'], touched: ['brand', 'product'] },
      code: 'retail.shop-window',
      de: ['Schaufenster', 'Ich bleibe stehen – oder gehe weiter.'],
      en: ['Shop window', 'I stop, or walk on.'],
    },
    {
      ...{ ...thing, phase: 'inform', direction: 'customer', channels: ['location'], touched: ['company'] },
      code: 'retail.parking',
      de: ['Parkplatz und Weg zum Eingang', 'Ich suche eine Lücke und ärgere mich, bevor ich überhaupt da bin.'],
      en: ['Car park and way to the door', 'I look for a space and am annoyed before I am even there.'],
    },
    {
      ...{ ...thing, phase: 'inform', direction: 'customer', channels: ['location'], touched: ['brand', 'company'] },
      code: 'retail.store-interior',
      de: ['Im Laden: Licht, Luft, Ordnung', 'Ich spüre im ersten Augenblick, ob ich hier bleiben mag.'],
      en: ['In the shop: light, air, order', 'I feel in the first moment whether I like to stay here.'],
    },
    {
      ...{ ...person, phase: 'inform', direction: 'company', channels: ['inPerson', 'location'] },
      code: 'retail.greeting',
      de: ['Begrüßung im Laden', 'Jemand sieht mich an und grüßt, ohne sich auf mich zu stürzen.'],
      en: ['Being greeted in the shop', 'Somebody looks at me and says hello without pouncing on me.'],
    },
    {
      ...{ ...thing, phase: 'inform', direction: 'customer', channels: ['location', 'product'], touched: ['product'] },
      code: 'retail.shelf',
      de: ['Regal und Preisschild', 'Ich suche meine Größe und den Preis und finde beides – oder eine Lücke.'],
      en: ['Shelf and price tag', 'I look for my size and the price and find both, or a gap.'],
    },
    {
      ...{ ...digital, phase: 'inform', direction: 'customer', channels: ['website', 'app'], touched: ['product'] },
      code: 'retail.online-shop-search',
      de: ['Suche im Onlineshop', 'Ich tippe, was ich meine, und will nicht tausend Falsches sehen.'],
      en: ['Search in the online shop', 'I type what I mean and do not want to see a thousand wrong things.'],
    },
    {
      ...{ ...digital, phase: 'inform', direction: 'customer', channels: ['website', 'app'], touched: ['product'] },
      code: 'retail.product-page',
      de: ['Produktseite mit Bildern und Größen', 'Ich zoome hinein und will wissen, wie es wirklich ist.'],
      en: ['Product page with pictures and sizes', 'I zoom in and want to know what it is really like.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'customer', channels: ['website', 'app'], isConfigurator: true },
      code: 'retail.configurator',
      de: ['Konfigurator', 'Ich stelle mir mein Stück zusammen und sehe es vor mir, bevor es jemand baut.'],
      en: ['Configurator', 'I put together my own piece and see it before anybody builds it.'],
    },
    {
      ...{ ...person, phase: 'decide', direction: 'both', channels: ['inPerson', 'location'] },
      code: 'retail.sales-advice',
      de: ['Beratung im Laden', 'Ich frage und merke schnell, ob jemand die Ware kennt.'],
      en: ['Advice in the shop', 'I ask and quickly notice whether somebody knows the goods.'],
    },
    {
      ...{ ...thing, phase: 'decide', direction: 'customer', channels: ['location'], touched: ['product', 'company'] },
      code: 'retail.fitting-room',
      de: ['Umkleide und Ausprobieren', 'Ich stehe vor dem Spiegel; hier entscheide ich mich.'],
      en: ['Fitting room and trying out', 'I stand in front of the mirror; this is where I decide.'],
    },
    {
      ...{ ...person, phase: 'decide', direction: 'customer', channels: ['inPerson', 'location'] },
      code: 'retail.checkout-counter',
      de: ['An der Kasse', 'Ich stehe an, zahle und bekomme zum Abschied einen Blick – oder nur den Bon.'],
      en: ['At the till', 'I queue, pay and get a glance goodbye, or just the receipt.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'customer', channels: ['kiosk', 'location'], touched: ['service'] },
      code: 'retail.self-checkout',
      de: ['Selbstbedienungskasse', 'Ich scanne selbst, bis das rote Licht angeht.'],
      en: ['Self-checkout', 'I scan for myself until the red light comes on.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'customer', channels: ['website', 'app'], touched: ['service'] },
      code: 'retail.online-checkout',
      de: ['Warenkorb und Bezahlen im Netz', 'Ich will fertig werden und sehe erst jetzt die Versandkosten.'],
      en: ['Basket and paying online', 'I want to be done and only now see the cost of delivery.'],
    },
    {
      ...{ ...digital, phase: 'decide', direction: 'company', channels: ['email'], touched: ['company'] },
      code: 'retail.order-confirmation',
      de: ['Bestellbestätigung', 'Ich sehe, dass es geklappt hat und wann es kommt.'],
      en: ['Order confirmation', 'I see that it worked and when it will come.'],
    },
    {
      ...{ ...digital, phase: 'use', direction: 'company', channels: ['email', 'textMessage', 'app'] },
      code: 'retail.tracking',
      de: ['Sendungsverfolgung', 'Ich schaue nach, wo mein Paket ist, und plane meinen Tag danach.'],
      en: ['Parcel tracking', 'I look where my parcel is and plan my day around it.'],
    },
    {
      ...{ ...person, phase: 'use', direction: 'company', channels: ['inPerson'], directness: 'thirdParty' },
      control: 'little',
      code: 'retail.delivery',
      de: [
        'Zustellung an der Haustür',
        'Jemand klingelt und wartet – oder steckt einen Zettel ein, obwohl ich da bin.',
      ],
      en: ['Delivery at the door', 'Somebody rings and waits, or leaves a note although I am in.'],
    },
    {
      ...{ ...thing, phase: 'use', direction: 'company', channels: ['product'], touched: ['brand', 'product'] },
      code: 'retail.unpacking',
      de: ['Auspacken', 'Ich öffne den Karton und sehe, wie sorgsam gepackt wurde.'],
      en: ['Unpacking', 'I open the box and see how carefully it was packed.'],
    },
    {
      ...{ ...thing, phase: 'use', direction: 'customer', channels: ['product', 'paper'], touched: ['product'] },
      code: 'retail.product-in-use',
      de: ['Das Produkt im Alltag', 'Ich benutze es und merke, ob es hält, was versprochen war.'],
      en: ['The product in daily life', 'I use it and notice whether it keeps what was promised.'],
    },
    {
      ...{ ...thing, phase: 'help', direction: 'customer', channels: ['letter', 'website', 'location'] },
      code: 'retail.return',
      de: ['Rückgabe und Umtausch', 'Es passt nicht, und ich will dafür nicht büßen.'],
      en: ['Return and exchange', 'It does not fit, and I do not want to be punished for it.'],
    },
    {
      ...{ ...person, phase: 'help', direction: 'customer', channels: ['inPerson', 'location'] },
      code: 'retail.repair',
      de: ['Reparatur und Garantie', 'Etwas ist kaputt, und ich frage mich, ob man zu seinem Wort steht.'],
      en: ['Repair and warranty', 'Something broke, and I wonder whether they stand by their word.'],
    },
    {
      ...{ ...digital, phase: 'help', direction: 'company', channels: ['email', 'app'], touched: ['company'] },
      code: 'retail.refund',
      de: ['Erstattung', 'Ich warte auf mein Geld und schaue täglich aufs Konto.'],
      en: ['Refund', 'I wait for my money and look at my account every day.'],
    },
    {
      ...{ ...digital, phase: 'stay', direction: 'company', channels: ['app', 'product'], access: 'registration' },
      code: 'retail.loyalty-card',
      de: ['Kundenkarte und Punkte', 'Ich sammle, solange ich spüre, dass mir das etwas bringt.'],
      en: ['Loyalty card and points', 'I collect as long as I feel that it gets me something.'],
    },
  ],
};

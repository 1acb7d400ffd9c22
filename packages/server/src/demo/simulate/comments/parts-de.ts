import type { CommentParts } from './parts.ts';

export const partsDe: CommentParts = {
  openings: {
    bad: ['Leider enttäuschend.', 'So nicht.', 'Schade.', 'Ich bin verärgert.', 'Das kenne ich anders.'],
    fine: ['In Ordnung.', 'Geht so.', 'Im Großen und Ganzen gut.', 'Nichts Besonderes.'],
    good: ['Großartig!', 'Vielen Dank!', 'Besser geht es kaum.', 'Ich bin begeistert.', 'Sehr angenehm.'],
  },
  general: {
    bad: ['Es hat viel zu lange gedauert.', 'Niemand fühlte sich zuständig.', 'Ich musste alles zweimal erklären.'],
    fine: ['Hat funktioniert, mehr aber auch nicht.', 'Es ging, mit etwas Geduld.', 'So habe ich es erwartet.'],
    good: ['Alles klappte auf Anhieb.', 'Man hat sich Zeit für mich genommen.', 'Schneller, als ich dachte.'],
  },
  about: {
    hotline: {
      bad: [
        'Zwanzig Minuten Warteschleife, dann war die Leitung weg.',
        'Ich wurde dreimal weiterverbunden und habe jedes Mal von vorn angefangen.',
        'Was ich in der App geschrieben hatte, lag am Telefon niemandem vor.',
        'Der Rückruf kam nicht, also habe ich noch einmal angerufen.',
      ],
      fine: ['Etwas Wartezeit, dann eine brauchbare Auskunft.', 'Freundlich, aber gelöst war es erst am nächsten Tag.'],
      good: [
        'Sofort jemand dran, und nach zwei Minuten war alles geklärt.',
        'Der Rückruf kam genau zur versprochenen Zeit.',
        'Endlich jemand, der zuhört und gleich handelt.',
      ],
    },
    app: {
      bad: [
        'Die Anmeldung bricht ständig ab.',
        'Die Überweisung blieb einfach hängen.',
        'Seit der neuen Fassung finde ich nichts mehr wieder.',
        'Für alles Wichtige soll man dann doch anrufen.',
      ],
      fine: ['Läuft, könnte aber übersichtlicher sein.', 'Für den Kontostand reicht sie.'],
      good: [
        'Übersichtlich und schnell.',
        'Überweisen dauert nur noch Sekunden.',
        'Das Abfotografieren von Rechnungen ist klasse.',
      ],
    },
    'review-site': {
      bad: [
        'Von dieser Bank rate ich ab.',
        'Erst groß werben, dann nicht erreichbar sein.',
        'Nach vielen Jahren überlege ich zu wechseln.',
        'Ein Punkt, weil weniger nicht geht.',
      ],
      fine: ['Solide Bank, kleine Schwächen beim Telefon.', 'Nett in der Filiale, langsam im Netz.'],
      good: [
        'Eine Bank, bei der man noch Menschen trifft.',
        'Kann ich guten Gewissens empfehlen.',
        'Faire Beratung, die auch einmal abrät.',
      ],
    },
    complaint: {
      bad: [
        'Auf meine Beschwerde kam nur ein Standardbrief.',
        'Drei Wochen bis zur ersten Antwort.',
        'Die Gebühr wurde erklärt, aber nicht erstattet.',
        'Man hat mir das Gefühl gegeben, ich sei selbst schuld.',
      ],
      fine: ['Die Antwort war höflich, die Lösung halb.', 'Am Ende ein Vergleich, mit dem ich leben kann.'],
      good: [
        'Der Fehler wurde sofort zugegeben und am selben Tag behoben.',
        'Man hat sich entschuldigt und nachgefragt, ob alles stimmt.',
        'So macht man aus Ärger einen treuen Kunden.',
      ],
    },
    counter: {
      bad: [
        'Ein Schalter offen, zwölf Leute in der Schlange.',
        'Zum Automaten geschickt worden, obwohl ich Fragen hatte.',
      ],
      fine: ['Kurze Schlange, sachlich bedient.', 'Erledigt, ohne großes Drumherum.'],
      good: ['Man kennt mich hier beim Namen.', 'Sehr geduldig erklärt, auch beim zweiten Mal.'],
    },
    'adviser-talk': {
      bad: [
        'Man wollte mir vor allem etwas verkaufen.',
        'Der Berater hat schon wieder gewechselt.',
        'Vorbereitet war niemand.',
      ],
      fine: ['Ordentliches Gespräch, wenig Neues.', 'Gute Auskunft, aber erst nach langem Warten auf einen Termin.'],
      good: [
        'Die Beratung ging auf unser Leben ein, nicht auf Produkte.',
        'Mir wurde sogar von etwas abgeraten. Das schafft Vertrauen.',
      ],
    },
    'loan-decision': {
      bad: [
        'Zwei Wochen keine Nachricht, der Verkäufer wollte nicht länger warten.',
        'Absage ohne Begründung.',
        'Niemand konnte sagen, wann entschieden wird.',
      ],
      fine: ['Zusage kam, nur später als genannt.', 'Die Entscheidung war klar, der Weg dahin nicht.'],
      good: ['Zusage nach zwei Tagen, wie versprochen.', 'Ehrliche Auskunft, auch über das, was nicht geht.'],
    },
    'electronic-banking': {
      bad: ['Die Sammelzahlung ging wieder nicht durch.', 'Ständig abgemeldet, mitten in der Freigabe.'],
      fine: ['Funktioniert, wirkt aber altmodisch.', 'Die Freigabe ist umständlich, aber sicher.'],
      good: ['Läuft einfach. Genau das brauche ich.', 'Zahlungen an einem Ort, auf einen Blick.'],
    },
    'sales-call': {
      bad: [
        'Ein Anruf zur Unzeit für etwas, das ich nie wollte.',
        'Schon der dritte Verkaufsanruf in diesem Jahr.',
        'Sehr aufdringlich am Telefon.',
      ],
      fine: ['Höflich, aber unnötig.', 'Ich habe um keinen Anruf gebeten.'],
      good: ['Ausnahmsweise ein Anruf, der mir genützt hat.'],
    },
    'fee-letter': {
      bad: ['Wieder teurer, wieder ohne Erklärung.', 'Drei Seiten, und ich weiß nicht, was ich zahle.'],
      fine: ['Verständlich, erfreulich natürlich nicht.'],
      good: ['Endlich ein Brief, der sagt, was es kostet und warum.'],
    },
    'account-closing': {
      bad: [
        'Ich gehe, weil mich hier niemand mehr kennt.',
        'Zu viel gewartet, zu oft erklärt.',
        'Woanders geht es schneller.',
      ],
      fine: ['Ich ziehe fort, sonst wäre ich geblieben.'],
      good: ['Der Abschied war freundlicher als alles davor.'],
    },
    'birthday-call': {
      bad: ['Ein Anruf zum Geburtstag, und dann sollte ich etwas kaufen.'],
      fine: ['Nette Geste.'],
      good: ['Jemand denkt an mich, ganz ohne Verkauf. Das hat mich gefreut.', 'Was für eine schöne Überraschung.'],
    },
  },
  closings: {
    bad: ['Bitte ändern Sie das.', 'Ich erwarte eine Antwort.', 'Beim nächsten Mal gehe ich woanders hin.'],
    fine: ['Da ist noch Luft nach oben.', 'Weiter so, mit etwas mehr Tempo.'],
    good: ['Gerne wieder.', 'Das erzähle ich weiter.', 'Bitte genau so weitermachen.'],
  },
  crisis: [
    'Seit Tagen komme ich nicht an mein Geld, die App ist tot.',
    'App kaputt, Hotline besetzt, keine Auskunft. Unfassbar.',
    'Miete nicht bezahlt, weil die App nicht geht. Und keiner sagt etwas.',
    'Vier Tage Ausfall und nicht einmal eine Entschuldigung.',
    'Ich stand an der Kasse und konnte nicht zahlen.',
    'Diese Bank hat ihre Technik nicht im Griff.',
  ],
};

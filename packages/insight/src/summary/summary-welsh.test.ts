import { expect } from 'chai';
import { cases, type SummaryCase } from './cases.examples.js';
import { summaryOf } from './charts.examples.js';

const told: Partial<Record<keyof typeof cases, string[]>> = {
  rising: [
    'Missed bins: 142 ar gyfer Chwefror 2025, i fyny 3 o’i gymharu â’r gwerth ar gyfer Ionawr 2025.',
    'O’i gymharu â’r gwerth ar gyfer Chwefror 2024: i fyny 36.',
    'Nid yw’r gwerth diweddaraf yn cyrraedd y targed o 130; y gwahaniaeth yw 12.',
    'Yr uchaf yw 142 ar gyfer Chwefror 2025, a’r isaf yw 103 ar gyfer Ionawr 2024.',
    'Dros yr holl amser, mae’r gwerthoedd wedi codi gan mwyaf.',
    'Y gwerth hyd yma ar gyfer Mawrth 2025 yw 145, gan nad yw’r cyfnod hwnnw ar ben.',
    'Mae’r siart yn dangos 15 o fisoedd (y cyntaf: Ionawr 2024; yr olaf: Mawrth 2025).',
  ],
  quarters: [
    'Waste recycled: 45.3% ar gyfer Ionawr i Fawrth 2025, i fyny 1.3 o bwyntiau canran o’i gymharu â’r gwerth ar gyfer Hydref i Ragfyr 2024.',
    'O’i gymharu â’r gwerth ar gyfer Ionawr i Fawrth 2024: i fyny 5.3 o bwyntiau canran.',
    'Nid yw’r gwerth diweddaraf yn cyrraedd y targed o 50%; y gwahaniaeth yw 4.7 o bwyntiau canran.',
    'Yr uchaf yw 45.3% ar gyfer Ionawr i Fawrth 2025, a’r isaf yw 40% ar gyfer Ionawr i Fawrth 2024.',
    'Mae’r siart yn dangos 5 o chwarteri (y cyntaf: Ionawr i Fawrth 2024; yr olaf: Ionawr i Fawrth 2025).',
    'Mae 1 gwerth ar goll: Gorffennaf i Fedi 2024.',
  ],
  provisional: [
    'Spend on roads: £1.5 miliwn ar gyfer 2024 i 2025 (dros dro), i fyny £250,000 o’i gymharu â’r gwerth ar gyfer 2023 i 2024.',
    'Mae’r gwerth diweddaraf yr un fath â’r targed o £1.5 miliwn.',
    'Mae’r siart yn dangos 2 o flynyddoedd ariannol (y cyntaf: 2023 i 2024; yr olaf: 2024 i 2025).',
  ],
  week: [
    'Calls: 7 ar gyfer yr wythnos sy’n dechrau 26 Ionawr 2026, dim newid o’i gymharu â’r gwerth ar gyfer yr wythnos sy’n dechrau 19 Ionawr 2026.',
    'Yr uchaf yw 7, y tro diweddaraf ar gyfer yr wythnos sy’n dechrau 26 Ionawr 2026, a’r isaf yw 5 ar gyfer yr wythnos sy’n dechrau 29 Rhagfyr 2025.',
    'Mae’r siart yn dangos 4 o wythnosau (y cyntaf: yr wythnos sy’n dechrau 29 Rhagfyr 2025; yr olaf: yr wythnos sy’n dechrau 26 Ionawr 2026).',
    'Mae 1 gwerth ar goll: yr wythnos sy’n dechrau 12 Ionawr 2026.',
  ],
  onlyRunning: ['Missed bins: 12 hyd yma ar gyfer 2026.'],
  none: ['Missed bins: nid oes gwerthoedd i’w dangos.'],
  allMissing: [
    'Missed bins: nid oes gwerthoedd i’w dangos.',
    'Mae 2 o werthoedd heb eu dangos, er mwyn diogelu preifatrwydd pobl: Abbey, Bridge.',
    'Mae 1 gwerth yn rhy fach i’w ddangos: Castle.',
    'Mae 1 gwerth ar goll: Dale.',
  ],
  allEqual: [
    'Missed bins: 5 yw pob gwerth.',
    'Mae’r gwerth diweddaraf yn cyrraedd y targed o 5.',
    'Mae’r siart yn dangos 5 o fisoedd (y cyntaf: Ionawr 2024; yr olaf: Mai 2024).',
  ],
  wards: [
    'Missed bins: yr uchaf yw 60 (Dale) a’r isaf yw 10 (Abbey).',
    'Mae’r uchaf tua 6 gwaith maint yr isaf.',
    'Bridge: 20, rhif 2 o 3, gan gyfrif o’r uchaf.',
    'O blith 3 o werthoedd, mae 2 yn cyrraedd y targed o 20.',
    'Mae’r siart yn dangos 3 o werthoedd.',
    'Mae 1 gwerth heb ei ddangos, er mwyn diogelu preifatrwydd pobl: Castle.',
  ],
  negatives: [
    'Change in spend: yr uchaf yw £3 (Bridge, Dale) a’r isaf yw −£12.50 (Castle).',
    'Y bwlch rhwng yr uchaf a’r isaf yw £15.50.',
    'Mae’r siart yn dangos 4 o werthoedd.',
  ],
  overHundred: [
    'Take-up: yr uchaf yw 104% (3 o’r enwau) a’r isaf yw 98.5% (Dale).',
    'Y bwlch rhwng yr uchaf a’r isaf yw 5.5 o bwyntiau canran.',
    'Mae’r siart yn dangos 4 o werthoedd.',
  ],
  duplicates: [
    'Missed bins: yr uchaf yw 3 (Abbey) a’r isaf yw 1 (Abbey).',
    'Mae’r uchaf tua 3 gwaith maint yr isaf.',
    'Mae’r siart yn dangos 3 o werthoedd.',
    'Mae mwy nag un gwerth ar gyfer Abbey.',
  ],
  pyramid: [
    'Population: y grŵp mwyaf ar gyfer Men yw 5 to 9 (200), ac ar gyfer Women yw 10 to 14 (250).',
    'Population: y gyfran fwyaf yw Women, sef 55% o’r cyfan.',
    'Mae’r siart yn dangos 6 o werthoedd mewn 2 o setiau.',
  ],
  stacked: [
    'Waste: y gyfran fwyaf yw Recycled, sef 49% o’r cyfan ar gyfer 2024.',
    'Recycled sydd wedi newid fwyaf ers 2021: i fyny 34 tonnes.',
    'Mae’r siart yn dangos 3 o setiau o werthoedd dros 4 o flynyddoedd (y cyntaf: 2021; yr olaf: 2024).',
  ],
  crossing: [
    'Waste: yr uchaf yw 44% (Recycled) a’r isaf yw 26% (Burned) ar gyfer 2024.',
    'O blith 2 o werthoedd, mae 1 yn cyrraedd y targed o 40%.',
    'Recycled sydd wedi newid fwyaf ers 2021: i fyny 34 o bwyntiau canran.',
    'Ers 2023, Recycled sydd uchaf; cyn hynny, Burned oedd uchaf.',
    'Mae’r siart yn dangos 2 o setiau o werthoedd dros 4 o flynyddoedd (y cyntaf: 2021; yr olaf: 2024).',
  ],
  units: [
    'Cost: £120 ar gyfer 2024, i fyny £20 o’i gymharu â’r gwerth ar gyfer 2023.',
    'Share: 4.0% ar gyfer 2024, i lawr 1.0 o bwyntiau canran o’i gymharu â’r gwerth ar gyfer 2023.',
    'Mae’r siart yn dangos 2 o setiau o werthoedd dros 2 o flynyddoedd (y cyntaf: 2023; yr olaf: 2024).',
  ],
  many: [
    'Missed bins: yr uchaf yw 100 (Ward 7) a’r isaf yw 2 (Ward 1) ar gyfer 2024.',
    'Ward 12: 13, rhif 30 o 40, gan gyfrif o’r uchaf.',
    'Ward 7 sydd wedi newid fwyaf ers 2023: i fyny 93.',
    'Mae’r siart yn dangos 40 o setiau o werthoedd dros 2 o flynyddoedd (y cyntaf: 2023; yr olaf: 2024).',
  ],
  linked: [
    'Crimes, Homes: lle mae un yn uwch, mae’r llall gan mwyaf yn uwch.',
    'Nid yw hyn yn dangos bod un yn achosi’r llall.',
  ],
  unlinked: ['Crimes, Homes: nid oes cysylltiad clir rhwng y ddau (12 o bwyntiau).'],
  histogram: [
    'Time to answer: o blith 30 o werthoedd, mae o leiaf hanner yn yr ystod 2 days i 9 days.',
    'Yr isaf yw 0 days a’r uchaf yw 12 days.',
  ],
  rightToLeft: [
    'Missed bins: yr uchaf yw 2 (The very long very long very long very long very long very long very long very…) a’r isaf yw 1 (\u2068שלום\u2069).',
    'Mae’r uchaf tua dwywaith maint yr isaf.',
    'Mae’r siart yn dangos 2 o werthoedd.',
  ],
};

describe('a summary in Welsh', () => {
  for (const [name, sentences] of Object.entries(told)) {
    const { what, data, settings }: SummaryCase = cases[name as keyof typeof cases];
    it(`of ${what}`, () => expect(summaryOf(data, settings, 'cy')).to.deep.equal(sentences));
  }
});

import type { FactChange, Peak } from '../summary/chart-fact.js';
import type { InWords, SummaryName, SummaryWords } from './summary-words.js';

/** Plural after "o", which takes the soft mutation whatever the number; the singular changes with it. */
const steps = {
  year: 'o flynyddoedd',
  'financial-year': 'o flynyddoedd ariannol',
  quarter: 'o chwarteri',
  'financial-quarter': 'o chwarteri',
  month: 'o fisoedd',
  week: 'o wythnosau',
  day: 'o ddiwrnodau',
};

const ways = { up: 'uwch', down: 'is' };

/** Commas only: "a" and "ac" depend on the sound of the next name. */
function list(names: readonly SummaryName[]): string {
  return names.map(({ text }) => text).join(', ');
}

/** "ar gyfer" changes no letter of what follows, as "yn" would. */
function when({ text }: SummaryName): string {
  return `ar gyfer ${text}`;
}

function ending(at: SummaryName | undefined): string {
  return at ? ` ${when(at)}.` : '.';
}

function changed({ direction, amount }: InWords<FactChange>): string {
  if (direction === 'same') return 'dim newid';
  return amount ? `${direction === 'up' ? 'i fyny' : 'i lawr'} ${amount}` : 'bron dim newid';
}

function values(count: string): string {
  return count === '1' ? '1 gwerth' : `${count} o werthoedd`;
}

/** Pronouns agree in number, so each reason has two forms. */
function absence(reason: string, count: string): string {
  const one = count === '1';
  const told = values(count);
  switch (reason) {
    case 'suppressed':
      return `Mae ${told} heb ${one ? 'ei ddangos' : 'eu dangos'}, er mwyn diogelu preifatrwydd pobl`;
    case 'low':
      return `Mae ${told} yn rhy fach i’w ${one ? 'ddangos' : 'dangos'}`;
    case 'not-applicable':
      return `Nid yw ${told} yn berthnasol`;
    default:
      return `Mae ${told} ar goll`;
  }
}

function who({ names, count }: InWords<Peak>): string {
  return count === String(names.length) ? list(names) : `${count} o’r enwau`;
}

function peak(told: InWords<Peak>): string {
  return `${told.value} (${who(told)})`;
}

function extreme({ names, count, value }: InWords<Peak>): string {
  return `${value}${count === '1' ? '' : ', y tro diweddaraf'} ${when(names.at(-1)!)}`;
}

/** A chart in plain Welsh. No sentence needs a mutation in a name or number that it does not know. */
export const summaryWords: SummaryWords = {
  points: (number, one) => (one ? `${number} pwynt canran` : `${number} o bwyntiau canran`),
  lessThan: (percent) => `llai na ${percent}`,
  moreThan: (percent) => `mwy na ${percent}`,
  period: (text) => text,
  nothing: ({ label }) => `${label}: nid oes gwerthoedd i’w dangos.`,
  latest({ label, value, at, soFar, mark, change }) {
    const compared = change ? `, ${changed(change)} o’i gymharu â’r gwerth ${when(change.since)}` : '';
    return `${label}: ${value}${soFar ? ' hyd yma' : ''} ${when(at)}${mark ? ` (${mark})` : ''}${compared}.`;
  },
  lastYear: ({ change }) => `O’i gymharu â’r gwerth ${when(change.since)}: ${changed(change)}.`,
  soFar: ({ value, at }) => `Y gwerth hyd yma ${when(at)} yw ${value}, gan nad yw’r cyfnod hwnnw ar ben.`,
  equal: ({ label, value, at }) => `${label}: ${value} yw pob gwerth${ending(at)}`,
  target({ target, met, way, amount }) {
    const aim = `targed o ${target}`;
    if (met) return `Mae’r gwerth diweddaraf yn cyrraedd y ${aim}.`;
    const by = amount ? `; y gwahaniaeth yw ${amount}.` : '.';
    if (met === false) return `Nid yw’r gwerth diweddaraf ${amount ? '' : 'yn llwyr '}yn cyrraedd y ${aim}${by}`;
    if (way === 'same') return `Mae’r gwerth diweddaraf yr un fath â’r ${aim}.`;
    return `Mae’r gwerth diweddaraf ${amount ? '' : 'ychydig '}yn ${ways[way]} na’r ${aim}${by}`;
  },
  targets: ({ target, count, of, better }) =>
    `O blith ${of} o werthoedd, mae ${count} ${better === 'neutral' ? 'ar neu uwchlaw’r' : 'yn cyrraedd y'} targed o ${target}.`,
  range: ({ highest, lowest }) => `Yr uchaf yw ${extreme(highest)}, a’r isaf yw ${extreme(lowest)}.`,
  trend: ({ way }) => `Dros yr holl amser, mae’r gwerthoedd wedi ${way === 'up' ? 'codi' : 'gostwng'} gan mwyaf.`,
  broken: ({ at }) => `Ni ellir cymharu gwerthoedd cyn ${at.text} â rhai diweddarach.`,
  extremes: ({ label, highest, lowest, at }) =>
    `${label}: yr uchaf yw ${peak(highest)} a’r isaf yw ${peak(lowest)}${ending(at)}`,
  ratio: ({ count }) => `Mae’r uchaf tua ${count === '2' ? 'dwywaith' : `${count} gwaith`} maint yr isaf.`,
  gap: ({ amount }) =>
    amount ? `Y bwlch rhwng yr uchaf a’r isaf yw ${amount}.` : 'Mae’r bwlch rhwng yr uchaf a’r isaf yn fach iawn.',
  standing: ({ name, value, count, of, tied, from }) =>
    `${name.text}: ${value}, rhif ${count} o ${of}${tied ? ' (cydradd)' : ''}, gan gyfrif o’r ${from === 'highest' ? 'uchaf' : 'isaf'}.`,
  part: ({ label, name, share, at }) => `${label}: y gyfran fwyaf yw ${name.text}, sef ${share} o’r cyfan${ending(at)}`,
  groups({ label, groups }) {
    const told = groups.map(({ name, highest }) => `${name.text} yw ${who(highest)} (${highest.value})`);
    return `${label}: y grŵp mwyaf ar gyfer ${told.join(', ac ar gyfer ')}.`;
  },
  mostChanged: ({ name, change }) => `${name.text} sydd wedi newid fwyaf ers ${change.since.text}: ${changed(change)}.`,
  crossing: ({ name, other, at }) => `Ers ${at.text}, ${name.text} sydd uchaf; cyn hynny, ${other.text} oedd uchaf.`,
  link({ label, name, way, of }) {
    const start = `${label}, ${name.text}: `;
    if (way === 'few') return `${start}mae rhy ychydig o bwyntiau (${of}) i ddweud a oes cysylltiad.`;
    if (way === 'none') return `${start}nid oes cysylltiad clir rhwng y ddau (${of} o bwyntiau).`;
    const end = way === 'higher' ? 'uwch' : 'is';
    return `${start}lle mae un yn uwch, mae’r llall gan mwyaf yn ${end}.`;
  },
  noCause: () => 'Nid yw hyn yn dangos bod un yn achosi’r llall.',
  spread({ label, low, high, of }) {
    const most = low === high ? `yn ${low}` : `yn yr ystod ${low} i ${high}`;
    return `${label}: o blith ${of} o werthoedd, mae o leiaf hanner ${most}.`;
  },
  limits: ({ lowest, highest }) => `Yr isaf yw ${lowest} a’r uchaf yw ${highest}.`,
  span({ count, first, last, series }) {
    const sets = `${series.count} o setiau`;
    const several = series.count !== '1';
    if (!first || !last) return `Mae’r siart yn dangos ${values(count)}${several ? ` mewn ${sets}` : ''}.`;
    const over = `${several ? `${sets} o werthoedd dros ` : ''}${count} ${steps[first.step!]}`;
    return `Mae’r siart yn dangos ${over} (y cyntaf: ${first.text}; yr olaf: ${last.text}).`;
  },
  absent: ({ reason, count, names }) => `${absence(reason, count)}${names.length ? `: ${list(names)}` : ''}.`,
  repeats: ({ count, names }) =>
    `Mae mwy nag un gwerth ar gyfer ${names.length ? list(names) : `${count} o’r enwau ar y siart`}.`,
};

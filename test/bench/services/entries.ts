import type { Service } from '@council-kit/services';

// A made-up council's catalogue, the same every time, as long and as wordy as real feeds are.

const things =
  `bin,library,council tax,parking permit,garden waste,bulky waste,school meal,blue badge,allotment,pothole,
  street light,dog,noise,food hygiene,planning application,housing benefit,home adaptation,day centre,youth club,
  swimming pool,birth certificate,wedding,burial,election,licence,taxi,market stall,tree,footpath,flood,carer,
  foster family,nursery,school place,bus pass,museum,archive,recycling centre,graffiti,abandoned vehicle,pest,
  homelessness,council home,repair,rent,debt,benefit,domestic abuse,mental health,dementia,autism,language class`
    .split(',')
    .map((thing) => thing.trim());
const actions =
  `Report a problem with,Apply for,Pay for,Find,Book,Renew,Cancel,Ask about,Help with,Advice on,Complain about,
  Change,Request,Check,Track,Appeal about,Register for,Volunteer with,Get support with,Join a group about`
    .split(',')
    .map((action) => action.trim());
const places = `Abbey,Castle,Northgate,Quayside,Heath,Oakley,Millbrook,Ashford Green,Priory,Station Road,Riverside,
  Hilltop,Old Town,Broadway,Meadow,Kingsway,Southfield,Westcliff,Harbour,Moorland`
  .split(',')
  .map((place) => place.trim());
const topics = `Bins and recycling,Housing,Benefits,Council tax,Schools,Roads and parking,Leisure,Libraries,Adult care,
  Children and families,Planning,Environment,Births deaths and marriages,Business,Voting`
  .split(',')
  .map((topic) => topic.trim());
const audiences = ['Adults over 65', 'Carers', 'Families', 'Young people', 'Disabled people', 'Everyone', 'Tenants'];
const kinds = ['online', 'phone', 'in-person', 'email', 'post'] as const;
const states = ['open', 'open', 'open', 'disrupted', 'closed'] as const;
/** What descriptions are made of besides: endings and beginnings give some thousands of words, as real texts have. */
const beginnings = `re,over,under,inter,trans,con,pro,dis,pre,sub,micro,super,out,fore,mis,semi,anti,multi`.split(',');
const stems =
  `form,port,tract,vise,scribe,mand,pend,struct,duct,fer,cede,clude,gress,mit,pose,quire,serve,sist,spect,tain,
  tend,tort,vent,vert,voke,work,look,take,land,ground,stand,hold,pass,line,side,light,house,yard`
    .split(',')
    .map((stem) => stem.trim());
const endings = ['', 's', 'ed', 'ing', 'ion', 'able', 'ment', 'er', 'al', 'ive'];
const links =
  `the,a,of,to,and,for,in,with,you,your,we,can,will,may,if,is,are,by,from,at,on,or,this,that,please,contact`.split(',');

/** The same numbers from 0 to 1 every time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many made-up entries, with descriptions of 20 to 120 words out of about 7,000 different ones. */
export function entries(count: number, seed = 7): Service[] {
  const next = numbersFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  // A few words are in most texts and most words in few.
  const rare = <T>(from: readonly T[]): T => from[Math.floor(next() ** 2 * from.length)]!;
  const word = () => {
    const which = next();
    if (which < 0.45) return pick(links);
    if (which < 0.6) return rare(things);
    return `${rare(beginnings)}${rare(stems)}${rare(endings)}`;
  };
  const sentence = (words: number) => `${Array.from({ length: words }, word).join(' ')}.`;
  return Array.from({ length: count }, (_, number) => {
    const [thing, place] = [rare(things), pick(places)];
    const price = next();
    return {
      id: String(number),
      name: `${pick(actions)} ${thing} in ${place}${next() < 0.1 ? ` ${number}` : ''}`,
      summary: sentence(12),
      description: Array.from({ length: 2 + Math.floor(next() * 10) }, () => sentence(10)).join(' '),
      topics: [{ label: pick(topics) }, ...(next() < 0.3 ? [{ label: pick(topics) }] : [])],
      audience: next() < 0.6 ? [pick(audiences)] : undefined,
      costs: price < 0.4 ? [{ amount: 0 }] : price < 0.7 ? [{ amount: Math.ceil(price * 50) }] : undefined,
      channels: kinds.filter(() => next() < 0.5).map((kind) => ({ kind, value: `${kind} ${number}` })),
      provider: { name: `${pick(places)} ${pick(['Borough Council', 'Trust', 'Community Hub'])}` },
      areas: [place],
      status: { state: pick(states) },
      synonyms: next() < 0.3 ? [rare(things)] : undefined,
      places: [{ postcode: 'ZZ1 1ZZ', latitude: 51 + next(), longitude: -1 + next() }],
    };
  });
}

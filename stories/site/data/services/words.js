/**
 * What many of the made-up services share: topics, the people they are for, and
 * the teams behind them. A text is a pair: English, Welsh. All telephone numbers
 * are of the ranges that are kept for fiction.
 */

export const topics = {
  bins: ['Bins and recycling', 'Biniau ac ailgylchu'],
  tax: ['Council tax', 'Y dreth gyngor'],
  benefits: ['Benefits and money', 'Budd-daliadau ac arian'],
  housing: ['Housing', 'Tai'],
  care: ['Care and support for adults', 'Gofal a chymorth i oedolion'],
  children: ['Children and families', 'Plant a theuluoedd'],
  schools: ['Schools and learning', 'Ysgolion a dysgu'],
  libraries: ['Libraries', 'Llyfrgelloedd'],
  leisure: ['Sport and leisure', 'Chwaraeon a hamdden'],
  parking: ['Parking', 'Parcio'],
  roads: ['Roads and travel', 'Ffyrdd a theithio'],
  planning: ['Planning and building', 'Cynllunio ac adeiladu'],
  life: ['Births, deaths and marriages', 'Genedigaethau, marwolaethau a phriodasau'],
  licensing: ['Licences and permits', 'Trwyddedau'],
  business: ['Business', 'Busnes'],
  environment: ['Environment and pests', 'Yr amgylchedd a phlâu'],
  community: ['Community and voting', 'Cymuned a phleidleisio'],
  parks: ['Parks and green spaces', 'Parciau a mannau gwyrdd'],
};

export const audiences = {
  residents: ['Everyone who lives here', 'Pawb sy’n byw yma'],
  visitors: ['Residents and visitors', 'Preswylwyr ac ymwelwyr'],
  older: ['People aged 60 and over', 'Pobl 60 oed a throsodd'],
  disabled: ['Disabled people', 'Pobl anabl'],
  carers: ['Carers', 'Gofalwyr'],
  parents: ['Parents and carers of children', 'Rhieni a gofalwyr plant'],
  young: ['Young people', 'Pobl ifanc'],
  tenants: ['Council tenants', 'Tenantiaid y cyngor'],
  renters: ['People who rent privately', 'Pobl sy’n rhentu’n breifat'],
  homeowners: ['Homeowners', 'Perchnogion tai'],
  lowIncome: ['People on a low income', 'Pobl ar incwm isel'],
  drivers: ['Drivers', 'Gyrwyr'],
  businesses: ['Businesses', 'Busnesau'],
  adults: ['Adults', 'Oedolion'],
  groups: ['Clubs and community groups', 'Clybiau a grwpiau cymunedol'],
};

/** Who gives a service, where that is not the council; `{}` stands for its town. */
export const providers = {
  leisureTrust: ['{} Leisure Trust', 'Ymddiriedolaeth Hamdden {}'],
  adviceCentre: ['{} Advice Centre', 'Canolfan Cynghori {}'],
  ageFriendly: ['Age Friendly {}', 'Cyfeillion Oed {}'],
};

const office = [{ byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' }];
const long = [
  { byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '20:00' },
  { byday: 'SA', opens_at: '09:00', closes_at: '13:00' },
];
const always = [{ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '24:00' }];

export const teams = {
  bins: { email: 'bins', phone: '01632 960 110', sms: '07700 900 110', schedules: long },
  tax: { email: 'counciltax', phone: '01632 960 120', textphone: '01632 960 121', schedules: office },
  benefits: { email: 'benefits', phone: '01632 960 125', textphone: '01632 960 126', schedules: office },
  housing: { email: 'housing', phone: '01632 960 130', textphone: '01632 960 131', schedules: office },
  homeless: { email: 'homeless', phone: '01632 960 135', textphone: '01632 960 136', schedules: always },
  repairs: { email: 'repairs', phone: '01632 960 138', sms: '07700 900 138', schedules: always },
  care: { email: 'adultcare', phone: '01632 960 140', textphone: '01632 960 141', schedules: office },
  safeguarding: { email: 'safeguarding', phone: '01632 960 148', textphone: '01632 960 149', schedules: always },
  children: { email: 'families', phone: '01632 960 150', textphone: '01632 960 151', schedules: office },
  schools: { email: 'admissions', phone: '01632 960 155', schedules: office },
  libraries: { email: 'libraries', phone: '01632 960 160', schedules: long },
  leisure: { email: 'leisure', phone: '01632 960 165', schedules: long },
  parking: { email: 'parking', phone: '01632 960 170', schedules: office },
  roads: { email: 'highways', phone: '01632 960 175', sms: '07700 900 175', schedules: office },
  planning: {
    email: 'planning',
    phone: '01632 960 180',
    schedules: [{ byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '13:00' }],
  },
  registrars: {
    email: 'registrars',
    phone: '01632 960 185',
    schedules: [{ byday: 'MO,TU,WE,TH,FR', opens_at: '09:30', closes_at: '16:00' }],
  },
  licensing: { email: 'licensing', phone: '01632 960 190', schedules: office },
  environment: { email: 'environment', phone: '01632 960 195', sms: '07700 900 195', schedules: long },
  elections: { email: 'elections', phone: '01632 960 198', schedules: office },
  contact: { email: 'contact', phone: '01632 960 100', textphone: '01632 960 101', schedules: long },
};

export const free = { amount: 0 };
export const aYear = ['a year', 'y flwyddyn'];
export const aSession = ['a session', 'y sesiwn'];

import type { Hours } from './hours/hours.js';

/** How a service is reached. */
export const channelKinds = [
  'online',
  'phone',
  'in-person',
  'email',
  'post',
  'sms',
  'textphone',
  'relay',
  'bsl',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** One way to reach a service. */
export interface Channel {
  kind: ChannelKind;
  /** Address or number as people write it: a URL, `01632 960 001`, an email address, a postal address with line breaks. */
  value: string;
  /** Name where a service has several of a kind: `Report a missed bin`. */
  label?: string;
  hours?: Hours;
  /** BCP 47: `cy`. */
  languages?: readonly string[];
  /** How long it takes this way, in words. */
  processingTime?: string;
  /** What to know first, in words: `Have your reference number ready`. */
  instructions?: string;
}

/** One price. Without an amount it is words only. */
export interface Cost {
  /** Who or what it is for: `Under 18s`. */
  option?: string;
  /** In pounds; 0 is free. */
  amount?: number;
  /** The most, where the price is a range that starts at `amount`. */
  most?: number;
  /** ISO 4217; `GBP` when left out. */
  currency?: string;
  /** What the amount is for, `per session`, or the price in words, `Depends on your income`. */
  description?: string;
  /** Whether it is a lower price for some people. */
  concession?: boolean;
  /** ISO dates, both included. */
  validFrom?: string;
  validUntil?: string;
}

/** Whether a service is there as usual. */
export interface ServiceStatus {
  state: 'open' | 'disrupted' | 'closed';
  /** Until when, as an ISO date, included. */
  until?: string;
  /** Why, in words. */
  message?: string;
}

/** A place a service is given at. */
export interface Place {
  id?: string;
  name?: string;
  /** Lines of the address without its postcode. */
  address?: readonly string[];
  postcode?: string;
  /** WGS 84 degrees; only where both are possible. */
  latitude?: number;
  longitude?: number;
  hours?: Hours;
  /** What the place offers to disabled people, in words. */
  accessibility?: readonly string[];
  description?: string;
}

/** A word a service is filed under. */
export interface Topic {
  id?: string;
  label: string;
}

/** Another service, or a page about one. */
export interface RelatedService {
  id?: string;
  name: string;
  url?: string;
}

/** The texts of a service, in another language. */
export type Translation = Partial<
  Pick<
    Service,
    | 'name'
    | 'summary'
    | 'description'
    | 'audience'
    | 'eligibility'
    | 'alert'
    | 'processingTime'
    | 'deadline'
    | 'appeals'
    | 'safeguarding'
    | 'onlineOnlyReason'
    | 'url'
    | 'synonyms'
    | 'documents'
    | 'steps'
  >
>;

/**
 * An entry in a service catalogue, whatever standard it came in. What the source
 * does not say is absent. All texts are plain: paragraphs are parted by an empty
 * line, and nothing is markup.
 *
 * Built on HSDS 3 / Open Referral UK, with channels after schema.org
 * `ServiceChannel` and identity after the Local Government Service List.
 */
export interface Service {
  /** Unique in its source. */
  id: string;
  /** Number in the Local Government Service List: `530`. */
  lgslId?: string;
  /** Number in the Local Government Interaction List: `8`. */
  lgilId?: string;
  name: string;
  /** One sentence. */
  summary?: string;
  description?: string;
  /** The page about it. */
  url?: string;
  provider?: { id?: string; name?: string; url?: string };
  /** Who it is for, each a few words: `Adults over 65`. */
  audience?: readonly string[];
  /** In years. */
  minimumAge?: number;
  maximumAge?: number;
  /** Who can have it, in words. */
  eligibility?: string;
  /** Address of a flow that checks it. */
  eligibilityFlow?: string;
  /** Areas served, by name. */
  areas?: readonly string[];
  costs?: readonly Cost[];
  status?: ServiceStatus;
  /** Something to know now, in words. */
  alert?: string;
  channels: readonly Channel[];
  /** Why it can be had online only, in words. */
  onlineOnlyReason?: string;
  /** When it is there, where that is not said of a channel or a place. */
  hours?: Hours;
  places?: readonly Place[];
  /** How long it takes, in words: `10 working days`. */
  processingTime?: string;
  /** By when to apply, in words. */
  deadline?: string;
  /** What to do, one step each. */
  steps?: readonly string[];
  /** What to have ready, one each. */
  documents?: readonly string[];
  /** BCP 47 codes or names of the languages it is given in. */
  languages?: readonly string[];
  /** How accessible the online service is, in words. */
  accessibility?: readonly string[];
  /** How to appeal or complain, in words. */
  appeals?: string;
  safeguarding?: string;
  topics?: readonly Topic[];
  /** Other words people use for it, misspellings too. */
  synonyms?: readonly string[];
  related?: readonly RelatedService[];
  /** When somebody last checked that all of it is right. */
  assured?: { date: string; by?: string; nextReview?: string };
  /** ISO moment of the last change. */
  modified?: string;
  /** By language: `cy`. */
  translations?: Readonly<Record<string, Translation>>;
}

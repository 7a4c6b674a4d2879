import type { ChannelKind, ServiceStatus } from './service.js';

/** A way to reach a service, ready to be shown. */
export interface ChannelView {
  kind: ChannelKind;
  /** `Phone`, `In person`. */
  name: string;
  /** What is shown: `01632 960 001`; lines of an address. */
  text: string;
  /** `https:`, `mailto:`, `tel:` or `sms:`, checked; undefined where there is nothing to follow. */
  href?: string;
  /** `Open now, closes at 5pm`. */
  opening?: string;
  /** What else is said of it: instructions, languages, how long it takes. */
  notes: readonly string[];
}

/** Everything a card says, in one language, in the order it is read. Absent parts are not known. */
export interface CardView {
  id: string;
  name: string;
  /** The page about the service. */
  href?: string;
  summary?: string;
  /** `For adults over 65`. */
  audience?: string;
  /** `Free`, `£12.50 per session`, `£5 to £20`, `Depends on your income`. */
  cost?: string;
  /** The one thing to do: its wording says the channel: `Apply online`, `Phone 01632 960 001`. */
  action?: { text: string; href?: string; kind: ChannelKind };
  /** Always there where it is not as usual. */
  status?: { state: ServiceStatus['state']; text: string };
  /** `Opens Monday at 9am`, `Open now, closes at 5pm`. */
  opening?: string;
  /** `Takes 10 working days`. */
  takes?: string;
  /** `Last checked 3 March 2026`, or `We have not checked this since 3 March 2025`. */
  checked?: { text: string; old: boolean };
  /** `1.2 miles away, in a straight line`. */
  distance?: string;
  /** `You may be eligible because …`. */
  eligible?: string;
  /** Every other way, those that are not online first. */
  channels: readonly ChannelView[];
  /** Why there is no way but online. */
  onlineOnly?: string;
  /** `Welsh` text missing: the language the texts are in where it is not the one asked for. */
  lang?: string;
}

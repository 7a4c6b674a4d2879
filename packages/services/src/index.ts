export type { CardView, ChannelView } from './card.js';
export type { Division, Hours, OpeningException, OpeningRule, Weekday } from './hours/hours.js';
export { inLanguage } from './in-language.js';
export * from './service.js';

import { channelLink, webLink } from '../channel-links.js';
import type { Channel, ChannelKind, Service } from '../service.js';
import { quoted, type Find } from './finding.js';

const numbers: Partial<Record<ChannelKind, string>> = {
  phone: 'phone number',
  textphone: 'textphone number',
  relay: 'relay number',
  sms: 'number for text messages',
};

/** Checks how a service is reached: that there is a way that is not online, and that each way leads somewhere. */
export function checkWays(
  { channels, onlineOnlyReason, url, places, eligibilityFlow, provider, related = [] }: Service,
  find: Find,
): void {
  if (!channels.length && !url) {
    find('channels', 'Nothing says how to get it. Give a phone number, a place to go to, or an address of the web.');
  } else if (!channels.some(({ kind }) => kind !== 'online') && !places?.length && !onlineOnlyReason) {
    find(
      'channels',
      'It can be had online only, and nothing says why. Give a way that is not online, such as a phone number, or the reason there is none.',
    );
  }
  for (const channel of channels) checkChannel(channel, find);
  const addresses: [string, string | undefined][] = [
    ['url', url],
    ['eligibilityFlow', eligibilityFlow],
    ['provider', provider?.url],
    ...related.map((one): [string, string | undefined] => ['related', one.url]),
  ];
  for (const [field, address] of addresses) {
    if (address && !webLink(address)) find(field, notFollowed(address));
  }
}

function checkChannel(channel: Channel, find: Find): void {
  const { kind, value } = channel;
  const number = numbers[kind];
  if (!value.trim()) find('channels', 'A way to reach it has no number or address. Give one, or take it out.');
  else if (number && !channelLink(channel)) {
    find('channels', `${quoted(value)} is no ${number} that can be rung. Write the number alone, with its area code.`);
  } else if (kind === 'online' && !channelLink(channel)) find('channels', notFollowed(value));
  else if (kind === 'email' && !channelLink(channel)) {
    find('channels', `${quoted(value)} is no email address. Write it as name@example.gov.uk.`);
  }
}

function notFollowed(address: string): string {
  return `${quoted(address)} is no address of the web. Write it whole, beginning with https://.`;
}

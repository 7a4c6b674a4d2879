import { expect } from 'chai';
import { channelLink } from './channel-links.js';
import type { ChannelKind } from './service.js';

const linksOf = (kind: ChannelKind, values: readonly string[]) => values.map((value) => channelLink({ kind, value }));

/** Numbers of these tests are from the ranges that are kept for fiction. */
const phones = {
  '01632 960 001': 'tel:+441632960001',
  '(01632) 960001': 'tel:+441632960001',
  '+44 (0)1632 960 001': 'tel:+441632960001',
  '+44 1632 960001': 'tel:+441632960001',
  '0044 1632 960001': 'tel:+441632960001',
  '01632-960-001': 'tel:+441632960001',
  '1632960001': 'tel:+441632960001',
  '01632 960 001 ext 12': 'tel:+441632960001;ext=12',
  '01632 960 001 (est. 12)': 'tel:+441632960001;ext=12',
  '01632 960 001 estyniad 12': 'tel:+441632960001;ext=12',
  '01632 960001 x12': 'tel:+441632960001;ext=12',
  '01632 960 001 (option 2)': 'tel:+441632960001',
  '01632 960 001, weekdays only': 'tel:+441632960001',
  'tel:01632960001': 'tel:+441632960001',
  '0800 1111': 'tel:08001111',
  '101': 'tel:101',
  '116 123': 'tel:116123',
  '+353 20 911 0001': 'tel:+353209110001',
};

describe('channelLink', () => {
  it('makes numbers that any phone can ring', () => {
    expect(linksOf('phone', Object.keys(phones))).to.deep.equal(Object.values(phones));
  });

  it('rings nothing where no one number is meant', () => {
    const wrong = [
      '',
      'Ask at the desk',
      '01632 960 001 / 01632 960 002',
      '01632 960 001 or 01632 960 002',
      '7946 0018',
      '12',
      '01632 96',
      '0163296000112345678',
      'javascript:alert(1)',
    ];
    expect(linksOf('phone', wrong)).to.deep.equal(wrong.map(() => undefined));
  });

  it('texts and uses a textphone', () => {
    expect(linksOf('sms', ['07700 900 001', 'sms:60066'])).to.deep.equal(['sms:+447700900001', 'sms:60066']);
    expect(linksOf('textphone', ['01632 960 002'])).to.deep.equal(['tel:+441632960002']);
  });

  it('puts 18001 before a number once', () => {
    const given = [
      '01632 960 001',
      '18001 01632 960 001',
      '18001 then 01632 960 001',
      '+44 1632 960001',
      '0800 1111',
      '18001',
    ];
    expect(linksOf('relay', given)).to.deep.equal([
      'tel:1800101632960001',
      'tel:1800101632960001',
      'tel:1800101632960001',
      'tel:1800101632960001',
      'tel:1800108001111',
      undefined,
    ]);
  });

  it('writes to addresses that are some', () => {
    const given = [
      'bins@northmere.example',
      'mailto:a+b@northmere.example',
      'bins at northmere',
      'a@b',
      'a@b.example?bcc=x@y.example',
    ];
    expect(linksOf('email', given)).to.deep.equal([
      'mailto:bins@northmere.example',
      'mailto:a+b@northmere.example',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('goes to pages of the web only', () => {
    const given = [
      'https://northmere.example/a b',
      'HTTP://northmere.example',
      'javascript:alert(1)',
      'data:text/html,x',
      '//x',
      'bins',
      'https://',
      'ftp://x.example',
    ];
    expect(linksOf('online', given)).to.deep.equal([
      'https://northmere.example/a%20b',
      'http://northmere.example/',
      ...Array.from({ length: 6 }, () => undefined),
    ]);
    expect(linksOf('bsl', ['https://northmere.example/bsl', 'javascript:1'])).to.deep.equal([
      'https://northmere.example/bsl',
      undefined,
    ]);
  });

  it('goes nowhere from an address of stone and brick', () => {
    expect(linksOf('in-person', ['https://northmere.example'])).to.deep.equal([undefined]);
    expect(linksOf('post', ['1 High Street'])).to.deep.equal([undefined]);
  });

  it('is quick about endless text', () => {
    const before = performance.now();
    for (const kind of ['phone', 'relay', 'email', 'online'] as const) {
      for (const value of [
        '0'.repeat(50_000),
        ' '.repeat(50_000),
        `0${' ('.repeat(25_000)}`,
        'a@'.repeat(25_000),
        `a@${'b.'.repeat(25_000)}!`,
      ]) {
        channelLink({ kind, value });
      }
    }
    expect(performance.now() - before).to.be.below(1000);
  });
});

import { expect } from 'chai';
import { treeOf } from '../../../../test/support/accessibility.js';
import { heard } from '../../../../test/support/heard.js';
import { clock, fixture, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import '../shared/diagnostics.js';
import './define.js';

type Card = HTMLElementTagNameMap['council-service-card'];

/** 14 January 2027 is a Thursday. */
const thursday = Date.parse('2027-01-14T10:00:00Z');
const open = (opens: string, closes: string): object => ({
  rules: [{ frequency: 'daily', opens, closes }],
  bankHolidays: 'open',
});
const swimming = {
  id: 'swimming',
  name: 'Swimming lessons',
  summary: 'Learn to swim.',
  audience: ['Children aged 4 to 11'],
  costs: [{ amount: 6.5, description: 'per lesson' }],
  channels: [{ kind: 'phone', value: '01632 960 110', hours: open('09:00', '17:00') }],
  places: [{ name: 'Brook Pool', latitude: 54.9783, longitude: -1.6178 }],
  processingTime: '2 weeks',
  assured: { date: '2026-12-01' },
};
const library = {
  id: 'library',
  name: 'Library card',
  summary: 'Borrow books.',
  audience: ['Everyone'],
  costs: [{ amount: 0 }],
  channels: [{ kind: 'phone', value: '01632 960 130', hours: open('12:00', '19:00') }],
  places: [{ name: 'Mill Library', latitude: 54.9883, longitude: -1.6178 }],
  processingTime: '1 day',
  status: { state: 'disrupted', message: 'the heating is broken' },
  assured: { date: '2026-03-01' },
};

/** Both services as cards of one list, and where the reader is. */
async function listOfBoth(): Promise<{ list: Element; cards: [Card, Card] }> {
  clock().pass((thursday - Date.now()) / 1000);
  const address = await serve(JSON.stringify([swimming, library]));
  const item = (id: string): string =>
    `<li><council-service-card src="${address}" service-id="${id}" href-template="/services/{id}"></council-service-card></li>`;
  const list = fixture(`<ul aria-label="Services">${item('swimming')}${item('library')}</ul>`);
  const cards = [...list.querySelectorAll('council-service-card')] as [Card, Card];
  for (const card of cards) card.near = { latitude: 54.9783, longitude: -1.6178 };
  await Promise.all(cards.map((card) => whenState(card, 'ready')));
  return { list, cards };
}

describe('two cards of a list', () => {
  it('answer the same questions in the same order and in whole sentences, to somebody who listens', async () => {
    const { cards } = await listOfBoth();
    expect(cards.map((card) => heard(card))).to.deep.equal([
      [
        'Swimming lessons',
        'Learn to swim.',
        'For children aged 4 to 11',
        'Cost: £6.50 per lesson',
        'Open now, closes at 5pm',
        'Takes 2 weeks',
        'Less than 0.1 miles away in a straight line',
        'Phone 01632 960 110: Swimming lessons',
        'Last checked 1 December 2026',
      ],
      [
        'Library card',
        'Disrupted: the heating is broken',
        'Borrow books.',
        'For everyone',
        'Cost: Free',
        'Opens today at midday',
        'Takes 1 day',
        '0.7 miles away in a straight line',
        'Phone 01632 960 130: Library card',
        'We have not checked this since 1 March 2026',
      ],
    ]);
  });

  it('are told apart by any one of their roles: how many there are, their headings, and their links alone', async () => {
    const { list } = await listOfBoth();
    const tree = treeOf(list);
    const called = (role: string): string[] =>
      tree.filter((each) => each.startsWith(`${role} `)).map((each) => each.slice(role.length + 1));
    expect(tree[0]).to.equal('list Services');
    expect([...list.children].map((each) => each.localName)).to.deep.equal(['li', 'li']);
    expect(called('heading')).to.deep.equal(['Swimming lessons', 'Library card']);
    expect(called('link')).to.deep.equal([
      'Swimming lessons',
      'Phone 01632 960 110: Swimming lessons',
      'Library card',
      'Phone 01632 960 130: Library card',
    ]);
    // The facts of each card are one list.
    expect(tree.filter((each) => each === 'list')).to.have.length(2);
  });
});

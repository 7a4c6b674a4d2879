import { expect } from 'chai';
import { datasetOf } from '../../test/dataset.js';
import type { Channel } from '../service.js';
import { servicesOf } from './index.js';

const channels = (cells: Record<string, unknown>) =>
  servicesOf(datasetOf([{ Name: 'Advice', ...cells }])).services[0]!.channels;

describe('numbers to ring', () => {
  const phones: [unknown, readonly Omit<Channel, 'kind'>[]][] = [
    ['01632 960 001', [{ value: '01632 960 001' }]],
    [1632960001, [{ value: '01632960001' }]],
    ['1632960001', [{ value: '01632960001' }]],
    [441632960001, [{ value: '+441632960001' }]],
    ['+44 1632 960001', [{ value: '+44 1632 960001' }]],
    ['tel:+441632960001', [{ value: '+441632960001' }]],
    [101, [{ value: '101' }]],
    // A local number may have lost nothing.
    [960001, [{ value: '960001' }]],
    ['01632 960001 or 01632 960002', [{ value: '01632 960001' }, { value: '01632 960002' }]],
    ['01632 960001; 07700 900123', [{ value: '01632 960001' }, { value: '07700 900123' }]],
    ['Office: 01632 960001', [{ value: '01632 960001', label: 'Office' }]],
    ['01632 960001 (weekdays only)', [{ value: '01632 960001', instructions: 'weekdays only' }]],
    ['01632 960001 ext 12', [{ value: '01632 960001 ext. 12' }]],
    ['Ask at the desk', [{ value: 'Ask at the desk' }]],
    ['n/a', []],
    ['None', []],
    ['Dim rhif', []],
  ];
  for (const [cell, expected] of phones) {
    it(`reads ${JSON.stringify(cell)}`, () => {
      expect(channels({ Phone: cell })).to.deep.equal(expected.map((one) => ({ kind: 'phone', ...one })));
    });
  }

  it('tells relay, textphone and text messages from each other', () => {
    const kinds = channels({
      Phone: '18001 01632 960001',
      Textphone: '01632 960 009',
      'Text us': '07700 900123',
      BSL: 'https://bsl.northmere.example',
    });
    expect(kinds.map(({ kind }) => kind)).to.deep.equal(['relay', 'sms', 'textphone', 'bsl']);
  });

  it('gives a number once, with hours of its own', () => {
    const [phone, ...others] = channels({
      Phone: '01632 960 001',
      Mobile: '01632960001',
      'Phone hours': 'Mon-Fri 9-5',
    });
    expect(others).to.deep.equal([]);
    expect(phone!.hours!.rules).to.have.length(1);
  });
});

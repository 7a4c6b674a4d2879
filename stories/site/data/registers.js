import { businessRates } from './business-rates.js';
import { supplierPayments } from './supplier-payments.js';

/**
 * The long datasets, for tables to search in. `make` gives their rows, since that
 * takes a while; see `ExampleDataset` for the rest.
 */
const paymentColumns = [
  { name: 'date', label: 'Date paid', type: 'date', description: 'The day the money left the council’s account' },
  {
    name: 'supplier',
    label: 'Supplier',
    type: 'text',
    description: 'Who was paid. [c] stands for a person, whose name we do not publish.',
  },
  { name: 'service', label: 'Service', type: 'text' },
  { name: 'expense', label: 'Expense type', type: 'text', description: 'What was bought' },
  {
    name: 'amount',
    label: 'Amount',
    type: 'number',
    unit: 'GBP',
    decimals: 2,
    signed: true,
    description: 'In pounds, without VAT where we can claim it back. A minus sign stands for a refund.',
  },
  { name: 'vat', label: 'VAT recoverable', type: 'boolean', description: 'Whether we can claim the VAT back' },
  { name: 'invoice', label: 'Invoice number', type: 'text', identifier: true },
  { name: 'ward', label: 'Ward', type: 'text', description: 'The part of the borough it was for' },
  {
    name: 'fund',
    label: 'Capital or revenue',
    type: 'text',
    description: 'Capital buys what lasts, such as a road. Revenue pays for the day to day.',
  },
];

const ratesColumns = [
  { name: 'reference', label: 'Account reference', type: 'text' },
  {
    name: 'ratepayer',
    label: 'Ratepayer',
    type: 'text',
    description: 'Who pays the rates. [c] stands for a person, whose name we do not publish.',
  },
  { name: 'address', label: 'Address', type: 'text' },
  { name: 'postcode', label: 'Postcode', type: 'text' },
  { name: 'ward', label: 'Ward', type: 'text' },
  { name: 'property', label: 'Kind of property', type: 'text' },
  {
    name: 'rateable_value',
    label: 'Rateable value',
    type: 'integer',
    unit: 'GBP',
    description: 'What the property could be let for in a year, in pounds. The bill is worked out from it.',
  },
  { name: 'relief', label: 'Relief', type: 'text', description: 'Why the bill is lower than it would be, if it is' },
  {
    name: 'empty_since',
    label: 'Empty since',
    type: 'date',
    optional: true,
    description: 'The day the property became empty. No date: it is in use.',
  },
];

const monthly = { frequency: 'monthly', updated: '2026-11-05', nextUpdate: '2026-12-03' };

export const registers = [
  {
    name: 'supplier-payments',
    title: 'Payments to suppliers, April to October 2026',
    description: 'Every payment to a supplier in this financial year, large and small.',
    ...monthly,
    columns: paymentColumns,
    count: 6500,
    make: () => supplierPayments('2026-04'),
  },
  {
    name: 'supplier-payments-all',
    title: 'Payments to suppliers since April 2018',
    description: 'Every payment to a supplier from April 2018 to October 2026, large and small.',
    ...monthly,
    columns: paymentColumns,
    count: 100_000,
    make: () => supplierPayments('2018-04'),
  },
  {
    name: 'business-rates',
    title: 'Business rates',
    description: 'Every business property in the borough, with its rateable value and relief.',
    frequency: 'quarterly',
    updated: '2026-10-22',
    nextUpdate: '2027-01-21',
    columns: ratesColumns,
    count: 6500,
    make: () => businessRates(6500),
  },
].map((register) => ({ ...register, council: 'northmere', register: true, csv: { labels: true } }));

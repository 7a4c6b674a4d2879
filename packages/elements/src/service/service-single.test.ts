import { expect } from 'chai';
import { consoleOf, fixture, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import type { CouncilService } from './council-service.js';
import './define.js';

// The address of one entry, `/services/<id>` of an API, as an API of Open Referral UK answers it: no list, no envelope.

const told = 'We listen to what you tell us. '.repeat(150);
const shown = async (answer: object): Promise<CouncilService> => {
  const address = await serve(JSON.stringify(answer));
  return whenState(
    fixture<CouncilService>(`<council-service src="${address}"><p>Phone us.</p></council-service>`),
    'ready',
  );
};

describe('a <council-service> of one entry', () => {
  it('reads version 3', async () => {
    const lines = consoleOf();
    const service = await shown({
      id: 'ac148810',
      name: 'Counselling',
      description: told,
      status: 'active',
      organization: { id: 'o', name: 'Northmere Helpers' },
      phones: [{ number: '01632 960 001' }],
      contacts: [{ id: 'c', name: 'Ann' }],
      cost_options: [{ option: 'Adults', amount: 35 }],
      assured_date: '2026-01-01',
    });
    expect(service.querySelector('h2')!.textContent).to.equal('Counselling');
    expect(service.textContent).to.include('01632 960 001').and.include('£35').and.include('Northmere Helpers');
    expect(lines.warnings.filter((line) => !line.includes('check'))).to.deep.equal([]);
  });

  it('reads version 1', async () => {
    consoleOf();
    const service = await shown({
      id: 7,
      name: 'Play group',
      description: told,
      fees: 'Free',
      organization_id: 'o',
      status: 'active',
      eligibilitys: [{ eligibility: 'Children under 5', maximum_age: 5 }],
      service_at_locations: [
        {
          location: { name: 'Mill Hall', physical_addresses: [{ address_1: '2 Mill Lane', postal_code: 'NM1 1AB' }] },
          regular_schedule: [{ byday: 'MO', opens_at: '09:00', closes_at: '11:00' }],
        },
      ],
    });
    expect(service.querySelector('h2')!.textContent).to.equal('Play group');
    for (const words of ['Children under 5', 'Mill Hall', '2 Mill Lane', 'Free']) {
      expect(service.textContent).to.include(words);
    }
  });
});

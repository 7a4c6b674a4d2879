/** What the kinds of place share: days, opening times and what disabled people find there. */

export const weekdays = 'MO,TU,WE,TH,FR';
export const everyDay = 'MO,TU,WE,TH,FR,SA,SU';
export const open = (byday, opens_at, closes_at, more = {}) => ({ byday, opens_at, closes_at, ...more });

export const stepFree = ['Step-free entrance', 'Mynedfa heb risiau'];
export const accessibleToilet = ['Accessible toilet', 'Toiled hygyrch'];
export const changingPlaces = ['Changing Places toilet with a hoist', 'Toiled Changing Places gyda theclyn codi'];
export const loop = ['Hearing loop', 'Dolen glyw'];
export const steps = ['Two steps at the door; ring and we bring a ramp', 'Dau ris wrth y drws; canwch a down â ramp'];

/**
 * A small flow that shows most of what there is: a route with a condition, a rate that
 * changes in April, an amount, an outcome with next steps, English and Welsh, tests.
 *
 * @param schema the address of the JSON Schema of flows, from where the file is
 */
export function starter(id: string, title: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
# A smart answer. Check it with: council-kit flow check ${id}.yaml
format: 1
id: ${id}
title:
  en: ${JSON.stringify(title)}
  cy: Cael trwydded barcio
summary:
  en: Find out if you can get a permit, and what it costs.
  cy: Darganfyddwch a allwch chi gael trwydded, a beth yw'r gost.
languages: [en, cy]

# What the council sets. Rules use it by its name.
parameters:
  most_permits:
    type: integer
    label:
      en: The most permits for one home
      cy: Y nifer fwyaf o drwyddedau i un cartref
    value: 2

# What changes on certain dates. No date may be left without a row.
rates:
  permit:
    on: today()
    after-last: use last row
    rows:
      - { from: 2026-04-01, price: 45.50 }
      - { from: 2027-04-01, price: 47.00 }

values:
  permits_allowed: permits <= most_permits
  cost: round half up(permits * permit.price, 2)

questions:
  lives_in_zone:
    type: yes-no
    title:
      en: Do you live in a parking zone?
      cy: Ydych chi'n byw mewn parth parcio?
    next:
      - if: lives_in_zone
        goto: permits
      - goto: not_needed

  permits:
    type: integer
    title:
      en: How many permits do you need?
      cy: Faint o drwyddedau sydd eu hangen arnoch?
    min: 1
    max: 9
    next:
      - if: permits_allowed
        goto: can_apply
      - goto: too_many

outcomes:
  can_apply:
    title:
      en: You can apply for a permit
      cy: Gallwch wneud cais am drwydded
    body:
      en: Your permits will cost {cost as money} a year.
      cy: Bydd eich trwyddedau'n costio {cost as money} y flwyddyn.
    figures:
      price:
        label:
          en: Cost
          cy: Cost
        is: cost
        as: money
        unit:
          en: a year
          cy: y flwyddyn
    next-steps:
      - kind: online
        value: https://www.example.gov.uk/parking-permits
        label:
          en: Apply for a permit
          cy: Gwneud cais am drwydded
      - kind: phone
        value: 01632 960 001

  too_many:
    title:
      en: You can't get that many permits
      cy: Ni allwch gael cymaint â hynny o drwyddedau
    body:
      en: A home can have {most_permits} permits at most.
      cy: Gall cartref gael {most_permits} o drwyddedau ar y mwyaf.

  not_needed:
    title:
      en: You don't need a permit
      cy: Nid oes angen trwydded arnoch

tests:
  - name: two permits
    today: 2026-06-01
    answers: { lives_in_zone: yes, permits: 2 }
    expect: { outcome: can_apply, figures: { price: 91.00 } }
  - name: the price goes up in April
    today: 2027-04-01
    answers: { lives_in_zone: yes, permits: 1 }
    expect: { outcome: can_apply, figures: { price: 47.00 } }
  - name: three permits are too many
    today: 2026-06-01
    answers: { lives_in_zone: yes, permits: 3 }
    expect: { outcome: too_many }
  - name: outside a parking zone
    today: 2026-06-01
    answers: { lives_in_zone: no }
    expect: { outcome: not_needed }
`;
}

/**
 * What people call the services that councils number by the Local Government
 * Service List, by that number: an entry that has one is found by these words too.
 */
export const lgslWords: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ Object.fromEntries(
  `1 home education
2 school uniform
3 school transport
4 free school meals
9 special educational needs, SEND, EHCP
12 nursery, pre-school
13 primary school, school place
14 secondary school, school place
18 holiday club, holiday scheme
19 childcare, after school club, breakfast club
35 truancy, school attendance
36 term dates, school holidays
40 school transport, special educational needs
48 child performance licence
55 business rates, rate relief
57 council tax
59 council tax discount, single person discount
63 council tax reduction, council tax support
69 housing benefit
72 housing benefit, appeal
88 home exchange, house swap
90 housing appeal
92 council house, housing register
101 squatter
107 sheltered housing, supported housing
112 homeless, eviction
115 garage, rent a garage
124 insurance claim
137 disabled facilities grant, home adaptation
141 housing repair
147 gardening help, garden maintenance
151 right to buy
159 fostering
160 adoption
178 disability equipment, home adaptation
209 needs assessment, social care
260 respite, short break
272 community transport
273 bus pass, older people
274 disabled parking bay
279 blue badge
280 bus pass, disabled
287 direct payment, personal budget
296 day centre
297 support group
313 community alarm, careline
315 meals on wheels
328 bereavement, burial, cemetery
353 complaint
358 councillor
364 electoral register, register to vote
372 abandoned vehicle
412 noise, noisy neighbour
415 asbestos
428 needle, syringe
431 pest control, rat
432 dog warden, stray dog
437 library
438 library, join the library
439 library, library catalogue
440 library, borrow a book, renew a book
442 library, internet, public computer
444 mobile library
448 archive, local history
461 park, open space
471 parking fine, penalty charge
474 parking permit
477 dropped kerb
493 public transport
499 building regulations
508 tree preservation order
510 allotment
512 conservation area
516 planning application, planning register
524 bin collection day, rubbish
528 bulky waste
530 garden waste
533 recycling
537 pavement
541 street name sign
546 safe routes to school
550 road obstruction
555 road flooding, flood
557 pothole
558 injury claim, trip or fall
559 street furniture, bench, bollard
561 gritting
564 street light
567 traffic light
568 pedestrian crossing, zebra crossing
571 speed limit
576 dead animal
577 dog fouling
580 street cleaning
584 graffiti
586 vandalism
587 fly-tipping
588 fly-posting
591 spillage, oil spill
600 dangerous building
603 demolition
615 grant, voluntary organisation
631 chaperone licence
664 blocked drain
684 empty property
703 emergency planning
831 family support, support group
850 hazardous waste
852 citizenship
859 clinical waste
860 alcohol licence
867 consultation
870 community safety
1135 college transport
1140 school closure
1307 severe weather
1579 family information
1580 street party
1741 free childcare, early education funding
1742 weighbridge
1743 social care, care act
1788 speech and language`
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).split(', ')]),
);

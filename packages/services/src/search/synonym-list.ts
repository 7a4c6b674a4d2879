import { synonymsFrom } from './synonyms-from.js';

/**
 * Words that mean the same at councils: those of councils and those of residents,
 * with frequent misspellings and the Welsh. One group a line; no word is in two.
 */
export const synonyms: readonly (readonly string[])[] = /* @__PURE__ */ synonymsFrom(`
# Waste and recycling
bin, rubbish, waste, refuse, trash, garbage, wheelie bin, wheely bin, dustbin, rubish, sbwriel, gwastraff, biniau
recycling, recycle, recyling, recycleing, ailgylchu
recycling centre, tip, dump, rubbish tip, household waste site, household waste recycling centre, HWRC, civic amenity site, amenity tip, canolfan ailgylchu
garden waste, green waste, green bin, brown bin, hedge cuttings, gwastraff gardd, gwastraff gwyrdd
food waste, food caddy, kitchen caddy, kitchen waste, gwastraff bwyd
bulky waste, bulky item, large item collection, furniture collection, old furniture, old mattress, unwanted furniture, gwastraff swmpus
fly-tipping, fly tip, dumped rubbish, illegal dumping, tipio anghyfreithlon
litter, littering, litter pick, ysbwriel stryd
street cleaning, street sweeping, road sweeping, street cleansing, glanhau strydoedd
clinical waste, medical waste, needle, syringe, sharps, gwastraff clinigol
hazardous waste, asbestos, chemical waste, gwastraff peryglus
nappy, nappies, diaper, incontinence pads, cewyn, cewynnau
skip, skip hire, skip permit, sgip
compost, composting, home composting, compostio
dog mess, dog poo, dog fouling, dog dirt, baw ci, baw cŵn
graffiti, grafitti, grafiti, spray paint
abandoned vehicle, abandoned car, dumped car, cerbyd wedi ei adael, cerbydau wedi eu gadael
dead animal, roadkill, dead bird, anifail marw, anifeiliaid marw

# Council tax and money
council tax, counsel tax, poll tax, treth gyngor, treth y cyngor
council tax reduction, council tax support, council tax rebate, council tax relief, council tax help, gostyngiad treth gyngor
single person discount, single occupancy discount, single occupier discount, living alone discount, gostyngiad person sengl
business rates, non-domestic rates, NNDR, commercial rates, ardrethi busnes, ardrethi annomestig, trethi busnes
benefit, welfare benefits, budd-dal, budd-daliadau
housing benefit, rent rebate, help with rent, budd-dal tai
universal credit, UC, credyd cynhwysol
debt, money advice, money worries, arrears, owe money, dyled, dyledion
hardship fund, discretionary payment, crisis grant, emergency money, household support fund, cronfa galedi, cronfa gymorth
cost of living, energy bills, fuel poverty, warm space, warm hub, costau byw
grant, funding, grantiau, cyllid
direct debit, standing order, debyd uniongyrchol
refund, reimbursement, money back, ad-daliad
blue badge, disabled badge, disabled parking badge, orange badge, bathodyn glas
food bank, foodbank, food parcel, banc bwyd

# Roads, parking and travel
pothole, pot hole, potholes, hole in road, road defect, twll yn y ffordd, tyllau yn y ffordd
road, street, highway, carriageway, ffordd, ffyrdd, stryd, heol
pavement, footway, sidewalk, palmant
footpath, public right of way, rights of way, bridleway, public path, llwybr cyhoeddus, hawl tramwy
street light, streetlight, street lamp, lamp post, lamppost, streetlamp, golau stryd, goleuadau stryd
traffic light, traffic signal, goleuadau traffig
parking, park my car, parcio
parking permit, residents permit, resident parking, resident permit, trwydded barcio, hawlen barcio
parking fine, parking ticket, penalty charge, penalty charge notice, PCN, dirwy barcio, tocyn parcio
car park, carpark, parking lot, multi-storey, maes parcio
dropped kerb, drop kerb, lowered kerb, vehicle crossover, driveway crossing, cwrbyn isel, cyrbau isel
gritting, gritter, salt bin, grit bin, road salting, icy road, graeanu
roadworks, road works, street works, road closure, road closed, gwaith ffordd, gwaith ar y ffyrdd
speed limit, speeding, traffic calming, speed bump, speed hump, terfyn cyflymder
bus pass, concessionary travel, concessionary bus pass, free bus travel, travel pass, tocyn bws, pàs bws
bus, public transport, bws, bysiau, trafnidiaeth gyhoeddus
cycling, cycle, bicycle, bike, beic, beiciau, beicio
community transport, dial-a-ride, door to door transport, car scheme, cludiant cymunedol
electric car charging, EV charging, charging point, EV charger, electric vehicle charging, gwefru ceir trydan
taxi, cab, minicab, private hire, hackney carriage, tacsi
drain, drainage, gully, sewer, draen, draeniau
flood, flooding, sandbag, sand bag, flood defence, llifogydd, bagiau tywod

# Housing
homeless, homelessness, rough sleeper, rough sleeping, nowhere to live, street homeless, eviction, evicted, digartref, digartrefedd
council house, council housing, council home, council flat, social housing, housing register, housing waiting list, housing list, tŷ cyngor, tai cyngor, tai cymdeithasol
sheltered housing, supported housing, extra care housing, retirement housing, tai gwarchod, llety gwarchod
housing repair, council house repair, repair my home, atgyweiriadau tai
damp, mould, mold, condensation, lleithder, llwydni
private tenant, private landlord, private renting, rent privately, rhentu preifat
landlord, letting agent, landlordiaid, landlord preifat
rent, renting, rhent
HMO, house in multiple occupation, houses in multiple occupation, shared house, tŷ amlfeddiannaeth
home exchange, mutual exchange, house swap, home swap, cyfnewid cartref
right to buy, buy my council house, hawl i brynu
home adaptation, disabled facilities grant, DFG, disabled facility grant, stairlift, stair lift, grab rail, wet room, addasiadau cartref, addasu cartref
empty home, empty property, derelict house, tŷ gwag, tai gwag, eiddo gwag
home insulation, loft insulation, insulate my home, energy efficiency, inswleiddio

# Adult care and health
social care, adult social care, social services, social worker, gofal cymdeithasol, gwasanaethau cymdeithasol
needs assessment, care assessment, care act assessment, asesiad gofal, asesiad anghenion
home care, homecare, domiciliary care, help at home, home help, care at home, gofal cartref, gofal yn y cartref
care home, nursing home, residential care, residential home, old people's home, cartref gofal, cartref nyrsio
carer, caregiver, caring for someone, unpaid carer, look after someone, gofalwr, gofalwyr, gofalwr di-dâl
respite, short break, carers break, respite care, seibiant, gofal seibiant
direct payment, personal budget, taliad uniongyrchol, taliadau uniongyrchol
meals on wheels, mobile meals, community meals, meals at home, pryd ar glud, prydau ar glud
day centre, day care centre, day service, day opportunities, canolfan ddydd
community alarm, careline, lifeline alarm, telecare, pendant alarm, falls alarm, personal alarm, larwm cymunedol, teleofal
dementia, alzheimer's, alzheimers, memory loss, dementure, demensia
disabled, disability, disabilities, anabl, anabledd
learning disability, learning difficulty, special needs adult, anabledd dysgu
mental health, depression, anxiety, wellbeing, well-being, iechyd meddwl, llesiant
autism, autistic, ASD, asperger's, awtistiaeth
deaf, hard of hearing, hearing loss, hearing impairment, byddar, trwm ei glyw
blind, sight loss, visual impairment, visually impaired, partially sighted, dall, nam ar y golwg
older people, elderly, pensioner, old age, senior citizen, over 65, pobl hŷn, henoed, pensiynwyr
safeguarding, adult abuse, abuse of an adult, vulnerable adult, diogelu
occupational therapy, occupational therapist, therapi galwedigaethol
drugs and alcohol, drug, alcohol, substance misuse, addiction, cyffuriau, alcohol a chyffuriau
stop smoking, quit smoking, smoking, give up smoking, rhoi'r gorau i ysmygu
sexual health, contraception, STI clinic, iechyd rhywiol
loneliness, lonely, befriending, isolation, unigrwydd, cyfeillio
end of life, bereavement, grief, profedigaeth, galar

# Children, families and schools
childcare, child care, childminder, child minder, gofal plant, gwarchodwr plant
nursery, nurseries, pre-school, preschool, playgroup, kindergarten, meithrinfa, cylch meithrin
free childcare, free nursery place, funded childcare, 30 hours, early education funding, free early education, gofal plant am ddim
school place, school admission, apply for a school, school application, choosing a school, derbyn i ysgol, lle mewn ysgol
school, ysgol, ysgolion
primary school, infant school, junior school, ysgol gynradd, ysgolion cynradd
secondary school, high school, comprehensive school, ysgol uwchradd, ysgolion uwchradd
school meal, school dinner, school lunch, free school meals, FSM, prydau ysgol, cinio ysgol
school transport, school bus, school travel, home to school transport, cludiant ysgol, bws ysgol
school uniform, school clothing, uniform grant, school clothes, PE kit, gwisg ysgol
term dates, school holidays, school term, half term, INSET day, dyddiadau tymor, gwyliau ysgol
school closure, school closed, snow day, ysgolion ar gau
truancy, school attendance, missing school, school absence, triwantiaeth, presenoldeb ysgol
home education, home schooling, homeschool, elective home education, teaching at home, addysg gartref
special educational needs, SEN, SEND, EHCP, education health and care plan, special needs, additional learning needs, ALN, anghenion dysgu ychwanegol, ADY
fostering, foster, foster carer, foster parent, looked after children, maethu, gofalwr maeth
adoption, adopt, adopting, mabwysiadu
child protection, child abuse, child at risk, worried about a child, children's social care, amddiffyn plant
youth club, youth service, youth worker, youth centre, clwb ieuenctid, gwasanaeth ieuenctid
young people, teenager, youth, teen, adolescent, pobl ifanc, ieuenctid, arddegau
parenting, parenting course, parent support, family hub, family support, children's centre, cymorth i deuluoedd, canolfan deuluol
holiday club, holiday scheme, holiday activities, HAF, playscheme, play scheme, clwb gwyliau
breakfast club, after school club, wraparound care, out of school club, clwb brecwast, clwb ar ôl ysgol
playground, play area, play park, swings, man chwarae, parc chwarae
baby, babies, newborn, toddler, infant, babi, babanod
domestic abuse, domestic violence, abusive relationship, women's refuge, violent partner, cam-drin domestig, trais domestig

# Leisure, culture and parks
library, libary, libery, librarys, lending library, llyfrgell
renew a book, renew books, reserve a book, library loan, borrow a book, e-book, audiobook, adnewyddu llyfr
museum, gallery, art gallery, amgueddfa, oriel
archive, local history, family history, genealogy, county record office, archif, hanes lleol, hanes teulu
leisure centre, sports centre, gym, gymnasium, fitness, canolfan hamdden, campfa
swimming, swimming pool, swiming, swim, lido, nofio, pwll nofio
park, open space, green space, parc, parciau, man gwyrdd
allotment, alotment, vegetable plot, rhandir
tree, tree preservation order, TPO, overhanging branch, coeden, coed
grass cutting, mowing, verge, weeds, torri gwair
community centre, village hall, community hall, hall hire, room hire, canolfan gymunedol, neuadd bentref
event, festival, what's on, digwyddiad, gŵyl
volunteer, volunteering, gwirfoddoli, gwirfoddolwr
adult learning, evening class, night school, adult education, addysg oedolion, dosbarth nos
English class, ESOL, learn English, English for speakers of other languages, dosbarth Saesneg
learn Welsh, Welsh class, Welsh lessons, dysgu Cymraeg
wifi, wi-fi, internet, broadband, public computer, rhyngrwyd, band eang
theatre, theater, concert hall, theatr

# Life events
birth certificate, register a birth, birth registration, new baby registration, tystysgrif geni, cofrestru genedigaeth
death certificate, register a death, death registration, tell us once, someone has died, tystysgrif marwolaeth, cofrestru marwolaeth
marriage, wedding, get married, civil partnership, civil ceremony, marry, priodas, partneriaeth sifil
burial, cemetery, funeral, crematorium, cremation, graveyard, claddu, mynwent, angladd, amlosgfa
citizenship, naturalisation, citizenship ceremony, british citizen, dinasyddiaeth
moving house, change of address, moved house, moving home, new address, symud tŷ, newid cyfeiriad
election, vote, voting, polling station, ballot, etholiad, pleidlais, pleidleisio
electoral register, electoral roll, register to vote, voters roll, cofrestr etholiadol, cofrestru i bleidleisio
refugee, asylum seeker, asylum, migrant, ffoadur, ceisiwr lloches
armed forces, veteran, ex-forces, lluoedd arfog, cyn-filwr

# Planning, business and safety
planning permission, planning application, plannning, house extension, loft conversion, caniatâd cynllunio, cais cynllunio
planning objection, object to planning, comment on planning, gwrthwynebu cais cynllunio
building control, building regulations, building regs, rheoli adeiladu, rheoliadau adeiladu
listed building, conservation area, heritage, adeilad rhestredig, ardal gadwraeth
land charges, local search, property search, pridiannau tir
licence, license, lisence, trwydded, trwyddedau
alcohol licence, premises licence, liquor licence, temporary event notice, trwydded alcohol
street trading, market stall, market trader, market, marchnad, masnachu ar y stryd
street party, road closure for event, parti stryd
food hygiene, hygiene rating, food safety, scores on the doors, restaurant inspection, hylendid bwyd
trading standards, rogue trader, doorstep crime, scam, dodgy trader, safonau masnach, sgam
noise, noisy neighbour, loud music, barking dog, noise nuisance, sŵn
anti-social behaviour, ASB, nuisance neighbour, antisocial behavior, ymddygiad gwrthgymdeithasol
pest control, rat, mouse, vermin, cockroach, wasp, bedbug, bed bug, rheoli plâu, llygod mawr
air quality, air pollution, bonfire, ansawdd aer
dog warden, stray dog, lost dog, found dog, warden cŵn, ci strae
health and safety, safety at work, iechyd a diogelwch
hate crime, racism, hate incident, trosedd casineb
CCTV, security camera, teledu cylch cyfyng
community safety, crime prevention, diogelwch cymunedol
emergency planning, major incident, severe weather, storm, argyfwng, tywydd garw
climate change, net zero, carbon, newid hinsawdd
start a business, business advice, business support, self employed, cymorth i fusnesau, dechrau busnes

# The council itself
complaint, complain, compliment, feedback, cwyn, cwyno
councillor, my councillor, ward member, elected member, cynghorydd, cynghorwyr
job, vacancy, vacancies, career, apprenticeship, employment, swydd, swyddi, prentisiaeth
freedom of information, FOI, FOI request, rhyddid gwybodaeth
data protection, subject access request, GDPR, my personal data, diogelu data
consultation, have your say, survey, ymgynghoriad, dweud eich dweud
council meeting, agenda, committee, cyfarfod cyngor, pwyllgor
contact us, phone number, telephone number, get in touch, customer services, cysylltu â ni, rhif ffôn
tender, procurement, supplier, contract with the council, caffael
translation, interpreter, interpreting, cyfieithu, cyfieithydd
appeal, tribunal, challenge a decision, apêl
insurance claim, claim against the council, compensation, hawliad yswiriant
`);

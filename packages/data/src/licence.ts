import type { Dataset } from './dataset.js';

type Licence = { id?: string; title: string; url?: string };

interface Known extends Licence {
  id: string;
  /** What people and programs write for it: an id, a name, an address. */
  written: RegExp;
}

const archive = 'https://www.nationalarchives.gov.uk/doc/open-government-licence';
const commons = 'https://creativecommons.org';

const government = '\\b(uk[-_ ]?)?ogl|open[-_ ]government[-_ ]licen[cs]e|open gov(ernment)?\\.? licen[cs]e';

/** Licences of public data, by their SPDX ids. A name without a version is its newest. */
const licences: readonly Known[] = [
  ...([1, 2, 3] as const).map((version) => ({
    id: `OGL-UK-${version}.0`,
    title: `Open Government Licence v${version}.0`,
    url: `${archive}/version/${version}/`,
    written:
      version === 3 ? new RegExp(government, 'i') : new RegExp(`(${government})\\D*${version}(?!\\d|\\.[1-9])`, 'i'),
  })),
  ...(
    [
      [
        'CC0-1.0',
        'Creative Commons Zero v1.0',
        'publicdomain/zero/1.0',
        /\bcc[- ]?(0|zero)\b|publicdomain\/zero|creative commons zero/i,
      ],
      [
        'CC-BY-SA-4.0',
        'Creative Commons Attribution-ShareAlike 4.0',
        'licenses/by-sa/4.0',
        /\bcc[- ]by[- ]sa\b|licenses\/by-sa|attribution[- ]share[- ]?alike/i,
      ],
      [
        'CC-BY-NC-4.0',
        'Creative Commons Attribution-NonCommercial 4.0',
        'licenses/by-nc/4.0',
        /\bcc[- ]by[- ]nc(?![- ](sa|nd))\b|licenses\/by-nc\/|attribution[- ]non-?commercial(?! share)/i,
      ],
      [
        'CC-BY-4.0',
        'Creative Commons Attribution 4.0',
        'licenses/by/4.0',
        /\bcc[- ]by(?![- ](sa|nc|nd))\b|licenses\/by\/|creative commons attribution/i,
      ],
    ] as const
  ).map(([id, title, path, written]) => ({ id, title, url: `${commons}/${path}/`, written })),
  {
    id: 'ODbL-1.0',
    title: 'Open Database License v1.0',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
    written: /\bodbl\b|odc-odbl|open database licen[cs]e/i,
  },
  {
    id: 'ODC-By-1.0',
    title: 'Open Data Commons Attribution License v1.0',
    url: 'https://opendatacommons.org/licenses/by/1-0/',
    written: /\bodc-by\b|open data commons attribution/i,
  },
  {
    id: 'PDDL-1.0',
    title: 'Open Data Commons Public Domain Dedication & License 1.0',
    url: 'https://opendatacommons.org/licenses/pddl/1-0/',
    written: /\b(odc-)?pddl\b|public domain dedication (&|and) licen[cs]e/i,
  },
];

/** Older versions of a licence say other things, so they are not taken for the newest. */
const older = /\b(by|zero|sa|nc)[-/ v]*([123]\.\d)/i;

/**
 * A licence as everyone writes it: the many spellings of the Open Government
 * Licence, of Creative Commons and of Open Data Commons each become one title,
 * SPDX id and address. One that is not known stays as it is written.
 */
export function licenceOf(given: Licence): Licence {
  const parts = [given.url, given.id, given.title].filter((part): part is string => !!part);
  if (parts.some((part) => older.test(part))) return given;
  const text = parts.join(' ');
  const found = licences.find(({ written }) => written.test(text));
  return found ? { id: found.id, title: found.title, url: found.url } : given;
}

/** A dataset whose licence, if it is known, is written as everyone writes it. */
export function withKnownLicence(dataset: Dataset): Dataset {
  const { provenance } = dataset;
  return { ...dataset, provenance: { ...provenance, licence: provenance.licence && licenceOf(provenance.licence) } };
}

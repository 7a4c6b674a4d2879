import { channelLink, webLink } from './channel-links.js';
import { costLd } from './json-ld/costs.js';
import { hoursLd } from './json-ld/hours.js';
import { languageMap, withoutNothing, type Ld } from './json-ld/values.js';
import type { Channel, Place, Service, Translation } from './service.js';

/**
 * A service as schema.org `GovernmentService` in JSON-LD, an object for
 * `JSON.stringify`. What the entry does not say is absent. Texts with a
 * translation carry their languages. Addresses that nothing may follow are left
 * out.
 */
export function jsonLdOf(service: Service): object {
  const { url, provider, areas, channels, topics, synonyms = [], related = [], lgslId, lgilId } = service;
  const text = (name: keyof Translation) => languageMap(service, name);
  return withoutNothing({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': webLink(url),
    name: text('name'),
    alternateName: synonyms,
    disambiguatingDescription: text('summary'),
    description: text('description'),
    url: webLink(url),
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'id', value: service.id },
      lgslId && { '@type': 'PropertyValue', propertyID: 'LGSL', value: lgslId },
      lgilId && { '@type': 'PropertyValue', propertyID: 'LGIL', value: lgilId },
    ],
    serviceType: topics?.map(({ label }) => label),
    provider: provider && { '@type': 'Organization', name: provider.name, url: webLink(provider.url) },
    audience: audienceLd(service),
    areaServed: areas?.map((name) => ({ '@type': 'AdministrativeArea', name })),
    availableChannel: [
      ...channels.filter(({ kind }) => kind !== 'in-person').map(channelLd),
      ...placesLd(service).map((place) => ({ '@type': 'ServiceChannel', serviceLocation: placeLd(place) })),
    ],
    availableLanguage: service.languages,
    hoursAvailable: hoursLd(service.hours)?.usual,
    offers: service.costs?.map(costLd),
    isRelatedTo: related.map(({ name, url: page }) => ({ '@type': 'Service', name, url: webLink(page) })),
  }) as object;
}

/** Places, and ways to go somewhere that are none of them. */
function placesLd({ places = [], channels }: Service): Place[] {
  const known = new Set(places.map(({ address = [], postcode }) => [...address, postcode].filter(Boolean).join('\n')));
  const others = channels.filter(({ kind, value }) => kind === 'in-person' && !known.has(value));
  return [...places, ...others.map(({ value, label, hours }) => ({ name: label, address: value.split('\n'), hours }))];
}

function audienceLd({ audience = [], minimumAge, maximumAge }: Service): Ld[] {
  const ages = { suggestedMinAge: minimumAge, suggestedMaxAge: maximumAge };
  const hasAges = minimumAge !== undefined || maximumAge !== undefined;
  return [
    ...audience.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    ...(hasAges ? [{ '@type': 'PeopleAudience', ...ages }] : []),
  ];
}

function channelLd(channel: Channel): Ld {
  const { kind, value, label, hours, languages, processingTime, instructions } = channel;
  const opening = hoursLd(hours);
  const point = (telephone: string) => ({
    '@type': 'ContactPoint',
    telephone,
    ...(kind !== 'phone' && { contactType: kind }),
    hoursAvailable: opening?.usual,
  });
  return {
    '@type': 'ServiceChannel',
    name: label,
    description: [instructions, processingTime].filter(Boolean).join('. ') || undefined,
    availableLanguage: languages,
    ...(/^(online|bsl|email)$/.test(kind) ? { serviceUrl: channelLink(channel) } : {}),
    ...(/^(phone|textphone|relay)$/.test(kind) ? { servicePhone: point(value) } : {}),
    ...(kind === 'sms' ? { serviceSmsNumber: point(value) } : {}),
    ...(kind === 'post'
      ? { servicePostalAddress: { '@type': 'PostalAddress', streetAddress: value.split('\n').join(', ') } }
      : {}),
  };
}

function placeLd({ name, address, postcode, latitude, longitude, hours, accessibility = [] }: Place): Ld {
  const opening = hoursLd(hours);
  return {
    '@type': 'Place',
    name,
    address: (address?.length || postcode) && {
      '@type': 'PostalAddress',
      streetAddress: address?.join(', '),
      postalCode: postcode,
      addressCountry: 'GB',
    },
    geo: latitude !== undefined && longitude !== undefined && { '@type': 'GeoCoordinates', latitude, longitude },
    openingHoursSpecification: opening?.usual,
    specialOpeningHoursSpecification: opening?.special,
    amenityFeature: accessibility.map((feature) => ({
      '@type': 'LocationFeatureSpecification',
      name: feature,
      value: true,
    })),
  };
}

/** A term an entry is filed under, as far as it may tell of lists of local government. */
interface Term {
  id?: string;
  uri?: string;
  taxonomy?: string;
}

/** `…/service/530` of the lists of local government, `esdServices:530`. */
const service =
  /\besd[^\s]{0,80}(?:\/|%2F)service(?:Type)?s?(?:\/|%2F|:)(\d{1,5})\b|\besd-?service(?:type)?s?:(\d{1,5})\b|\blgsl:?\s*(\d{1,5})\b/i;
const interaction = /\besd[^\s]{0,80}(?:\/|%2F)interactions?(?:\/|%2F|:)(\d{1,3})\b|\blgil:?\s*(\d{1,3})\b/i;

/** Numbers in the Local Government Service and Interaction Lists, where a term is of those lists. */
export function localGovernmentIds(terms: readonly Term[]): { lgslId?: string; lgilId?: string } {
  const find = (pattern: RegExp, list: RegExp) => {
    for (const { id, uri, taxonomy } of terms) {
      const found = pattern
        .exec(`${uri ?? ''} ${id ?? ''}`)
        ?.slice(1)
        .find(Boolean);
      if (found) return found;
      if (id && /^\d{1,5}$/.test(id) && taxonomy && list.test(taxonomy)) return id;
    }
    return undefined;
  };
  const lgslId = find(service, /esdservice|^lgsl|local government service/i);
  const lgilId = find(interaction, /^lgil|esdinteraction|local government interaction/i);
  return { ...(lgslId && { lgslId }), ...(lgilId && { lgilId }) };
}

import type { SearchAgency, SearchIndex, SearchLaw, SearchPlace } from '#contract/api/search.ts'
import { provinceIds } from '#contract/places.ts'
import { agencyPlaces } from '#contract/search/agency-places.ts'
import { list, oneOf, optional, shapeOf, text } from './shape.ts'

const names = shapeOf<{ en: string; ur: string }>({ en: text, ur: text })
const province = optional(oneOf(provinceIds))

/** The form of the answer that search is made of; see `answer-shapes.ts`. */
export const searchIndexShape = shapeOf<SearchIndex>({
  places: list(
    shapeOf<SearchPlace>({
      id: text,
      level: oneOf(['country', 'province', 'district']),
      name: names,
      aliases: list(text),
      provinceId: province,
      divisionId: optional(text),
      countedIn: optional(text),
    }),
  ),
  divisions: list(shapeOf<SearchIndex['divisions'][number]>({ id: text, name: names })),
  agencies: list(
    shapeOf<SearchAgency>({
      id: text,
      name: names,
      shortName: text,
      kind: text,
      shownOn: oneOf(agencyPlaces),
      provinceId: province,
    }),
  ),
  laws: list(
    shapeOf<SearchLaw>({
      code: text,
      name: names,
      scope: text,
      validFrom: optional(text),
      validTo: optional(text),
    }),
  ),
})

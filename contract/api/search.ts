import { z } from 'zod'
import { provinceIds } from '../places.ts'
import { agencyPlaces } from '../search/agency-places.ts'

const bothNames = z.object({ en: z.string(), ur: z.string() })

/**
 * What can be found by name, apart from what the program itself knows (`contract/search/subjects.ts`). It holds no figure and no count:
 * what is found, and in which order, depends on names alone.
 */
export const searchIndexSchema = z.object({
  places: z.array(
    z.object({
      id: z.string(),
      level: z.enum(['country', 'province', 'district']),
      name: bothNames,
      /** Older, shorter and otherwise written names, in either script. */
      aliases: z.array(z.string()),
      provinceId: z.enum(provinceIds).optional(),
      divisionId: z.string().optional(),
      /** The base district in which a district made later, or one abolished, is counted. It has no page of its own. */
      countedIn: z.string().optional(),
    }),
  ),
  /** They have no page; their districts are found under their names. */
  divisions: z.array(z.object({ id: z.string(), name: bothNames })),
  /** Only those that may be named to whoever asks. */
  agencies: z.array(
    z.object({
      id: z.string(),
      name: bothNames,
      shortName: z.string(),
      kind: z.string(),
      shownOn: z.enum(agencyPlaces),
      provinceId: z.enum(provinceIds).optional(),
    }),
  ),
  laws: z.array(
    z.object({
      code: z.string(),
      name: bothNames,
      scope: z.string(),
      /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'; absent where no day is known, as for a bill. */
      validFrom: z.string().optional(),
      validTo: z.string().optional(),
    }),
  ),
})

export type SearchIndex = z.infer<typeof searchIndexSchema>
export type SearchPlace = SearchIndex['places'][number]
export type SearchAgency = SearchIndex['agencies'][number]
export type SearchLaw = SearchIndex['laws'][number]

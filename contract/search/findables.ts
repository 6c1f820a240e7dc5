import type { SearchAgency, SearchIndex, SearchLaw, SearchPlace } from '../api/search.ts'
import { type Subject, subjects } from './subjects.ts'

type Names = { readonly en: string; readonly ur: string }
type Named = {
  /** Unlike any other, for lists on the screen. */
  readonly key: string
  readonly name: Names
  readonly aliases: readonly string[]
  /** Of a district: it is offered to whoever asks for the division. */
  readonly division?: Names
}

/** Something that can be found by one of its names, and what leads there. */
export type Findable = Named &
  (
    | {
        readonly kind: 'place'
        readonly place: SearchPlace
        /** The province of a district. */
        readonly province?: Names
        /** The district in which a later one is counted. */
        readonly countedIn?: Names
      }
    | { readonly kind: 'agency'; readonly agency: SearchAgency; readonly province?: Names }
    | { readonly kind: 'law'; readonly law: SearchLaw }
    | Subject['leadsTo']
  )
export type FindableKind = Findable['kind']

/** Everything that can be found, in the order in which equals are listed: what is wide before what is narrow. */
export function findablesOf(index: SearchIndex): Findable[] {
  const namesOf = (list: readonly { readonly id: string; readonly name: Names }[]) =>
    new Map(list.map(({ id, name }) => [id, name]))
  const places = namesOf(index.places)
  const divisions = namesOf(index.divisions)
  const optional = <Key extends string>(key: Key, names: Names | undefined) =>
    (names ? { [key]: names } : {}) as { [K in Key]?: Names } // a computed key widens to string
  return [
    ...index.places.map((place) => ({
      kind: 'place' as const,
      key: `place:${place.id}`,
      name: place.name,
      aliases: place.aliases,
      place,
      ...optional('division', divisionNames(divisions.get(place.divisionId ?? ''))),
      ...optional('province', places.get(place.provinceId ?? '')),
      ...optional('countedIn', places.get(place.countedIn ?? '')),
    })),
    ...subjects.filter((subject) => !isPart(subject)).map(findableOf),
    ...index.agencies.map((agency) => ({
      kind: 'agency' as const,
      key: `agency:${agency.id}`,
      name: agency.name,
      aliases: [agency.shortName],
      agency,
      ...optional('province', places.get(agency.provinceId ?? '')),
    })),
    ...index.laws.map((law) => ({
      kind: 'law' as const,
      key: `law:${law.code}`,
      name: law.name,
      aliases: [law.code],
      law,
    })),
    ...subjects.filter(isPart).map(findableOf),
  ]
}

const isPart = ({ leadsTo }: Subject): boolean => leadsTo.kind === 'page' && leadsTo.isPart
const findableOf = ({ leadsTo, ...named }: Subject): Findable => ({ ...named, ...leadsTo })

/** As people call them. */
const divisionNames = (name: Names | undefined): Names | undefined =>
  name && { en: `${name.en} Division`, ur: `${name.ur} ڈویژن` }

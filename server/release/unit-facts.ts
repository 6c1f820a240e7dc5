import { type Stream, streams } from '#contract/categories.ts'
import type { LeafFact } from './facts/leaf-fact.ts'
import type { Ledger } from './ledger.ts'
import type { Counted } from './system/count-facts.ts'
import type { Unit } from './system/unit-systems.ts'

/** What a unit of a stream counts. Facts that break down persons who are counted already do not count them again. */
export function factsOf(unit: Unit, stream: Stream, ledger: Ledger): Counted[] {
  const ofStream = <F extends LeafFact>(facts: readonly F[]) =>
    facts.filter((fact) => streamOfCategory(fact.category) === stream)
  switch (unit) {
    case 'persons':
      return [
        ...ofStream(ledger.persons).map((fact) => counted(fact, true)),
        ...ofStream([...ledger.sectors, ...ledger.control, ...ledger.routes]).map((fact) => counted(fact, false)),
      ]
    case 'cases':
      return ofStream(ledger.cases).map((fact) => counted(fact, true))
    case 'stages':
      return ofStream(ledger.stages).map((fact) => counted(fact, true))
    case 'referrals':
      return ofStream(ledger.referrals).map((fact) => ({
        ...counted(fact, true),
        facets: [fact.facet, fact.flow],
        agencyIds: [fact.agencyId, fact.toAgencyId],
      }))
  }
}

const counted = ({ placeId, quarter, category, facet, count, agencyId }: LeafFact, isTotal: boolean): Counted => ({
  placeId,
  quarter,
  category,
  facets: [facet],
  isTotal,
  count,
  agencyIds: [agencyId],
})

const streamOfCategory = (category: string): Stream | undefined =>
  streams.find((stream) => category === stream || category.startsWith(`${stream}.`))

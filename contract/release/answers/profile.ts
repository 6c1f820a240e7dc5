import type { Profile } from '#contract/api/figures.ts'
import { type Category, formsOf, streamOf } from '#contract/categories.ts'
import { adultGroups, controlFacet, controlMethods, groups, sectorFacet, sectors, stages } from '../facets.ts'
import type { Release, TableName } from '../release.ts'
import { figureOf } from './cell.ts'
import { facetCount } from './facet-count.ts'
import { originOf } from './origin.ts'

/**
 * Who, in which form, under what control, in which sector, and how far in the justice chain, for a calendar year. All but the forms are
 * published by stream. Adult age bands, sectors, control and days are not published by district: there they are not applicable.
 */
export function answerProfile(
  release: Release,
  question: { placeId: string; periodId: string; category: Category },
): Profile {
  const { placeId, periodId, category } = question
  const stream = streamOf(category)
  const at = (table: TableName, facet: string) => facetCount(release, table, { placeId, periodId, stream }, facet)
  return {
    ...originOf(release),
    placeId,
    category: stream,
    periodId,
    groups: groups.map((group) => ({ group, count: at('groups', group) })),
    adultGroups: adultGroups.map((group) => ({ group, count: at('adult-groups', group) })),
    forms: formsOf(stream).map((form) => ({
      category: form,
      count: figureOf(release, { measure: 'persons', placeId, periodId, category: form }),
    })),
    sectors: sectors.map((sector) => ({ sector, count: at('sectors', sectorFacet(sector)) })),
    control: controlMethods.map((method) => ({ method, count: at('control', controlFacet(method)) })),
    stages: stages.map((stage) => ({
      stage,
      count: at('stages', stage),
      medianDays: at('stage-days-median', stage),
      ninetiethDays: at('stage-days-90th', stage),
    })),
  }
}

import type { Profile } from '#contract/api/figures.ts'
import { type Category, formsOf, streamOf } from '#contract/categories.ts'
import { type Count, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { adultGroups, controlFacet, controlMethods, groups, sectorFacet, sectors, stages } from '../facets.ts'
import { readCell } from '../read-table.ts'
import type { FixedTable, Release } from '../release.ts'
import { figureOf } from './cell.ts'
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
  const { tables } = release
  const stream = streamOf(category)
  const at = (table: FixedTable, facet: string) => countIn(table, [placeId, periodId, stream, facet])
  return {
    ...originOf(release),
    placeId,
    category: stream,
    periodId,
    groups: groups.map((group) => ({ group, count: at(tables.groups, group) })),
    adultGroups: adultGroups.map((group) => ({ group, count: at(tables['adult-groups'], group) })),
    forms: formsOf(stream).map((form) => ({
      category: form,
      count: figureOf(release, { measure: 'persons', placeId, periodId, category: form }),
    })),
    sectors: sectors.map((sector) => ({ sector, count: at(tables.sectors, sectorFacet(sector)) })),
    control: controlMethods.map((method) => ({ method, count: at(tables.control, controlFacet(method)) })),
    stages: stages.map((stage) => ({
      stage,
      count: at(tables.stages, stage),
      medianDays: at(tables['stage-days-median'], stage),
      ninetiethDays: at(tables['stage-days-90th'], stage),
    })),
  }
}

function countIn(table: FixedTable, ids: readonly string[]): Count {
  const number = readCell(table, ids)
  if (number === undefined) return notApplicable
  return number === null ? notShown : valueOf(number)
}

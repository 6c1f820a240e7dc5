import type { Context } from 'hono'
import { type Category, isStream, type Stream, streamOf } from '#contract/categories.ts'
import { isPublishedTogether } from '#contract/filters/overview-filters.ts'
import type { Measure } from '#contract/measures.ts'
import { latestCompleteYear, type Period } from '#contract/periods.ts'
import type { Geography } from '#contract/places.ts'
import { districtsIn } from '#contract/release/answers/places.ts'
import type { Release } from '#contract/release/release.ts'
import type { AppEnv } from '../app-context.ts'
import { periodsFor } from '../policies/published-periods.ts'
import { ProblemError } from '../problem.ts'

/** What a question about figures is read against: the release that answers, its places, and the periods of this viewer. */
export type FigureScope = { release: Release; geography: Geography; periods: Period[] }

/**
 * The scope of a request. Rejects with a problem while nothing is published, and for an id that names no published release.
 * @param releaseId the newest one when none is named
 */
export async function readScope(c: Context<AppEnv>, releaseId?: string): Promise<FigureScope> {
  const { releases, geography } = c.get('parts')
  const release = await (releaseId === undefined ? releases.current() : releases.byId(releaseId))
  if (!release)
    throw new ProblemError('not-found', {
      detail: releaseId === undefined ? 'No figures have been built yet' : 'No release of this id is published',
    })
  return { release, geography: await geography(), periods: periodsFor(c.get('viewer'), release) }
}

/** @throws a problem for an id that is no place of the geography */
export function requirePlace(geography: Geography, placeId: string): void {
  if (districtsIn(geography, placeId).length > 0) return
  throw new ProblemError('invalid-request', {
    errors: [{ pointer: '/query/in', message: 'Not a place of the geography' }],
  })
}

/** The asked period if this viewer may ask about it; the latest complete year when none was named. */
export function askedPeriod(
  scope: FigureScope,
  placeId: string,
  periodId: string | undefined,
  category?: Category,
  measureAsked: Measure = 'persons',
): Period {
  requirePlace(scope.geography, placeId)
  const latest = latestCompleteYear(scope.periods)
  const found = periodId === undefined ? latest : scope.periods.find((one) => one.id === periodId)
  if (!found) {
    throw new ProblemError('combination-not-published', {
      detail: 'This period is not published for you',
      nearest: [latest.id],
    })
  }
  if (category && !isPublishedTogether(measureAsked, category, found.id)) {
    throw new ProblemError('combination-not-published', {
      detail: 'Forms are published for persons and cases, for calendar years',
      nearest: [streamOf(category)],
    })
  }
  return found
}

/** The asked calendar year if this viewer may ask about it; the latest one when none was named. For tables of calendar years alone. */
export function askedCalendarYear(scope: FigureScope, periodId: string | undefined): Period {
  const years = scope.periods.filter((one) => one.kind === 'calendar-year')
  const found = periodId === undefined ? years.at(-1) : years.find((one) => one.id === periodId)
  if (found) return found
  const asked = scope.periods.find((one) => one.id === periodId)
  throw new ProblemError('combination-not-published', {
    detail: asked ? 'Breakdowns are published for calendar years' : 'This period is not published for you',
    nearest: asked ? nearestCalendarYears(scope.periods, asked) : years.slice(-1).map((one) => one.id),
  })
}

/** The stream asked about. For tables that are published by stream alone: a form is answered with the stream it belongs to. */
export function askedStream(category: Category): Stream {
  if (isStream(category)) return category
  throw new ProblemError('combination-not-published', {
    detail: 'This is published by stream, not by form',
    nearest: [streamOf(category)],
  })
}

/** The published calendar years that share a quarter with a period; the latest one where none does. */
export function nearestCalendarYears(periods: readonly Period[], asked: Period): string[] {
  const years = periods.filter((one) => one.kind === 'calendar-year')
  const shared = years.filter((one) => one.quarters.some((quarter) => asked.quarters.includes(quarter)))
  return (shared.length > 0 ? shared : years.slice(-1)).map((one) => one.id)
}

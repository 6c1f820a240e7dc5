import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { type BriefLanguage, briefLanguages, briefProblemParameter, sheetsAddress } from '#contract/brief.ts'
import { categories } from '#contract/categories.ts'
import { comparisons } from '#contract/filters/overview-filters.ts'
import { measures } from '#contract/measures.ts'
import { countryId } from '#contract/places.ts'
import type { ProblemName } from '#contract/problems.ts'
import type { AppEnv } from '../app-context.ts'
import type { MadeBrief } from '../brief.ts'
import { ProblemError } from '../problem.ts'
import { sessionCookieText } from '../session/session-cookie.ts'
import { askedPeriod, readScope } from './figure-scope.ts'

/** As in the page's own address; the period is that of the page where none is named. */
const querySchema = z.object({
  measure: z.enum(measures).default('persons'),
  of: z.enum(categories).default('tip'),
  in: z.string().default(countryId),
  period: z.string().optional(),
  vs: z.enum(comparisons).default('year-before'),
  lang: z.enum(briefLanguages).default('en'),
})

/**
 * The brief of a place as PDF. Open to everybody like the figures in it: it is a print of the page that the same reader sees, and is drawn
 * with the reader's own session. Not in the document, like the other files for people.
 */
export function briefRoutes(app: OpenAPIHono<AppEnv>): void {
  app.get('/api/v1/brief', async (c) => {
    const parsed = querySchema.safeParse(c.req.query())
    if (!parsed.success) {
      const errors = parsed.error.issues.map(({ path, message }) => ({ pointer: `/query/${path.join('/')}`, message }))
      throw new ProblemError('invalid-request', { errors, detail: errors.map(({ pointer }) => pointer).join(', ') })
    }
    const { lang, ...query } = parsed.data
    const scope = await readScope(c)
    const period = askedPeriod(scope, query.in, query.period, query.of, query.measure)
    const search = { ...query, period: period.id }
    const { makeBrief } = c.get('parts')
    const made: MadeBrief = makeBrief
      ? await makeBrief({ ...readerOf(c, scope.release.id), address: sheetsAddress(lang, search), origin: originOf(c) })
      : { kind: 'no-browser' }
    if (made.kind !== 'pdf') return refusal(c, made, lang, search)
    const { isSynthetic } = scope.release
    const name = ['rabta-brief', ...(isSynthetic ? ['demo'] : []), query.measure, query.of, query.in, period.id, lang]
    return new Response(made.bytes, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${name.join('-')}.pdf"`,
        'cache-control': 'no-store',
        vary: 'Cookie',
        'x-content-type-options': 'nosniff',
      },
    })
  })
}

const originOf = (c: Context<AppEnv>): string => new URL(c.req.url).origin

/** Whoever is signed in sees the same published figures; visitors see those of six months ago (`policies/published-periods.ts`). */
function readerOf(c: Context<AppEnv>, releaseId: string): { cookie: string | undefined; audience: string } {
  const token = c.get('token')
  const isMember = c.get('viewer') !== undefined && token !== undefined
  return {
    cookie: isMember ? sessionCookieText(c, token) : undefined,
    audience: `${releaseId} ${isMember ? 'members' : 'public'}`,
  }
}

/** The problem, or for somebody who followed a link in a browser the page of the brief, which says it in words. */
function refusal(
  c: Context<AppEnv>,
  made: Exclude<MadeBrief, { kind: 'pdf' }>,
  lang: BriefLanguage,
  search: Readonly<Record<string, string>>,
): Response {
  const problem = problemOf[made.kind]
  if (/\btext\/html\b/.test(c.req.header('accept') ?? ''))
    return c.redirect(sheetsAddress(lang, { ...search, [briefProblemParameter]: problem }), 303)
  throw new ProblemError(problem, {
    ...(made.kind === 'busy' && { retryAfterSeconds: made.retryAfterSeconds }),
    ...(made.kind === 'incomplete' && {
      detail: `Could not be loaded: ${made.parts.join(', ')}`,
      errors: made.parts.map((part) => ({ pointer: `/${part}`, message: 'Could not be loaded' })),
    }),
  })
}

const problemOf = {
  'no-browser': 'brief-unavailable',
  incomplete: 'brief-incomplete',
  busy: 'brief-busy',
} as const satisfies Record<Exclude<MadeBrief['kind'], 'pdf'>, ProblemName>

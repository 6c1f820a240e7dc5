import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { type Audience, audiences, releaseFileSchema, releaseTableSchema } from '#contract/api/releases.ts'
import { keepPeriods } from '#contract/release/keep-periods.ts'
import { type Release, type TableName, tableNames } from '#contract/release/release.ts'
import { writeReleaseFile } from '#contract/release/release-file.ts'
import { writeTable } from '#contract/release/table-text.ts'
import type { AppEnv, CompressText, Encoding } from '../app-context.ts'
import { allPeriods, periodsFor } from '../policies/published-periods.ts'
import { ProblemError } from '../problem.ts'
import { authorise } from '../routing/serve-route.ts'

/**
 * Tables of published releases as files: they never change, so they are compressed once, tagged by their name and kept by every cache for
 * ever. `public` holds the periods that visitors may see, `members` all of them.
 */
export function releaseRoutes(app: OpenAPIHono<AppEnv>): void {
  const path = '/api/v1/releases/{releaseId}/{audience}/{table}'
  app.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary: 'One fixed table of a published release; never changes',
    description: 'Access: public for the audience public, signed-in for members.',
    request: {
      params: z.object({ releaseId: z.string(), audience: z.enum(audiences), table: z.enum(tableNames) }),
    },
    responses: { 200: { description: 'The table', content: { 'application/json': { schema: releaseTableSchema } } } },
  })
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/v1/releases/{releaseId}/{audience}',
    summary: 'A whole published release as one file; never changes',
    description: 'Access: public for the audience public, signed-in for members.',
    request: { params: z.object({ releaseId: z.string(), audience: z.enum(audiences) }) },
    responses: {
      200: { description: 'The release', content: { 'application/json': { schema: releaseFileSchema } } },
    },
  })
  const files = makeFiles()
  const serveFile = async (c: Context<AppEnv>, { audience, part }: Address) => {
    authorise(audience === 'public' ? 'public' : 'signed-in', c)
    const release = await c.get('parts').releases.byId(c.req.param('releaseId') ?? '')
    if (!release) throw new ProblemError('not-found', { detail: 'No release of this id is published' })
    const encoding = chosenEncoding(c)
    // A name is a strong tag: what it names never changes.
    const tag = `"${release.id}.${audience}.${part}${encoding ? `.${encoding}` : ''}"`
    const headers: Record<string, string> = {
      'cache-control': `${audience === 'public' ? 'public' : 'private'}, max-age=31536000, immutable`,
      etag: tag,
      vary: audience === 'public' ? 'Accept-Encoding' : 'Accept-Encoding, Cookie',
    }
    if (hasTag(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers)
    const body = await files(release, { audience, part }, encoding, c.get('parts').compress)
    return c.body(body, 200, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    })
  }
  app.get('/api/v1/releases/:releaseId/:audience', (c) => serveFile(c, { audience: readAudience(c), part: 'whole' }))
  app.get('/api/v1/releases/:releaseId/:audience/:table', (c) => serveFile(c, readAddress(c)))
}

type Address = { readonly audience: Audience; readonly part: TableName | 'whole' }

function readAudience(c: Context<AppEnv>): Audience {
  const audience = audiences.find((one) => one === c.req.param('audience'))
  if (audience === undefined)
    throw new ProblemError('combination-not-published', {
      detail: 'A release has a file for visitors and one for members',
      nearest: [...audiences],
    })
  return audience
}

function readAddress(c: Context<AppEnv>): Address {
  const audience = audiences.find((one) => one === c.req.param('audience'))
  const table = tableNames.find((one) => one === c.req.param('table'))
  if (audience === undefined || table === undefined)
    throw new ProblemError('combination-not-published', {
      detail: 'A release holds these tables',
      nearest: tableNames.map((name) => `${audience ?? 'public'}/${name}`),
    })
  return { audience, part: table }
}

/** `br` before `gzip`; none where the host cannot compress. */
function chosenEncoding(c: Context<AppEnv>): Encoding | undefined {
  if (!c.get('parts').compress) return undefined
  const accepted = c.req.header('accept-encoding') ?? ''
  return (['br', 'gzip'] as const).find((encoding) => new RegExp(`\\b${encoding}\\b(?!;q=0(\\.0*)?\\b)`).test(accepted))
}

const hasTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)

type Body = string | Uint8Array<ArrayBuffer>

/** Writes and compresses each file once; releases that are no longer held go with their files. */
function makeFiles() {
  const written = new WeakMap<Release, Map<string, Promise<Body>>>()
  return (
    release: Release,
    { audience, part }: Address,
    encoding: Encoding | undefined,
    compress: CompressText | undefined,
  ): Promise<Body> => {
    const files = written.get(release) ?? new Map<string, Promise<Body>>()
    written.set(release, files)
    const name = `${audience} ${part} ${encoding}`
    const known = files.get(name)
    if (known) return known
    const text = writeFile(release, audience, part)
    const body = encoding && compress ? compress(text, encoding) : Promise.resolve(text)
    files.set(name, body)
    // A failure is not kept: the next request tries again.
    body.catch(() => files.delete(name))
    return body
  }
}

function writeFile(release: Release, audience: Audience, part: Address['part']): string {
  const seen = audience === 'public' ? periodsFor(undefined, release) : allPeriods(release)
  const periodIds = seen.map((period) => period.id)
  if (part === 'whole') return JSON.stringify(releaseFileSchema.parse(writeReleaseFile(release, periodIds)))
  const table = writeTable(keepPeriods(release.tables[part], periodIds))
  return JSON.stringify(releaseTableSchema.parse({ releaseId: release.id, table: part, ...table }))
}

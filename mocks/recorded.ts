import { problemStatus, problemType } from '#contract/problems.ts'

/**
 * Answers that were recorded from the real API, for browsers that cannot run a database. Read only: what was not recorded
 * answers with the problem `demo-limited`. Made by `scripts/record.ts`; a test asks the API again and compares.
 */
const files = import.meta.glob<{ default: Recording }>('./recordings/*.json')

export type Recording = { readonly request: string; readonly status: number; readonly body: unknown }

/** Name of the file that holds the answer to a GET: its path and query in canonical order, as a slug. */
export function recordingName(url: URL): string {
  const query = [...url.searchParams].toSorted(([a], [b]) => a.localeCompare(b, 'en')).map(([name, value]) => `${name}-${value}`)
  return [url.pathname.replace(/^\/api\/(v1\/)?/, ''), ...query].join('.').replaceAll(/[^a-z0-9.]+/gi, '-')
}

export async function answerRecorded(request: Request): Promise<Response> {
  const load = request.method === 'GET' ? files[`./recordings/${recordingName(new URL(request.url))}.json`] : undefined
  if (!load) return limited()
  const { default: recording } = await load()
  return Response.json(recording.body, { status: recording.status })
}

function limited(): Response {
  const status = problemStatus['demo-limited']
  const body = { type: problemType('demo-limited'), title: 'The demo has no recorded answer for this', status }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } })
}

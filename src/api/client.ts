import createClient from 'openapi-fetch'
import type { MovedReferrals } from '#contract/api/referrals.ts'
import type { Problem } from '#contract/problems.ts'
import { answerShapes, problemShape, type ReadPath } from './answer-shapes.ts'
import { ApiError, asApiError } from './api-error.ts'
import { type CaseCommands, postCaseEdit } from './case-commands.ts'
import { knownElsewhereShape } from './case-shapes.ts'
import { type AssignedReferrals, assignedReferralsShape, movedReferralsShape } from './referral-shapes.ts'
import type { paths } from './schema.d.ts'
import { type SendingCommands, sendingCommands } from './sending-commands.ts'
import type { Check } from './shape.ts'

export type AnswerTo<Path extends ReadPath> = paths[Path]['get']['responses'][200]['content']['application/json']
export type ParametersOf<Path extends ReadPath> = Omit<paths[Path]['get']['parameters'], 'header' | 'cookie'>
export type Credentials = paths['/api/v1/session']['post']['requestBody']['content']['application/json']
export type ViewToCite = paths['/api/v1/citations']['post']['requestBody']['content']['application/json']
/** The token of an invitation and the account to be made with it. */
export type InvitedAccount = paths['/api/v1/invitations']['post']['requestBody']['content']['application/json']

/** A move of one referral, or of several, with what is said with it. */
export type MoveToMake =
  paths['/api/v1/referrals/{referralId}/moves']['post']['requestBody']['content']['application/json']
export type MovesToMake = paths['/api/v1/referrals/moves']['post']['requestBody']['content']['application/json']

/** Which notices were read, and what is to be sent. */
export type NoticesRead = paths['/api/v1/notices/read']['post']['requestBody']['content']['application/json']
export type NoticeChoice = paths['/api/v1/notices/settings']['post']['requestBody']['content']['application/json']
/** Who takes referrals on; nobody lays them down. */
export type OwnersToSet = paths['/api/v1/referrals/owners']['post']['requestBody']['content']['application/json']

/** Everything the pages ask of the server. Each call rejects with an `ApiError` and nothing else, except when it was aborted. */
export type Api = SendingCommands &
  CaseCommands & {
    readonly read: <Path extends ReadPath>(
      path: Path,
      parameters: ParametersOf<Path>,
      signal?: AbortSignal,
    ) => Promise<AnswerTo<Path>>
    readonly signIn: (credentials: Credentials) => Promise<AnswerTo<'/api/v1/session'>>
    readonly signOut: () => Promise<void>
    /** Keeps a view of published figures under a permanent id. */
    readonly cite: (view: ViewToCite) => Promise<AnswerTo<'/api/v1/citations/{citationId}'>>
    /** Makes the account and signs it in. */
    readonly acceptInvitation: (account: InvitedAccount) => Promise<AnswerTo<'/api/v1/session'>>
    /** These take the key of an intention, which is the same at every attempt; see `intention-key.ts`. */
    readonly moveReferral: (referralId: string, move: MoveToMake, key: string) => Promise<AnswerTo<typeof referralPath>>
    readonly moveReferrals: (moves: MovesToMake, key: string) => Promise<MovedReferrals>
    readonly remindReferral: (referralId: string, key: string) => Promise<AnswerTo<typeof referralPath>>
    readonly readNotices: (which: NoticesRead, key: string) => Promise<AnswerTo<'/api/v1/notices/unread'>>
    readonly chooseNotices: (choice: NoticeChoice, key: string) => Promise<AnswerTo<'/api/v1/notices/settings'>>
    readonly assignReferrals: (owners: OwnersToSet, key: string) => Promise<AssignedReferrals>
  }

const casePath = '/api/v1/cases/{caseId}'
const referralPath = '/api/v1/referrals/{referralId}'

/**
 * @param baseUrl origin of the API; the browser's own, or any name when `fetch` answers within the process
 * @param fetch the browser's, or one that calls the server's application directly
 */
export function createApi({
  baseUrl,
  fetch,
}: {
  baseUrl: string
  fetch: (request: Request) => Promise<Response>
}): Api {
  const client = createClient<paths>({ baseUrl, fetch: (request) => fetchJson(request, fetch) })
  return {
    read: async (path, parameters, signal) => {
      // The client's types pair each path with its parameters; TypeScript cannot follow the pair through a type parameter.
      const options = { params: parameters, signal } as never
      const { data } = await settled(client.GET(path as never, options))
      return inShape(path, data)
    },
    signIn: async (body) => inShape('/api/v1/session', (await settled(client.POST('/api/v1/session', { body }))).data),
    signOut: async () => {
      await settled(client.DELETE('/api/v1/session'))
    },
    cite: async (body) =>
      inShape('/api/v1/citations/{citationId}', (await settled(client.POST('/api/v1/citations', { body }))).data),
    acceptInvitation: async (body) =>
      inShape('/api/v1/session', (await settled(client.POST('/api/v1/invitations', { body }))).data),
    moveReferral: async (referralId, body, key) => {
      const request = { params: { path: { referralId } }, body, headers: intention(key) }
      return inShape(referralPath, (await settled(client.POST(`${referralPath}/moves`, request))).data)
    },
    moveReferrals: async (body, key) => {
      const path = '/api/v1/referrals/moves'
      const { data } = await settled(client.POST(path, { body, headers: intention(key) }))
      return checked(path, movedReferralsShape, data)
    },
    remindReferral: async (referralId, key) => {
      const request = { params: { path: { referralId } }, headers: intention(key) }
      return inShape(referralPath, (await settled(client.POST(`${referralPath}/reminders`, request))).data)
    },
    ...sendingCommands(client, { settled, checked }),
    readNotices: async (body, key) => {
      const request = { body, headers: intention(key) }
      return inShape('/api/v1/notices/unread', (await settled(client.POST('/api/v1/notices/read', request))).data)
    },
    chooseNotices: async (body, key) => {
      const path = '/api/v1/notices/settings'
      return inShape(path, (await settled(client.POST(path, { body, headers: intention(key) }))).data)
    },
    assignReferrals: async (body, key) => {
      const path = '/api/v1/referrals/owners'
      const { data } = await settled(client.POST(path, { body, headers: intention(key) }))
      return checked(path, assignedReferralsShape, data)
    },
    createCase: async (body, key) =>
      inShape(casePath, (await settled(client.POST('/api/v1/cases', { body, headers: intention(key) }))).data),
    editCase: async (caseId, version, edit, key) =>
      inShape(casePath, (await settled(postCaseEdit(client, caseId, version, edit, key))).data),
    askOtherAgencies: async (body, key) => {
      const path = '/api/v1/cases/known-elsewhere'
      const { data } = await settled(client.POST(path, { body, headers: intention(key) }))
      return checked(path, knownElsewhereShape, data)
    },
    keepCaseDraft: async (about, content) => {
      await settled(client.PUT('/api/v1/cases/draft', { params: { query: { about } }, body: { content } }))
    },
  }
}

const intention = (key: string) => ({ 'idempotency-key': key })

const inShape = <Path extends ReadPath>(path: Path, data: unknown): AnswerTo<Path> =>
  // Each path has the check of its own answer; TypeScript cannot follow the pair through a type parameter.
  checked(path, answerShapes[path] as Check<AnswerTo<Path>>, data)

function checked<Answer>(path: string, shape: Check<Answer>, data: unknown): Answer {
  const departure = shape(data, '')
  if (departure !== undefined)
    throw new ApiError({ kind: 'contract', message: `${path} answered with ${departure}`, status: 200 })
  // The check above is the reason: it lists every field of the type.
  return data as Answer
}

/** Turns the client's own failures (JSON that does not parse) into ours; aborts stay what they are. */
async function settled<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof SyntaxError) throw new ApiError({ kind: 'not-json', message: error.message }, { cause: error })
    if (isAbort(error)) throw error
    throw asApiError(error)
  }
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

async function fetchJson(request: Request, fetch: (request: Request) => Promise<Response>): Promise<Response> {
  let response: Response
  try {
    response = await fetch(request)
  } catch (error) {
    if (isAbort(error)) throw error
    throw new ApiError(
      { kind: 'network', message: `No answer from ${new URL(request.url).pathname}` },
      { cause: error },
    )
  }
  if (!response.ok) throw await refusal(response)
  if (response.status !== 204 && !isJson(response)) throw notJson(response)
  return response
}

const isJson = (response: Response) => /[/+]json\b/.test(response.headers.get('content-type') ?? '')

const notJson = (response: Response) =>
  new ApiError({
    kind: 'not-json',
    message: `${new URL(response.url, 'http://localhost').pathname} answered ${response.status} with ${response.headers.get('content-type') ?? 'no type'}`,
    status: response.status,
  })

async function refusal(response: Response): Promise<ApiError> {
  if (!isJson(response)) return notJson(response)
  // What follows is checked before it is called a problem.
  const body: unknown = await response.json().catch(() => undefined)
  if (problemShape(body, '') !== undefined) return notJson(response)
  const problem = body as Problem
  return new ApiError({ kind: 'problem', message: problem.title, status: response.status, problem })
}

import { problemResponse } from '#server/problem.ts'
import { recordingName } from './recording-name.ts'

/** One answer of the real API. Made by `scripts/demo/record-answers.ts`; a test asks the API again and compares. */
export type Recording = { readonly request: string; readonly body: unknown }

const files = import.meta.glob<Recording>('./recordings/*.json', { import: 'default' })

/** Answers without a database. Read only: what was not recorded is answered with the problem `demo-limited`. */
export async function answerRecorded(request: Request): Promise<Response> {
  const load = request.method === 'GET' ? files[`./recordings/${recordingName(new URL(request.url))}.json`] : undefined
  if (!load) return problemResponse('demo-limited')
  const { body } = await load()
  return Response.json(body)
}

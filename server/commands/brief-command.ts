import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { type BriefLanguage, briefLanguages, pdfAddress } from '#contract/brief.ts'
import { problemSchema } from '#contract/problems.ts'
import { readLine } from './read-line.ts'
import type { Terminal } from './terminal.ts'

/** No brief was made; the message says why. */
export class BriefRefused extends Error {
  override readonly name = 'BriefRefused'
}

/** The options of the command; `measure`, `of`, `period` and `vs` as in the address of the overview. */
export const briefOptions = {
  place: { type: 'string' },
  lang: { type: 'string' },
  measure: { type: 'string' },
  of: { type: 'string' },
  period: { type: 'string' },
  vs: { type: 'string' },
  out: { type: 'string' },
  url: { type: 'string' },
  email: { type: 'string' },
} as const
export type BriefChoice = { readonly [Name in keyof typeof briefOptions]?: string | undefined }

/** Answers a request to Rabta: a server that runs, or a site opened for this. */
export type Ask = (request: Request) => Promise<Response>

type BriefCall = {
  readonly choice: BriefChoice
  readonly ask: Ask
  readonly origin: string
  readonly terminal: Terminal
}

export const languageOf = ({ lang = 'both' }: BriefChoice): BriefLanguage | undefined =>
  briefLanguages.find((one) => one === lang)

/**
 * Asks for the PDF of a place and writes it. It shows what a visitor sees, or with an e-mail address what that account sees.
 * @throws BriefRefused when there is no browser, a part of the brief failed, or the question has no answer
 */
export async function briefCommand({ choice, ask, origin, terminal }: BriefCall): Promise<void> {
  const { place = 'pakistan', measure, of, period, vs, out, email } = choice
  const search = Object.entries({ in: place, measure, of, period, vs }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const cookie = email === undefined ? undefined : await signIn(email, { ask, origin, terminal })
  const language = languageOf(choice) ?? 'both'
  const address = `${origin}${pdfAddress(language, Object.fromEntries(search))}`
  const answer = await ask(new Request(address, { headers: cookie === undefined ? {} : { cookie } }))
  if (!answer.ok) throw new BriefRefused(`No brief was made. ${await reasonOf(answer)}`)
  const named = /filename="([\w.-]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  // npm runs in the folder of the project; this is where its caller stands.
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), out ?? named ?? 'brief.pdf')
  await writeFile(file, new Uint8Array(await answer.arrayBuffer()))
  terminal.say(`Wrote ${file}`)
}

/** What a problem says, in one or two sentences. */
async function reasonOf(answer: Response): Promise<string> {
  const problem = problemSchema.safeParse(await answer.json().catch(() => undefined))
  if (!problem.success) return `The answer was ${answer.status}`
  const { title, detail, nearest = [] } = problem.data
  return [title, detail, nearest.length > 0 ? `Published: ${nearest.join(', ')}` : undefined]
    .filter((part) => part !== undefined)
    .join('. ')
}

/** The cookie of a session of its own. The password is read from the standard input and kept nowhere. */
async function signIn(email: string, { ask, origin, terminal }: Omit<BriefCall, 'choice'>): Promise<string> {
  terminal.say(`Password of ${email}:`)
  const body = JSON.stringify({ email, password: await readLine() })
  const headers = { 'content-type': 'application/json' }
  const answer = await ask(new Request(`${origin}/api/v1/session`, { method: 'POST', headers, body }))
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!answer.ok || cookie === undefined) throw new BriefRefused(`Not signed in. ${await reasonOf(answer)}`)
  return cookie
}

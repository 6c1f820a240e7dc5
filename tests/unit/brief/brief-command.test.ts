import { mkdtemp, readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { briefCommand } from '#server/commands/brief-command.ts'
import type { Terminal } from '#server/commands/terminal.ts'
import { problemBody } from '#server/problem.ts'

const aTerminal = () => {
  const said: string[] = []
  const terminal: Terminal = {
    say: (line) => void said.push(line),
    complain: (line) => void said.push(line),
    screen: { write: () => true },
  }
  return { said, terminal }
}
const origin = 'http://rabta.test'

describe('npm run brief', () => {
  it('asks for the place and writes what comes', async () => {
    const { said, terminal } = aTerminal()
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'rabta-brief-')), 'punjab.pdf')
    const asked: string[] = []
    const ask = async ({ url }: Request) => {
      asked.push(url)
      return new Response('%PDF-1.4')
    }
    await briefCommand({ choice: { place: 'punjab', lang: 'ur', period: '2026q1', out: file }, ask, origin, terminal })
    expect(asked).toEqual([`${origin}/api/v1/brief?in=punjab&period=2026q1&lang=ur`])
    expect(await readFile(file, 'utf8')).toBe('%PDF-1.4')
    expect(said).toEqual([`Wrote ${file}`])
  })

  it.each([
    [
      problemBody('brief-incomplete', { detail: 'Could not be loaded: trend' }),
      'No brief was made. A part of the brief could not be loaded, so no PDF was made. Could not be loaded: trend',
    ],
    [
      problemBody('brief-unavailable'),
      'No brief was made. There is no Chromium here to make the PDF with; print the page of the brief instead',
    ],
    [
      problemBody('combination-not-published', { nearest: ['cy2025'] }),
      'No brief was made. This combination is not published. Published: cy2025',
    ],
  ])('says in a sentence why there is none', async (problem, message) => {
    const { said, terminal } = aTerminal()
    const ask = async () => Response.json(problem, { status: problem.status })
    await expect(briefCommand({ choice: { place: 'punjab' }, ask, origin, terminal })).rejects.toMatchObject({
      name: 'BriefRefused',
      message,
    })
    expect(said).toEqual([])
  })
})

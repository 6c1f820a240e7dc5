import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import frame from '#reference/boundaries/frame.json' with { type: 'json' }
import { takeOver } from '#src/app/take-over.tsx'
import { answerLiterally, drawPage } from '#tests/support/draw-page.ts'
import { plain } from '#tests/support/words.ts'
import { allowComplaint } from '../silent-console.ts'

let root: Root | undefined
const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  // Server and browser draw in one process here, with the same contexts, one after the other. React only sees that both do.
  allowComplaint('Detected multiple renderers')
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const path = new URL(input instanceof Request ? input.url : input, 'http://rabta.test').pathname
    asked.push(path)
    if (path.endsWith('frame.json')) return Response.json(frame)
    return answerLiterally(input instanceof Request ? input : new Request(new URL(input, 'http://rabta.test')))
  })
})

afterEach(async () => {
  await act(async () => root?.unmount())
  root = undefined
  document.body.replaceChildren()
})

/** The page as it came from the server, at its address in this window. */
async function arrive(address: string, request: Parameters<typeof drawPage>[1] = {}): Promise<HTMLElement> {
  const { html } = await drawPage(address, request)
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  window.history.replaceState(null, '', address)
  document.documentElement.lang = parsed.documentElement.lang
  document.head.replaceChildren(...parsed.head.querySelectorAll('title, link[rel="alternate"]'))
  document.body.replaceChildren(...parsed.body.children)
  const element = document.getElementById('root')
  if (!element) throw new Error('The page has no root')
  return element
}

async function begin(element: HTMLElement): Promise<void> {
  await act(async () => {
    root = await takeOver(element)
  })
}

const heading = () => plain(screen.getByRole('heading', { level: 1 }).textContent)

// The setup of these tests fails one in which React says that markup and components differ.
it.each([
  '/en/overview',
  '/ur/overview?of=som&view=table',
  '/en/overview?period=foo',
  '/en/about/methods',
  '/ur/nowhere',
  '/nowhere',
])('takes %s over exactly as the server drew it, without asking again', async (address) => {
  const element = await arrive(address)
  const drawn = { heading: heading(), parts: element.querySelectorAll('*').length }
  await begin(element)
  expect(heading()).toBe(drawn.heading)
  // What needs a script takes the place of a submit button, and a few of its parts may differ; nothing else may.
  expect(Math.abs(element.querySelectorAll('*').length - drawn.parts)).toBeLessThan(16)
  expect(asked.filter((path) => path.includes('/figures/'))).toEqual([])
})

it('asks again for what had failed on the server, once the page stands as it was drawn', async () => {
  const refuse = async (request: Request) =>
    new URL(request.url).pathname === '/api/v1/figures/key'
      ? new Response('', { status: 502 })
      : answerLiterally(request)
  const element = await arrive('/en/overview', { fetch: refuse })
  expect(within(element).getByRole('alert')).toBeInTheDocument()
  await begin(element)
  expect(asked).toContain('/api/v1/figures/key')
  expect(within(element).queryByRole('alert')).not.toBeInTheDocument()
  expect(heading()).toContain('8,012')
})

it('follows a choice that was made before the script came', async () => {
  const element = await arrive('/en/overview?view=table')
  await userEvent.selectOptions(screen.getByLabelText('Stream or form'), 'som')
  await begin(element)
  expect(window.location.search).toBe('?of=som&view=table')
  expect(screen.getByLabelText('Stream or form')).toHaveValue('som')
})

it('draws the page itself when something it was drawn from does not come', async () => {
  const element = await arrive('/en/overview')
  const usual = globalThis.fetch
  vi.stubGlobal('fetch', (input: Request | string) =>
    input instanceof Request && input.url.endsWith('/geography')
      ? Promise.reject(new TypeError('refused'))
      : usual(input),
  )
  // Two more attempts come after one second and after two.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const begun = takeOver(element)
  await vi.advanceTimersByTimeAsync(4000)
  vi.useRealTimers()
  await act(async () => {
    root = await begun
  })
  expect(await within(element).findByRole('alert')).toHaveTextContent('No answer from the server')
})

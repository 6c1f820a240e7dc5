import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { noReturn, notShown } from '#contract/count.ts'
import { aFailure } from '#tests/support/an-api.ts'
import { aKeyFigure, aKeyFigures } from '#tests/support/figures.ts'
import { type RenderedPage, renderPage } from '#tests/support/render-page.tsx'
import { plain } from '#tests/support/words.ts'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
})

const heading = () => plain(screen.getByRole('heading', { level: 1 }).textContent)
const choose = async (page: RenderedPage, label: string, value: string) => {
  const before = page.address()
  await userEvent.selectOptions(screen.getByLabelText(label, { exact: true }), value)
  // The sentence shows a choice at once; the address follows when that has been painted.
  await waitFor(() => expect(page.address()).not.toBe(before))
  await page.settled()
}
const back = async (page: RenderedPage) => {
  await act(async () => page.router.history.back())
  await page.settled()
}
const fails = () => {
  throw aFailure()
}

describe('the filter sentence', () => {
  it('shows what the address says', async () => {
    await renderPage('/en/overview?measure=cases&of=som&in=punjab&period=2026q1&vs=none')
    expect(screen.getByLabelText('Measure')).toHaveValue('cases')
    expect(screen.getByLabelText('Stream or form')).toHaveValue('som')
    expect(screen.getByLabelText('Place', { exact: true })).toHaveValue('punjab')
    expect(screen.getByLabelText('Period')).toHaveValue('2026q1')
    expect(screen.getByLabelText('Compared with')).toHaveValue('none')
  })

  it('changes address and page with each choice, and Back undoes the last one', async () => {
    const page = await renderPage('/en/overview')
    await choose(page, 'Stream or form', 'som')
    await choose(page, 'Place', 'sindh')
    expect(page.address()).toBe('/en/overview?of=som&in=sindh')
    // The sentence and the address show a choice at once, the figures a moment later.
    await expect.poll(heading).toContain('Persons identified in migrant smuggling cases in Sindh')
    await back(page)
    expect(page.address()).toBe('/en/overview?of=som')
    expect(screen.getByLabelText('Place', { exact: true })).toHaveValue('pakistan')
  })

  it('leaves a default out of the address again', async () => {
    const page = await renderPage('/en/overview?of=som')
    await choose(page, 'Stream or form', 'tip')
    expect(page.address()).toBe('/en/overview')
  })

  it('replaces the address for a refinement, so that Back does not walk through it', async () => {
    const page = await renderPage('/en/overview')
    await choose(page, 'Stream or form', 'som')
    await userEvent.click(screen.getByRole('radio', { name: 'Count' }))
    expect(page.address()).toBe('/en/overview?of=som&show=count')
    await back(page)
    expect(page.address()).toBe('/en/overview')
  })

  it('has no stream for activities, and keeps the one that was chosen', async () => {
    const page = await renderPage('/en/overview?of=som')
    await choose(page, 'Measure', 'reached')
    expect(screen.queryByLabelText('Stream or form')).not.toBeInTheDocument()
    expect(page.address()).toBe('/en/overview?measure=reached&of=som')
  })

  it('names the parts of a link that it does not understand, and heeds the others', async () => {
    await renderPage('/en/overview?of=som&period=soon&sort=luck')
    const notice = screen.getByText(/not understood and left out/)
    expect(plain(notice.textContent)).toContain('period=soon sort=luck')
    expect(screen.getByLabelText('Stream or form')).toHaveValue('som')
  })

  it('reads right in Urdu', async () => {
    const { container } = await renderPage('/ur/overview')
    const words = container.querySelector('form p')?.cloneNode(true)
    if (!(words instanceof HTMLElement)) throw new Error('There is no sentence')
    for (const select of words.querySelectorAll('select')) select.remove()
    expect(plain(words.textContent)).toBe(
      'پاکستان میں مالی سال 2025-26 کے شناخت شدہ افراد، انسانی سوداگری، بمقابلہ اس سے پچھلا سال',
    )
  })
})

describe('copying the link', () => {
  it('puts the address on the clipboard and says so', async () => {
    await renderPage('/en/overview')
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await navigator.clipboard.readText()).toBe(location.href)
    expect(await screen.findByText('The link to this view is copied')).toBeInTheDocument()
  })

  it('shows the address where the browser does not allow that', async () => {
    await renderPage('/en/overview')
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No', 'NotAllowedError'))
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByLabelText('The link to this view, to copy by hand')).toHaveValue(location.href)
  })
})

describe('the figures', () => {
  it('are four, each with its comparison and what to know about it', async () => {
    await renderPage('/en/overview')
    const tiles = within(screen.getByRole('region', { name: 'Key figures' })).getAllByRole('listitem')
    expect(tiles.map((tile) => within(tile).getByRole('heading').textContent)).toEqual([
      'Persons identified',
      'Median hours to first answer',
      'Referrals answered on time',
      'People reached by activities',
    ])
    expect(plain(tiles[0]?.textContent ?? '')).toContain('6% more than the year before')
    expect(plain(tiles[3]?.textContent ?? '')).toContain('not shown for the year before')
  })

  it('tell not shown from no return', async () => {
    const figures = [aKeyFigure('persons', notShown), aKeyFigure('reached', noReturn)]
    await renderPage('/en/overview', { '/api/v1/figures/key': aKeyFigures({ figures }) })
    const [first, second] = within(screen.getByRole('region', { name: 'Key figures' })).getAllByRole('listitem')
    expect(first).toHaveTextContent('not shown, to protect people')
    expect(second).toHaveTextContent('no return received')
    expect(heading()).toBe('Persons identified in trafficking cases: not shown for FY 2025-26, to protect people')
  })

  it('announce the new statement to those who do not see it change, and not the first one', async () => {
    const page = await renderPage('/en/overview')
    // The page's own stands last; a slider or a menu may have one too.
    const live = [...document.querySelectorAll('output')].at(-1)
    expect(live?.textContent).toBe('')
    await choose(page, 'Stream or form', 'bonded-labour')
    await waitFor(
      () => expect(plain(live?.textContent ?? '')).toContain('Persons identified in bonded labour: 8,012'),
      {
        timeout: 2000,
      },
    )
  })

  it('never stand under the words of another question while theirs is on its way', async () => {
    let answer: (figures: object) => void = () => undefined
    const waiting = new Promise<object>((resolve) => {
      answer = resolve
    })
    const page = await renderPage('/en/overview', {
      '/api/v1/figures/key': ({ query }) => (query?.of === 'som' ? waiting : aKeyFigures()),
    })
    await userEvent.selectOptions(screen.getByLabelText('Stream or form'), 'som')
    await waitFor(() => expect(heading()).toBe('Persons identified in migrant smuggling cases, FY 2025-26'))
    answer(aKeyFigures({ category: 'som' }))
    await page.settled()
    expect(heading()).toContain('Persons identified in migrant smuggling cases: 8,012')
  })
})

describe('a question that fails', () => {
  it('is told in its own part, with a second try and a reference; the others stay', async () => {
    await renderPage('/en/overview', { '/api/v1/figures/key': fails })
    const alert = screen.getByRole('alert')
    expect(alert).toHaveTextContent('The database cannot be reached at the moment')
    expect(alert).toHaveTextContent('request-7')
    expect(screen.getAllByText('Rahim Yar Khan').length).toBeGreaterThan(0)
    expect(heading()).toBe('Persons identified in trafficking cases, FY 2025-26')
  })

  it('is asked again when the reader wishes', async () => {
    let isDown = true
    await renderPage('/en/overview', {
      '/api/v1/figures/key': () => {
        if (isDown) throw aFailure()
        return aKeyFigures()
      },
    })
    isDown = false
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(heading()).toContain('8,012'))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('leaves coverage to say that it is not known', async () => {
    await renderPage('/en/overview', { '/api/v1/figures/coverage': fails })
    expect(screen.getByText(/How complete these figures are could not be loaded/)).toBeInTheDocument()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('is told for the whole page without names and periods', async () => {
    await renderPage('/ur/overview', { '/api/v1/geography': fails })
    expect(screen.getByRole('alert')).toHaveTextContent('اس وقت ڈیٹا بیس تک رسائی نہیں')
    expect(screen.queryByLabelText('پیمانہ')).not.toBeInTheDocument()
  })
})

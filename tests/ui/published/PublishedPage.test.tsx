import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { cellsOf } from '#tests/unit/published/reference-texts.ts'
import { publishedAnswer } from './published-answer.ts'
import { renderPublished, sectionNamed } from './render-published.tsx'

// A page of ten tables takes jsdom a while on a busy machine.
beforeEach(() => {
  // The router scrolls to the top of a page; jsdom cannot scroll.
  vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const textOf = (element: Element) => withoutIsolates(element.textContent ?? '')
const compareTexts = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const rowsOf = (table: Element) =>
  [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map(textOf))

describe('the page of published figures', () => {
  it('shows what stands in the cells of the files', async () => {
    await renderPublished()

    const fia = cellsOf('published/fia-press.csv')
    const [cases, arrests] = [...sectionNamed('fia').querySelectorAll('figure table')].map(rowsOf)
    for (const [indicator, rows] of [
      ['cases_registered', cases],
      ['arrests', arrests],
    ] as const) {
      for (const province of ['Punjab', 'Sindh', 'Khyber Pakhtunkhwa', 'Balochistan', 'Islamabad Capital Territory']) {
        const cell = (year: string) =>
          fia.find((row) => row.unit === province && row.period === year && row.indicator === indicator)?.value
        const printed = rows
          ?.find(([name]) => name === province)
          ?.slice(1)
          .map((text) => text.replaceAll(',', ''))
        expect([province, printed]).toEqual([province, [cell('2016'), cell('2017')]])
      }
    }

    const glotip = cellsOf('published/unodc-glotip-pakistan.csv').map(({ txtVALUE = '' }) => txtVALUE)
    const shown = [...sectionNamed('unodc').querySelectorAll('table td')]
      .map(textOf)
      .filter((text) => !text.startsWith('..'))
      .map((text) => text.replace(' Not verified', ''))
    expect(shown.toSorted(compareTexts)).toEqual(glotip.toSorted(compareTexts))
    expect(shown.filter((text) => text === '<5').length).toBeGreaterThan(40)

    const recommendations = textOf(sectionNamed('tip-report'))
    for (const { paraphrase = '' } of cellsOf('published/tip-report-recommendations.csv')) {
      expect(recommendations).toContain(paraphrase)
    }
    expect(document.body).not.toHaveTextContent('2.5')
  })

  it('sets the press report beside the record and marks three years in words', async () => {
    await renderPublished()
    const tables = [...sectionNamed('tiers').querySelectorAll('table')].map(rowsOf)
    const claimed = tables.at(-1)?.filter((row) => row.some((text) => text === 'The reports say otherwise'))
    expect(claimed?.map(([year, tier]) => [year, tier])).toEqual([
      ['2018', 'Tier 2 (Upgraded)'],
      ['2019', 'Tier 2'],
      ['2023', 'Tier 2'],
    ])
    expect(tables[0]).toHaveLength(1 + 25)
  })

  it('shows both sides of a conflict and decides nothing', async () => {
    await renderPublished()
    const children = textOf(sectionNamed('children'))
    expect(children).toContain('7,608')
    expect(children).toContain('7,746')
    expect(children).toContain('Difference: 138')
    const deportations = textOf(sectionNamed('deportations'))
    expect(deportations).toContain('1,002')
    expect(deportations).toContain('102voice7news.tv')
    expect(deportations).toContain('Difference: 900')
    expect(deportations).toContain('Nothing is decided here')
  })

  it('sums hidden counts as a range', async () => {
    await renderPublished()
    const bars = [...sectionNamed('abroad').querySelectorAll('ol li')].map(textOf)
    expect(bars[0]).toBe('United Kingdom7 years, 2 of them <5429 to 437')
    expect(bars).toContain('Bahrain2 years110')
  })

  it('folds away what nobody has checked', async () => {
    await renderPublished()
    const section = sectionNamed('tip-report')
    const unchecked = cellsOf('published/tip-report.csv').filter(({ confidence = '' }) => confidence.startsWith('low'))
    const [inSight, folded] = [...section.querySelectorAll('table')]
    for (const { value = '' } of unchecked) {
      const written = new RegExp(`(^|\\D)${Number(value).toLocaleString('en')}\\D`)
      expect(
        rowsOf(inSight ?? section)
          .flat()
          .some((text) => written.test(text)),
      ).toBe(false)
      expect(
        rowsOf(folded ?? section)
          .flat()
          .some((text) => written.test(text)),
      ).toBe(true)
    }
    expect(folded?.closest('details')).not.toHaveAttribute('open')
    expect(folded?.closest('details')).toHaveTextContent('Not verified')
  })

  it('marks a figure that nobody has checked wherever it stands', async () => {
    await renderPublished()
    const bars = [...sectionNamed('children').querySelectorAll('ol li')].map(textOf)
    expect(bars).toContain('Punjab6,083')
    expect(bars).toContain('Khyber PakhtunkhwaNot verified1,102')
    expect(textOf(sectionNamed('children'))).toContain('Punjab 6,083; Khyber Pakhtunkhwa 1,102 (not verified)')
    expect([...sectionNamed('unodc').querySelectorAll('td')].map(textOf)).toContain('2,020 Not verified')
  })

  it('leads to sources plainly and tells them nothing, and bears no mark of demo records', async () => {
    await renderPublished()
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')]
    expect(links.length).toBeGreaterThan(60)
    for (const link of links) {
      expect(link.rel).toBe('noreferrer noopener')
      expect(link).toHaveTextContent('(another site)')
    }
    expect(document.body).not.toHaveTextContent('Demo records, not real')
    expect(document.body).toHaveTextContent('Published by others')
  })

  it('speaks Urdu with numbers that keep their direction', async () => {
    await renderPublished({ language: 'ur' })
    const cells = [...sectionNamed('unodc').querySelectorAll('td bdi')].filter((cell) => cell.textContent === '<5')
    expect(cells.length).toBeGreaterThan(40)
    expect(cells.every((cell) => cell.getAttribute('dir') === 'ltr')).toBe(true)
    expect(sectionNamed('fia')).toHaveTextContent('لاہور زون')
    expect(sectionNamed('bonded-labour')).toHaveTextContent('ٹنڈو محمد خان')
    expect(document.body).not.toHaveTextContent(/published:|\{\{/)
  })
})

describe('the table of all figures', () => {
  const table = () => within(sectionNamed('all-figures'))

  it('holds all of them and is narrowed by choices that stand in the address', async () => {
    const user = userEvent.setup()
    const { address } = await renderPublished()
    expect(textOf(sectionNamed('all-figures'))).toContain('Showing 1 to 25 of 442')
    await user.selectOptions(table().getByLabelText('Series'), 'begging-deportations')
    await waitFor(() => expect(textOf(sectionNamed('all-figures'))).toContain('Showing 13 of 442'))
    expect(address()).toBe('?series=begging-deportations')
    await user.selectOptions(table().getByLabelText('Conflicts'), 'only')
    await waitFor(() => expect(textOf(sectionNamed('all-figures'))).toContain('Showing 1 of 442'))
    expect(address()).toBe('?series=begging-deportations&conflicts=only')
    expect(await screen.findByText(/1.? figure is shown/, undefined, { timeout: 10_000 })).toBeInTheDocument()
  })

  it('opens the explanation of a conflict beside the figure, and closes it with Escape', async () => {
    const user = userEvent.setup()
    await renderPublished({ search: '?series=begging-deportations&conflicts=only' })
    const mark = table().getByLabelText(/^Conflict: .?Persons deported/)
    await user.click(mark)
    const details = mark.closest('details')
    expect(details).toHaveAttribute('open')
    expect(details).toHaveTextContent('voice7news.tv')
    await user.keyboard('{Escape}')
    expect(details).not.toHaveAttribute('open')
    expect(mark).toHaveFocus()
  })

  it('says when nothing matches, and takes the filters away one by one or all at once', async () => {
    const user = userEvent.setup()
    const { address } = await renderPublished({ search: '?series=fia-press&subject=policy' })
    expect(table().getByText('No figures match these filters')).toBeInTheDocument()
    await user.click(table().getByRole('button', { name: /Remove filter: .?Policy/ }))
    await waitFor(() => expect(textOf(sectionNamed('all-figures'))).toContain('Showing 1 to 25 of 76'))
    expect(address()).toBe('?series=fia-press')
  })

  it('names the part of a link that means nothing here', async () => {
    await renderPublished({ search: '?place=atlantis' })
    expect(textOf(sectionNamed('all-figures'))).toContain('left out: place=atlantis')
    expect(textOf(sectionNamed('all-figures'))).toContain('Showing 1 to 25 of 442')
  })

  it('hands out the figures in sight as a file', async () => {
    const user = userEvent.setup()
    await renderPublished({ search: '?series=begging-deportations' })
    const files: Blob[] = []
    const names: string[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:figures'
    })
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    await user.click(table().getByRole('button', { name: 'Download as CSV' }))
    await waitFor(() => expect(names).toEqual(['published-figures.csv']))
    const lines = (await textIn(files[0])).trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + cellsOf('published/begging-deportations.csv').length)
    vi.restoreAllMocks()
  })
})

/** jsdom's `Blob` has no `text`. */
function textIn(file: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.readAsText(file ?? new Blob())
  })
}

describe('the states of the page', () => {
  it('keeps its place while the figures are on their way', async () => {
    await renderPublished({ answer: () => new Promise<Response>(() => undefined) })
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Published figures')
    expect(document.querySelector('[aria-busy="true"]')).toBeInTheDocument()
  })

  it('says once that it failed, and tries again', async () => {
    const user = userEvent.setup()
    let isBroken = true
    const problem = { type: 'about:blank', title: 'Broken', status: 400 }
    await renderPublished({
      answer: async () => (isBroken ? Response.json(problem, { status: 400 }) : Response.json(publishedAnswer)),
    })
    expect(await screen.findAllByRole('alert')).toHaveLength(1)
    isBroken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => sectionNamed('all-figures'), { timeout: 20_000 })
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('says who puts figures there when there are none', async () => {
    const nothing = { figures: [], conflicts: [], tierYears: [], glotipBreaks: [] }
    await renderPublished({ answer: async () => Response.json(nothing) })
    expect(await screen.findByText('No published figures have been loaded')).toBeInTheDocument()
  })
})

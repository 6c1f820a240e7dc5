import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { problemType } from '#contract/problems.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { detailOf, keyFiguresOf, release } from './place-answers.ts'
import { renderPlace } from './render-place.tsx'

beforeEach(() => {
  // The router scrolls to the top of a page; jsdom cannot scroll.
  vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const textOf = (element: Element | null | undefined) => withoutIsolates(element?.textContent ?? '')
const name = () => screen.getByRole('heading', { level: 1 })
const statement = () => textOf(name().nextElementSibling)
/** Numbers stand in elements of their own, so that a sentence with one in it is read from the part that holds it. */
const waitForText = (part: () => Element | null, text: string) => waitFor(() => expect(textOf(part())).toContain(text))
const section = (heading: string | RegExp) => screen.findByRole('region', { name: heading })
const hrefOf = (link: HTMLElement) => link.getAttribute('href')
const refused = () =>
  Response.json(
    { type: problemType('not-allowed'), title: 'Not allowed', status: 403 },
    { status: 403, headers: { 'content-type': 'application/problem+json' } },
  )
const never = () => new Promise<Response>(() => undefined)

describe('the page of a district', () => {
  it('says what was recorded, how that compares, and how its rate stands among those shown', async () => {
    await renderPlace('rahim-yar-khan')
    await waitForText(() => name().nextElementSibling, '3rd highest')
    expect(textOf(name())).toBe('Rahim Yar Khan')
    expect(statement()).toBe(
      'Persons identified in trafficking cases in Rahim Yar Khan: 120 in 2025, 20% more than the year before. 3rd highest rate per resident of the 5 districts in Punjab whose rate is shown.',
    )
  })

  it('says the same in Urdu', async () => {
    await renderPlace('rahim-yar-khan', {}, 'ur')
    await waitForText(() => name().nextElementSibling, 'نمبر')
    expect(statement()).toBe(
      'رحیم یار خان میں انسانی سوداگری کے کیسوں میں شناخت شدہ افراد: 2025 میں 120، اس سے پچھلے سال سے 20% زیادہ۔ پنجاب کے جن 5 اضلاع کی شرح دکھائی گئی ہے، ان میں فی کس شرح کے لحاظ سے نمبر 3۔',
    )
  })

  it('keeps a number that is not shown out of the statement, the rank and the comparison', async () => {
    await renderPlace('kasur')
    const figures = await section('Key figures')
    const [persons] = within(figures).getAllByRole('listitem')
    await within(figures).findAllByText('1.0')
    expect(statement()).toBe('Persons identified in trafficking cases in Kasur: not shown for 2025, to protect people')
    expect(textOf(persons)).toContain('Kasurnot shown')
    expect(textOf(persons)).not.toMatch(/Kasur\d/)
  })

  it('sets rates beside those of the province and the country, shares beside shares', async () => {
    await renderPlace('rahim-yar-khan')
    const figures = await section('Key figures')
    await within(figures).findAllByText('1.0')
    const compared = within(figures)
      .getAllByRole('listitem')
      .map((tile) => [...tile.querySelectorAll('dl > div')].map((row) => textOf(row)))
    expect(compared).toEqual([
      ['Rahim Yar Khan12.0', 'Punjab1.0', 'Pakistan1.0'],
      ['Rahim Yar Khan8', 'Punjab8', 'Pakistan8'],
      ['Rahim Yar Khan72%', 'Punjab72%', 'Pakistan72%'],
      ['Rahim Yar Khan50.0', 'Punjab0.4', 'Pakistan0.3'],
    ])
  })

  it('leads to the larger places, the next districts, its neighbours and the overview, with the filters kept', async () => {
    await renderPlace('rahim-yar-khan?of=som&period=2025q3')
    const kept = '?of=som&period=2025q3'
    const path = screen.getByRole('navigation', { name: 'Path to this page' })
    expect(within(path).getAllByRole('link').map(hrefOf)).toEqual([
      `/en/place/pakistan${kept}`,
      `/en/place/punjab${kept}`,
    ])
    const steps = screen.getByRole('navigation', { name: /Districts of.*Punjab.*A to Z/ })
    expect(within(steps).getByRole('link', { name: /Previous district:.*Multan/ })).toHaveAttribute(
      'href',
      `/en/place/multan${kept}`,
    )
    expect(within(steps).getByRole('link', { name: /Next district:.*Rajanpur/ })).toHaveAttribute(
      'href',
      `/en/place/rajanpur${kept}`,
    )
    const neighbours = await screen.findByRole('navigation', { name: 'Neighbours on the map' })
    expect(within(neighbours).getByRole('link', { name: 'Ghotki' })).toHaveAttribute('href', `/en/place/ghotki${kept}`)
    expect(screen.getByRole('link', { name: /on the overview/ })).toHaveAttribute(
      'href',
      '/en/overview?of=som&in=rahim-yar-khan&period=2025q3',
    )
  })

  it('writes a choice into the address and stays on the place', async () => {
    const { address } = await renderPlace('rahim-yar-khan')
    expect(screen.queryByRole('combobox', { name: 'Place' })).not.toBeInTheDocument()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Stream or form' }), 'som')
    await waitFor(() => expect(address()).toBe('/en/place/rahim-yar-khan?of=som'))
  })

  it('knows residents with year and source, headquarters and the later districts counted here', async () => {
    await renderPlace('rahim-yar-khan', {}, 'ur')
    const facts = await section(/کا تعارف/)
    const listed = [...(await within(facts).findAllByRole('term'))].map((term) => textOf(term.parentElement))
    expect(listed).toEqual([
      'آبادی5,564,703، سال 2023ماخذ: Census 2023',
      'صدر مقامرحیم یار خان',
      'یہیں شمار ہوتے ہیںنیا ضلع، 2022 سے ضلع',
    ])
  })
})

describe('the year of the profile', () => {
  it('is the calendar year asked about', async () => {
    const { asked } = await renderPlace('rahim-yar-khan?period=cy2024')
    const panel = await section(/Who, in which forms/)
    await waitForText(() => panel, 'persons identified by form, Rahim Yar Khan, 2024')
    expect(textOf(panel)).not.toContain('Published for calendar years only')
    expect(asked).toContain('figures/profile?of=tip&in=rahim-yar-khan&period=cy2024')
  })

  it.each([
    ['fy2024-25', 'cy2024', 'This is 2024, the latest published year that ended by the end of FY 2024-25.'],
    ['2026q1', 'cy2025', 'This is 2025, the latest published year that ended by the end of Jan–Mar 2026.'],
    ['2024q2', 'cy2024', 'This is 2024, the first published year, because none ended before.'],
  ])('for %s is %s, which it says', async (periodId, year, words) => {
    const { asked } = await renderPlace(`rahim-yar-khan?period=${periodId}`)
    const panel = await section(/Who, in which forms/)
    await waitForText(() => panel, `Published for calendar years only. ${words}`)
    expect(asked.filter((path) => path.startsWith('figures/profile'))).toEqual([
      `figures/profile?of=tip&in=rahim-yar-khan&period=${year}`,
    ])
  })

  it('is missing while none is published', async () => {
    const quarters = {
      ...release,
      periods: ['2025q3', '2025q4', '2026q1', '2026q2', 'fy2025-26'],
      defaultPeriodId: 'fy2025-26',
    }
    const { asked } = await renderPlace('rahim-yar-khan', { 'releases/latest': () => Response.json(quarters) })
    const panel = await section(/Who, in which forms/)
    expect(textOf(panel)).toContain('No calendar year is published yet')
    expect(asked.some((path) => path.startsWith('figures/profile'))).toBe(false)
  })

  it('holds persons and the justice chain with one source', async () => {
    await renderPlace('punjab')
    const panel = await section(/Who, in which forms/)
    await waitForText(() => panel, 'moves of cases to each stage, Punjab, 2025')
    expect(within(panel).getAllByText('Demo records, not real')).toHaveLength(1)
  })
})

describe('what is at work in a place', () => {
  it('lists activities with their attendance or the wait for a report, marked as demo records', async () => {
    await renderPlace('rahim-yar-khan')
    const panel = await section(/Activities in/)
    const entries = (await within(panel).findAllByRole('listitem')).map(textOf)
    expect(entries).toEqual([
      '11 December 2026Training of policeRadio or television · Organised by Labour Department',
      '14 November 2026Radio programmeRadio or television · Organised by Labour DepartmentAttendance: 210',
      '9 November 2026Session at kilnsRadio or television · Organised by Labour DepartmentReport awaited',
    ])
    expect(within(panel).getByText('Demo records, not real')).toBeInTheDocument()
  })

  it('gives helplines to call with the day of their last check', async () => {
    await renderPlace('rahim-yar-khan')
    const panel = await section(/Helplines for/)
    expect(await within(panel).findByRole('link', { name: '0800-22444' })).toHaveAttribute('href', 'tel:080022444')
    const [roshni, legal] = within(panel).getAllByRole('listitem').map(textOf)
    expect(roshni).toContain('Last checked on 29 June 2025')
    expect(legal).toContain('Never checked')
    expect(textOf(panel)).toContain('Call a number yourself before you give it to anybody.')
  })

  it('names agencies with their part in referrals and their duty to report', async () => {
    await renderPlace('rahim-yar-khan', {}, 'ur')
    const panel = await section(/سرگرم ادارے/)
    const [, row] = await within(panel).findAllByRole('row')
    expect([...(row?.children ?? [])].map(textOf)).toEqual([
      'پنجاب پولیس',
      'پولیس',
      'افراد کی شناخت، آگے ریفر کرنا',
      'واجب',
    ])
    expect(textOf(panel)).toContain('رحیم یار خان سرکل')
  })

  it('tells by kind what may not be named, and how to reach it', async () => {
    const activity = {
      activityCode: 'SYN-A-9',
      title: { en: 'A session', ur: 'نشست' },
      kind: 'community_session',
      status: 'held' as const,
      startsOn: '2026-07-30',
      organiserKind: 'ngo',
    }
    const unnamed = { unnamedAgencyKinds: ['ngo', 'shelter'], activitiesPast: [activity] }
    await renderPlace('kasur', { 'places/kasur': () => Response.json(detailOf('kasur', unnamed)) })
    expect(textOf(await section(/Agencies at work/))).toContain(
      'Also at work here: Civil society, Shelter. Not named, because a name may lead to a shelter. The helplines put you in touch.',
    )
    expect(textOf(await section(/Activities in/))).toContain('Organised by Civil society')
  })

  it('says so where nothing is known', async () => {
    const nothing = { agencies: [], fiaOffices: [], helplines: [], activitiesPast: [], activitiesAhead: [] }
    await renderPlace('kasur', { 'places/kasur': () => Response.json(detailOf('kasur', nothing)) })
    expect(textOf(await section(/Activities in/))).toContain('No activities are recorded in Kasur')
    expect(textOf(await section(/Helplines for/))).toContain('No helpline is recorded for Kasur')
    expect(textOf(await section(/Agencies at work/))).toContain('No agency is recorded for Kasur')
  })
})

describe('the page of a province and of the country', () => {
  it('lists the districts of a province with count and rate, each a link that keeps the filters', async () => {
    await renderPlace('punjab?of=som')
    const link = await screen.findByRole('link', { name: 'Multan' })
    expect(link).toHaveAttribute('href', '/en/place/multan?of=som')
    const cells = [...(link.closest('tr')?.children ?? [])].map(textOf)
    expect(cells).toEqual(['Multan', '41', '4.1', '100%'])
    expect(screen.queryByRole('navigation', { name: /A to Z/ })).not.toBeInTheDocument()
  })

  it('compares nothing on the page of the country, which leads to its provinces', async () => {
    await renderPlace('pakistan')
    const facts = await section(/^About/)
    await within(facts).findByText('Provinces and territories')
    expect(within(facts).getAllByRole('link').map(hrefOf)).toEqual([
      '/en/place/punjab',
      '/en/place/sindh',
      '/en/place/balochistan',
      '/en/overview',
    ])
    expect(screen.queryByText('Per 100,000 residents')).not.toBeInTheDocument()
    expect(screen.queryByRole('navigation', { name: 'Path to this page' })).not.toBeInTheDocument()
  })
})

describe('what does not arrive', () => {
  it('is waited for part by part, under the topic alone', async () => {
    await renderPlace('rahim-yar-khan', { 'figures/key': never, 'places/rahim-yar-khan': never })
    expect(statement()).toBe('Persons identified in trafficking cases in Rahim Yar Khan, 2025')
    const activities = await section(/Activities in/)
    expect(activities.querySelector('[aria-busy="true"]')).not.toBeNull()
    const profile = await section(/Who, in which forms/)
    await waitForText(() => profile, 'persons identified by form, Rahim Yar Khan, 2025')
  })

  it('fails in its own part only', async () => {
    await renderPlace('rahim-yar-khan', { 'places/rahim-yar-khan': refused })
    expect(within(await section(/Helplines for/)).getByRole('alert')).toBeInTheDocument()
    expect(within(await section(/Agencies at work/)).getByRole('alert')).toBeInTheDocument()
    await waitForText(() => name().nextElementSibling, '3rd highest')
  })

  it('leaves a larger place out of the comparison until it is asked for again', async () => {
    let isUp = false
    await renderPlace('rahim-yar-khan', {
      'figures/key': (query) => {
        const placeId = query.get('in') ?? ''
        return placeId === 'punjab' && !isUp ? refused() : Response.json(keyFiguresOf(placeId, 'cy2025'))
      },
    })
    const figures = await section('Key figures')
    expect(await within(figures).findAllByText('not loaded')).toHaveLength(4)
    isUp = true
    await userEvent.click(screen.getByRole('button', { name: 'Load the missing figures' }))
    expect(await within(figures).findAllByText('1.0')).toHaveLength(2)
    expect(within(figures).queryByText('not loaded')).not.toBeInTheDocument()
  })

  it('is nothing for a place that does not exist', async () => {
    const { asked } = await renderPlace('atlantis')
    expect(textOf(name())).toBe('Page not found')
    expect(screen.getByText('There is no province or district under this name.')).toBeInTheDocument()
    expect(asked.toSorted()).toEqual(['geography', 'releases/latest'])
  })
})

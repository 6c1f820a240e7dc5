import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Api } from '#src/api/client.ts'
import { aFailure } from '#tests/support/an-api.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { anAgencyDesk, aRefusal, someAgencyDesks } from '#tests/support/some-desks.ts'
import { plain } from '#tests/support/words.ts'
import { desksPath, renderSending } from './render-sending.tsx'

const text = (element: Element | null) => plain(element?.textContent ?? '').replaceAll('\u00A0', ' ')
const main = () => text(document.querySelector('main'))
const own = anAgencyDesk({ agencyId: 'fia', agencyName: { en: 'FIA', ur: 'ایف آئی اے' }, isOwn: true })
const ownDesks = { address: '/en/desks?own=first', desks: someAgencyDesks([anAgencyDesk(), own]) }

describe('the directory of desks', () => {
  it('tells of each desk where it is, its room, its hours, whom it takes and how it answers', async () => {
    const page = await renderSending({ address: '/en/desks', desks: someAgencyDesks([anAgencyDesk()]) })
    const row = text(document.querySelector('[data-desk="swd-pb.lahore"]'))
    expect(row).toContain('Punjab Social Welfare Lahore, in this district')
    expect(row).toContain('3 of 20 free told 2 h ago')
    expect(row).toContain('Open day and night')
    expect(row).toContain('Takes women and girls, from its province · Speaks Urdu and Punjabi · Mostly answers in time')
    expect(document.querySelector('main input[type="radio"]')).toBeNull()
    expect(page.asked).toContain(`${desksPath}?service=shelter&urgency=routine`)
    await userEvent.selectOptions(screen.getByLabelText('Service'), 'legal_aid')
    await waitFor(() => expect(page.address()).toBe('/en/desks?service=legal_aid'))
  })

  it('says when it cannot be had, and asks again', async () => {
    let isUp = false
    await renderSending({
      address: '/en/desks',
      answers: {
        [desksPath]: () => {
          if (isUp) return someAgencyDesks([anAgencyDesk()])
          throw aFailure()
        },
      },
    })
    const again = await screen.findByRole('button', { name: 'Try again' })
    isUp = true
    await userEvent.click(again)
    await waitFor(() => expect(main()).toContain('Punjab Social Welfare'))
  })

  it('says when no desk gives the service', async () => {
    await renderSending({ address: '/en/desks', desks: someAgencyDesks([]) })
    expect(main()).toContain('No desk gives this service')
  })

  it('keeps ranges, numbers and times of an Urdu row apart from its words', async () => {
    await renderSending({ address: '/ur/desks', desks: someAgencyDesks([anAgencyDesk()]) })
    const row = document.querySelector('[data-desk="swd-pb.lahore"]')
    expect(text(row)).toContain('20 میں سے 3 جگہیں خالی')
    const isolated = [...(row?.querySelectorAll('bdi[dir="ltr"]') ?? [])].map(text)
    expect(isolated).toEqual(expect.arrayContaining(['20', '3', '2']))
  })

  it('is for coordinators alone', async () => {
    const page = await renderSending({
      address: '/en/desks',
      answers: { '/api/v1/session': aSession(aViewer({ role: 'donor' })) },
    })
    expect(main()).toContain('Your role has no desk')
    expect(page.timesAsked(desksPath)).toBe(0)
    expect(screen.queryByRole('link', { name: 'Desks' })).not.toBeInTheDocument()
  })

  it('asks visitors to sign in, and leads back', async () => {
    await renderSending({ address: '/en/desks?service=medical', answers: { '/api/v1/session': aSession() } })
    expect(screen.getAllByRole('link', { name: 'Sign in' }).at(-1)).toHaveAttribute(
      'href',
      `/en/sign-in?to=${encodeURIComponent('/en/desks?service=medical')}`,
    )
  })
})

describe('free places of an own desk', () => {
  const field = () => screen.getByLabelText('Free places')
  const tell = async (free: string) => {
    await userEvent.clear(field())
    await userEvent.type(field(), free)
    await userEvent.keyboard('[Enter]')
  }

  it('are told with the version that was seen, and said to be kept', async () => {
    const tellPlaces = vi.fn<Api['tellPlaces']>(async () => ({ free: 7, total: 20, toldAt: null, version: 5 }))
    await renderSending(ownDesks, { tellPlaces })
    await tell('7')
    await waitFor(() =>
      expect(tellPlaces.mock.calls[0]?.[0]).toEqual({ service: 'shelter', districtId: 'lahore', free: 7, version: 4 }),
    )
    expect(await screen.findByText(/7.* of .*20.* places are free/)).toBeInTheDocument()
  })

  it('show the number of whoever was quicker, keep the one that was typed, and take it at the next press', async () => {
    const tellPlaces = vi
      .fn<Api['tellPlaces']>()
      .mockRejectedValueOnce(aRefusal('changed-meanwhile', 412))
      .mockResolvedValue({ free: 7, total: 20, toldAt: null, version: 6 })
    const page = await renderSending(ownDesks, { tellPlaces })
    page.held.desks = someAgencyDesks([{ ...own, version: 5, places: { total: 20, free: 1, toldAt: null } }])
    await tell('7')
    await waitFor(() => expect(main()).toContain('Somebody of your agency has told 1 meanwhile'))
    expect(field()).toHaveValue('7')
    await userEvent.click(screen.getByRole('button', { name: 'Tell' }))
    await waitFor(() => expect(tellPlaces.mock.calls[1]?.[0]).toMatchObject({ free: 7, version: 5 }))
  })

  it('are refused at the field where they are no number, or more than there are', async () => {
    const page = await renderSending(ownDesks)
    await tell('21')
    expect(main()).toContain('Type a whole number from 0 to 20.')
    expect(field()).toHaveFocus()
    await tell('seven')
    expect(field()).toHaveAttribute('aria-invalid', 'true')
    expect(page.tellPlaces).not.toHaveBeenCalled()
  })
})

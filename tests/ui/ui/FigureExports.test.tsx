import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { valueOf } from '#contract/count.ts'
import type { ExportOffer } from '#src/export/export-offer.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { FigureExports } from '#src/ui/FigureExports.tsx'
import { renderIn } from './render-in.tsx'

const offer = (more: Partial<ExportOffer> = {}): ExportOffer => ({
  sheet: {
    id: 'cases',
    title: 'Cases registered',
    columns: [{ id: 'count', header: 'Count' }],
    rows: [[valueOf(3)]],
    definitions: [],
    notes: [],
    source: 'Returns',
    isSynthetic: true,
  },
  ...more,
})
const panel = (more?: Partial<ExportOffer>, drawing = true) => (
  <section>
    <FigureExports of="Cases registered" offer={() => offer(more)} />
    {drawing && <figure>drawing</figure>}
  </section>
)
const inEnglish = (part: ReactNode) => <I18nextProvider i18n={createI18n('en', en)}>{part}</I18nextProvider>
const menu = () => screen.getByText('Download').closest('details')
const open = () => userEvent.click(screen.getByText('Download'))
const entries = async () => (await screen.findAllByRole('button')).map((button) => button.textContent)

// Fetched by the first menu that is opened; here it takes the time that a test has.
beforeAll(async () => {
  await import('#src/ui/export-actions.ts')
}, 60_000)
afterEach(() => vi.restoreAllMocks())

describe('the menu "Download"', () => {
  it('is named after its picture and fetches its entries when it is opened', async () => {
    renderIn('en', panel())
    expect(screen.getByLabelText(/^Download: .*Cases registered/)).toBeInTheDocument()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    await open()
    expect(await screen.findByRole('button', { name: /Table, Excel/ })).toBeInTheDocument()
  })

  it('offers pictures where there is a drawing, a map layer and a frame where there are such', async () => {
    renderIn('en', panel({}, false))
    await open()
    expect((await entries()).join()).not.toMatch(/PNG|SVG|GeoJSON|embed/)
  })

  it('offers everything that a map has, in Urdu too', async () => {
    renderIn('ur', panel({ layer: () => Promise.reject(new Error('not asked')), embedHref: '/ur/embed/overview' }))
    await userEvent.click(screen.getByText('ڈاؤن لوڈ'))
    expect(await entries()).toHaveLength(8)
  })

  it('copies the link, closes, and gives the focus back to where the menu was opened', async () => {
    const user = userEvent.setup()
    renderIn('en', panel())
    await user.click(screen.getByText('Download'))
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    expect(await navigator.clipboard.readText()).toBe(location.href)
    expect(menu()).not.toHaveAttribute('open')
    expect(screen.getByLabelText(/^Download: .*Cases registered/)).toHaveFocus()
  })

  it('shows the code to copy by hand where the browser does not allow copying', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    renderIn('en', panel({ embedHref: '/en/embed/overview?figure=trend' }))
    await user.click(screen.getByText('Download'))
    await user.click(await screen.findByRole('button', { name: /Copy embed code/ }))
    const code = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /copy by hand/ })
    expect(code.value).toMatch(/^<iframe src="http.*\/en\/embed\/overview\?figure=trend" title="Cases registered"/)
    expect(menu()).toHaveAttribute('open')
  })

  it('says in words when a file could not be made, and stays open with its other entries', async () => {
    renderIn('en', panel({ layer: () => Promise.reject(new Error('the shapes did not arrive')) }))
    await open()
    await userEvent.click(await screen.findByRole('button', { name: /GeoJSON/ }))
    const failure = await screen.findByRole('alert')
    expect(failure).toHaveTextContent(/could not be made/)
    expect(within(menu() ?? document.body).getByRole('button', { name: /Copy link/ })).toBeInTheDocument()
  })

  it('fills a menu that was opened before the script was there', async () => {
    const drawn = document.createElement('div')
    drawn.innerHTML = renderToString(inEnglish(panel()))
    document.body.append(drawn)
    const details = drawn.querySelector('details')
    // The browser tells of it once; nobody listens yet.
    const told = new Promise((resolve) => details?.addEventListener('toggle', resolve, { once: true }))
    details?.setAttribute('open', '')
    await told
    render(inEnglish(panel()), { container: drawn, hydrate: true })
    expect(await screen.findByRole('button', { name: 'Copy link' })).toBeInTheDocument()
  })

  it('closes on Escape', async () => {
    renderIn('en', panel())
    await open()
    await screen.findByRole('button', { name: 'Copy link' })
    await userEvent.keyboard('{Escape}')
    expect(menu()).not.toHaveAttribute('open')
  })
})

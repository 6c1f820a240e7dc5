import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { type ErrorWords, ErrorWordsContext } from '#src/ui/error-words.ts'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import { renderIn } from './render-in.tsx'

const answer = (more: Partial<PanelResult<number[]>> = {}): PanelResult<number[]> => ({
  data: undefined,
  error: null,
  isFetching: false,
  refetch: () => undefined,
  ...more,
})

const panel = (result: PanelResult<number[]>) => (
  <Panel
    result={result}
    title={{ name: 'Cases registered', finding: (data) => `${data.length} districts report cases` }}
    shape="list"
    empty={(data) => (data.length === 0 ? <EmptyState title="No cases match" /> : undefined)}
  >
    {(data) => <p>drawn from {data.join(' and ')}</p>}
  </Panel>
)
const body = () => screen.getByRole('region').querySelector('[aria-busy]')

describe('a panel', () => {
  it('carries its plain name and is busy while the data is on its way', () => {
    renderIn('en', panel(answer({ isFetching: true })))
    expect(screen.getByRole('region', { name: 'Cases registered' })).toBeInTheDocument()
    expect(body()).toHaveAttribute('aria-busy', 'true')
    expect(screen.queryByText(/drawn from/)).not.toBeInTheDocument()
  })

  it('states the finding once the data is there', () => {
    renderIn('en', panel(answer({ data: [3, 4] })))
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('2 districts report cases')
    expect(screen.getByText('drawn from 3 and 4')).toBeInTheDocument()
    expect(body()).toHaveAttribute('aria-busy', 'false')
  })

  it('keeps the old answer, marked busy, while the next question is asked', () => {
    renderIn('en', panel(answer({ data: [3], isFetching: true, isPlaceholderData: true })))
    expect(screen.getByText('drawn from 3')).toBeInTheDocument()
    expect(body()).toHaveAttribute('aria-busy', 'true')
  })

  it('does not fade while the same answer is only checked again', () => {
    renderIn('en', panel(answer({ data: [3], isFetching: true, isPlaceholderData: false })))
    expect(body()).toHaveAttribute('aria-busy', 'false')
  })

  it('says in the words of the application what failed, gives the reference, and tries again', async () => {
    const refetch = vi.fn()
    const words = (): ErrorWords => ({ text: 'The database cannot be reached.', reference: 'req-7', canRetry: true })
    renderIn(
      'en',
      <ErrorWordsContext value={words}>{panel(answer({ error: new Error('x'), refetch }))}</ErrorWordsContext>,
    )
    expect(screen.getByRole('alert')).toHaveTextContent('The database cannot be reached.')
    expect(screen.getByRole('alert')).toHaveTextContent('Reference: req-7')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(refetch).toHaveBeenCalledOnce()
  })

  it('offers no second try where none can help', () => {
    const words = (): ErrorWords => ({ text: 'Your role does not include this.', canRetry: false })
    renderIn('en', <ErrorWordsContext value={words}>{panel(answer({ error: new Error('x') }))}</ErrorWordsContext>)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('keeps showing what it has when an update fails, and says so', () => {
    renderIn('en', panel(answer({ data: [3], error: new Error('x') })))
    expect(screen.getByText('drawn from 3')).toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent('What you see was loaded earlier')
  })

  it('explains emptiness instead of drawing it', () => {
    renderIn('en', panel(answer({ data: [] })))
    expect(screen.getByText('No cases match')).toBeInTheDocument()
    expect(screen.queryByText(/drawn from/)).not.toBeInTheDocument()
  })
})

describe('an empty state', () => {
  it('lets each filter in use be taken away, or all of them', async () => {
    const onRemove = vi.fn()
    const onClear = vi.fn()
    renderIn('en', <EmptyState title="None" filters={{ used: [{ id: 'p', label: 'Punjab', onRemove }], onClear }} />)
    await userEvent.click(screen.getByRole('button', { name: /^Remove filter: .*Punjab/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect([onRemove.mock.calls.length, onClear.mock.calls.length]).toEqual([1, 1])
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import type { Column } from '#src/ui/table-columns.ts'
import { renderIn } from './render-in.tsx'

type Row = { name: string; count: Count; returnedOn: string | null }

const columns: readonly Column<Row>[] = [
  { kind: 'text', id: 'name', header: 'District', text: (row) => row.name },
  { kind: 'count', id: 'count', header: 'Cases', unit: 'per year', count: (row) => row.count, bar: 'cases' },
  { kind: 'date', id: 'returned', header: 'Last return', date: (row) => row.returnedOn, format: (day) => `on ${day}` },
]
const rows: readonly Row[] = [
  { name: 'Hunza', count: notApplicable, returnedOn: '2026-07-01' },
  { name: 'Kasur', count: valueOf(61), returnedOn: '2026-09-30' },
  { name: 'Awaran', count: notShown, returnedOn: null },
  { name: 'Badin', count: valueOf(0), returnedOn: '2026-08-01' },
  { name: 'Chagai', count: noReturn, returnedOn: '2026-09-30' },
  { name: 'Zhob', count: notShown, returnedOn: '2026-06-01' },
  { name: 'Lahore', count: valueOf(1358), returnedOn: '2026-09-01' },
]
const numbered = Array.from({ length: 60 }, (_, index) => ({
  name: `District ${String(index + 1).padStart(2, '0')}`,
  count: valueOf(index),
  returnedOn: null,
}))
const table = <DataTable caption="Cases by district" columns={columns} rows={rows} rowKey={(row) => row.name} />
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
const header = (name: string) => screen.getByRole('columnheader', { name: new RegExp(`^${name}`) })
const press = (name: string) => userEvent.click(within(header(name)).getByRole('button'))

describe('a table', () => {
  it('keeps the order it was given until a header is pressed', () => {
    renderIn('en', table)
    expect(names()).toEqual(rows.map((row) => row.name))
    expect(header('Cases')).toHaveAttribute('aria-sort', 'none')
  })

  it('sorts numbers from the largest first and keeps what has none at the end, in the order given', async () => {
    renderIn('en', table)
    await press('Cases')
    expect(names()).toEqual(['Lahore', 'Kasur', 'Badin', 'Awaran', 'Zhob', 'Chagai', 'Hunza'])
    expect(header('Cases')).toHaveAttribute('aria-sort', 'descending')
  })

  it('keeps what has no number at the end also when the smallest comes first', async () => {
    renderIn('en', table)
    await press('Cases')
    await press('Cases')
    expect(names()).toEqual(['Badin', 'Kasur', 'Lahore', 'Awaran', 'Zhob', 'Chagai', 'Hunza'])
    expect(header('Cases')).toHaveAttribute('aria-sort', 'ascending')
  })

  it('sorts dates from the newest and puts a missing one last in both directions', async () => {
    renderIn('en', table)
    await press('Last return')
    expect(names()).toEqual(['Kasur', 'Chagai', 'Lahore', 'Badin', 'Hunza', 'Zhob', 'Awaran'])
    await press('Last return')
    expect(names()).toEqual(['Zhob', 'Hunza', 'Badin', 'Lahore', 'Kasur', 'Chagai', 'Awaran'])
  })

  it('sorts Urdu names as Urdu readers expect, not by code point', async () => {
    const urdu = ['یونین', 'پشین', 'بدین', 'ٹھٹہ'].map((name) => ({ name, count: noReturn, returnedOn: null }))
    renderIn('ur', <DataTable caption="" columns={columns} rows={urdu} rowKey={(row) => row.name} />)
    await press('District')
    expect(names()).toEqual(['بدین', 'پشین', 'ٹھٹہ', 'یونین'])
  })

  it('draws no bar for a count that is not shown', () => {
    const { container } = renderIn('en', table)
    const widths = [...container.querySelectorAll('tbody rect')].map((bar) => bar.getAttribute('width'))
    expect(widths).toEqual(['0%', '4.5%', '0%', '0%', '0%', '0%', '100%'])
  })

  it('leaves the order to its owner when the owner keeps it', async () => {
    const onSort = vi.fn()
    renderIn(
      'en',
      <DataTable
        caption=""
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        sort={{ columnId: 'name', direction: 'ascending' }}
        onSort={onSort}
      />,
    )
    await press('District')
    expect(onSort).toHaveBeenCalledWith({ columnId: 'name', direction: 'descending' })
    expect(names()[0]).toBe('Awaran')
  })

  it('offers every order by name where headers are hidden', async () => {
    renderIn('en', table)
    const choice = screen.getByRole('combobox', { name: 'Sorted by' })
    await userEvent.selectOptions(choice, screen.getByRole('option', { name: /Cases.*smallest first/ }))
    await waitFor(() => expect(names()[0]).toBe('Badin'))
  })

  it('shows the total of the server, with the kind it has', () => {
    renderIn(
      'en',
      <DataTable
        caption=""
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        total={{ label: 'Pakistan', counts: { count: notShown } }}
      />,
    )
    const total = screen.getByRole('row', { name: /^Pakistan/ })
    expect(within(total).getByText('not shown, to protect people')).toBeInTheDocument()
  })

  it('says how many of how many are shown', () => {
    renderIn('en', <DataTable caption="" columns={columns} rows={rows} rowKey={(row) => row.name} allRows={156} />)
    expect(screen.getByText(/^Showing/)).toHaveTextContent(/Showing \S*7\S* of \S*156/)
  })

  it('shows 25 rows a page, goes on to the next, and returns to the first when the order changes', async () => {
    renderIn('en', <DataTable caption="" columns={columns} rows={numbered} rowKey={(row) => row.name} />)
    expect(names()).toHaveLength(25)
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    expect(names()[0]).toBe('District 26')
    await press('Cases')
    expect(names()[0]).toBe('District 60')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rows per page' }), 'all')
    await waitFor(() => expect(names()).toHaveLength(60))
  })

  it('falls back to the last page when the rows become fewer', async () => {
    const draw = (count: number) => (
      <DataTable caption="" columns={columns} rows={numbered.slice(0, count)} rowKey={(row) => row.name} />
    )
    const { rerender } = renderIn('en', draw(60))
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    rerender(draw(30))
    expect(names()).toEqual(['District 26', 'District 27', 'District 28', 'District 29', 'District 30'])
  })
})

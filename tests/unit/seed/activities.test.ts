import { describe, expect, it } from 'vitest'
import { generateAll, shareOf, today } from './generated.ts'

const activities = generateAll(12_000, 'activities')['records.activity']
const heads = (row: (typeof activities)[number]) => [row.women, row.men, row.girls, row.boys, row.others]

describe('generated activities', () => {
  it('are planned when they lie ahead and never longer ahead than three months', () => {
    for (const row of activities) {
      if (row.starts_on > today) expect(row.status).not.toBe('held')
      if (row.status === 'planned') expect(row.ends_on > today).toBe(true)
      expect(row.starts_on <= '2027-02-23').toBe(true)
    }
    expect(activities.some((row) => row.status === 'planned')).toBe(true)
    expect(activities.some((row) => row.status === 'cancelled')).toBe(true)
  })

  it('count heads only where a report is here, and then all of them', () => {
    for (const row of activities) {
      const known = heads(row).filter((count) => count !== null).length
      expect([0, 5]).toContain(known)
      if (row.status !== 'held') expect(known).toBe(0)
    }
    const held = activities.filter((row) => row.status === 'held')
    expect(shareOf(held, (row) => row.women === null)).toBeGreaterThan(0.03)
    expect(shareOf(held, (row) => row.women === null)).toBeLessThan(0.15)
  })

  it('are four times as many in the week of World Day, most of them for it', () => {
    const inWeek = (row: (typeof activities)[number]) => /-07-(2[7-9]|3[01])$|-08-0[12]$/.test(row.starts_on)
    const ofWorldDay = activities.filter((row) => row.kind === 'world_day_30_july')
    expect(ofWorldDay.every(inWeek)).toBe(true)
    const week = activities.filter((row) => row.starts_on.startsWith('2025') && inWeek(row)).length
    const year = activities.filter((row) => row.starts_on.startsWith('2025')).length
    expect(week / (year / 52)).toBeGreaterThan(2.5)
    expect(week / (year / 52)).toBeLessThan(6)
  })

  it('have titles in both languages that end with the place, and numbers in Urdu isolated', () => {
    for (const row of activities) {
      expect(row.title_en).toMatch(/, [A-Z][\w .-]+$/)
      expect(row.title_ur).toMatch(/^[^A-Za-z]+، [^A-Za-z]+$/)
      expect(row.title_ur.replaceAll(/\u2066[^\u2069]*\u2069/g, '')).not.toMatch(/[0-9]/)
    }
  })

  it('have partners other than the organiser', () => {
    for (const row of activities) expect(row.partner_agency_ids).not.toContain(row.organiser_agency_id)
  })
})

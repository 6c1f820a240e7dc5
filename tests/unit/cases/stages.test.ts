import { describe, expect, it } from 'vitest'
import { caseStages, firstStages, nextStages, stageFault, stagesAfter } from '#contract/cases/stages.ts'
import { pakistanDay } from '#contract/cases/today.ts'

const today = '2026-11-20'

describe('the order of stages', () => {
  it('lets an FIR come before the challan, the challan before the trial and the trial before a judgment', () => {
    const before = (later: string) => caseStages.filter((stage) => stagesAfter[stage].some((one) => one === later))
    expect(before('challan_submitted')).toEqual(['fir_registered', 'investigation'])
    expect(before('trial')).toEqual(['challan_submitted'])
    expect(before('convicted')).toEqual(['trial', 'appeal'])
    expect(before('appeal')).toEqual(['convicted', 'acquitted'])
  })

  it('leads to every stage from a beginning', () => {
    const reached = new Set<string>(firstStages)
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const stage of caseStages) if (reached.has(stage)) for (const next of stagesAfter[stage]) reached.add(next)
    }
    expect([...reached].toSorted()).toEqual(caseStages.toSorted())
  })
})

describe('a course', () => {
  const fir = { stage: 'fir_registered', occurredOn: '2026-01-05' } as const

  it.each([
    [[{ stage: 'trial', occurredOn: '2026-01-01' }], { at: 0, why: 'cannot-begin' }],
    [[fir, { stage: 'trial', occurredOn: '2026-02-01' }], { at: 1, why: 'cannot-follow', before: fir }],
    [[fir, { stage: 'investigation', occurredOn: '2026-01-04' }], { at: 1, why: 'before-the-one-before' }],
    [[{ stage: 'complaint', occurredOn: '2026-11-21' }], { at: 0, why: 'in-the-future' }],
  ] as const)('%j is refused', (course, fault) => {
    expect(stageFault(course, today)).toMatchObject(fault)
  })

  it('may have two stages on one day, and today', () => {
    const course = [
      { stage: 'complaint', occurredOn: today },
      { stage: 'enquiry', occurredOn: today },
    ] as const
    expect(stageFault(course, today)).toBeUndefined()
    expect(nextStages(course)).toEqual(stagesAfter.enquiry)
  })
})

describe('today', () => {
  it('is the day in Pakistan', () => {
    expect(pakistanDay(new Date('2026-11-20T18:59:59.999Z'))).toBe('2026-11-20')
    expect(pakistanDay(new Date('2026-11-20T19:00:00Z'))).toBe('2026-11-21')
  })
})

import { describe, expect, it } from 'vitest'
import { createRandom } from '#server/random.ts'
import { drawReferralCourse, type ReferralCourse } from '#server/seed/referrals/referral-course.ts'

const hour = 3_600_000
const sentAt = Date.UTC(2025, 4, 5, 6)
const longAfter = sentAt + 400 * 24 * hour

const courses = (answerAfterHours: number | undefined, now = longAfter): ReferralCourse[] => {
  const random = createRandom('courses')
  return Array.from({ length: 500 }, () => drawReferralCourse(random, sentAt, answerAfterHours, now))
}

describe('the course of a referral', () => {
  it('goes forward in time, with consent before it is sent', () => {
    for (const course of [...courses(30), ...courses(undefined)]) {
      const times = course.steps.map((step) => step.at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(course.steps.slice(0, 3).map((step) => step.kind)).toEqual(['proposed', 'consent_given', 'sent'])
    }
  })

  it('answers at the time that was drawn, with a reason where it declines', () => {
    for (const course of courses(30)) {
      expect(course.firstAnsweredAt).toBe(sentAt + 30 * hour)
      for (const step of course.steps) expect(step.declineReason === null).toBe(step.kind !== 'declined')
    }
  })

  it('never answers when nobody does, whatever else happens', () => {
    const silent = courses(undefined)
    expect(silent.every((course) => course.firstAnsweredAt === null)).toBe(true)
    expect(new Set(silent.map((course) => course.state))).toEqual(new Set(['sent', 'received', 'lapsed']))
  })

  it('knows nothing of what lies after now', () => {
    const now = sentAt + 10 * hour
    for (const course of courses(30, now)) {
      expect(Math.max(...course.steps.map((step) => step.at))).toBeLessThanOrEqual(now)
      expect(course.firstAnsweredAt).toBeNull()
      expect(['sent', 'received']).toContain(course.state)
    }
  })

  it('closes what was declined, completed or lapsed and nothing else', () => {
    for (const course of [...courses(30), ...courses(undefined)]) {
      expect(course.closedAt !== null).toBe(['declined', 'completed', 'lapsed'].includes(course.state))
    }
  })
})

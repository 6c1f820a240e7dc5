import type { AgencyDesk } from '#contract/api/agency-desks.ts'
import { placesStaleAfterHours, servedSexes } from '#contract/referrals/agency-desk.ts'
import { shortMoment } from '#src/i18n/format-moment.ts'
import { dayAndTime } from '#src/i18n/format-time.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import type { DeskWords } from '#src/i18n/use-sending-words.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** What is known of the room of a desk; its age is part of it. */
export type Room = {
  readonly kind: 'free' | 'full' | 'unsure' | 'notCounted'
  readonly text: string
  readonly told?: string
}

/** "3 of 20 free", "told 2 h ago"; "told 3 days ago, may have changed" where it is too old to be true. */
export function roomOfDesk(places: AgencyDesk['places'], now: Date, { deskWords }: DeskWords): Room {
  if (places === null) return { kind: 'notCounted', text: deskWords('room.notCounted') }
  const { free, total, toldAt } = places
  if (free === null || toldAt === null) return { kind: 'unsure', text: deskWords('room.notTold') }
  const ageMs = Math.max(0, now.getTime() - Date.parse(toldAt))
  const { unit, count } = spanOf(ageMs)
  const told = deskWords(`room.told.${unit}`, { count })
  const text = free === 0 ? deskWords('room.full') : deskWords('room.free', { free, total })
  if (ageMs > placesStaleAfterHours * hourMs) return { kind: 'unsure', text, told: deskWords('room.stale', { told }) }
  return { kind: free === 0 ? 'full' : 'free', text, told }
}

function spanOf(ms: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  if (ms >= 2 * dayMs) return { unit: 'days', count: Math.floor(ms / dayMs) }
  if (ms >= hourMs) return { unit: 'hours', count: Math.floor(ms / hourMs) }
  return { unit: 'minutes', count: Math.max(1, Math.floor(ms / minuteMs)) }
}

/** "Open now, until 17:00", "Opens tomorrow at 09:00". */
export function openWords(
  desk: Pick<AgencyDesk, 'isOpenNow' | 'opensAt' | 'opensMinute' | 'closesMinute' | 'openDays'>,
  now: Date,
  { deskWords, language }: DeskWords,
): string {
  const { isOpenNow, opensAt, closesMinute, openDays } = desk
  if (isOpenNow) {
    if (closesMinute !== null) return deskWords('open.until', { time: timeOf(closesMinute) })
    return openDays.length === 7 ? deskWords('open.always') : deskWords('open.now')
  }
  if (opensAt === null) return deskWords('open.notKnown')
  const { day, time } = shortMoment(opensAt, language)
  const opensOn = dayAndTime(opensAt).day
  if (opensOn === dayAndTime(now.toISOString()).day) return deskWords('open.today', { time })
  if (opensOn === dayAndTime(new Date(now.getTime() + dayMs).toISOString()).day)
    return deskWords('open.tomorrow', { time })
  return deskWords('open.on', { day, time })
}

const timeOf = (minute: number): string =>
  isolateLtr(`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)

/** "Takes women and girls", and from how far. */
export function takesWords(
  { sexes, ages, reach }: Pick<AgencyDesk, 'sexes' | 'ages' | 'reach'>,
  words: DeskWords,
): string {
  const { deskWords } = words
  const age = ages.length === 1 && ages[0] !== undefined ? ages[0] : 'both'
  const isForAll = servedSexes.every((sex) => sexes.includes(sex)) && age === 'both'
  const who = isForAll
    ? deskWords('takes.everybody')
    : deskWords('takes.who', {
        who: listed(
          sexes.map((sex) => deskWords(`takes.${sex}.${age}`)),
          words,
        ),
      })
  return `${who}${deskWords('comma')}${deskWords(`reach.${reach}`)}`
}

export const speaksWords = (languages: AgencyDesk['languages'], words: DeskWords): string =>
  words.deskWords('speaks', {
    languages: listed(
      languages.map((one) => words.deskWords(`language.${one}`)),
      words,
    ),
  })

/** "42 km away", "in this district". */
export function distanceWords(
  desk: Pick<AgencyDesk, 'districtId' | 'distanceKm'>,
  from: string | null,
  { deskWords }: DeskWords,
) {
  if (from === null) return undefined
  if (desk.districtId === from) return deskWords('here')
  return desk.distanceKm === null ? deskWords('distanceNotKnown') : deskWords('distance', { km: desk.distanceKm })
}

/** Everything that speaks against a desk for the person in question; none: it can be asked. */
export const whyNotWords = ({ isOwn, doesNotTake, consentFault }: AgencyDesk, { deskWords }: DeskWords): string[] => [
  ...(isOwn ? [deskWords('own')] : []),
  ...doesNotTake.map((why) => deskWords(`doesNotTake.${why}`)),
  ...(consentFault === null ? [] : [deskWords(`fault.${consentFault}`)]),
]

function listed(names: readonly string[], { deskWords }: DeskWords): string {
  const last = names.at(-1) ?? ''
  const first = names.slice(0, -1).join(deskWords('comma'))
  return first === '' ? last : deskWords('and', { first, last })
}

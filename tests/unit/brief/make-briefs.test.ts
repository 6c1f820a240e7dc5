import { describe, expect, it } from 'vitest'
import type { BriefToMake, MadeBrief } from '#server/brief.ts'
import { makeBriefs } from '#server/hosts/brief/make-briefs.ts'

const limits = { mostWaiting: 1, mostKept: 2, retryAfterSeconds: 7 }
const aBrief = (place: string, audience = 'r1 public'): BriefToMake => ({
  address: `/en/print/brief?in=${place}`,
  origin: 'http://localhost',
  cookie: undefined,
  audience,
})
const aPdf = (): MadeBrief => ({ kind: 'pdf', bytes: new Uint8Array([37]) })

/** A printer whose answers come when the test says so. */
function aPrinter() {
  const asked: string[] = []
  const open: { resolve: (made: MadeBrief) => void; reject: (error: Error) => void }[] = []
  const print = ({ address, audience }: BriefToMake) => {
    asked.push(`${audience} ${address}`)
    return new Promise<MadeBrief>((resolve, reject) => open.push({ resolve, reject }))
  }
  return { asked, open, print }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the maker of briefs', () => {
  it('makes one after the other, and sends away whom it would keep waiting', async () => {
    const { asked, open, print } = aPrinter()
    const make = makeBriefs(print, limits)
    const made = [make(aBrief('punjab')), make(aBrief('sindh'))]
    await settled()
    expect(asked).toEqual(['r1 public /en/print/brief?in=punjab'])
    expect(await make(aBrief('kasur'))).toEqual({ kind: 'busy', retryAfterSeconds: 7 })
    open[0]?.resolve(aPdf())
    await settled()
    expect(asked).toHaveLength(2)
    open[1]?.resolve(aPdf())
    expect((await Promise.all(made)).map(({ kind }) => kind)).toEqual(['pdf', 'pdf'])
  })

  it('makes the same sheets once for each audience', async () => {
    const { asked, open, print } = aPrinter()
    const make = makeBriefs(print, limits)
    const both = [make(aBrief('punjab')), make(aBrief('punjab'))]
    await settled()
    open[0]?.resolve(aPdf())
    await Promise.all(both)
    await make(aBrief('punjab'))
    expect(asked).toHaveLength(1)
    const other = make(aBrief('punjab', 'r1 members'))
    await settled()
    open[1]?.resolve(aPdf())
    await other
    expect(asked.at(-1)).toBe('r1 members /en/print/brief?in=punjab')
  })

  it('tries again what failed, and goes on after a fault', async () => {
    const { asked, open, print } = aPrinter()
    const make = makeBriefs(print, limits)
    const refused = make(aBrief('punjab'))
    const broken = make(aBrief('sindh'))
    await settled()
    open[0]?.resolve({ kind: 'incomplete', parts: ['trend'] })
    expect(await refused).toEqual({ kind: 'incomplete', parts: ['trend'] })
    await settled()
    open[1]?.reject(new Error('gone'))
    await expect(broken).rejects.toThrow('gone')
    void make(aBrief('punjab'))
    await settled()
    expect(asked).toEqual([
      'r1 public /en/print/brief?in=punjab',
      'r1 public /en/print/brief?in=sindh',
      'r1 public /en/print/brief?in=punjab',
    ])
  })

  it('forgets the oldest', async () => {
    const print = async () => aPdf()
    const asked: string[] = []
    const make = makeBriefs((brief) => {
      asked.push(brief.address)
      return print()
    }, limits)
    for (const place of ['punjab', 'sindh', 'kasur', 'sindh', 'punjab']) await make(aBrief(place))
    expect(asked.map((address) => address.split('=')[1])).toEqual(['punjab', 'sindh', 'kasur', 'punjab'])
  })
})

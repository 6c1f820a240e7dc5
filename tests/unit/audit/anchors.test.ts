import { describe, expect, it } from 'vitest'
import { AnchorsAltered, nextAnchor, readAnchors } from '#server/audit/anchors.ts'
import { type ChainHead, merkleRoot } from '#server/audit/merkle-root.ts'
import { sha256 } from '#server/hosts/audit/sha256.ts'

const head = (chain: string, seq: number): ChainHead => ({ chain, seq, hash: sha256(`${chain} ${seq}`) })
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 5, minute))

/** Three lines: two chains, then one of them moves, then a third comes. */
function threeLines(): string[] {
  const stands = [
    [head('fia', 3), head('pol-pb', 1)],
    [head('fia', 3), head('pol-pb', 4)],
    [head('fia', 3), head('pol-pb', 4), head('system', 2)],
  ]
  return stands.reduce<string[]>(
    (lines, heads, index) => [...lines, nextAnchor(readAnchors(lines.join(''), sha256), heads, at(index), sha256).line],
    [],
  )
}

describe('a file of anchors', () => {
  it('names what has moved, and knows every head that was ever written down', () => {
    const file = readAnchors(threeLines().join(''), sha256)
    expect(file).toMatchObject({ number: 3, at: at(2).toISOString() })
    expect([...file.heads.values()]).toEqual([head('fia', 3), head('pol-pb', 4), head('system', 2)])
    expect(file.byChain.get('pol-pb')).toEqual([head('pol-pb', 1), head('pol-pb', 4)])
    expect(file.root).toBe(merkleRoot([...file.heads.values()], sha256))
    expect(nextAnchor(file, [...file.heads.values()], at(3), sha256).hasMoved).toBe(false)
    expect(nextAnchor(file, [head('fia', 4)], at(3), sha256).hasMoved).toBe(true)
  })

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    ['a changed head', ([a = '', ...rest]) => [a.replace('"seq":3', '"seq":2'), ...rest], /Line 1/],
    ['a changed time', ([a = '', b = '', c = '']) => [a, b.replace('05:01', '05:02'), c], /Line 2/],
    ['a line left out', ([a = '', , c = '']) => [a, c], /Line 2/],
    ['two lines swapped', ([a = '', b = '', c = '']) => [a, c, b], /Line 2/],
    ['a line of something else', ([a = '', ...rest]) => [a, 'x\n', ...rest], /Line 2/],
  ])('is refused with %s', (_, change, message) => {
    const read = () => readAnchors(change(threeLines()).join(''), sha256)
    expect(read).toThrow(AnchorsAltered)
    expect(read).toThrow(message)
  })

  it('leaves out a last line that was not finished', () => {
    const [a = '', b = ''] = threeLines()
    expect(readAnchors(`${a}${b.slice(0, 40)}`, sha256).number).toBe(1)
  })
})

describe('the root', () => {
  it('is another one with each head, whatever their order', () => {
    const heads = ['a', 'b', 'c', 'd', 'e'].map((chain) => head(chain, 1))
    const root = merkleRoot(heads, sha256)
    expect(merkleRoot(heads.toReversed(), sha256)).toBe(root)
    const changed = heads.map((_, at) => merkleRoot(heads.with(at, head(heads[at]?.chain ?? '', 2)), sha256))
    expect(new Set([root, ...changed, merkleRoot(heads.slice(1), sha256), merkleRoot([], sha256)]).size).toBe(8)
  })
})

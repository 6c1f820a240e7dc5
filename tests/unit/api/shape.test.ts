import { describe, expect, it } from 'vitest'
import { flag, list, nullable, number, oneOf, optional, shapeOf, text } from '#src/api/shape.ts'

type Sample = { id: string; count: number; kind: 'a' | 'b'; note: string | null; tags: string[]; isNew?: boolean }
const sample = shapeOf<Sample>({
  id: text,
  count: number,
  kind: oneOf(['a', 'b']),
  note: nullable(text),
  tags: list(text),
  isNew: optional(flag),
})
const fitting = { id: 'x', count: 1, kind: 'a', note: null, tags: ['t'] }

describe('the form of an answer', () => {
  it('fits with and without what may be absent', () => {
    expect(sample(fitting, '')).toBeUndefined()
    expect(sample({ ...fitting, isNew: true }, '')).toBeUndefined()
  })

  it('fits with fields that a newer server adds', () => {
    expect(sample({ ...fitting, added: 1 }, '')).toBeUndefined()
  })

  it.each([
    [{ ...fitting, id: 7 }, '/id: text'],
    [{ ...fitting, count: Number.NaN }, '/count: number'],
    [{ ...fitting, kind: 'c' }, '/kind: a | b'],
    [{ ...fitting, note: undefined }, '/note: text'],
    [{ ...fitting, tags: ['t', null] }, '/tags/1: text'],
    [{ ...fitting, tags: {} }, '/tags: list'],
    [{ ...fitting, isNew: 'yes' }, '/isNew: true or false'],
    [null, ': object'],
    ['text', ': object'],
  ])('says where %j departs from it', (value, where) => {
    expect(sample(value, '')).toBe(where)
  })

  it('does not take a method of every object for a field', () => {
    expect(shapeOf<{ constructor: string }>({ constructor: text })({}, '')).toBe('/constructor: text')
  })
})

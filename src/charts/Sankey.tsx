import { classNames } from '#src/ui/class-names.ts'
import { Num } from '#src/ui/Num.tsx'
import styles from './sankey.module.css'
import { bandPath, type SankeyBand, type SankeyLayout, type SankeyNode } from './sankey-layout.ts'

/** One kind on one side: a police sender is not the police that is asked. */
export type SankeyEnd = { readonly side: 'from' | 'to'; readonly id: string }

export type SankeyProps = {
  readonly layout: SankeyLayout
  readonly words: {
    readonly from: string
    readonly to: string
    readonly nameOf: (id: string) => string
    /** Number of a kind as it stands beside it, and the name of its button. */
    readonly countOf: (node: SankeyNode) => string
    readonly label: (side: SankeyEnd['side'], node: SankeyNode) => string
  }
  readonly write: (count: number) => string
  readonly lit: SankeyEnd | undefined
  readonly pinned: SankeyEnd | undefined
  readonly onHover: (end: SankeyEnd | undefined) => void
  readonly onPin: (end: SankeyEnd) => void
}

/** A band of less height has no room for its number. */
const numberFrom = 16
const drawingWidth = 100

/**
 * Referrals between kinds of agency: senders on the side where reading begins, those asked on the other. In Urdu the whole mirrors, and its
 * numbers do not. Kinds are buttons; the drawing between them says nothing to assistive technology, which has the list and the table.
 */
export function Sankey({ layout, words, write, lit, pinned, onHover, onPin }: SankeyProps) {
  const sides = { lit, pinned, onHover, onPin, words }
  return (
    <div className={styles.sankey}>
      <p className={styles.heading}>{words.from}</p>
      <p className={classNames(styles.heading, styles.end)}>{words.to}</p>
      <Side side="from" nodes={layout.from} height={layout.height} {...sides} />
      <div className={styles.drawing} style={{ height: layout.height }} aria-hidden="true">
        <svg
          className={styles.bands}
          viewBox={`0 0 ${drawingWidth} ${layout.height}`}
          preserveAspectRatio="none"
          focusable="false"
        >
          {layout.bands.map((band) => (
            <path
              key={`${band.from}>${band.to}`}
              d={bandPath(band, drawingWidth)}
              className={styles.band}
              data-band={`${band.from}>${band.to}`}
              data-look={lookOf(band, lit)}
            />
          ))}
        </svg>
        {layout.bands
          .filter(({ height }) => height >= numberFrom)
          .map((band) => (
            <span
              key={`${band.from}>${band.to}`}
              className={styles.bandNumber}
              style={{ top: band.fromTop + band.height / 2 }}
              data-look={lookOf(band, lit)}
            >
              <Num>{write(band.count)}</Num>
            </span>
          ))}
        <Rests side="from" nodes={layout.from} lit={lit} />
        <Rests side="to" nodes={layout.to} lit={lit} />
      </div>
      <Side side="to" nodes={layout.to} height={layout.height} {...sides} />
    </div>
  )
}

function lookOf({ from, to }: Pick<SankeyBand, 'from' | 'to'>, lit: SankeyEnd | undefined): 'lit' | 'dim' | undefined {
  if (!lit) return undefined
  return (lit.side === 'from' ? from : to) === lit.id ? 'lit' : 'dim'
}

type SideProps = Pick<SankeyProps, 'lit' | 'pinned' | 'onHover' | 'onPin' | 'words'> & {
  readonly side: SankeyEnd['side']
  readonly nodes: readonly SankeyNode[]
  readonly height: number
}

function Side({ side, nodes, height, words, lit, pinned, onHover, onPin }: SideProps) {
  const isSame = (end: SankeyEnd | undefined, id: string) => end?.side === side && end.id === id
  return (
    <ul className={styles.side} data-side={side} style={{ height }} aria-label={words[side]}>
      {nodes.map((node) => {
        const end = { side, id: node.id }
        return (
          <li key={node.id}>
            <span
              className={styles.node}
              style={{ top: node.top, height: Math.max(1, node.height) }}
              aria-hidden="true"
            />
            <button
              type="button"
              className={styles.kind}
              data-in-picture
              style={{ top: node.top + node.height / 2 }}
              aria-pressed={isSame(pinned, node.id)}
              aria-label={words.label(side, node)}
              data-lit={isSame(lit, node.id) || undefined}
              onClick={() => onPin(end)}
              onPointerEnter={() => onHover(end)}
              onPointerLeave={() => onHover(undefined)}
              onFocus={() => onHover(end)}
              onBlur={() => onHover(undefined)}
            >
              <span>{words.nameOf(node.id)}</span> <span className={styles.count}>{words.countOf(node)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

type RestsProps = Pick<SankeyProps, 'lit'> & Pick<SideProps, 'side' | 'nodes'>

/** Referrals whose other side is not shown: a hatched stub that leads nowhere. */
const Rests = ({ side, nodes, lit }: RestsProps) =>
  nodes
    .filter(({ rest }) => rest.count > 0)
    .map(({ id, rest }) => (
      <span
        key={id}
        className={styles.rest}
        data-side={side}
        data-look={!lit ? undefined : lit.side === side && lit.id === id ? 'lit' : 'dim'}
        style={{ top: rest.top, height: Math.max(1, rest.height) }}
      />
    ))

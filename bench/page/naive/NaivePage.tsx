import type { FeatureCollection } from 'geojson'
import { useState } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { type Count, valueOf } from './count-value.ts'
import { NaiveMap } from './NaiveMap.tsx'
import type { NaiveData, Picture } from './picture.ts'

export type NaivePageProps = { readonly data: NaiveData; readonly shapes: FeatureCollection }

/** The overview's six views as tutorials build them: charts with Recharts' defaults, a map that is made anew for each answer. */
export function NaivePage({ data, shapes }: NaivePageProps) {
  const [step, setStep] = useState(0)
  const picture = data.pictures[step]
  if (!picture) return null
  return (
    <main>
      <p>
        {Object.entries(data.options).map(([name, options]) => (
          // Every choice leads to the next picture: the driver takes the same way through both pages.
          <select key={name} name={name} value={picture.chosen[name] ?? ''} onChange={() => setStep(step + 1)}>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ))}
      </p>
      <p>
        {picture.coverage.agenciesReported} of {picture.coverage.agenciesDue} agencies reported
      </p>
      <KeyFigures picture={picture} />
      <div style={{ display: 'grid', gridTemplateColumns: '2fr 1fr' }}>
        <NaiveMap districts={picture.districts} shapes={shapes} names={data.names} />
        <RankedList picture={picture} names={data.names} />
      </div>
      <TrendChart picture={picture} />
      <SeasonChart picture={picture} />
    </main>
  )
}

const KeyFigures = ({ picture }: { readonly picture: Picture }) => (
  <ul style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)' }}>
    {picture.keyFigures.figures.map(({ measure, current, trend }) => (
      <li key={measure}>
        <b data-figure={measure}>{valueOf(current) ?? '—'}</b>
        <ResponsiveContainer width="100%" height={60}>
          <LineChart data={trend.map(({ periodId, count }) => ({ periodId, count: valueOf(count) }))}>
            <Line dataKey="count" />
          </LineChart>
        </ResponsiveContainer>
      </li>
    ))}
  </ul>
)

function RankedList({ picture, names }: { readonly picture: Picture; readonly names: NaiveData['names'] }) {
  const figureOf = ({ rate, count }: { rate: Count; count: Count }) => valueOf(rate) ?? valueOf(count) ?? -1
  const rows = [...picture.districts.rows].sort((a, b) => figureOf(b) - figureOf(a))
  return (
    <ol style={{ maxBlockSize: 600, overflow: 'auto' }}>
      {rows.map((row) => (
        <li key={row.districtId}>
          {names[row.districtId]} {valueOf(row.rate)} {valueOf(row.count)}
        </li>
      ))}
    </ol>
  )
}

const colors = ['#1b6f6a', '#8a5a00', '#5b4a8a']

function TrendChart({ picture: { trend } }: { readonly picture: Picture }) {
  const points = trend.quarters.map((quarter, index) => ({
    quarter,
    ...Object.fromEntries(trend.series.map(({ category = 'all', counts }) => [category, valueOf(counts[index])])),
  }))
  return (
    <ResponsiveContainer width="100%" height={300}>
      <LineChart data={points}>
        <CartesianGrid strokeDasharray="3 3" />
        <XAxis dataKey="quarter" />
        <YAxis />
        <Tooltip />
        <Legend />
        {trend.series.map(({ category = 'all' }, index) => (
          <Line key={category} type="monotone" dataKey={category} stroke={colors[index] ?? '#444'} />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}

/** The overview has a table here; a chart is what one would take who has a library of charts. */
function SeasonChart({ picture: { trend, districts } }: { readonly picture: Picture }) {
  const series = trend.series.find(({ category = '' }) => districts.category?.startsWith(category))
  const years = [...new Set(trend.quarters.map((quarter) => quarter.slice(0, 4)))]
  const seasons = ['q1', 'q2', 'q3', 'q4'].map((season) => ({
    season,
    ...Object.fromEntries(
      years.map((year) => [year, valueOf(series?.counts[trend.quarters.indexOf(`${year}${season}`)])]),
    ),
  }))
  return (
    <ResponsiveContainer width="100%" height={300}>
      <BarChart data={seasons}>
        <CartesianGrid strokeDasharray="3 3" />
        <XAxis dataKey="season" />
        <YAxis />
        <Tooltip />
        <Legend />
        {years.map((year, index) => (
          <Bar key={year} dataKey={year} fill={colors[index % colors.length] ?? '#444'} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { pointsOf } from '../../../src/charts/series.ts'
import type { TimeChartProps } from '../../../src/charts/time-drawing.ts'

/** Lines over time as Recharts' own examples write them: its animation, its dots, its container that measures itself. */
export const LazyTrendChart = ({ periods, series, formatValue }: TimeChartProps) => (
  <ResponsiveContainer width="100%" height={300}>
    <LineChart data={pointsOf(series, periods.length)}>
      <CartesianGrid strokeDasharray="3 3" />
      <XAxis dataKey={({ index }: { index: number }) => periods[index]?.label} />
      <YAxis tickFormatter={formatValue} />
      <Tooltip />
      <Legend />
      {series.map(({ id, name, color }) => (
        <Line key={id} type="monotone" dataKey={id} name={name} stroke={color} />
      ))}
    </LineChart>
  </ResponsiveContainer>
)

import { Line, LineChart, ResponsiveContainer } from 'recharts'
import type { SparklineProps } from '../../../src/ui/Sparkline.tsx'

/** The course of a figure with the library that draws the other charts. */
export const Sparkline = ({ values }: SparklineProps) => (
  <ResponsiveContainer width={120} height={40}>
    <LineChart data={values.map((value) => ({ value }))}>
      <Line dataKey="value" />
    </LineChart>
  </ResponsiveContainer>
)

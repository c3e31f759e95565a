import type { means as zh } from './means.zh'

export const means: typeof zh = {
  title: 'What was provided',
  body: 'Office for the work',
  yes: 'set up',
  no: 'not set up',
  staff: 'Staff',
  staffOf: (full, part) => `${full} full-time, ${part} part-time`,
  full_time: 'Full-time staff',
  part_time: 'Part-time staff',
  budget: 'Budget (yuan)',
  spent: 'Spent (yuan)',
  yuan: n => `${n.toLocaleString('en')} yuan`,
  cites: 'Carries out',
  citedBy: 'What carries it out',
  approved: 'Approved',
  approvedBy: (number, day) => `${number}, ${day}`,
  units: 'Units to be visited',
  unitsOf: n => String(n),
  inspections: 'Inspections',
  fields: { guarantee: 'What was provided', plan: 'Plan of inspections' },
}

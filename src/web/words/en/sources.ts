import { count } from '../count.ts'

/** The page of sources. */
export const SOURCES = {
  title: 'Sources',
  lead: 'Who tells what the case knows, and how far each can be relied on.',
  columns: ['Source', 'Reliability', 'Documents', 'Claims', 'Leaning', 'One-sided', 'Ties'] as const,
  speaksFor: (name: string) => `speaks for ${name}`,
  byKind: 'by its kind',
  grade: (name: string, grade: string) => `Grade of ${name}: ${grade}. Change it`,
  gradeOf: (name: string) => `Grade of ${name}`,
  grades: {
    A: 'completely reliable',
    B: 'usually reliable',
    C: 'fairly reliable',
    D: 'not usually reliable',
    E: 'unreliable',
    F: 'cannot be judged',
  } as Readonly<Record<string, string>>,
  why: 'Why?',
  save: 'Grade',
  undo: 'Take the grade back',
  close: 'Close',
  copied: (n: number) => (n === 1 ? '1 repeats another' : `${count(n)} repeat others`),
  note: 'Leaning: claims for less claims against, of all that lean, from −1 to 1. One-sided: its leaning less that of all others on the same ties.',
  copies: 'Texts that repeat others',
  noCopies: 'No text repeats another.',
  near: 'is nearly the same as',
  passage: (percent: number) => `takes ${percent} % of its words from`,
}

import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The blue of "closer", which is also what can be acted on. */
const closer: MantineColorsTuple = [
  '#eaf3fa',
  '#d3e5f3',
  '#a8cbe7',
  '#7ab0da',
  '#5ba4d6',
  '#3f8dc4',
  '#2f7fb5',
  '#1b608f',
  '#174f76',
  '#113c5a',
]

export const THEME = createTheme({
  colors: { closer },
  primaryColor: 'closer',
  // dark enough for white words on it, in both themes
  primaryShade: 7,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})

import type { Episode, EpisodeReport } from '../../../model/episode.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { htmlHead } from '../../brief/html/html-head.ts'
import { sayDay } from '../../brief/prose/say-date.ts'
import { CREDIBILITY_WORDS, sayDisagreement, sayFigures, sayReported } from '../say-episode.ts'

const STYLE = `
.chronology{list-style:none;margin:1.5rem 0;padding:0}
.chronology>li{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.2rem 1.2rem;padding-block:1rem;border-block-end:1px solid var(--line);scroll-margin-block-start:1rem}
.chronology .when{font:600 .86rem/1.6 var(--sans);color:var(--soft);font-variant-numeric:tabular-nums}
.chronology .what{margin:0 0 .2rem;line-height:1.45}
.chronology .apart{color:var(--apart-ink)}
.chronology blockquote{margin:.6rem 0 .1rem;font-size:.93rem}
@media (max-width:40rem){.chronology>li{grid-template-columns:minmax(0,1fr)}}
@media print{.chronology details{display:block!important}}`

/**
 * A chronology as one HTML file that loads nothing from anywhere: each episode with its date, who tells it, and the words of every report.
 *
 * @param name what it is a chronology of
 * @param nameOf how people write an actor or a member of a chain of attribution
 * @param made ISO instant
 */
export function chronologyHtml(
  episodes: readonly Episode[],
  name: string,
  nameOf: (actor: string) => string,
  made: string,
): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  return `${htmlHead(name, policy, STYLE)}
<body>
<header><p class="kicker">A chronology</p><h1>${escapeHtml(name)}</h1>
<p class="meta">${episodes.length} ${episodes.length === 1 ? 'episode' : 'episodes'}. Reports of one happening stand together; where they differ, all that they say is shown.</p></header>
<main><ol class="chronology">
${episodes.map((episode) => item(episode, nameOf)).join('\n')}
</ol></main>
<footer><p>Made by Entente on ${escapeHtml(sayDay(made))}. Put together by machine; open the reports before relying on one.</p></footer>
</body>
</html>
`
}

function item(episode: Episode, nameOf: (actor: string) => string): string {
  const differ = sayDisagreement(episode)
  const facts = [
    ...(episode.place === null ? [] : [episode.place]),
    sayReported(episode),
    CREDIBILITY_WORDS[episode.credibility],
    ...episode.figures.map(sayFigures),
  ]
  const count = episode.reports.length
  return `<li id="${escapeHtml(episode.id)}"><div class="when">${escapeHtml(sayWhen(episode.date))}</div><div><p class="what">${escapeHtml(episode.title)}</p>
<p class="facts">${escapeHtml(facts.join(' · '))}</p>${differ === null ? '' : `<p class="facts apart">${escapeHtml(differ)}</p>`}
<details><summary>${count === 1 ? 'The passage' : `${count} passages`}</summary>${episode.reports.map((report) => passage(report, nameOf)).join('')}</details></div></li>`
}

function passage({ mention, title, publisher }: EpisodeReport, nameOf: (actor: string) => string): string {
  const cites = mention.attribution.map(nameOf)
  const chain = [publisher ?? 'no publisher', ...cites].join(', citing ')
  const day = mention.published === null ? '' : `, ${sayDay(mention.published)}`
  const words = mention.words === '' ? '' : `<blockquote>“${escapeHtml(mention.words)}”</blockquote>`
  return `${words}<p class="cite">${escapeHtml(chain)}: <cite>${escapeHtml(title)}</cite>${escapeHtml(day)}</p>`
}

/** An ISO date or interval as people write it. */
function sayWhen(date: string | null): string {
  if (date === null) return 'no date'
  const [from = '', to] = date.split('/')
  if (to === undefined) return sayDay(from)
  if (to === '..') return `from ${sayDay(from)}`
  return from === '..' ? `until ${sayDay(to)}` : `${sayDay(from)} – ${sayDay(to)}`
}

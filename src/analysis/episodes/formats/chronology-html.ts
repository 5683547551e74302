import type { Episode, EpisodeReport } from '../../../model/episode.ts'
import { episodeId } from '../../../model/episode-id.ts'
import { groupBy } from '../../../model/group-by.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { htmlHead } from '../../brief/html/html-head.ts'
import { sayDay } from '../../brief/prose/say-date.ts'
import { capitalise } from '../../brief/prose/say-name.ts'
import { CREDIBILITY_WORDS, sayDisagreement, sayFigures, sayReported, sayTeller, sayUnjudged } from '../say-episode.ts'

const STYLE = `
main,header,footer{max-width:50rem}
.year{position:sticky;inset-block-start:0;margin:2.2rem 0 0;padding-block:.55rem .35rem;background:var(--paper);z-index:1}
.chronology{list-style:none;margin:0;padding:0}
.chronology>li{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.2rem 1.2rem;padding-block:.8rem .6rem;border-block-end:1px solid var(--line);scroll-margin-block-start:3.5rem}
.chronology .when{font:600 .84rem/1.75 var(--sans);color:var(--soft);font-variant-numeric:tabular-nums}
.chronology .what{margin:0 0 .15rem;line-height:1.45;direction:inherit}
.chronology .apart{color:var(--apart-ink)}
.chronology .facts bdi{white-space:normal}
.chronology .facts code{font-size:.95em;opacity:.8}
.chronology details{margin:.15rem 0 .2rem}
.chronology blockquote{margin:.6rem 0 .1rem;font-size:.93rem}
@media (max-width:40rem){.chronology>li{grid-template-columns:minmax(0,1fr)}}
@media print{.year{position:static}.chronology>li{break-inside:avoid}.chronology details{display:block!important}.chronology details::details-content{content-visibility:visible;block-size:auto}.chronology summary{display:none}}`

/**
 * A chronology as one HTML file that loads nothing from anywhere: each episode with its date, who tells it, and the words of every report.
 *
 * @param name what it is a chronology of
 * @param nameOf how a member of a chain of attribution is called
 * @param made ISO instant
 */
export function chronologyHtml(
  episodes: readonly Episode[],
  name: string,
  nameOf: (actor: string) => string,
  made: string,
): string {
  const unjudged = sayUnjudged(episodes)
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  return `${htmlHead(name, policy, STYLE)}
<body>
<header><p class="kicker">A chronology</p><h1>${escapeHtml(name)}</h1>
<p class="meta">${episodes.length} ${episodes.length === 1 ? 'episode' : 'episodes'}. Reports of one happening stand together; where they differ, all that they say is shown.</p>${unjudged === null ? '' : `<p class="meta">${escapeHtml(unjudged)}</p>`}</header>
<main>
${[...groupBy(episodes, yearOf)].map(([year, rows]) => `<h2 class="year">${year}</h2>\n<ol class="chronology">\n${rows.map((episode) => item(episode, nameOf)).join('\n')}\n</ol>`).join('\n')}
</main>
<footer><p>Made by Entente on ${escapeHtml(sayDay(made))}. Put together by machine; open the reports before relying on one.</p></footer>
</body>
</html>
`
}

function yearOf({ date }: Episode): string {
  if (date === null) return 'Without a date'
  const [from = '', to = ''] = date.split('/')
  return (from === '..' ? to : from).slice(0, 4)
}

function item(episode: Episode, nameOf: (actor: string) => string): string {
  const differ = sayDisagreement(episode)
  const facts = [
    ...(episode.place === null ? [] : [episode.place]),
    sayReported(episode),
    CREDIBILITY_WORDS[episode.credibility],
    ...episode.figures.map(sayFigures),
  ].map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`)
  const count = episode.reports.length
  return `<li id="${escapeHtml(episode.id)}"><div class="when">${escapeHtml(sayWhen(episode.date))}</div><div><p class="what" dir="auto">${escapeHtml(capitalise(episode.title))}</p>
<p class="facts">${facts.join(' · ')} · <code>${escapeHtml(episode.id)}</code></p>${differ === null ? '' : `<p class="facts apart">${escapeHtml(differ)}</p>`}
<details><summary>${count === 1 ? 'The passage' : `${count} passages`}</summary>${episode.reports.map((report) => passage(report, episode.id, nameOf)).join('')}</details></div></li>`
}

/** A report with its words. It answers to the id the episode would have by it, so that older links still lead here. */
function passage(report: EpisodeReport, own: string, nameOf: (actor: string) => string): string {
  const { mention, title } = report
  const day = mention.published === null ? '' : `, ${sayDay(mention.published)}`
  const words = mention.words === '' ? '' : `<blockquote dir="auto">“${escapeHtml(mention.words)}”</blockquote>`
  const id = episodeId(mention.id)
  return `<div${id === own ? '' : ` id="${id}"`}>${words}<p class="cite"><bdi>${escapeHtml(sayTeller(report, nameOf))}</bdi>: <cite dir="auto">${escapeHtml(title)}</cite>${escapeHtml(day)}</p></div>`
}

/** An ISO date or interval as people write it. */
function sayWhen(date: string | null): string {
  if (date === null) return 'no date'
  const [from = '', to] = date.split('/')
  if (to === undefined) return sayDay(from)
  if (to === '..') return `from ${sayDay(from)}`
  return from === '..' ? `until ${sayDay(to)}` : `${sayDay(from)} – ${sayDay(to)}`
}

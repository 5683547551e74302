import { clusterMentions } from '../src/analysis/episodes/cluster-mentions.ts'
import { findCopies } from '../src/analysis/sources/find-copies.ts'
import type { EpisodeMention } from '../src/model/episode.ts'
import { seededRandom } from '../src/model/seeded-random.ts'
import { loadEpisodeVocabulary } from '../src/tasks/load-episode-vocabulary.ts'

const SIZES = [2500, 5000, 10_000]
const WORDS = 400
const MENTIONS = 12
const VOCABULARY = 30_000
const ACTORS = ['IRN', 'SYR', 'RUS', 'USA', 'ISR', 'SAU', 'TUR', 'IRQ', 'ARE', 'QAT', 'EGY', 'JOR']
const ACTS = [
  'visited',
  'received',
  'struck',
  'signed',
  'killed',
  'condemned',
  'telephoned',
  'withdrew',
  'said',
  'praised',
]
const TYPES = [
  'CONSULT',
  'CONSULT',
  'ASSAULT',
  'AGREE',
  'ASSAULT',
  'ACCUSE',
  'CONSULT',
  'RETREAT',
  'REJECT',
  'SUPPORT',
] as const

/** Copies and episodes of generated documents of 400 words, of which three in ten repeat another, with 12 mentions each. */
export async function benchEpisodes(): Promise<void> {
  const vocabulary = loadEpisodeVocabulary()
  for (const size of SIZES) {
    const texts = generatedTexts(size)
    const copies = await timed(() => findCopies(texts))
    console.log(`copies of ${size} documents: ${say(copies)}; ${copies.result.length} found`)
    const mentions = generatedMentions(size)
    const episodes = await timed(async () => clusterMentions(mentions, vocabulary))
    console.log(
      `episodes of ${size} documents: ${say(episodes)}; ${new Set(episodes.result).size} of ${mentions.length} mentions`,
    )
  }
}

/** A word by its rank, common ones more often (Zipf). */
function word(random: () => number): string {
  return `w${Math.floor(VOCABULARY ** random())}`
}

function generatedTexts(size: number) {
  const random = seededRandom(size)
  const texts: string[][] = []
  for (let i = 0; i < size; i++) {
    const original = texts[Math.floor(random() * i)]
    const own = () => Array.from({ length: WORDS }, () => word(random))
    if (original === undefined || random() > 0.3) texts.push(own())
    else if (random() < 0.6) texts.push(original.map((one) => (random() < 0.02 ? word(random) : one)))
    else texts.push([...own().slice(0, WORDS / 2), ...original.slice(0, 60)])
  }
  return texts.map((words, i) => ({ id: `d${i}`, text: words.join(' ') }))
}

/** Mentions of happenings told by a few documents each, within a month of one another, over ten years. */
function generatedMentions(size: number): readonly EpisodeMention[] {
  const random = seededRandom(size + 1)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const happenings = Array.from({ length: size * 3 }, (_, i) => {
    const act = Math.floor(random() * ACTS.length)
    const day = new Date(Date.UTC(2014, 0, 1) + Math.floor(((i + random()) / (size * 3)) * 3650) * 86_400_000)
    return {
      act,
      day: day.toISOString().slice(0, 10),
      names: [`Name${Math.floor(VOCABULARY ** random())}`, pick(ACTORS)],
      who: [pick(ACTORS), pick(ACTORS)],
    }
  })
  return Array.from({ length: size * MENTIONS }, (_, i): EpisodeMention => {
    const document = Math.floor(i / MENTIONS)
    const near = Math.floor((document / size) * happenings.length + (random() - 0.5) * 60)
    const { act, day, names, who } = happenings[
      Math.min(happenings.length - 1, Math.max(0, near))
    ] as (typeof happenings)[number]
    const said = random() < 0.5 ? ` on ${day.slice(8)} May` : ''
    const words = `${names.join(' ')} ${ACTS[act]} the ${word(random)} ${word(random)} of ${word(random)}${said}`
    return {
      id: `m${i}`,
      claims: [`m${i}`],
      document: `d${document}`,
      feed: 'claims',
      start: i,
      end: i + 1,
      title: '',
      words,
      sentence: `${words}, ${word(random)} ${word(random)} ${word(random)}`,
      place: [Math.floor((i % MENTIONS) / 3), i % MENTIONS],
      source: [who[0] as string],
      target: [who[1] as string],
      type: TYPES[act] ?? 'NONE',
      dimension: 'diplomatic',
      modality: 'actual',
      when: day,
      published: day,
      values: [],
      attribution: [],
      direction: 'neutral',
    }
  })
}

async function timed<T>(work: () => Promise<T>) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

/** Times, and the most memory the process has held so far. */
function say({ seconds, cpu }: { readonly seconds: number; readonly cpu: number }): string {
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  return `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor, at most ${memory} MB so far)`
}

import { type LexiconEntry, wordKey } from '../../src/reading/syntax/word-columns.ts'

/** Nouns of reporting on states that the treebanks hold too seldom for the tagger to know them. */
const nouns = `ambassador envoy diplomat delegation negotiator mediator nominee fighter rebel militia militant ceasefire truce minister
  airstrike airspace sanction adviser advisor aide lawmaker legislator counterpart rival curfew refugee insurgent jihadist gunman
  journalist activist protester demonstrator spokesman spokeswoman spokesperson warplane drone missile warhead tanker warship frigate
  convoy bomber troop brigade battalion commando embargo tariff blockade import export bloc enclave corridor embassy consulate treaty
  communique memorandum accord summit referendum election ballot poll parliament cabinet chancellor premier monarch emir sheikh
  ayatollah cleric coalition opposition regime junta insurgency uprising coup crackdown escalation retaliation deterrence dialogue
  rapprochement détente reconciliation normalisation normalization withdrawal deployment incursion invasion offensive raid ambush
  shelling explosion clash standoff rift quarrel dispute grievance ultimatum boycott resignation condemnation condolence solidarity
  sovereignty annexation occupation demarcation border frontier checkpoint outpost facility centrifuge uranium enrichment reactor
  inspector inspection denuclearization disarmament proliferation pipeline refinery reconstruction investor investment loan credit
  donor lender debt deficit subsidy currency economist infrastructure dam reservoir drought port airport crisis outlet newspaper
  publisher broadcaster correspondent analyst columnist footage leak cable official dignitary statesman predecessor successor
  ally alliance partner partnership proxy patron foothold leverage bastion stronghold capital neighbour neighbor compatriot expatriate
  minority tribe sect shrine pilgrim detainee prisoner hostage captive captivity abduction assassination murder probe inquiry
  prosecutor lawsuit allegation accusation violation breach obligation commitment pledge guarantee restraint reservation obstacle
  setback concession compromise proposal overture initiative framework mandate resolution veto munition logistics intelligence
  surveillance espionage spy hacker cyberattack airlift evacuation humanitarian closure expulsion tunnel rocket mortar artillery`
/** Verbs, regular ones by their base form; what doubles its last letter or changes stands below. */
const verbs = `accuse denounce condemn criticise criticize praise congratulate thank vow threaten warn urge pressure impose lift ease
  suspend expel summon recall reject rebuff rebuke sanction blockade besiege shell bomb attack strike invade occupy annex retaliate
  intervene mediate negotiate broker resume reopen restore normalise normalize sever deploy mobilise mobilize withdraw station arm
  train sponsor finance fund lend pledge promise offer provide supply deliver export import invest host receive visit tour meet telephone
  discuss reiterate emphasise emphasize stress insist affirm reaffirm confirm deny disclose reveal announce declare claim allege assert
  voice convey express persuade convince compel force pressurise restrain deter contain isolate weaken strengthen bolster deepen
  intensify escalate exacerbate deteriorate worsen thaw distance embrace endorse oppose resist defy violate breach uphold honour honor
  ratify sign conclude initial implement abandon freeze unfreeze seize confiscate detain arrest release free jail sentence extradite
  assassinate abduct kidnap liberate evacuate destroy damage target down intercept enrich inspect verify complain protest boycott
  retract apologise apologize resign appoint nominate elect overthrow topple oust mourn cite quote`
const pasts = `withdrew:VBD withdrawn:VBN met:VBD|VBN struck:VBD|VBN overthrew:VBD overthrown:VBN froze:VBD frozen:VBN|JJ lent:VBD|VBN
  upheld:VBD|VBN expelled:VBD|VBN compelled:VBD|VBN deterred:VBD|VBN rebuffed:VBD|VBN kidnapped:VBD|VBN fought:VBD|VBN sought:VBD|VBN
  expelling:VBG deterring:VBG kidnapping:NN|VBG torn:VBN`
const adjectives = `bilateral trilateral multilateral diplomatic humanitarian unilateral retaliatory ballistic hypersonic punitive parliamentary
  presidential territorial sectarian secular clerical nuclear conventional strategic tactical covert overt unprecedented provocative
  hostile cordial brotherly fraternal conciliatory defiant wary reluctant unwilling unarmed armoured armored loyal interim
  outgoing incoming contested neighbouring neighboring landmark longtime economic monetary fiscal offshore`
const adverbs =
  'bilaterally unilaterally reportedly allegedly purportedly diplomatically militarily economically strategically severely swiftly'

const stem = (verb: string): string =>
  verb.endsWith('e') ? verb.slice(0, -1) : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : verb
const withS = (word: string): string => {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`
  return /(?:s|sh|ch|x|z)$/.test(word) ? `${word}es` : `${word}s`
}

/** Words with the tags they mostly have, the likeliest first. */
function* newsWords(): Generator<readonly [string, readonly string[]]> {
  const list = (text: string): string[] => text.trim().split(/\s+/)
  for (const noun of list(nouns)) {
    yield [noun, ['NN']]
    yield [withS(noun), ['NNS']]
  }
  for (const verb of list(verbs)) {
    yield [verb, ['VB', 'VBP']]
    yield [withS(verb), ['VBZ']]
    yield [`${stem(verb)}ed`, ['VBD', 'VBN']]
    yield [`${verb.endsWith('e') ? verb.slice(0, -1) : verb}ing`, ['VBG']]
  }
  for (const row of list(pasts)) {
    const [word, tags] = row.split(':') as [string, string]
    yield [word, tags.split('|')]
  }
  for (const word of list(adjectives)) yield [word, ['JJ']]
  for (const word of list(adverbs)) yield [word, ['RB']]
}

/**
 * Adds the news words that the lexicon does not hold, each with the class of the treebank words that have the same tags.
 *
 * @param classes number of each class by its name, as `lexiconClassName` writes it
 */
export function addNewsWords(lexicon: Map<number, LexiconEntry>, classes: ReadonlyMap<string, number>): void {
  const tagsOf = new Map<number, string[]>()
  for (const [word, tags] of newsWords()) {
    const key = wordKey(word)
    if (lexicon.has(key)) continue
    const known = tagsOf.get(key) ?? []
    tagsOf.set(key, [...known, ...tags.filter((tag) => !known.includes(tag))])
  }
  for (const [key, tags] of tagsOf) {
    const known = classes.get(lexiconClassName(tags, tags.length === 1))
    if (known !== undefined) lexicon.set(key, { known, fixedTag: -1 })
  }
}

/** The name of a class of words: the likeliest tag, "!" where it is nearly the only one, and the others. */
export function lexiconClassName(ranked: readonly string[], sure: boolean): string {
  return `${ranked[0]}${sure ? '!' : ''}|${ranked.slice(1).sort().join('|')}`
}
